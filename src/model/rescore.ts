import { fail, type Result, succeed } from '../domain/failure.ts';
import { type IndexGroup, isLeaf, type NodeId } from '../domain/indexSpec.ts';
import { type Aggregated, aggregate, refusedValue, type WeightedColumn } from './aggregate.ts';
import { type IndexResult, unscoredReasons } from './indexResult.ts';
import { rankDescending } from './rank.ts';
import { gather, scatter } from './referenceGroups.ts';
import { countsIn } from './specTree.ts';

/** New normalised values of one leaf, by row; NaN = no longer known. */
export interface ChangedLeaf {
  /** place of the leaf in `IndexResult.leaves` */
  readonly place: number;
  readonly normalised: ReadonlyMap<number, number>;
  readonly raw: ReadonlyMap<number, number>;
}

const scored = unscoredReasons.indexOf('scored');
const lowCoverage = unscoredReasons.indexOf('low_coverage');

function withValues(column: Float64Array, values: ReadonlyMap<number, number>): Float64Array {
  const changed = Float64Array.from(column);
  for (const [row, value] of values) changed[row] = value;
  return changed;
}

/**
 * The same index with other normalised values for some leaves in some areas; statistics, treatment and weights stay.
 * Areas without a change keep the very bits of every score. Areas that have no score keep having none. Where a leaf
 * that counts becomes NaN, the groups above it and the score become NaN: what is unknown is not averaged away.
 * Fails when a geometric or harmonic mean would need a value ≤ 0.
 */
export function rescore(result: IndexResult, changes: readonly ChangedLeaf[]): Result<IndexResult> {
  const rows = Int32Array.from(new Set(changes.flatMap(({ normalised }) => [...normalised.keys()]))).sort();
  if (rows.length === 0) return succeed(result);
  const changeAt = new Map(changes.map((change) => [change.place, change]));
  const leaves = result.leaves.map((leaf, place) => {
    const change = changeAt.get(place);
    if (change === undefined) return leaf;
    return {
      ...leaf,
      raw: withValues(leaf.raw, change.raw),
      normalised: withValues(leaf.normalised, change.normalised),
    };
  });
  const reason = Uint8Array.from(result.reason);
  const excluded = Uint8Array.from(rows, (row) => (result.reason[row] === scored ? 0 : 1));
  const nodes = new Map(result.nodes);
  const unknown = new Map<NodeId, Set<number>>();
  for (const { place, normalised } of changes) {
    const leaf = result.leaves[place];
    if (leaf === undefined || leaf.share === 0) continue;
    for (const [row, value] of normalised) {
      if (!Number.isNaN(value) || Number.isNaN(leaf.normalised[row] ?? Number.NaN)) continue;
      for (const id of leaf.path) unknown.set(id, (unknown.get(id) ?? new Set<number>()).add(row));
    }
  }
  let place = 0;

  const weigh = (group: IndexGroup): Result<Aggregated> => {
    const columns: WeightedColumn[] = [];
    for (const child of group.children) {
      let column: WeightedColumn;
      if (isLeaf(child)) {
        const values = leaves[place]?.normalised;
        if (values === undefined) throw new Error(`index ${result.spec.id} lacks leaf ${place}`);
        place += 1;
        column = { values: gather(values, rows), coverage: null, weight: child.weight };
      } else {
        const inner = weigh(child);
        if (!inner.ok) return inner;
        column = { values: inner.value.score, coverage: inner.value.coverage, weight: child.weight };
      }
      if (countsIn(child)) columns.push(column);
    }
    const refused = refusedValue(columns, result.spec.aggregation, excluded);
    if (refused !== null) {
      const code = result.codes[rows[refused.row] ?? -1];
      return fail(
        'contract_broken',
        `Index “${result.spec.label}”: met deze projecten komt een cijfer in gebied ${code} op of onder 0 op de schaal van de index. Het gemiddelde van “${group.label}” kan daar niet mee rekenen; kies een ruimere schaal.`,
        { ...(code === undefined ? {} : { value: code }), column: group.id },
      );
    }
    const aggregated = aggregate(columns, result.spec.aggregation, result.spec.minCoverage, rows.length);
    const before = result.nodes.get(group.id);
    if (before === undefined) throw new Error(`index ${result.spec.id} lacks group ${group.id}`);
    const after = Float64Array.from(before);
    const kept = aggregated.score.map((score, at) =>
      excluded[at] === 1 || unknown.get(group.id)?.has(rows[at] ?? -1) === true ? Number.NaN : score,
    );
    scatter(kept, rows, after);
    nodes.set(group.id, after);
    return succeed(aggregated);
  };

  const root = weigh(result.spec.root);
  if (!root.ok) return root;
  const score = nodes.get(result.spec.root.id) ?? result.score;
  const isZ = result.spec.normalisation.kind === 'z_score';
  for (const row of unknown.get(result.spec.root.id) ?? []) if (reason[row] === scored) reason[row] = lowCoverage;
  let rank: Int32Array | null = null;
  return succeed({
    spec: result.spec,
    codes: result.codes,
    coverage: result.coverage,
    group: result.group,
    leaves,
    nodes,
    reason,
    score,
    shown: isZ ? score.map((z) => 100 + 10 * z) : score,
    // a ledger seldom needs ranks
    get rank() {
      rank ??= rankDescending(score);
      return rank;
    },
  });
}
