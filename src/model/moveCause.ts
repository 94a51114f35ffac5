import { type IndexGroup, type IndexNode, isLeaf } from '../domain/indexSpec.ts';
import type { IndexResult } from './indexResult.ts';
import { countsIn } from './specTree.ts';

/** A figure whose weight, direction or value changed, or a group whose weight changed. */
export type MovedBy =
  | { readonly kind: 'leaf'; readonly indicator: string }
  | { readonly kind: 'group'; readonly label: string };

/** A child that is scored in the area. */
interface ScoredChild {
  readonly node: IndexNode;
  /** raw, relative to its siblings */
  readonly weight: number;
  /** on the normalised scale */
  readonly score: number;
}

interface Side {
  readonly result: IndexResult;
  readonly row: number;
  /** normalised values by leaf */
  readonly leaves: ReadonlyMap<IndexNode, Float64Array>;
}

interface Effect {
  readonly by: MovedBy;
  readonly size: number;
}

/**
 * The part that moved the score of an area most in the direction it went. In a group with score S, in which a child with
 * weight w (raw) has score s and T is the weight of the scored children, and primes mark what is after,
 * S′ − S = Σ w′/T′·(s′ − s) + Σ (w′ − w)/T′·(s − S), because Σ w·(s − S) = 0. The first sum is the children's own moves,
 * taken apart in the same way below; the second is what changed weights do, and is 0 for every child whose weight was
 * left alone, although its share shrank. A child that came has only w′/T′·(s′ − S), one that went −w/T′·(s − S).
 * Null without a score on both sides, without a move, and when either is not aggregated arithmetically.
 */
export function causeOf(before: IndexResult, after: IndexResult, row: number): MovedBy | null {
  const move = (after.score[row] ?? Number.NaN) - (before.score[row] ?? Number.NaN);
  const additive = before.spec.aggregation === 'arithmetic' && after.spec.aggregation === 'arithmetic';
  if (!additive || !(Math.abs(move) > 1e-12)) return null;
  const effects = groupEffects(before.spec.root, after.spec.root, sideOf(before, row), sideOf(after, row), 1);
  const total = new Map<string, Effect>();
  for (const { by, size } of effects) {
    const key = JSON.stringify(by);
    const earlier = total.get(key);
    total.set(key, { by, size: earlier === undefined ? size : earlier.size + size });
  }
  const [largest] = [...total.values()].toSorted((a, b) => (b.size - a.size) * Math.sign(move));
  return largest !== undefined && largest.size * move > 0 ? largest.by : null;
}

function sideOf(result: IndexResult, row: number): Side {
  return { result, row, leaves: new Map(result.leaves.map(({ leaf, normalised }) => [leaf, normalised])) };
}

function nameOf(node: IndexNode): string {
  return isLeaf(node) ? `leaf ${node.indicator}` : `group ${node.id}`;
}

function scoreOf(node: IndexNode, { result, row, leaves }: Side): number {
  return (isLeaf(node) ? leaves.get(node) : result.nodes.get(node.id))?.[row] ?? Number.NaN;
}

function scoredChildren(group: IndexGroup, side: Side): ReadonlyMap<string, ScoredChild> {
  return new Map(
    group.children
      .filter(countsIn)
      .map((node): ScoredChild => ({ node, weight: node.weight, score: scoreOf(node, side) }))
      .filter(({ score }) => !Number.isNaN(score))
      .map((child) => [nameOf(child.node), child]),
  );
}

function movedBy(node: IndexNode): MovedBy {
  return isLeaf(node) ? { kind: 'leaf', indicator: node.indicator } : { kind: 'group', label: node.label };
}

/** Effects on the whole of what changed in a group; `share` is the group's part of the whole after the change. */
function groupEffects(
  groupBefore: IndexGroup,
  groupAfter: IndexGroup,
  before: Side,
  after: Side,
  share: number,
): readonly Effect[] {
  const [were, are] = [scoredChildren(groupBefore, before), scoredChildren(groupAfter, after)];
  const total = [...are.values()].reduce((sum, { weight }) => sum + weight, 0);
  const present = scoreOf(groupBefore, before);
  const part = (weight: number): number => (share * weight) / total;
  const effects: Effect[] = [];
  for (const [name, is] of are) {
    const was = were.get(name);
    const by = movedBy(is.node);
    if (was === undefined) {
      effects.push({ by, size: part(is.weight) * (is.score - present) });
      continue;
    }
    effects.push({ by, size: part(is.weight - was.weight) * (was.score - present) });
    if (isLeaf(is.node) || isLeaf(was.node)) effects.push({ by, size: part(is.weight) * (is.score - was.score) });
    else effects.push(...groupEffects(was.node, is.node, before, after, part(is.weight)));
  }
  for (const [name, was] of were) {
    if (!are.has(name)) effects.push({ by: movedBy(was.node), size: -part(was.weight) * (was.score - present) });
  }
  return effects;
}
