import { fail, type Result, succeed } from '../domain/failure.ts';
import { type IndexGroup, type IndexLeaf, type IndexSpec, isLeaf, type NodeId } from '../domain/indexSpec.ts';
import { type Aggregated, aggregate, refusedValue, type WeightedColumn } from './aggregate.ts';
import { referenceStatistics } from './describe.ts';
import {
  type IndexInput,
  type IndexResult,
  type LeafResult,
  type ReferenceStatistics,
  type TreatmentReport,
  type UnscoredReason,
  unscoredReasons,
} from './indexResult.ts';
import { mirror, normalise } from './normalise.ts';
import { rankDescending } from './rank.ts';
import { gather, type ReferenceGroups, referenceGroups, scatter } from './referenceGroups.ts';
import { countsIn, placedLeaves } from './specTree.ts';
import { treat } from './treatment.ts';
import { validateSpec } from './validateSpec.ts';

type PreparedLeaf = Pick<LeafResult, 'year' | 'raw' | 'normalised' | 'reference' | 'treatment'>;

/** Everything of an index that does not depend on weights, aggregation, coverage or minimum inhabitants. */
export interface PreparedIndex {
  /** what the columns were prepared with */
  readonly settings: Pick<IndexSpec, 'reference' | 'treatment' | 'normalisation'>;
  readonly codes: readonly string[];
  readonly inhabitants: Float64Array | null;
  readonly group: Int32Array;
  /** by `leafKey` */
  readonly leaves: ReadonlyMap<string, PreparedLeaf>;
}

/**
 * Scores an index: for every area a score, its coverage and rank, and the score of every inner node.
 * The same as `prepareIndex` followed by `weighIndex`.
 */
export function scoreIndex(spec: IndexSpec, input: IndexInput): Result<IndexResult> {
  const prepared = prepareIndex(spec, input);
  return prepared.ok ? weighIndex(prepared.value, spec) : prepared;
}

/**
 * Treats, normalises and orients the column of every leaf. The statistics are those of the reference population: all
 * its areas with a value, also the small ones that get no score; with weighting `inhabitants` each weighs as many
 * persons as live there (unknown = 0). An indicator the data do not have is a leaf that is missing everywhere.
 */
export function prepareIndex(spec: IndexSpec, input: IndexInput): Result<PreparedIndex> {
  const valid = validateSpec(spec);
  if (!valid.ok) return valid;
  const groups = referenceGroups(spec, input);
  if (!groups.ok) return groups;
  if (spec.reference.weighting === 'inhabitants' && input.inhabitants === null) {
    return fail(
      'contract_broken',
      `Index “${spec.label}” weegt gebieden naar inwoners, maar het aantal inwoners is niet bekend: geef een bestand met inwoners, of weeg elk gebied gelijk.`,
      { column: 'reference.weighting', value: 'inhabitants' },
    );
  }
  const leaves = new Map<string, PreparedLeaf>();
  const { inhabitants } = input;
  const weights =
    spec.reference.weighting === 'inhabitants' && inhabitants !== null
      ? groups.value.rows.map((rows) => gather(inhabitants, rows))
      : null;
  for (const { leaf } of placedLeaves(spec.root)) {
    leaves.set(leafKey(leaf), leaves.get(leafKey(leaf)) ?? prepareLeaf(leaf, spec, input, groups.value, weights));
  }
  const { reference, treatment, normalisation } = spec;
  return succeed({
    settings: { reference, treatment, normalisation },
    codes: input.codes,
    inhabitants: input.inhabitants,
    group: groups.value.group,
    leaves,
  });
}

/** Whether `weighIndex` can use what was prepared: same settings, and only leaves that were prepared. */
export function isPreparedFor(prepared: PreparedIndex, spec: IndexSpec): boolean {
  const { reference, treatment, normalisation } = spec;
  return (
    validateSpec(spec).ok &&
    JSON.stringify(prepared.settings) === JSON.stringify({ reference, treatment, normalisation }) &&
    placedLeaves(spec.root).every(({ leaf }) => prepared.leaves.has(leafKey(leaf)))
  );
}

/**
 * Aggregates prepared columns with the weights of `spec`, bottom up. A node is scored in an area where the weight
 * present is at least `minCoverage` of its total; weights are then renormalised over what is present. Areas with fewer
 * than `minInhabitants` persons, or an unknown number, get no score in any node; the rule is skipped when
 * `minInhabitants` is 0 or no inhabitants were supplied.
 */
