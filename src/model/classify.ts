import { nice, ticks } from 'd3-array';
import { ckmeans } from 'simple-statistics';
import { quantileOfSorted, referenceStatistics, sortedValues } from './describe.ts';

export type ClassMethod = 'quantile' | 'equal' | 'jenks' | 'standard_deviation' | 'pretty' | 'manual';

export interface Classification {
  /** ascending, one more than there are classes; empty when no value is present */
  readonly edges: readonly number[];
  /** class of each value, 0 = lowest; −1 = missing */
  readonly classOf: Int16Array;
  /** values in each class */
  readonly counts: readonly number[];
  /** why the method could not be carried out as asked */
  readonly problem: 'few_values' | 'bounds_unusable' | null;
}

type Breaks = Pick<Classification, 'edges' | 'problem'>;

/** most classes the eye, and the palette, can tell apart */
const maxClasses = 7;
/** a range below which no power of ten divides it in floating point */
const leastRange = 1e-290;

/**
 * Cuts a column into classes [edge, next edge), of which the last includes its upper edge. Missing (NaN) values are in
 * no class.
 * - `quantile`: equally many values per class, type 7 (R `quantile(x, 0:k / k)`)
 * - `equal`: equally wide classes (R `seq(min(x), max(x), length.out = k + 1)`)
 * - `jenks`: least squared deviation within classes, exact (R `Ckmeans.1d.dp`); an edge is the lowest value of its class
 * - `standard_deviation`: around the mean in steps of s (n − 1), or of ½ s when steps of s would leave outer classes empty
 * - `pretty`: round numbers; as near `count` classes as 1, 2 and 5 allow (d3 `ticks`, R `pretty(x)`)
 * - `manual`: the inner bounds given; they may lie outside the values, so that years can share them
 * `few_values`: fewer classes than asked, because too few values differ; each different value then is a class of its
 * own where the method has no width to go by. `bounds_unusable`: bounds that are no numbers, not ascending or too many
 * are put in order or left out; with none left, quantiles are used.
 */
export function classify(
  values: Float64Array,
  method: ClassMethod,
  count: number,
  bounds: readonly number[] = [],
): Classification {
  const sorted = sortedValues(values);
  const { edges, problem } = breaksOf(values, sorted, method, count, bounds);
  const inner = edges.slice(1, -1);
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  const classOf = new Int16Array(values.length).fill(-1);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    // a handful of bounds: walking along them is faster than halving
    let place = 0;
    while (place < inner.length && value >= (inner[place] ?? Number.NaN)) place += 1;
    classOf[row] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { edges, classOf, counts, problem };
}

function breaksOf(
  values: Float64Array,
  sorted: readonly number[],
  method: ClassMethod,
  count: number,
  bounds: readonly number[],
): Breaks {
  const min = sorted[0];
  const max = sorted[sorted.length - 1];
  if (min === undefined || max === undefined) return { edges: [], problem: 'few_values' };
  if (method === 'manual') return manualBreaks(values, sorted, count, bounds, min, max);
  if (min === max) return { edges: [min, max], problem: count > 1 ? 'few_values' : null };
  switch (method) {
    case 'quantile': {
      const cuts = Array.from({ length: count + 1 }, (_, step) => quantileOfSorted(sorted, step / count));
      return oneClassPerValue(sorted, count) ?? withinRange(cuts, min, max, count);
    }
    case 'jenks': {
      const perValue = oneClassPerValue(sorted, count);
      if (perValue !== null) return perValue;
      const lowest = ckmeans(sorted, count).flatMap((cluster) => cluster.slice(0, 1));
      return withinRange(lowest, min, max, count);
    }
    case 'equal': {
      const width = (max - min) / count;
      return withinRange(
        Array.from({ length: count }, (_, step) => min + step * width),
        min,
        max,
        count,
      );
    }
    case 'standard_deviation':
      return standardDeviationBreaks(values, count, min, max);
    case 'pretty':
      return { edges: prettyEdges(min, max, count), problem: null };
  }
}

/** Fewer different values than classes: one class per value. */
function oneClassPerValue(sorted: readonly number[], count: number): Breaks | null {
  const distinct: number[] = [];
  for (const value of sorted) {
    if (value === distinct[distinct.length - 1]) continue;
    distinct.push(value);
    if (distinct.length >= count) return null;
  }
  return { edges: [...distinct, ...distinct.slice(-1)], problem: 'few_values' };
}

/** The cuts that lie strictly between the extremes, once each, with the extremes as outer edges. */
function withinRange(cuts: readonly number[], min: number, max: number, count: number): Breaks {
  const inner = [...new Set(cuts)].filter((cut) => cut > min && cut < max);
  return { edges: [min, ...inner, max], problem: inner.length + 1 < count ? 'few_values' : null };
}

function standardDeviationBreaks(values: Float64Array, count: number, min: number, max: number): Breaks {
  const { mean, sd } = referenceStatistics(values, null);
  const cutsWith = (step: number): number[] =>
    Array.from({ length: count - 1 }, (_, place) => mean + (place + 1 - count / 2) * step);
  const whole = withinRange(cutsWith(sd), min, max, count);
  return whole.problem === null ? whole : withinRange(cutsWith(sd / 2), min, max, count);
}

function prettyEdges(min: number, max: number, count: number): number[] {
  if (max - min < leastRange) return [min, max];
  const candidates = Array.from({ length: 2 * maxClasses }, (_, tries) => {
    const [low, high] = nice(min, max, tries + 1);
    return ticks(low, high, tries + 1);
  }).filter((edges) => edges.length > 1 && edges.length <= maxClasses + 1);
  const distance = (edges: readonly number[]): number => Math.abs(edges.length - 1 - count);
  return candidates.reduce((best, edges) => (distance(edges) < distance(best) ? edges : best), [min, max]);
}

function manualBreaks(
  values: Float64Array,
  sorted: readonly number[],
  count: number,
  bounds: readonly number[],
  min: number,
  max: number,
): Breaks {
  const usable = [...new Set(bounds.filter(Number.isFinite))].sort((a, b) => a - b).slice(0, maxClasses - 1);
  const [lowest] = usable;
  const highest = usable[usable.length - 1];
  if (lowest === undefined || highest === undefined) {
    return { edges: breaksOf(values, sorted, 'quantile', count, []).edges, problem: 'bounds_unusable' };
  }
  const asGiven = usable.length === bounds.length && usable.every((bound, place) => bound === bounds[place]);
  return {
    edges: [Math.min(min, lowest), ...usable, Math.max(max, highest)],
    problem: asGiven ? null : 'bounds_unusable',
  };
}
