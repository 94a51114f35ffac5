import { type IndexGroup, type IndexNode, isLeaf } from '../domain/indexSpec.ts';
import {
  type AreaExplanation,
  type Contribution,
  type IndexResult,
  type LeafResult,
  unscoredReasons,
} from './indexResult.ts';
import { countsIn } from './specTree.ts';

/**
 * How the score of one area came about, leaf by leaf (depth first). The effective weight of a leaf is its weight after
 * renormalising, in every group above it, over what is scored there; leaves that are missing, not counted or under a
 * group without a score have 0. Under arithmetic aggregation the contributions add up to the score (R
 * `sum(w * z) / sum(w)` per group); under the others, and in an area without a score, they are NaN.
 * The reference is that of the area's own reference group.
 */
export function explainArea(result: IndexResult, row: number): AreaExplanation {
  const weights = effectiveWeights(result, row);
  const score = result.score[row] ?? Number.NaN;
  return {
    score,
    shown: result.shown[row] ?? Number.NaN,
    coverage: result.coverage[row] ?? Number.NaN,
    reason: unscoredReasons[result.reason[row] ?? 0] ?? 'scored',
    contributions: result.leaves.map((leaf, place) => contributionOf(result, row, leaf, weights[place] ?? Number.NaN)),
  };
}

function contributionOf(
  result: IndexResult,
  row: number,
  leafResult: LeafResult,
  effectiveWeight: number,
): Contribution {
  const { leaf, path, year } = leafResult;
  const group = result.group[row] ?? -1;
  const reference = leafResult.reference[group];
  if (reference === undefined) throw new Error(`area ${row} has no reference group`);
  const normalised = leafResult.normalised[row] ?? Number.NaN;
  const additive = result.spec.aggregation === 'arithmetic' && !Number.isNaN(result.score[row]);
  const counted = effectiveWeight > 0 ? normalised * effectiveWeight : 0;
  return {
    leaf,
    path,
    year,
    value: leafResult.raw[row] ?? Number.NaN,
    reference,
    normalised,
    effectiveWeight,
    contribution: additive ? counted : Number.NaN,
  };
}

/** Weight of every leaf in one area, in the order of `result.leaves`; they add up to 1 where the area is scored. */
function effectiveWeights(result: IndexResult, row: number): readonly number[] {
  const weights: number[] = [];
  let place = 0;

  const isScored = (node: IndexNode, leafPlace: number): boolean => {
    if (!countsIn(node)) return false;
    const column = isLeaf(node) ? result.leaves[leafPlace]?.normalised : result.nodes.get(node.id);
    return !Number.isNaN(column?.[row] ?? Number.NaN);
  };

  const visit = (group: IndexGroup, weight: number): void => {
    let leafPlace = place;
    let total = 0;
    for (const child of group.children) {
      if (isScored(child, leafPlace)) total += child.weight;
      leafPlace += leafCount(child);
    }
    for (const child of group.children) {
      const share = isScored(child, place) ? (weight * child.weight) / total : 0;
      if (isLeaf(child)) {
        weights.push(share);
        place += 1;
      } else visit(child, share);
    }
  };

  visit(result.spec.root, Number.isNaN(result.score[row]) ? 0 : 1);
  return weights;
}

function leafCount(node: IndexNode): number {
  return isLeaf(node) ? 1 : node.children.reduce((total, child) => total + leafCount(child), 0);
}
