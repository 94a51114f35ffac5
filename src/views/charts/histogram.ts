import { bin, quantileSorted } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export interface Bin {
  readonly lower: number;
  readonly upper: number;
  /** rows of the areas in it, lowest value first */
  readonly rows: readonly number[];
}

/** Spread of a measure over the areas; all on the shown scale, null when no area has a value. */
export interface Spread {
  readonly min: number;
  /** quantile type 7, as R's `median(x)` */
  readonly median: number;
  readonly max: number;
  /** areas with a value */
  readonly present: number;
  /** areas without one; never counted as 0 */
  readonly missing: number;
}

export function spreadOf(values: Float64Array): Spread | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const min = sorted.at(0);
  const max = sorted.at(-1);
  const median = quantileSorted([...sorted], 0.5);
  if (min === undefined || max === undefined || median === undefined) return null;
  return { min, median, max, present: sorted.length, missing: values.length - sorted.length };
}

/**
 * About `count` bins of equal, round width over all present values; the last includes its upper bound. Missing values
 * are in no bin. A (nearly) constant column gives one bin around its value.
 */
export function binsOf(values: Float64Array, count: number): readonly Bin[] {
  const spread = spreadOf(values);
  if (spread === null) return [];
  const rows = Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
  const valueAt = (row: number) => values[row] ?? Number.NaN;
  rows.sort((a, b) => valueAt(a) - valueAt(b) || a - b);
  // differences this small are rounding, and round bins between them cannot be told apart
  const grain = 1e-9 * Math.max(1, Math.abs(spread.min), Math.abs(spread.max));
  if (spread.max - spread.min <= grain) return [{ lower: spread.min - 0.5, upper: spread.max + 0.5, rows }];
  const scale = scaleLinear([spread.min, spread.max], [0, 1]).nice(count);
  // rounding can put a round bound just short of the value it should hold
  const low = Math.min(spread.min, ...scale.domain());
  const high = Math.max(spread.max, ...scale.domain());
  const divide = bin<number, number>()
    .value(valueAt)
    .domain([low, high])
    .thresholds(scale.ticks(count).filter((tick) => tick > low && tick < high));
  return divide(rows).map((members) => ({ lower: members.x0 ?? low, upper: members.x1 ?? high, rows: [...members] }));
}

/** How many areas of a bin lie in each class, classes from low to high; −1 (no class) is left out. */
export function classCounts(bin: Bin, classOf: Int16Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of bin.rows) {
    const index = classOf[row] ?? -1;
    if (index >= 0) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}
