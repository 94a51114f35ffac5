import { bisectRight } from 'd3-array';
import { type Classification, type ClassMethod, classify } from './classify.ts';
import { presentValues, referenceStatistics } from './describe.ts';

export interface ChangeClassification extends Classification {
  /** per class: negative below zero, positive above, 0 for the class around zero; −1 … 1, growing away from zero */
  readonly tones: readonly number[];
}

/**
 * Cuts changes into classes that mirror each other around zero, so that an increase and a decrease of the same size get
 * equally strong classes. An odd number of classes has one around zero, an even number is cut at zero. Bounds come from
 * the sizes of the changes (|x|) by the same methods as `classify`; `standard_deviation` takes steps of s (n − 1) of
 * the changes away from zero. The class around zero is never wider than with equal steps, so that it does not call a
 * large change small. Classes beyond the smallest or largest change are left out. When every change is in one
 * direction there is nothing to mirror and the classes are those of `classify`. Bounds drawn by hand are taken as they
 * are; a class of those with zero inside it is the one around zero. Missing (NaN) is in no class.
 */
export function classifyChange(
  values: Float64Array,
  method: ClassMethod,
  count: number,
  bounds: readonly number[] = [],
): ChangeClassification {
  if (method === 'manual') return byHand(values, count, bounds);
  const present = presentValues(values);
  const [min, max] = extremes(present);
  if (present.length === 0) return { ...classify(values, method, count), tones: [] };
  if (min > 0 || max < 0) return oneWay(values, method, count, min > 0 ? 1 : -1);
  const { sizes, problem } = sizeBounds(values, method, count, Math.max(-min, max));
  const around = count % 2 === 1 || (min === 0 && max === 0);
  const outward = around ? sizes : [0, ...sizes];
  const inner = [...sizes.map((size) => -size).reverse(), ...outward];
  const allTones = [
    ...tonesOutward(outward.length, -1).reverse(),
    ...(around ? [0] : []),
    ...tonesOutward(outward.length, 1),
  ];
  const [first, last] = [bisectRight(inner, min), bisectRight(inner, max)];
  const kept = inner.slice(first, last);
  const tones = allTones.slice(first, last + 1);
  const counts = new Array<number>(tones.length).fill(0);
  const classOf = Int16Array.from(values, (value) => (Number.isNaN(value) ? -1 : bisectRight(kept, value)));
  for (const place of classOf) if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  return { edges: [min, ...kept, max], classOf, counts, problem, tones };
}

function oneWay(
  values: Float64Array,
  method: Exclude<ClassMethod, 'manual'>,
  count: number,
  sign: 1 | -1,
): ChangeClassification {
  const classified = classify(values, method, count);
  const outward = tonesOutward(classified.counts.length, sign);
  return { ...classified, tones: sign > 0 ? outward : outward.reverse() };
}

/** Smallest and largest, without spreading thousands of values over the stack. */
function extremes(present: readonly number[]): readonly [number, number] {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of present) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}

/** Bounds (> 0, ascending) between the sizes of change on one side of zero, the cut at zero itself left out. */
function sizeBounds(
  values: Float64Array,
  method: Exclude<ClassMethod, 'manual'>,
  count: number,
  largest: number,
): { readonly sizes: readonly number[]; readonly problem: Classification['problem'] } {
  const classes = Math.ceil(count / 2);
  if (method === 'standard_deviation') {
    const { sd } = referenceStatistics(values, null);
    const steps = Array.from({ length: classes - 1 }, (_, step) => (step + (count % 2 === 1 ? 0.5 : 1)) * sd);
    const usable = steps.filter((size) => size > 0);
    return { sizes: usable, problem: usable.length < steps.length ? 'few_values' : null };
  }
  const step = (2 * largest) / count;
  if (method === 'equal') {
    const from = count % 2 === 1 ? 0.5 : 1;
    return { sizes: Array.from({ length: classes - 1 }, (_, place) => (from + place) * step), problem: null };
  }
  const { edges, problem } = classify(values.map(Math.abs), method, classes);
  const sizes = [...new Set(edges.slice(1, -1))].filter((size) => size > 0);
  const [nearest, ...others] = sizes;
  if (nearest === undefined || count % 2 === 0) return { sizes, problem };
  return { sizes: [Math.min(nearest, step / 2), ...others], problem };
}

/** Middle of each of `steps` equal parts between zero and one, from zero outwards. */
function tonesOutward(steps: number, sign: 1 | -1): number[] {
  return Array.from({ length: steps }, (_, step) => (sign * (step + 0.5)) / steps);
}

function byHand(values: Float64Array, count: number, bounds: readonly number[]): ChangeClassification {
  const classified = classify(values, 'manual', count, bounds);
  const { edges, counts } = classified;
  const upper = (place: number): number => edges[place + 1] ?? Number.NaN;
  const below = counts.filter((_, place) => upper(place) <= 0).length;
  const above = counts.filter((_, place) => (edges[place] ?? Number.NaN) >= 0 && upper(place) > 0).length;
  const steps = Math.max(below, above);
  const outward = tonesOutward(steps, 1);
  const tones = counts.map((_, place) => {
    if (place < below) return -(outward[below - 1 - place] ?? 1);
    return place < counts.length - above ? 0 : (outward[place - (counts.length - above)] ?? 1);
  });
  return { ...classified, tones };
}
