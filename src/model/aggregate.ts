import type { IndexSpec } from '../domain/indexSpec.ts';

export type Aggregation = IndexSpec['aggregation'];

/** A child of a node as the sum sees it. All columns have one element per area. */
export interface WeightedColumn {
  /** normalised values, NaN = missing or not scored */
  readonly values: Float64Array;
  /** 0–1 per area; null for a leaf, whose coverage is 1 where it is present */
  readonly coverage: Float64Array | null;
  /** > 0 */
  readonly weight: number;
}

export interface Aggregated {
  /** NaN = not scored */
  readonly score: Float64Array;
  /** 0–1 */
  readonly coverage: Float64Array;
}

/** A value a geometric or harmonic mean cannot take. */
export interface RefusedValue {
  readonly row: number;
  /** place of the child in the list */
  readonly child: number;
  readonly value: number;
}

/** absorbs rounding in Σw·c / Σw */
const coverageTolerance = 1e-12;

/** First value ≤ 0 among the rows that matter, which a geometric or harmonic mean refuses; null when there is none. */
export function refusedValue(
  children: readonly WeightedColumn[],
  aggregation: Aggregation,
  excluded: Uint8Array,
): RefusedValue | null {
  if (aggregation !== 'geometric' && aggregation !== 'harmonic') return null;
  for (const [child, { values }] of children.entries()) {
    const row = values.findIndex((value, at) => value <= 0 && excluded[at] === 0);
    const value = values[row];
    if (value !== undefined) return { row, child, value };
  }
  return null;
}

/**
 * Weighted mean of the children that are present in each area, weights renormalised over those:
 * arithmetic Σwx/Σw (R `weighted.mean(x, w, na.rm = TRUE)`), geometric exp(Σw·ln x / Σw), harmonic Σw / Σ(w/x)
 * (SciPy `gmean`, `hmean` with weights), or the minimum of the children that are present.
 *
 * Coverage = Σw·c / Σw over all children, c = 1 or 0 for a present or absent leaf, the child's own coverage for a
 * group and 0 where that group is not scored. Below `minCoverage` (0–1) the area gets no score.
 */
export function aggregate(
  children: readonly WeightedColumn[],
  aggregation: Aggregation,
  minCoverage: number,
  areas: number,
): Aggregated {
  const score = new Float64Array(areas).fill(aggregation === 'minimum' ? Number.POSITIVE_INFINITY : 0);
  const coverage = new Float64Array(areas);
  const presentWeight = new Float64Array(areas);
  let totalWeight = 0;
  for (const child of children) {
    totalWeight += child.weight;
    addChild(child, aggregation, score, coverage, presentWeight);
  }
  for (let row = 0; row < areas; row += 1) {
    const covered = totalWeight > 0 ? (coverage[row] ?? Number.NaN) / totalWeight : 0;
    const weight = presentWeight[row] ?? Number.NaN;
    const scored = weight > 0 && covered >= minCoverage - coverageTolerance;
    coverage[row] = covered;
    score[row] = scored ? finish(aggregation, score[row] ?? Number.NaN, weight) : Number.NaN;
  }
  return { score, coverage };
}

/** One pass over the areas: the child's term, weight and coverage where it is present. The hot loop of the index. */
function addChild(
  child: WeightedColumn,
  aggregation: Aggregation,
  total: Float64Array,
  covered: Float64Array,
  presentWeight: Float64Array,
): void {
  const { weight, coverage } = child;
  const terms = termsOf(child.values, aggregation);
  for (let row = 0; row < terms.length; row += 1) {
    const term = terms[row] ?? Number.NaN;
    if (Number.isNaN(term)) continue;
    const sum = total[row] ?? Number.NaN;
    total[row] = aggregation === 'minimum' ? Math.min(sum, term) : sum + weight * term;
    presentWeight[row] = (presentWeight[row] ?? Number.NaN) + weight;
    covered[row] = (covered[row] ?? Number.NaN) + (coverage === null ? weight : weight * (coverage[row] ?? Number.NaN));
  }
}

/** What is added up: the values, their logarithms or their reciprocals. */
function termsOf(values: Float64Array, aggregation: Aggregation): Float64Array {
  if (aggregation === 'geometric') return values.map(Math.log);
  return aggregation === 'harmonic' ? values.map((value) => 1 / value) : values;
}

function finish(aggregation: Aggregation, total: number, presentWeight: number): number {
  switch (aggregation) {
    case 'arithmetic':
      return total / presentWeight;
    case 'geometric':
      return Math.exp(total / presentWeight);
    case 'harmonic':
      return presentWeight / total;
    case 'minimum':
      return total;
  }
}
