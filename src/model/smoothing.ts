/** Sampling noise of a rate over n: `poisson` m/n for counts of events, `binomial` m(1 − m)/n for a part of n. */
export type RateFamily = 'poisson' | 'binomial';

export interface Stabilised {
  /** in the unit of the values; NaN where the value or its base is missing */
  readonly values: Float64Array;
  /** m: Σ base·value / Σ base, in the unit of the values */
  readonly mean: number;
  /**
   * weight Cᵢ of the area's own value, 0–1: the rest is the mean. All 0 where the differences between areas are no
   * larger than chance would make them; NaN where missing
   */
  readonly ownWeight: Float64Array;
}

/**
 * Marshall's global empirical Bayes: rates of small areas are drawn towards the mean of all, more so the smaller their
 * base.
 *
 * r = value/size, m = Σ n·r / Σ n, s² = Σ n(r − m)² / Σ n, A = s² − v/n̄ with n̄ = Σ n / N and v = m (poisson) or
 * m(1 − m) (binomial); A = 0 when that is negative. Cᵢ = A / (A + v/nᵢ), estimate = m + Cᵢ(rᵢ − m).
 *
 * Marshall 1991, *Applied Statistics* 40(2), 283–294. R `spdep::EBest(n = r·x, x, family = "poisson")`.
 *
 * @param size what one unit is out of: 100 for per cent, 1000 for per 1,000
 */
export function stabilise(values: Float64Array, base: Float64Array, size: number, family: RateFamily): Stabilised {
  const stabilised = new Float64Array(values.length).fill(Number.NaN);
  const ownWeight = new Float64Array(values.length).fill(Number.NaN);
  const used = Array.from(values.keys()).flatMap((place) => {
    const [rate, n] = [(values[place] ?? Number.NaN) / size, base[place] ?? Number.NaN];
    return Number.isNaN(rate) || !(n > 0) ? [] : [{ place, rate, n }];
  });
  const people = used.reduce((sum, { n }) => sum + n, 0);
  const mean = used.reduce((sum, { n, rate }) => sum + n * rate, 0) / people;
  const spread = used.reduce((sum, { n, rate }) => sum + n * (rate - mean) ** 2, 0) / people;
  const noise = family === 'poisson' ? mean : mean * (1 - mean);
  const between = Math.max(0, spread - noise / (people / used.length));
  for (const { place, rate, n } of used) {
    // without any variance (a mean of 0 or 1, or too small for a number) there is nothing to draw towards
    const variance = between + noise / n;
    const own = variance > 0 ? between / variance : 1;
    ownWeight[place] = own;
    stabilised[place] = size * (mean + own * (rate - mean));
  }
  return { values: stabilised, mean: size * mean, ownWeight };
}
