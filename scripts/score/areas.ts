import { isAreaCode, municipalityOf } from '../../src/domain/area.ts';
import { type Result, succeed } from '../../src/domain/failure.ts';
import { rejectCell } from '../../src/sources/rejection.ts';
import { placeOfColumn, type Table } from '../csv.ts';
import { readFigure } from './figure.ts';

export interface AreaLine {
  /** persons; NaN = unknown */
  readonly inhabitants: number;
  /** name or code of the municipality; null = not told */
  readonly municipality: string | null;
}

export interface AreaLines {
  readonly file: string;
  readonly byCode: ReadonlyMap<string, AreaLine>;
}

/** `code` and `inhabitants` of the areas that `keeps`, with `municipality` or `parent` where given; other columns are left unread. */
export function readAreas(table: Table, keeps: (code: string) => boolean): Result<AreaLines> {
  const code = placeOfColumn(table, 'code', 'area_code');
  if (!code.ok) return code;
  const inhabitants = placeOfColumn(table, 'inhabitants');
  if (!inhabitants.ok) return inhabitants;
  const municipality = ['municipality', 'parent'].map((name) => table.header.indexOf(name)).find((place) => place >= 0);
  const byCode = new Map<string, AreaLine>();
  for (const { number, cells } of table.rows) {
    const text = cells[code.value] ?? '';
    const codeColumn = table.header[code.value] ?? '';
    if (text === '') return rejectCell(table.file, number, codeColumn, text, 'hier hoort de code van een gebied');
    if (!keeps(text)) continue;
    if (byCode.has(text)) return rejectCell(table.file, number, codeColumn, text, 'deze code komt twee keer voor');
    const cell = cells[inhabitants.value] ?? '';
    const persons = readFigure(table.file, number, 'inhabitants', cell);
    if (!persons.ok) return persons;
    if (persons.value < 0) {
      return rejectCell(table.file, number, 'inhabitants', cell, 'een aantal inwoners is 0 of hoger');
    }
    const told = municipality === undefined ? '' : (cells[municipality] ?? '');
    byCode.set(text, { inhabitants: persons.value, municipality: municipalityName(text, told) });
  }
  return succeed({ file: table.file, byCode });
}

/** A CBS code says itself which municipality it lies in; of other codes only the file can tell. */
export function municipalityName(code: string, told: string): string | null {
  if (isAreaCode(code)) return municipalityOf(code);
  return told === '' ? null : told;
}
