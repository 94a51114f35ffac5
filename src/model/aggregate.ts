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
export const coverageTolerance = 1e-12;

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
  const score = new Float64Array(areas);
  const coverage = new Float64Array(areas);
  const presentWeight = new Float64Array(areas);
  let totalWeight = 0;
  for (const child of children) {
    totalWeight += child.weight;
    addTerms(child, aggregation, score, presentWeight);
  }
  addLost(children, coverage);
  if (aggregation === 'minimum') takeLowest(children, score);
  for (let row = 0; row < areas; row += 1) {
    const weight = presentWeight[row] ?? Number.NaN;
    const lost = coverage[row] ?? Number.NaN;
    const covered = totalWeight > 0 ? (weight - lost) / totalWeight : 0;
    const scored = weight > 0 && covered >= minCoverage - coverageTolerance;
    coverage[row] = covered;
    score[row] = scored ? finish(aggregation, score[row] ?? Number.NaN, weight) : Number.NaN;
  }
  return { score, coverage };
}

/** One pass over the areas: the child's term and weight where it is present. The hot loop of the index. */
function addTerms(
  child: WeightedColumn,
  aggregation: Aggregation,
  total: Float64Array,
  presentWeight: Float64Array,
): void {
  const { weight } = child;
  const terms = termsOf(child.values, aggregation);
  for (let row = 0; row < terms.length; row += 1) {
    const term = terms[row] ?? Number.NaN;
    if (Number.isNaN(term)) continue;
    total[row] = (total[row] ?? Number.NaN) + weight * term;
    presentWeight[row] = (presentWeight[row] ?? Number.NaN) + weight;
  }
}

/** Adds up, per area, the weight that groups which are scored there lack inside: Σw(1 − c). */
function addLost(children: readonly WeightedColumn[], lost: Float64Array): void {
  for (const { coverage, values, weight } of children) {
    if (coverage === null) continue;
    for (let row = 0; row < values.length; row += 1) {
      if (Number.isNaN(values[row])) continue;
      lost[row] = (lost[row] ?? Number.NaN) + weight * (1 - (coverage[row] ?? Number.NaN));
    }
  }
}

/** Replaces what is there by the lowest value that is present in each area. */
function takeLowest(children: readonly WeightedColumn[], lowest: Float64Array): void {
  lowest.fill(Number.POSITIVE_INFINITY);
  for (const { values } of children) {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? Number.NaN;
      if (value < (lowest[row] ?? Number.NaN)) lowest[row] = value;
    }
  }
}

/** What is added up: the value itself, its logarithm or its reciprocal; `minimum` compares the values themselves. */
export function termOf(value: number, aggregation: Aggregation): number {
  if (aggregation === 'geometric') return Math.log(value);
  return aggregation === 'harmonic' ? 1 / value : value;
}

function termsOf(values: Float64Array, aggregation: Aggregation): Float64Array {
  const asTheyAre = aggregation === 'arithmetic' || aggregation === 'minimum';
  return asTheyAre ? values : values.map((value) => termOf(value, aggregation));
}

/** From the sum of the weighted terms to the mean. Under `minimum` the total is the lowest value itself. */
export function finish(aggregation: Aggregation, total: number, presentWeight: number): number {
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
