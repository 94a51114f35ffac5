import { missingReasons } from '../../src/domain/dataset.ts';
import { type Result, succeed } from '../../src/domain/failure.ts';
import type { IndexInput } from '../../src/model/indexResult.ts';
import { parseNumber } from '../../src/sources/numberRule.ts';
import { rejectCell, rejectRow } from '../../src/sources/rejection.ts';
import { placeOfColumn, type Table, type TableRow } from '../csv.ts';
import { readFigure } from './figure.ts';

/** Figures of any areas, by indicator and year; a wide table has no years (NaN). */
export interface Values {
  readonly file: string;
  /** in the order of the table */
  readonly codes: readonly string[];
  /** where each code first stands */
  readonly firstRow: ReadonlyMap<string, number>;
  readonly codeColumn: string;
  readonly byIndicator: ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;
}

const tidyColumns = ['code', 'area_code', 'indicator', 'year', 'value', 'missing', 'low', 'high'];

/**
 * Figures from a table, wide (`code` and a column per indicator) or tidy (`area_code,indicator,year,value,missing`),
 * of the areas that `keeps`. A column of a wide table that is not in `wanted` is left unread.
 */
export function readValues(
  table: Table,
  wanted: ReadonlySet<string>,
  keeps: (code: string) => boolean,
): Result<Values> {
  const code = placeOfColumn(table, 'area_code', 'code');
  if (!code.ok) return code;
  const codes: string[] = [];
  const firstRow = new Map<string, number>();
  const rows: TableRow[] = [];
  const codeColumn = table.header[code.value] ?? 'code';
  for (const row of table.rows) {
    const text = row.cells[code.value] ?? '';
    if (text === '') return rejectCell(table.file, row.number, codeColumn, text, 'hier hoort de code van een gebied');
    if (!keeps(text)) continue;
    rows.push(row);
    if (firstRow.has(text)) continue;
    firstRow.set(text, row.number);
    codes.push(text);
  }
  const values = { file: table.file, codes, firstRow, codeColumn };
  const tidy = table.header.includes('indicator') && table.header.includes('value');
  const filled = tidy ? fillTidy(table, rows, code.value, codes) : fillWide(table, rows, code.value, firstRow, wanted);
  return filled.ok ? succeed({ ...values, byIndicator: filled.value }) : filled;
}

type ByIndicator = ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;

function fillWide(
  table: Table,
  rows: readonly TableRow[],
  code: number,
  firstRow: ReadonlyMap<string, number>,
  wanted: ReadonlySet<string>,
): Result<ByIndicator> {
  for (const row of rows) {
    const text = row.cells[code] ?? '';
    const first = firstRow.get(text);
    if (first !== row.number) {
      return rejectCell(table.file, row.number, table.header[code] ?? '', text, `deze code staat ook in rij ${first}`);
    }
  }
  const found = new Map<string, ReadonlyMap<number, Float64Array>>();
  for (const [place, name] of table.header.entries()) {
    if (place === code || !wanted.has(name)) continue;
    const column = new Float64Array(rows.length);
    for (const [at, row] of rows.entries()) {
      const value = readFigure(table.file, row.number, name, row.cells[place] ?? '');
      if (!value.ok) return value;
      column[at] = value.value;
    }
    found.set(name, new Map([[Number.NaN, column]]));
  }
  return succeed(found);
}

function fillTidy(
  table: Table,
  rows: readonly TableRow[],
  code: number,
  codes: readonly string[],
): Result<ByIndicator> {
  const unknown = table.header.find((name) => !tidyColumns.includes(name));
  if (unknown !== undefined) return rejectRow(table.file, 1, `de kolom "${unknown}" is onbekend`);
  const [indicator, year, value, missing] = ['indicator', 'year', 'value', 'missing'].map((name) =>
    table.header.indexOf(name),
  );
  const rowOf = new Map(codes.map((text, at) => [text, at]));
  const seen = new Map<string, number>();
  const found = new Map<string, Map<number, Float64Array>>();
  for (const { number, cells } of rows) {
    const at = (place: number | undefined): string => cells[place ?? -1] ?? '';
    const name = at(indicator);
    if (name === '') return rejectCell(table.file, number, 'indicator', name, 'hier hoort de naam van een cijfer');
    const ofYear = year === -1 ? Number.NaN : parseNumber(at(year));
    if (year !== -1 && !Number.isInteger(ofYear))
      return rejectCell(table.file, number, 'year', at(year), 'hier hoort een jaartal');
    const key = JSON.stringify([at(code), name, at(year)]);
    const first = seen.get(key);
    if (first !== undefined)
      return rejectCell(table.file, number, table.header[code] ?? '', at(code), `dit cijfer staat ook in rij ${first}`);
    seen.set(key, number);
    const figure = readFigure(table.file, number, 'value', at(value));
    if (!figure.ok) return figure;
    const reason = at(missing);
    if (reason !== '' && !missingReasons.some((known) => known === reason)) {
      return rejectCell(table.file, number, 'missing', reason, `toegestaan is ${missingReasons.join(', ')}`);
    }
    if (reason !== '' && !Number.isNaN(figure.value)) {
      return rejectCell(table.file, number, 'value', at(value), 'een cijfer dat ontbreekt heeft geen waarde');
    }
    const years = found.get(name) ?? new Map<number, Float64Array>();
    const column = years.get(ofYear) ?? new Float64Array(codes.length).fill(Number.NaN);
    column[rowOf.get(at(code)) ?? -1] = figure.value;
    found.set(name, years.set(ofYear, column));
  }
  return succeed(found);
}

/** The column an index asks for: the year it names, otherwise the newest year with a figure; a wide table has one. */
export function columnOf(
  values: Values,
  indicator: string,
  year: number | undefined,
): ReturnType<IndexInput['column']> {
  const years = values.byIndicator.get(indicator);
  if (years === undefined) return null;
  const undated = years.get(Number.NaN);
  if (undated !== undefined) return { values: undated, year: year ?? Number.NaN };
  const newestFirst = [...years].sort(([a], [b]) => b - a);
  const found = newestFirst.find(
    ([of, column]) => (year === undefined || of === year) && column.some((value) => !Number.isNaN(value)),
  );
  return found === undefined ? null : { year: found[0], values: found[1] };
}
