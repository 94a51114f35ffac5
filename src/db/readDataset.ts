import type { Area, AreaCode, AreaLevel } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import type { Column, Dataset } from '../domain/dataset.ts';
import { missingReasons } from '../domain/dataset.ts';
import { areaCountQuery, areasQuery, cellsQuery, columnsQuery, type IndicatorRange } from './cellsQuery.ts';
import type { Connection, ResultTable } from './connection.ts';

const notMeasured = 1 + missingReasons.indexOf('not_measured');

/**
 * Figures of the bundle that one query goes through, at most, unless a single indicator has more. The engine keeps the
 * memory of its largest query for ever, so each should be small.
 */
const figuresPerQuery = 60_000;

/**
 * Everything known of the areas of a level. SQL finds the cells; this puts them in their columns. The answer does not
 * depend on `perQuery`.
 */
export async function readDataset(
  connection: Connection,
  { manifest, indicators }: Pick<Bundle, 'manifest' | 'indicators'>,
  level: AreaLevel,
  perQuery = figuresPerQuery,
): Promise<Dataset> {
  const areas = await readAreas(connection, level);
  const { columns, place } = await emptyColumns(connection, areas.length);
  const counted = await connection.query(areaCountQuery);
  for (const range of indicatorRanges([...place.keys()], at(counted.numbers('areas'), 0), perQuery)) {
    putInPlace(await connection.query(cellsQuery(level, range)), columns, place);
  }
  return { manifest, level, areas, indicators, columns: columns.map(withoutEmptyMargins) };
}

/**
 * Ranges of indicators that together cover all columns. `areas` counts those of every level: a figure of a gemeente may
 * have to be computed from all its buurten.
 */
function indicatorRanges(keys: readonly number[], areas: number, perQuery: number): readonly IndicatorRange[] {
  const ranges: IndicatorRange[] = [];
  let figures = 0;
  for (const [indicator, years] of yearsPerIndicator(keys)) {
    const range = ranges.at(-1);
    figures += years * areas;
    if (range !== undefined && figures <= perQuery) ranges[ranges.length - 1] = { ...range, last: indicator };
    else {
      ranges.push({ first: indicator, last: indicator });
      figures = years * areas;
    }
  }
  return ranges;
}

/** How many years each indicator has, in the order of the indicators' numbers. */
function yearsPerIndicator(keys: readonly number[]): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const key of keys.toSorted((a, b) => a - b)) {
    const indicator = Math.floor(key / keySpan);
    years.set(indicator, (years.get(indicator) ?? 0) + 1);
  }
  return years;
}

function putInPlace(cells: ResultTable, columns: readonly FullColumn[], place: ReadonlyMap<number, number>): void {
  const [position, indicator, year] = [cells.numbers('position'), cells.numbers('indicator'), cells.numbers('year')];
  const [value, missing, origin] = [cells.numbers('value'), cells.numbers('missing'), cells.numbers('origin')];
  const [low, high] = [cells.numbers('low'), cells.numbers('high')];
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

/** more than any year */
const keySpan = 10_000;

function columnKey(indicator: number, year: number): number {
  return indicator * keySpan + year;
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
