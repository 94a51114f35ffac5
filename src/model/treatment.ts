import type { IndexSpec } from '../domain/indexSpec.ts';
import { kurtosis, quantileOfSorted, skewness, sortedValues } from './describe.ts';
import type { TreatmentReport } from './indexResult.ts';

export type Treatment = IndexSpec['treatment'];

export interface Treated {
  /** same length and order as the column; missing stays missing */
  readonly values: Float64Array;
  readonly report: TreatmentReport;
}

/** Bounds of the outlier rule: a column passes when |G1| is below the first or G2 below the second (COINr, JRC). */
const skewnessBound = 2;
const kurtosisBound = 3.5;

/** Carries out the treatment a spec asks for on one column of one reference group. NaN stays NaN. */
export function treat(values: Float64Array, treatment: Treatment): Treated {
  switch (treatment.kind) {
    case 'none':
      return { values, report: { kind: 'none', points: 0, passes: true } };
    case 'winsorise':
      return winsorise(values, treatment.low, treatment.high);
    case 'skew_kurtosis':
      return treatOutliers(values, treatment.maxPoints);
  }
}

/**
 * Moves values below quantile `low` and above quantile `high` (0–1, type 7) to that quantile.
 * R `pmin(pmax(x, quantile(x, low)), quantile(x, high))`, NumPy `clip(x, *nanquantile(x, [low, high]))`.
 */
export function winsorise(values: Float64Array, low: number, high: number): Treated {
  const sorted = sortedValues(values);
  const floor = quantileOfSorted(sorted, low);
  const ceiling = quantileOfSorted(sorted, high);
  let points = 0;
  const treated = values.map((value) => {
    if (!(value < floor || value > ceiling)) return value;
    points += 1;
    return value < floor ? floor : ceiling;
  });
  return { values: treated, report: { kind: points === 0 ? 'none' : 'winsorised', points, passes: true } };
}

/**
 * True when |G1| < 2 or G2 < 3.5. Columns on which G1 or G2 does not exist (fewer than four values, or all equal)
 * have no outliers to treat and pass. COINr `check_SkewKurt(x)`.
 */
export function passesOutlierRule(values: Float64Array): boolean {
  const skew = skewness(values);
  const excess = kurtosis(values);
  if (Number.isNaN(skew) || Number.isNaN(excess)) return true;
  return Math.abs(skew) < skewnessBound || excess < kurtosisBound;
}

/**
 * Outlier rule of COINr (`Treat`, `winsorise`, `log_CT`): while the column fails the rule and fewer than `maxPoints`
 * values have been moved, the extreme value (the highest if G1 ≥ 0, else the lowest) moves to the next value; equal
 * extremes move together, so that a tie may end above `maxPoints`. If the column still fails, the untreated column
 * becomes ln(x − min + 0.01·(max − min)). A step that would leave all values equal is not taken.
 */
export function treatOutliers(values: Float64Array, maxPoints: number): Treated {
  if (passesOutlierRule(values)) return { values, report: { kind: 'none', points: 0, passes: true } };
  const treated = Float64Array.from(values);
  let points = 0;
  while (points < maxPoints) {
    if (!moveExtreme(treated, skewness(treated) >= 0)) break;
    points = countMoved(values, treated);
    if (passesOutlierRule(treated)) return { values: treated, report: { kind: 'winsorised', points, passes: true } };
  }
  const logged = logShifted(values);
  return { values: logged, report: { kind: 'log', points: 0, passes: passesOutlierRule(logged) } };
}

/** ln(x − min + 0.01·(max − min)); the caller guarantees max > min. COINr `log_CT(x)`. */
export function logShifted(values: Float64Array): Float64Array {
  const [min, max] = extremes(values);
  return values.map((value) => Math.log(value - min + 0.01 * (max - min)));
}

/** Moves the extreme value(s) to the next one, in place; false when only one other value would be left. */
function moveExtreme(values: Float64Array, high: boolean): boolean {
  const [min, max] = extremes(values);
  const extreme = high ? max : min;
  const [lowest, highest] = extremes(values.filter((value) => value !== extreme));
  if (lowest === highest) return false;
  const next = high ? highest : lowest;
  values.forEach((value, row) => {
    if (value === extreme) values[row] = next;
  });
  return true;
}

function countMoved(before: Float64Array, after: Float64Array): number {
  return after.reduce((moved, value, row) => (Number.isNaN(value) || value === before[row] ? moved : moved + 1), 0);
}

function extremes(values: Float64Array): readonly [number, number] {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}
