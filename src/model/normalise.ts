import { bisectLeft } from 'd3-array';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { sortedValues } from './describe.ts';
import type { ReferenceStatistics } from './indexResult.ts';

export type Normalisation = IndexSpec['normalisation'];

export interface Goalposts {
  readonly low: number;
  readonly high: number;
}

/**
 * (x − m) / s. A column without spread (s = 0) gives 0 everywhere. Missing in, missing out.
 * With the unweighted m and sample s of the column itself: R `scale(x)`, SciPy `zscore(x, ddof=1)`.
 */
export function zScore(values: Float64Array, reference: { readonly mean: number; readonly sd: number }): Float64Array {
  const { mean, sd } = reference;
  return values.map((value) => (sd === 0 && !Number.isNaN(value) ? 0 : (value - mean) / sd));
}

/**
 * l + (x − min) / (max − min) · (u − l). A constant column gives the middle of the scale. Missing in, missing out.
 * R `low + (x - min(x)) / (max(x) - min(x)) * (high - low)`, scikit-learn `minmax_scale`.
 */
export function minMax(
  values: Float64Array,
  reference: { readonly min: number; readonly max: number },
  scale: Goalposts,
): Float64Array {
  const { min, max } = reference;
  const middle = (scale.low + scale.high) / 2;
  return values.map((value) =>
    min === max && !Number.isNaN(value) ? middle : scale.low + ((value - min) / (max - min)) * (scale.high - scale.low),
  );
}

/**
 * (rank − 1) / (n − 1) in 0–1, ties at the lowest rank, n = values present; a single value gives 0.5. By the same
 * formula a column of equal values is 0 everywhere. Missing in, missing out.
 * R `(rank(x, ties.method = "min") - 1) / (length(x) - 1)`, SciPy `(rankdata(x, "min") - 1) / (n - 1)`.
 */
export function percentileRank(values: Float64Array): Float64Array {
  const sorted = sortedValues(values);
  if (sorted.length === 1) return values.map((value) => (Number.isNaN(value) ? value : 0.5));
  return values.map((value) => (Number.isNaN(value) ? value : bisectLeft(sorted, value) / (sorted.length - 1)));
}

/**
 * (x − low) / (high − low), clipped to 0–1: fixed policy reference values instead of the areas themselves.
 * NumPy `clip((x - low) / (high - low), 0, 1)`.
 */
export function goalposts(values: Float64Array, posts: Goalposts): Float64Array {
  return values.map((value) => Math.min(1, Math.max(0, (value - posts.low) / (posts.high - posts.low))));
}

/**
 * Normalises one column of one reference group on the statistics of that group. `posts` are needed for `norm` only;
 * a leaf that is shown but not counted may lack them and then stays missing.
 */
export function normalise(
  values: Float64Array,
  normalisation: Normalisation,
  reference: ReferenceStatistics,
  posts: Goalposts | undefined,
): Float64Array {
  switch (normalisation.kind) {
    case 'z_score':
      return zScore(values, reference);
    case 'min_max':
      return minMax(values, reference, normalisation);
    case 'percentile_rank':
      return percentileRank(values);
    case 'norm':
      return posts === undefined ? new Float64Array(values.length).fill(Number.NaN) : goalposts(values, posts);
  }
}

/** Orientation −1: z → −z, min_max → low + high − y, percentile rank and norm → 1 − y. */
export function mirror(values: Float64Array, normalisation: Normalisation): Float64Array {
  const turn = mirrorSum(normalisation);
  // turn − y, and not −y, keeps a z-score of 0 from becoming −0
  return values.map((value) => turn - value);
}

function mirrorSum(normalisation: Normalisation): number {
  switch (normalisation.kind) {
    case 'z_score':
      return 0;
    case 'min_max':
      return normalisation.low + normalisation.high;
    case 'percentile_rank':
    case 'norm':
      return 1;
  }
}
