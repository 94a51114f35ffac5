import Papa from 'papaparse';
import { type Result, succeed } from '../src/domain/failure.ts';
import { decodeText } from '../src/sources/decode.ts';
import { rejectCell, rejectFile, rejectRow } from '../src/sources/rejection.ts';

/** Any CSV a person hands over: UTF-8, one header row; comma, semicolon or tab, whichever the header uses. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** as a spreadsheet counts: the header is row 1 */
  readonly number: number;
  /** one per column of the header */
  readonly cells: readonly string[];
}

/** Reads a table as text; cells are trimmed and empty lines left out. The first deviation is the failure. */
export function readTable(file: string, bytes: Uint8Array): Result<Table> {
  const text = decodeText(file, bytes);
  if (!text.ok) return text;
  if (text.value.trim() === '') return rejectFile(file, `${file} is leeg.`);
  const parsed = Papa.parse<string[]>(text.value, { delimiter: delimiterOf(text.value) });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) {
    const reason = 'een aanhalingsteken is niet afgesloten';
    return broken.row === undefined
      ? rejectFile(file, `In ${file}: ${reason}.`)
      : rejectRow(file, broken.row + 1, reason);
  }
  const [header = [], ...body] = parsed.data.map((cells) => cells.map((cell) => cell.trim()));
  const repeated = header.find((name, place) => header.indexOf(name) !== place);
  if (repeated !== undefined) return rejectCell(file, 1, repeated, repeated, 'deze kolom komt twee keer voor');

  const rows: TableRow[] = [];
  for (const [place, cells] of body.entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const number = place + 2;
    if (cells.length !== header.length) {
      return rejectRow(file, number, `deze rij telt ${cells.length} cellen, de kopregel ${header.length}`);
    }
    rows.push({ number, cells });
  }
  return rows.length === 0
    ? rejectFile(file, `${file} heeft een kopregel, maar geen rijen.`)
    : succeed({ file, header, rows });
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}

/** Place of the first of these columns that the header has. */
export function placeOfColumn(table: Table, ...names: readonly string[]): Result<number> {
  const name = names.find((candidate) => table.header.includes(candidate));
  if (name !== undefined) return succeed(table.header.indexOf(name));
  return rejectRow(table.file, 1, `de kolom ${names.join(' of ')} ontbreekt`);
}
