import { type IndexGroup, type IndexLeaf, isLeaf } from '../domain/indexSpec.ts';
import { classifyZ, type ZClass } from './classifyZ.ts';
import { referenceStatistics } from './describe.ts';
import { explainArea } from './explainArea.ts';
import type { Contribution, IndexResult } from './indexResult.ts';
import { countedWeight, countsIn } from './specTree.ts';

/** Why a part of the wheel has no class: nothing is known, too little is known, or it is shown only. */
export type WheelStatus = 'scored' | 'missing' | 'low_coverage' | 'not_counted';

/** One part of the wheel: the index itself (depth 0), a group or a figure. */
export interface WheelNode {
  /** unique within the wheel, the same for every area of one recipe: places along the path, e.g. "0.2.1" */
  readonly id: string;
  readonly kind: 'index' | 'group' | 'figure';
  /** label of a group; of a figure the id of its indicator */
  readonly name: string;
  readonly leaf: IndexLeaf | null;
  readonly depth: number;
  /** share (0–1) of the whole index as the recipe has it, whatever is missing here; the children add up to it */
  readonly share: number;
  /** share (0–1) in this area, after renormalising over what is present; 0 where nothing is added */
  readonly shareHere: number;
  readonly status: WheelStatus;
  readonly class: ZClass | null;
  /** on the scale of the index, direction included; NaN = none */
  readonly normalised: number;
  /** figure as measured; NaN for groups and where missing */
  readonly value: number;
  /** mean of the reference group in the unit of the figure; NaN for groups */
  readonly mean: number;
  readonly year: number | null;
  /** part in the score, on the scale of the index; NaN where parts do not add up or there is no score */
  readonly contribution: number;
  readonly children: readonly WheelNode[];
}

/**
 * An index of one area as a tree to draw as a wheel. The class of a part says where it stands in its reference group,
 * direction included: high = it lifts the score. For figures it is taken from (x − m) / s, or the reverse where a high
 * figure lowers the score. For groups it is taken from the score itself where that is a mean of z-scores; on every other
 * scale from (score − mean) / s over the scored areas of the reference group, each counting once.
 */
export function wheelOf(result: IndexResult, row: number): WheelNode {
  const { contributions } = explainArea(result, row);
  const leaves = contributions.values();
  const build = (group: IndexGroup, id: string, depth: number, share: number): WheelNode => {
    const total = countedWeight(group);
    const children = group.children.map((child, place): WheelNode => {
      const own = countsIn(child) ? (share * child.weight) / total : 0;
      const childId = `${id}.${place}`;
      if (!isLeaf(child)) return build(child, childId, depth + 1, own);
      const { value: contribution } = leaves.next();
      if (contribution === undefined) throw new Error(`no contribution for ${child.indicator}`);
      return figureNode(contribution, result, childId, depth + 1, own);
    });
    const normalised = result.nodes.get(group.id)?.[row] ?? Number.NaN;
    const present = children.some(({ status }) => status === 'scored' || status === 'low_coverage');
    const status =
      share === 0 ? 'not_counted' : Number.isNaN(normalised) ? (present ? 'low_coverage' : 'missing') : 'scored';
    const added = children.filter(({ shareHere }) => shareHere > 0);
    return {
      id,
      kind: depth === 0 ? 'index' : 'group',
      name: group.label,
      leaf: null,
      depth,
      share,
      shareHere: added.reduce((sum, child) => sum + child.shareHere, 0),
      status,
      class: status === 'scored' ? classifyZ(standing(result, group.id, row)) : null,
      normalised,
      value: Number.NaN,
      mean: Number.NaN,
      year: null,
      contribution: added.length === 0 ? Number.NaN : added.reduce((sum, child) => sum + child.contribution, 0),
      children,
    };
  };
  return build(result.spec.root, '0', 0, 1);
}

function figureNode(part: Contribution, { spec }: IndexResult, id: string, depth: number, share: number): WheelNode {
  const { leaf, value, reference, normalised, effectiveWeight, contribution, year } = part;
  const missing = Number.isNaN(normalised) || Number.isNaN(value);
  const status = share === 0 ? 'not_counted' : missing ? 'missing' : 'scored';
  const z = reference.sd === 0 ? 0 : (value - reference.mean) / reference.sd;
  const standing = spec.normalisation.kind === 'z_score' ? normalised : z * leaf.orientation;
  return {
    id,
    kind: 'figure',
    name: leaf.indicator,
    leaf,
    depth,
    share,
    shareHere: effectiveWeight,
    status,
    class: status === 'scored' ? classifyZ(standing) : null,
    normalised,
    value,
    mean: reference.mean,
    year,
    contribution: effectiveWeight > 0 ? contribution : Number.NaN,
    children: [],
  };
}

/** How a group stands in its reference group, in standard deviations. */
function standing(result: IndexResult, group: string, row: number): number {
  const column = result.nodes.get(group);
  const score = column?.[row] ?? Number.NaN;
  const { normalisation, aggregation } = result.spec;
  if (column === undefined || (normalisation.kind === 'z_score' && aggregation === 'arithmetic')) return score;
  const { mean, sd } = referenceStatistics(
    column.filter((_, at) => result.group[at] === result.group[row]),
    null,
  );
  return sd === 0 ? 0 : (score - mean) / sd;
}

/** The wheel of the reference itself: every figure at its mean, every counted part around the average. */
export function wheelOfReference(wheel: WheelNode): WheelNode {
  const known = wheel.kind !== 'figure' || !Number.isNaN(wheel.mean);
  const status = wheel.share === 0 ? 'not_counted' : known ? 'scored' : 'missing';
  return {
    ...wheel,
    status,
    class: status === 'scored' ? 'gemiddeld' : null,
    normalised: Number.NaN,
    shareHere: wheel.share,
    value: wheel.mean,
    contribution: Number.NaN,
    children: wheel.children.map(wheelOfReference),
  };
}

/** All parts, depth first, the index itself first. */
export function wheelParts(node: WheelNode): readonly WheelNode[] {
  return [node, ...node.children.flatMap(wheelParts)];
}

/** The parts from the index down to the part with this id; only the index where it does not exist. */
export function wheelPath(wheel: WheelNode, id: string): readonly WheelNode[] {
  const next = wheel.children.find((child) => id === child.id || id.startsWith(`${child.id}.`));
  return next === undefined ? [wheel] : [wheel, ...wheelPath(next, id)];
}
