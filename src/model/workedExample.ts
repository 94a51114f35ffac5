import { type IndexGroup, type IndexLeaf, type IndexNode, type IndexSpec, isLeaf } from '../domain/indexSpec.ts';
import { aggregate, type WeightedColumn } from './aggregate.ts';
import { quantile } from './describe.ts';
import { explainArea } from './explainArea.ts';
import type { IndexResult, LeafResult, ReferenceStatistics, UnscoredReason } from './indexResult.ts';
import { mirror, normalise } from './normalise.ts';
import { gather } from './referenceGroups.ts';
import { countsIn } from './specTree.ts';
import { treat } from './treatment.ts';

/** What was done to a figure before it was put on the scale; bounds and extremes in the unit of the figure. */
export type WorkedTreatment =
  | { readonly kind: 'none' }
  /** figures outside `low`–`high` count as that bound */
  | { readonly kind: 'winsorise'; readonly low: number; readonly high: number }
  /** the outlier rule of the column; `min` and `max` are those of the untreated column */
  | {
      readonly kind: 'outliers';
      readonly done: 'none' | 'winsorised' | 'log';
      readonly points: number;
      readonly min: number;
      readonly max: number;
    };

/** One figure of one area on its way to the scale of the index. NaN = missing throughout. */
export interface WorkedLeaf {
  readonly leaf: IndexLeaf;
  /** labels of the groups above, root left out */
  readonly groups: readonly string[];
  readonly year: number | null;
  readonly raw: number;
  readonly treatment: WorkedTreatment;
  readonly treated: number;
  /** of the treated column, over the area's own reference group */
  readonly reference: ReferenceStatistics;
  /** treated figures of the reference group below this one; NaN where the figure is missing */
  readonly below: number;
  /** after normalisation, before orientation */
  readonly straight: number;
  /** after orientation: what enters the sum */
  readonly oriented: number;
  /** false for a leaf that is shown only */
  readonly counts: boolean;
  /** share (0–1) of the score after renormalising; 0 where nothing is added */
  readonly weightHere: number;
  /** `oriented · weightHere` under arithmetic aggregation, NaN under the others and where there is no score */
  readonly contribution: number;
}

export interface WorkedTerm {
  readonly node: IndexNode;
  /** on the scale of the index; NaN = not present, its weight goes to its siblings */
  readonly value: number;
  /** 0–1: 1 or 0 for a leaf, the child's own coverage for a group */
  readonly coverage: number;
}

/** How the children of one group became one number. */
export interface WorkedGroup {
  readonly group: IndexGroup;
  /** children that count, in the order of the recipe */
  readonly terms: readonly WorkedTerm[];
  /** weights of the children that are present, and of all that count */
  readonly presentWeight: number;
  readonly totalWeight: number;
  readonly coverage: number;
  /** NaN = coverage below the minimum of the recipe */
  readonly score: number;
}

export interface WorkedExample {
  readonly spec: IndexSpec;
  readonly code: string;
  readonly reason: UnscoredReason;
  /** depth first, as in the recipe */
  readonly leaves: readonly WorkedLeaf[];
  /** innermost first, the whole index last; empty for an area that gets no score because of its inhabitants */
  readonly groups: readonly WorkedGroup[];
  readonly score: number;
  readonly shown: number;
  readonly coverage: number;
}

/**
 * The sum behind one score, step by step with every number: figure → treatment → place on the scale of the reference
 * group → direction → sum per group with the weights that are present → score → score as shown. Made from the same pure
 * functions as the score itself, so that `groups.at(-1).score` is `result.score[row]` bit for bit.
 */
