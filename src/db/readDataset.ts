import type { Area, AreaCode, AreaLevel } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import type { Column, Dataset } from '../domain/dataset.ts';
import { missingReasons } from '../domain/dataset.ts';
import { areasQuery, cellsQuery, columnsQuery } from './cellsQuery.ts';
import type { Connection } from './connection.ts';

const notMeasured = 1 + missingReasons.indexOf('not_measured');

/** Everything known of the areas of a level. SQL finds the cells; this puts them in their columns. */
export async function readDataset(
  connection: Connection,
  { manifest, indicators }: Pick<Bundle, 'manifest' | 'indicators'>,
  level: AreaLevel,
): Promise<Dataset> {
  const areas = await readAreas(connection, level);
  const { columns, place } = await emptyColumns(connection, areas.length);
  const cells = await connection.query(cellsQuery(level));
  const numbers = (name: string): ArrayLike<number> => cells.numbers(name);
  const position = numbers('position');
  const indicator = numbers('indicator');
  const year = numbers('year');
  const [value, missing, origin] = [numbers('value'), numbers('missing'), numbers('origin')];
  const [low, high] = [numbers('low'), numbers('high')];
  for (let cell = 0; cell < cells.length; cell++) {
    const column = columns[place.get(columnKey(at(indicator, cell), at(year, cell))) ?? -1];
    const row = at(position, cell);
    if (column === undefined) throw new Error(`a cell of column ${at(indicator, cell)} ${at(year, cell)} has no place`);
    column.values[row] = at(value, cell);
    column.missing[row] = at(missing, cell);
    column.origin[row] = at(origin, cell);
    column.margins.low[row] = at(low, cell);
    column.margins.high[row] = at(high, cell);
  }
  return { manifest, level, areas, indicators, columns: columns.map(withoutEmptyMargins) };
}

type FullColumn = Column & { readonly margins: { readonly low: Float64Array; readonly high: Float64Array } };

async function readAreas(connection: Connection, level: AreaLevel): Promise<readonly Area[]> {
  const rows = await connection.query(areasQuery(level));
  const [codes, names, parents] = [rows.texts('code'), rows.texts('name'), rows.texts('parent')];
  const [inhabitants, households] = [rows.numbers('inhabitants'), rows.numbers('households')];
  return codes.map((code, row) => ({
    code: code as AreaCode,
    name: names[row] ?? '',
    level,
    parent: (parents[row] ?? null) as AreaCode | null,
    inhabitants: nullForNaN(at(inhabitants, row)),
    households: nullForNaN(at(households, row)),
  }));
}

async function emptyColumns(connection: Connection, length: number) {
  const rows = await connection.query(columnsQuery);
  const [indicators, years, ids] = [rows.numbers('indicator'), rows.numbers('year'), rows.texts('id')];
  const place = new Map<number, number>();
  const columns = ids.map((id, index): FullColumn => {
    place.set(columnKey(at(indicators, index), at(years, index)), index);
    return {
      indicator: id ?? '',
      year: at(years, index),
      values: new Float64Array(length).fill(Number.NaN),
      missing: new Uint8Array(length).fill(notMeasured),
      origin: new Uint8Array(length),
      margins: { low: new Float64Array(length).fill(Number.NaN), high: new Float64Array(length).fill(Number.NaN) },
    };
  });
  return { columns, place };
}

function columnKey(indicator: number, year: number): number {
  return indicator * 10_000 + year;
}

function withoutEmptyMargins(column: FullColumn): Column {
  const { low, high } = column.margins;
  return low.every(Number.isNaN) && high.every(Number.isNaN) ? { ...column, margins: null } : column;
}

function nullForNaN(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}
