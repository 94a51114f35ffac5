import { stepTo } from './stepTo.ts';

/** A cell: line of the table (−1 = the header) and column. */
export interface GridSpot {
  readonly line: number;
  readonly column: number;
}

export interface Grid {
  readonly lines: number;
  /** columns of a line that hold something to work with, ascending; none = a heading that is passed over */
  stops(line: number): readonly number[];
}

/** The stop of a line nearest to a column; the first one of those as near. */
export function nearestStop(stops: readonly number[], column: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - column) < Math.abs(best - column) ? stop : best), stops[0] ?? 0);
}

function lineFrom(key: string, line: number, { lines, stops }: Grid): number | null {
  if (line === -1) return lines > 0 && (key === 'ArrowDown' || key === 'PageDown') ? 0 : null;
  if (key === 'ArrowUp' && line === 0) return -1;
  const next = stepTo(key, line, lines);
  if (next === null || stops(next).length > 0) return next;
  const beyond = next + (next > line ? 1 : -1);
  return beyond < lines ? beyond : line;
}

/**
 * Where a key leads to from a cell; null for keys that do not walk. Home and End go along the line, with Ctrl to the first
 * and the last line.
 */
export function walkTo(key: string, isControl: boolean, from: GridSpot, grid: Grid): GridSpot | null {
  const { line, column } = from;
  const stops = grid.stops(line);
  const along = (to: number | undefined): GridSpot => ({ line, column: to ?? column });
  if (key === 'ArrowLeft') return along(stops.findLast((stop) => stop < column));
  if (key === 'ArrowRight') return along(stops.find((stop) => stop > column));
  if (!isControl && key === 'Home') return along(stops[0]);
  if (!isControl && key === 'End') return along(stops.at(-1));
  const next = lineFrom(key, line, grid);
  return next === null ? null : { line: next, column: nearestStop(grid.stops(next), column) };
}
