import { type Column, cellOrigins } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';

const borrowedFrom = cellOrigins.indexOf('from_wijk');

/** Changes of one indicator between two years, per area. */
export interface Change {
  /** later − earlier in the unit of the indicator (shares: percentage points); NaN = no change can be given */
  readonly values: Float64Array;
  /** 0 where both years have a figure and yet they may not be compared; 1 elsewhere */
  readonly comparable: Uint8Array;
}

/**
 * Whether two different years of an indicator stand in one line: no break lies after the earlier year, up to and
 * including the later one.
 */
export function isComparable({ breaks = [] }: Pick<Indicator, 'breaks'>, one: number, other: number): boolean {
  const [earlier, later] = one < other ? [one, other] : [other, one];
  return earlier !== later && !breaks.some(({ year }) => year > earlier && year <= later);
}

/**
 * Later minus earlier for each area. NaN where either year has no figure, where the series breaks between the years,
 * and where the two figures came about differently (given in one year, computed or borrowed in the other): such a
 * difference would be one of method.
 */
export function changeBetween(indicator: Pick<Indicator, 'breaks'>, earlier: Column, later: Column): Change {
  const unbroken = isComparable(indicator, earlier.year, later.year);
  const values = new Float64Array(later.values.length).fill(Number.NaN);
  const comparable = new Uint8Array(values.length).fill(1);
  for (let row = 0; row < values.length; row += 1) {
    if (earlier.missing[row] !== 0 || later.missing[row] !== 0) continue;
    if (unbroken && earlier.origin[row] === later.origin[row]) {
      values[row] = (later.values[row] ?? Number.NaN) - (earlier.values[row] ?? Number.NaN);
    } else comparable[row] = 0;
  }
  return { values, comparable };
}

/**
 * Areas whose change is less sure than it looks: the 95 % margins of the two years overlap. `known`: areas with margins
 * in both years and a figure of their own.
 */
export function overlappingMargins(
  earlier: Column,
  later: Column,
): { readonly overlapping: number; readonly known: number } {
  let [overlapping, known] = [0, 0];
  later.values.forEach((_, row) => {
    const [low, high] = [later.margins?.low[row] ?? Number.NaN, later.margins?.high[row] ?? Number.NaN];
    const [lowBefore, highBefore] = [earlier.margins?.low[row] ?? Number.NaN, earlier.margins?.high[row] ?? Number.NaN];
    const isOwn = (later.origin[row] ?? 0) < borrowedFrom && (earlier.origin[row] ?? 0) < borrowedFrom;
    if (!isOwn || [low, high, lowBefore, highBefore].some(Number.isNaN)) return;
    known += 1;
    if (low <= highBefore && lowBefore <= high) overlapping += 1;
  });
  return { overlapping, known };
}
