import type { AreaCode } from '../../domain/area.ts';
import type { Duplicate } from '../../domain/userFile.ts';
import { quote } from '../rejection.ts';
import type { TableReading, UserColumn } from './reading.ts';

/**
 * Areas that occur more than once. Rows of different years are no duplicates, nor are points, of which an area may
 * have many. Which of two different figures is right, only the person knows: neither is chosen here.
 */
export function findDuplicates(reading: TableReading, joined: readonly (AreaCode | null)[]): readonly Duplicate[] {
  if (reading.places === 'points') return [];
  const years = reading.columns.find(({ name }) => name === reading.yearColumn)?.values;
  const places = new Map<string, number[]>();
  for (const [place, code] of joined.entries()) {
    if (code === null) continue;
    const key = `${code} ${years?.[place] ?? ''}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  const figures = reading.columns.filter(({ type }) => type === 'number');
  const duplicates: Duplicate[] = [];
  for (const same of places.values()) {
    const [first, second] = same;
    const area = first === undefined ? null : (joined[first] ?? null);
    if (first === undefined || second === undefined || area === null) continue;
    duplicates.push(duplicateOf(reading, area, same, figures));
  }
  return duplicates;
}

function duplicateOf(
  reading: TableReading,
  area: AreaCode,
  places: readonly number[],
  figures: readonly UserColumn[],
): Duplicate {
  const rows = places.map((place) => reading.rowNumbers[place] ?? 0);
  const [first = 0] = places;
  const differences = figures.flatMap((column) => {
    const other = places.find((place) => !sameFigure(column, first, place));
    return other === undefined ? [] : [{ column, other }];
  });
  const [difference] = differences;
  const { file } = reading;
  const list = `rij ${rows.slice(0, -1).join(', ')} en ${rows.at(-1)}`;
  if (difference === undefined) {
    const sentence = `In ${file} staat ${area} vaker, met dezelfde cijfers: ${list}.`;
    return { area, rows, differing: [], remark: { sentence, site: { file, row: rows[1] ?? 0, value: area } } };
  }
  const { column, other } = difference;
  const [one = '', two = ''] = [column.texts[first], column.texts[other]];
  const row = reading.rowNumbers[other] ?? 0;
  const sentence = `In ${file} staat ${area} vaker, met verschillende cijfers: in kolom ${column.name} staat ${quote(one)} in rij ${rows[0] ?? 0} en ${quote(two)} in rij ${row}.`;
  return {
    area,
    rows,
    differing: differences.map(({ column: { name } }) => name),
    remark: { sentence, site: { file, row, column: column.name, value: two } },
  };
}

function sameFigure({ values, missing }: UserColumn, one: number, other: number): boolean {
  if (values === null || missing === null) return true;
  return Object.is(values[one], values[other]) && missing[one] === missing[other];
}