export function weighIndex(prepared: PreparedIndex, spec: IndexSpec): Result<IndexResult> {
  const valid = validateSpec(spec);
  if (!valid.ok) return valid;
  if (!isPreparedFor(prepared, spec)) throw new Error(`index ${spec.id} was prepared with other leaves or settings`);
  const leaves = placedLeaves(spec.root).map((placed) => ({ ...placed, ...preparedLeaf(prepared, placed.leaf) }));
  const absent = ({ share, normalised }: LeafResult): boolean =>
    share === 0 || normalised.every((value) => Number.isNaN(value));
  if (leaves.every(absent)) {
    return fail('contract_broken', `Index “${spec.label}”: geen enkel cijfer van deze index is aanwezig.`);
  }
  const reason = inhabitantsReason(prepared, spec.minInhabitants);
  const nodes = new Map<NodeId, Float64Array>();
  const root = weighGroup(spec.root, prepared, spec, reason, nodes);
  if (!root.ok) return root;
  const { score, coverage } = root.value;
  const lowCoverage = reasonCode('low_coverage');
  for (let row = 0; row < reason.length; row += 1) {
    if (reason[row] !== scored) for (const node of nodes.values()) node[row] = Number.NaN;
    else if (Number.isNaN(score[row])) reason[row] = lowCoverage;
  }
  let rank: Int32Array | null = null;
  return succeed({
    spec,
    codes: prepared.codes,
    score,
    shown: spec.normalisation.kind === 'z_score' ? score.map((z) => 100 + 10 * z) : score,
    coverage,
    // only a list of scores needs ranks, and they cost as much as the rest of a weighing
    get rank() {
      rank ??= rankDescending(score);
      return rank;
    },
    reason,
    nodes,
    leaves,
    group: prepared.group,
  });
}

const reasonCode = (reason: UnscoredReason): number => unscoredReasons.indexOf(reason);
const scored = reasonCode('scored');

function inhabitantsReason({ codes, inhabitants }: PreparedIndex, minInhabitants: number): Uint8Array {
  const reason = new Uint8Array(codes.length);
  if (inhabitants === null || minInhabitants === 0) return reason;
  inhabitants.forEach((persons, row) => {
    if (Number.isNaN(persons)) reason[row] = reasonCode('inhabitants_unknown');
    else if (persons < minInhabitants) reason[row] = reasonCode('too_few_inhabitants');
  });
  return reason;
}

function weighGroup(
  group: IndexGroup,
  prepared: PreparedIndex,
  spec: IndexSpec,
  excluded: Uint8Array,
  nodes: Map<NodeId, Float64Array>,
): Result<Aggregated> {
  const columns: WeightedColumn[] = [];
  const names: string[] = [];
  for (const child of group.children) {
    let column: WeightedColumn;
    if (isLeaf(child)) {
      column = { values: preparedLeaf(prepared, child).normalised, coverage: null, weight: child.weight };
    } else {
      const inner = weighGroup(child, prepared, spec, excluded, nodes);
      if (!inner.ok) return inner;
      column = { values: inner.value.score, coverage: inner.value.coverage, weight: child.weight };
    }
    if (!countsIn(child)) continue;
    columns.push(column);
    names.push(isLeaf(child) ? child.indicator : child.label);
  }
  const refused = refusedValue(columns, spec.aggregation, excluded);
  if (refused !== null) {
    const kind = spec.aggregation === 'geometric' ? 'meetkundig' : 'harmonisch';
    const code = prepared.codes[refused.row];
    const name = names[refused.child];
    return fail(
      'contract_broken',
      `Index “${spec.label}”: “${name}” heeft in gebied ${code} de waarde ${String(refused.value).replace('.', ',')} op de schaal van de index. Een ${kind} gemiddelde van “${group.label}” kan alleen met waarden boven 0; kies bijvoorbeeld een schaal van 1 tot 100.`,
      { ...(code === undefined ? {} : { value: code }), column: group.id },
    );
  }
  const aggregated = aggregate(columns, spec.aggregation, spec.minCoverage, prepared.codes.length);
  nodes.set(group.id, aggregated.score);
  return succeed(aggregated);
}

/** Leaves that share a key share a column: weight and place in the tree do not touch it. */
function leafKey(leaf: IndexLeaf): string {
  const side = leaf.orientation === -1 ? 'mirrored' : 'straight';
  return JSON.stringify([leaf.indicator, leaf.year, side, leaf.norm]);
}

function preparedLeaf(prepared: PreparedIndex, leaf: IndexLeaf): PreparedLeaf {
  const column = prepared.leaves.get(leafKey(leaf));
  if (column === undefined) throw new Error(`leaf ${leaf.indicator} was not prepared`);
  return column;
}

/** `weights`: per group, those of its areas; null = all equal */
function prepareLeaf(
  leaf: IndexLeaf,
  spec: IndexSpec,
  input: IndexInput,
  groups: ReferenceGroups,
  weights: readonly Float64Array[] | null,
): PreparedLeaf {
  const areas = input.codes.length;
  const column = input.column(leaf.indicator, leaf.year);
  const raw = column?.values ?? new Float64Array(areas).fill(Number.NaN);
  const normalised = new Float64Array(areas);
  const reference: ReferenceStatistics[] = [];
  const treatment: TreatmentReport[] = [];
  for (const [group, rows] of groups.rows.entries()) {
    const treated = treat(gather(raw, rows), spec.treatment);
    const statistics = referenceStatistics(treated.values, weights?.[group] ?? null);
    const straight = normalise(treated.values, spec.normalisation, statistics, leaf.norm);
    scatter(leaf.orientation === -1 ? mirror(straight, spec.normalisation) : straight, rows, normalised);
    reference.push(statistics);
    treatment.push(treated.report);
  }
  return { year: column?.year ?? null, raw, normalised, reference, treatment };
}