export function workedExample(result: IndexResult, row: number): WorkedExample {
  const { spec } = result;
  const { score, shown, coverage, reason, contributions } = explainArea(result, row);
  const labels = new Map<string, string>();
  const nameGroups = (group: IndexGroup): void => {
    labels.set(group.id, group.label);
    for (const child of group.children) if (!isLeaf(child)) nameGroups(child);
  };
  nameGroups(spec.root);
  const own = result.group[row] ?? -1;
  const rows = rowsOfGroup(result.group, own);
  const leaves = result.leaves.map((leafResult, place): WorkedLeaf => {
    const part = contributions[place];
    return {
      ...workedLeaf(leafResult, spec, rows, row, own),
      groups: leafResult.path.slice(1).map((id) => labels.get(id) ?? id),
      counts: leafResult.share > 0,
      weightHere: part?.effectiveWeight ?? Number.NaN,
      contribution: part?.contribution ?? Number.NaN,
    };
  });
  const excluded = reason === 'too_few_inhabitants' || reason === 'inhabitants_unknown';
  const groups: WorkedGroup[] = [];
  if (!excluded) workGroup(spec.root, spec, leaves.map(({ oriented }) => oriented).values(), groups);
  return { spec, code: result.codes[row] ?? '', reason, leaves, groups, score, shown, coverage };
}

function rowsOfGroup(group: Int32Array, wanted: number): Int32Array {
  const rows: number[] = [];
  group.forEach((own, row) => {
    if (own === wanted) rows.push(row);
  });
  return Int32Array.from(rows);
}

function workedLeaf(
  { leaf, year, raw, reference }: LeafResult,
  spec: IndexSpec,
  rows: Int32Array,
  row: number,
  own: number,
): Omit<WorkedLeaf, 'groups' | 'counts' | 'weightHere' | 'contribution'> {
  const column = gather(raw, rows);
  const { values, report } = treat(column, spec.treatment);
  const place = rows.indexOf(row);
  const treated = values[place] ?? Number.NaN;
  const statistics = reference[own];
  if (statistics === undefined) throw new Error(`area ${row} has no reference group`);
  const straight = normalise(values, spec.normalisation, statistics, leaf.norm);
  const oriented = leaf.orientation === -1 ? mirror(straight, spec.normalisation) : straight;
  return {
    leaf,
    year,
    raw: raw[row] ?? Number.NaN,
    treatment: workedTreatment(spec, column, report.kind, report.points),
    treated,
    reference: statistics,
    below: Number.isNaN(treated) ? Number.NaN : values.filter((value) => value < treated).length,
    straight: straight[place] ?? Number.NaN,
    oriented: oriented[place] ?? Number.NaN,
  };
}

function workedTreatment(
  spec: IndexSpec,
  column: Float64Array,
  done: 'none' | 'winsorised' | 'log',
  points: number,
): WorkedTreatment {
  const { treatment } = spec;
  if (treatment.kind === 'none') return treatment;
  if (treatment.kind === 'winsorise') {
    return { kind: 'winsorise', low: quantile(column, treatment.low), high: quantile(column, treatment.high) };
  }
  return { kind: 'outliers', done, points, min: quantile(column, 0), max: quantile(column, 1) };
}

/** `values`: those of the leaves, depth first, of which every group takes its own. */
function workGroup(
  group: IndexGroup,
  spec: IndexSpec,
  values: Iterator<number>,
  worked: WorkedGroup[],
): { readonly score: number; readonly coverage: number } {
  const terms = group.children.map((node): WorkedTerm => {
    if (!isLeaf(node)) {
      const inner = workGroup(node, spec, values, worked);
      return { node, value: inner.score, coverage: Number.isNaN(inner.score) ? 0 : inner.coverage };
    }
    const { value = Number.NaN } = values.next();
    return { node, value, coverage: Number.isNaN(value) ? 0 : 1 };
  });
  const counted = terms.filter(({ node }) => countsIn(node));
  const columns = counted.map(
    ({ node, value, coverage }): WeightedColumn => ({
      values: Float64Array.of(value),
      coverage: isLeaf(node) ? null : Float64Array.of(coverage),
      weight: node.weight,
    }),
  );
  const summed = aggregate(columns, spec.aggregation, spec.minCoverage, 1);
  const weightOf = (chosen: readonly WorkedTerm[]): number => chosen.reduce((sum, { node }) => sum + node.weight, 0);
  const outcome = { score: summed.score[0] ?? Number.NaN, coverage: summed.coverage[0] ?? Number.NaN };
  // a group without a child that counts is shown in the tree, and has no sum
  if (counted.length > 0) {
    worked.push({
      group,
      terms: counted,
      presentWeight: weightOf(counted.filter(({ value }) => !Number.isNaN(value))),
      totalWeight: weightOf(counted),
      ...outcome,
    });
  }
  return outcome;
}
