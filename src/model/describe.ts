import {
  mean,
  quantileSorted,
  sampleKurtosis,
  sampleSkewness,
  sampleStandardDeviation,
  quantile as selectedQuantile,
  weightedMean,
  weightedStandardDeviation,
} from 'simple-statistics';
import type { ReferenceStatistics } from './indexResult.ts';

/** The values that are present (not NaN), in their own order. */
export function presentValues(values: Float64Array): number[] {
  const present: number[] = [];
  for (const value of values) if (!Number.isNaN(value)) present.push(value);
  return present;
}

/** The values that are present, ascending. */
export function sortedValues(values: Float64Array): number[] {
  return Array.from(Float64Array.from(presentValues(values)).sort());
}

/**
 * Quantile by linear interpolation between order statistics (type 7), p in 0–1. Missing (NaN) values are left out;
 * NaN when nothing is present. R `quantile(x, p, type = 7, na.rm = TRUE)`, NumPy `nanquantile(x, p)`.
 */
export function quantile(values: Float64Array, p: number): number {
  const present = presentValues(values);
  return present.length === 0 ? Number.NaN : selectedQuantile(present, p);
}

/** `quantile` of values that are present and ascending. */
export function quantileOfSorted(sorted: readonly number[], p: number): number {
  return sorted.length === 0 ? Number.NaN : quantileSorted(sorted, p);
}

/**
 * Sample-corrected skewness G1 = n/((n−1)(n−2)) · Σ((x−m)/s)³. Missing values are left out; NaN when fewer than three
 * are present or all are equal. Excel `SKEW`, R `e1071::skewness(x, type = 2)`, SciPy `skew(x, bias=False)`.
 */
export function skewness(values: Float64Array): number {
  const present = presentValues(values);
  return present.length < 3 || isConstant(present) ? Number.NaN : sampleSkewness(present);
}

/**
 * Sample-corrected excess kurtosis G2. Missing values are left out; NaN when fewer than four are present or all are
 * equal. Excel `KURT`, R `e1071::kurtosis(x, type = 2)`, SciPy `kurtosis(x, bias=False)`.
 */
export function kurtosis(values: Float64Array): number {
  const present = presentValues(values);
  return present.length < 4 || isConstant(present) ? Number.NaN : sampleKurtosis(present);
}

/**
 * Mean, standard deviation, extremes and count of a column; missing (NaN) values are left out.
 *
 * With weights: m = Σwx / Σw and s = √(Σw(x−m)² / Σw), the weighted population s (NumPy
 * `average(x, weights=w)`); a NaN or zero weight leaves the area out of m and s, not out of min, max and count.
 * Without weights: arithmetic mean and sample s with n − 1 (R `mean(x)`, `sd(x)`).
 * A column whose values are all equal has s exactly 0. Nothing to average: m and s are NaN.
 */
export function referenceStatistics(values: Float64Array, weights: Float64Array | null): ReferenceStatistics {
  let [min, max, count] = [Number.NaN, Number.NaN, 0];
  const counted: number[] = [];
  const countedWeights: number[] = [];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    count += 1;
    // the negation also takes the first value, when the extreme is still NaN
    if (!(value >= min)) min = value;
    if (!(value <= max)) max = value;
    const weight = weights === null ? 1 : (weights[row] ?? Number.NaN);
    if (!(weight > 0)) continue;
    counted.push(value);
    countedWeights.push(weight);
  }
  return { ...moments(counted, weights === null ? null : countedWeights), min, max, count };
}

function moments(values: readonly number[], weights: readonly number[] | null): { mean: number; sd: number } {
  const [first] = values;
  if (first === undefined) return { mean: Number.NaN, sd: Number.NaN };
  // rounding would otherwise leave a constant column with a tiny s and enormous z-scores
  if (isConstant(values)) return { mean: first, sd: 0 };
  return weights === null
    ? { mean: mean(values), sd: sampleStandardDeviation(values) }
    : { mean: weightedMean(values, weights), sd: weightedStandardDeviation(values, weights) };
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
