import { type IndexGroup, type IndexLeaf, isLeaf } from '../domain/indexSpec.ts';
import { type Aggregation, termOf } from './aggregate.ts';
import { type IndexResult, unscoredReasons } from './indexResult.ts';
import { countsIn } from './specTree.ts';

/** A group of the index as the kernel walks it. Its children are those that count, in the order of the spec. */
export interface PlanGroup {
  /** place of the first child's weight in the weights of the plan; the others follow */
  readonly slot: number;
  /** per child: a leaf column ≥ 0, or −1 − g for the inner group g of the plan */
  readonly children: Int32Array;
  /** first leaf column when all children are leaves, whose columns then follow each other; otherwise −1 */
  readonly leaves: number;
  /**
   * Which figures below it an area lacks decides, with the weights, what the group covers there. Areas that lack the same
   * share a pattern: number of the pattern of each area.
   */
  readonly pattern: Int32Array;
  /** patterns × children: 0 or −1 for a leaf that is present or missing, the pattern of the child for an inner group */
  readonly lacks: Int32Array;
}

/** A choice of weight among siblings: what a weighting varies. */
export interface WeightSlot {
  /** indicator of a leaf, or id of a group */
  readonly node: string;
  readonly isLeaf: boolean;
  /** id of the group above */
  readonly parent: string;
  /** as in the spec, > 0 */
  readonly weight: number;
}

/**
 * An index made ready to be weighed many times: plain arrays that a worker can be sent, without the areas that never
 * get a score (too few inhabitants).
 */
export interface WeighPlan {
  readonly indexId: string;
  readonly aggregation: Aggregation;
  readonly minCoverage: number;
  /** scores are z-scores, shown as 100 + 10·z */
  readonly isZScore: boolean;
  /** areas of the index, of which the plan holds some */
  readonly allAreas: number;
  /** area of each row of the plan, ascending */
  readonly rows: Int32Array;
  readonly leafColumns: number;
  /** area by area, a term per leaf column (`termOf`); `neutral` where missing */
  readonly terms: Float64Array;
  /** what changes nothing when it is added: 0, or under `minimum` infinity */
  readonly neutral: number;
  /** inner groups before the group they are in; the root is last */
  readonly groups: readonly PlanGroup[];
  readonly slots: readonly WeightSlot[];
}

const lowCoverage = unscoredReasons.indexOf('low_coverage');

/** Makes a scored index ready for the kernel. Only what counts is taken along, in the order `weighIndex` adds it up. */
export function weighPlan({ spec, codes, reason, leaves }: IndexResult): WeighPlan {
  const { aggregation, minCoverage, normalisation } = spec;
  const rows = Int32Array.from(codes.keys()).filter((row) => reason[row] === 0 || reason[row] === lowCoverage);
  const placeOf = new Map(leaves.map(({ leaf }, place) => [leaf, place]));
  const neutral = aggregation === 'minimum' ? Number.POSITIVE_INFINITY : 0;
  const columns: Float64Array[] = [];
  const groups: PlanGroup[] = [];
  const slots: WeightSlot[] = [];

  const valuesOf = (leaf: IndexLeaf): Float64Array => {
    const values = leaves[placeOf.get(leaf) ?? -1]?.normalised;
    if (values === undefined) throw new Error(`the result of ${spec.id} lacks leaf ${leaf.indicator}`);
    return values;
  };

  /** adds the group to the plan, after those in it, and gives its number */
  const visit = (group: IndexGroup): number => {
    const counted = group.children.filter(countsIn);
    const inner = counted.map((child) => (isLeaf(child) ? -1 : visit(child)));
    const slot = slots.length;
    const first = columns.length;
    for (const child of counted) {
      const node = isLeaf(child) ? child.indicator : child.id;
      slots.push({ node, isLeaf: isLeaf(child), parent: group.id, weight: child.weight });
    }
    const children = Int32Array.from(inner, (number, at) => {
      const child = counted[at];
      return child !== undefined && isLeaf(child) ? columns.push(valuesOf(child)) - 1 : -1 - number;
    });
    const ofLeaves = children.every((child) => child >= 0);
    groups.push({ slot, children, leaves: ofLeaves ? first : -1, ...patternsOf(children, columns, groups, rows) });
    return groups.length - 1;
  };
  visit(spec.root);

  const terms = new Float64Array(rows.length * columns.length);
  columns.forEach((values, place) => {
    rows.forEach((row, at) => {
      const value = values[row] ?? Number.NaN;
      terms[at * columns.length + place] = Number.isNaN(value) ? neutral : termOf(value, aggregation);
    });
  });
  return {
    indexId: spec.id,
    aggregation,
    minCoverage,
    isZScore: normalisation.kind === 'z_score',
    allAreas: codes.length,
    rows,
    leafColumns: columns.length,
    terms,
    neutral,
    groups,
    slots,
  };
}

function patternsOf(
  children: Int32Array,
  columns: readonly Float64Array[],
  groups: readonly PlanGroup[],
  rows: Int32Array,
): { readonly pattern: Int32Array; readonly lacks: Int32Array } {
  const numbers = new Map<string, number>();
  const lacks: number[] = [];
  const pattern = rows.map((row, at) => {
    const own = Array.from(children, (child) => {
      if (child < 0) return groups[-1 - child]?.pattern[at] ?? Number.NaN;
      return Number.isNaN(columns[child]?.[row]) ? -1 : 0;
    });
    const key = own.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    lacks.push(...own);
    return numbers.size - 1;
  });
  return { pattern, lacks: Int32Array.from(lacks) };
}
