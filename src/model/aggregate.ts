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
  const score = new Float64Array(areas);
  const coverage = new Float64Array(areas);
  const presentWeight = new Float64Array(areas);
  if (aggregation === 'minimum') score.fill(Number.POSITIVE_INFINITY);
  let totalWeight = 0;
  for (const child of children) {
    totalWeight += child.weight;
    addCoverage(child, coverage, presentWeight);
    addTerms[aggregation](child, score);
  }
  for (let row = 0; row < areas; row += 1) {
    const covered = (coverage[row] ?? Number.NaN) / totalWeight;
    const weight = presentWeight[row] ?? Number.NaN;
    const scored = weight > 0 && covered >= minCoverage - coverageTolerance;
    coverage[row] = totalWeight > 0 ? covered : 0;
    score[row] = scored ? finish(aggregation, score[row] ?? Number.NaN, weight) : Number.NaN;
  }
  return { score, coverage };
}

function addCoverage(child: WeightedColumn, coverage: Float64Array, presentWeight: Float64Array): void {
  const { values, weight } = child;
  for (let row = 0; row < values.length; row += 1) {
    if (Number.isNaN(values[row])) continue;
    const share = child.coverage === null ? 1 : (child.coverage[row] ?? Number.NaN);
    coverage[row] = (coverage[row] ?? Number.NaN) + weight * share;
    presentWeight[row] = (presentWeight[row] ?? Number.NaN) + weight;
  }
}

/** Adds one child's term to the running total of every area in which it is present. */
const addTerms: Readonly<Record<Aggregation, (child: WeightedColumn, total: Float64Array) => void>> = {
  arithmetic({ values, weight }, total) {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) total[row] = (total[row] ?? Number.NaN) + weight * value;
    }
  },
  geometric({ values, weight }, total) {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) total[row] = (total[row] ?? Number.NaN) + weight * Math.log(value);
    }
  },
  harmonic({ values, weight }, total) {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) total[row] = (total[row] ?? Number.NaN) + weight / value;
    }
  },
  minimum({ values }, total) {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? Number.NaN;
      if (value < (total[row] ?? Number.NaN)) total[row] = value;
    }
  },
};

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
