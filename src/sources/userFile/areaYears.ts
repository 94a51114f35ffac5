import type { AreaCode } from '../../domain/area.ts';
import type { JoinReport } from './joinReport.ts';
import type { TableReading } from './reading.ts';

/** The rows of a file about one area, in one year when a column tells it. */
export interface AreaYear {
  readonly area: AreaCode;
  /** null when no column tells */
  readonly year: number | null;
  /** positions in the reading, in the order of the file */
  readonly places: readonly number[];
}

/**
 * Rows of a file by area (and year), ordered by code and year, so that the order of rows in a file changes nothing.
 * Rows that are joined to no area, or whose year is not known, are left out.
 */
export function areaYears(reading: TableReading, joined: JoinReport['joined'], byYear: boolean): readonly AreaYear[] {
  const years = byYear ? (reading.columns.find(({ name }) => name === reading.yearColumn)?.values ?? null) : null;
  const found = new Map<string, { area: AreaCode; year: number | null; places: number[] }>();
  for (const [place, area] of joined.entries()) {
    if (area === null) continue;
    const year = byYear ? (years?.[place] ?? Number.NaN) : null;
    if (year !== null && Number.isNaN(year)) continue;
    const key = `${area} ${year}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { area, year, places: [place] });
    else known.places.push(place);
  }
  return [...found.values()].sort((one, other) =>
    one.area === other.area ? (one.year ?? 0) - (other.year ?? 0) : one.area < other.area ? -1 : 1,
  );
}
