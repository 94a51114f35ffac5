import { type CellOrigin, type Column, cellOrigin, type Missing, missingReason } from '../domain/dataset.ts';
import type { SeriesBreak } from '../domain/indicator.ts';

/** One year in which the source measured. */
export interface SeriesPoint {
  readonly year: number;
  /** NaN = missing for this area */
  readonly value: number;
  /** null = present */
  readonly missing: Missing | null;
  /** meaningless where missing */
  readonly origin: CellOrigin;
  /** 95 % margins, NaN = not published */
  readonly low: number;
  readonly high: number;
  /** mean of the areas on screen in that year; NaN = unknown */
  readonly reference: number;
}

/** Places in `Series.points` that stand in one line, ascending. A run of one is a point on its own. */
export type Run = readonly number[];

export interface Series {
  /** years ascending */
  readonly points: readonly SeriesPoint[];
  readonly own: readonly Run[];
  readonly reference: readonly Run[];
  /** breaks after the first and up to the last year */
  readonly breaks: readonly SeriesBreak[];
}

/**
 * Figures of one area over the years its source measured, beside the mean. A line ends where a measured year has no
 * figure, where the series breaks and where the figure came about in another way (given, computed, of a larger area).
 * Years in which the source did not measure leave no gap: a survey held every four years still is one line.
 *
 * @param columns years of one indicator, ascending
 * @param row place of the area in those columns
 * @param meanOf mean over the areas in the unit of the indicator, NaN = unknown
 */
export function seriesOf(
  columns: readonly Column[],
  row: number,
  breaks: readonly SeriesBreak[],
  meanOf: (column: Column) => number,
): Series {
  const points = columns.map(
    (column): SeriesPoint => ({
      year: column.year,
      value: column.values[row] ?? Number.NaN,
      missing: missingReason(column, row),
      origin: cellOrigin(column, row),
      low: column.margins?.low[row] ?? Number.NaN,
      high: column.margins?.high[row] ?? Number.NaN,
      reference: meanOf(column),
    }),
  );
  const [first, last] = [points[0]?.year ?? Number.NaN, points.at(-1)?.year ?? Number.NaN];
  const within = breaks.filter(({ year }) => year > first && year <= last);
  const unbroken = (one: SeriesPoint, next: SeriesPoint): boolean =>
    !within.some(({ year }) => year > one.year && year <= next.year);
  return {
    points,
    own: runsOf(
      points,
      ({ value }) => !Number.isNaN(value),
      (one, next) => one.origin === next.origin && unbroken(one, next),
    ),
    reference: runsOf(points, ({ reference }) => !Number.isNaN(reference), unbroken),
    breaks: within,
  };
}

function runsOf(
  points: readonly SeriesPoint[],
  present: (point: SeriesPoint) => boolean,
  joined: (one: SeriesPoint, next: SeriesPoint) => boolean,
): readonly Run[] {
  const runs: number[][] = [];
  for (const [place, point] of points.entries()) {
    if (!present(point)) continue;
    const run = runs.at(-1);
    const before = points[place - 1];
    if (run !== undefined && before !== undefined && present(before) && joined(before, point)) run.push(place);
    else runs.push([place]);
  }
  return runs;
}
