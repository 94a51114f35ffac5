import { scaleLinear } from 'd3-scale';
import type { Run, Series } from '../../model/series.ts';
import type { Tick } from './scatterLayout.ts';

const height = 150;
const top = 10;
const foot = 26;
/** room to the right for half a year label */
const right = 20;
/** width of a digit of the axis, px */
const digit = 8;
/** least distance between two year labels, px */
const yearRoom = 40;

export interface SeriesDot {
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

/** All in CSS pixels from the left top corner of the chart. */
export interface SeriesLayout {
  readonly height: number;
  readonly left: number;
  readonly base: number;
  /** `points` of a polyline per run of two or more */
  readonly own: readonly string[];
  readonly reference: readonly string[];
  /** `points` of a polygon between the margins, per stretch of two or more years that have them */
  readonly bands: readonly string[];
  /** margins of a year that stands alone */
  readonly whiskers: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  readonly dots: readonly SeriesDot[];
  readonly referenceDots: readonly SeriesDot[];
  /** halfway between the last year before a break and the first after it */
  readonly breaks: readonly number[];
  readonly values: readonly Tick[];
  readonly years: readonly Tick[];
}

/** Stretches of a run in which every year has margins. */
function withMargins(run: Run, { points }: Series): readonly Run[] {
  const stretches: number[][] = [[]];
  for (const place of run) {
    const { low = Number.NaN, high = Number.NaN } = points[place] ?? {};
    if (Number.isNaN(low) || Number.isNaN(high)) stretches.push([]);
    else stretches.at(-1)?.push(place);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** Years with a label: from the newest back, as many as there is room for. */
function yearTicks(years: readonly number[], x: (year: number) => number): readonly Tick[] {
  const kept: Tick[] = [];
  for (const value of [...years].reverse()) {
    const before = kept.at(-1);
    if (before === undefined || before.at - x(value) >= yearRoom) kept.push({ value, at: x(value) });
  }
  return kept.reverse();
}

/**
 * Lines, dots and margins of a series. Years stand at their distance in time. The axis holds every figure, mean and
 * margin and need not begin at zero.
 */
export function layoutSeries(series: Series, width: number, format: (value: number) => string): SeriesLayout {
  const { points } = series;
  const known = points
    .flatMap(({ value, low, high, reference }) => [value, low, high, reference])
    .filter(Number.isFinite);
  const y = scaleLinear(known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)], [
    height - foot,
    top,
  ]).nice(4);
  const values = y.ticks(4);
  const left = 8 + digit * Math.max(1, ...values.map((value) => format(value).length));
  const years = points.map(({ year }) => year);
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const x = scaleLinear([first, last === first ? first + 1 : last], [left + 6, width - right]);
  const at = (place: number) => x(points[place]?.year ?? first);
  const line = (run: Run, readAt: (place: number) => number): string =>
    run.map((place) => `${at(place)},${y(readAt(place))}`).join(' ');
  const valueAt = (place: number) => points[place]?.value ?? Number.NaN;
  const meanAt = (place: number) => points[place]?.reference ?? Number.NaN;
  const lowAt = (place: number) => points[place]?.low ?? Number.NaN;
  const highAt = (place: number) => points[place]?.high ?? Number.NaN;
  const dotsOf = (runs: readonly Run[], readAt: (place: number) => number): readonly SeriesDot[] =>
    runs.flat().map((place) => ({ place, x: at(place), y: y(readAt(place)) }));
  const stretches = series.own.flatMap((run) => withMargins(run, series));
  return {
    height,
    left,
    base: height - foot,
    own: series.own.filter((run) => run.length > 1).map((run) => line(run, valueAt)),
    reference: series.reference.filter((run) => run.length > 1).map((run) => line(run, meanAt)),
    bands: stretches
      .filter((stretch) => stretch.length > 1)
      .map((stretch) => `${line(stretch, highAt)} ${line([...stretch].reverse(), lowAt)}`),
    whiskers: stretches
      .filter((stretch) => stretch.length === 1)
      .flatMap((stretch) => stretch.map((place) => ({ x: at(place), from: y(lowAt(place)), to: y(highAt(place)) }))),
    dots: dotsOf(series.own, valueAt),
    referenceDots: dotsOf(series.reference, meanAt),
    breaks: series.breaks.map(({ year }) => {
      const before = Math.max(...years.filter((other) => other < year));
      const after = Math.min(...years.filter((other) => other >= year));
      return x((before + after) / 2);
    }),
    values: values.map((value) => ({ value, at: y(value) })),
    years: yearTicks(years, x),
  };
}
