import Papa from 'papaparse';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { decodeText } from './decode.ts';
import { rejectFile, rejectRow } from './rejection.ts';

/** Rows of a CSV file with the header taken off. `numbers[i]` is the row number of `rows[i]` in a spreadsheet (header = 1). */
export interface CsvTable {
  readonly file: string;
  /** position of each column in a row */
  readonly position: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly string[])[];
  readonly numbers: Int32Array;
}

export interface CsvColumns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/**
 * Comma-separated, UTF-8, one header row with exactly the agreed columns in any order, empty lines ignored.
 * The first deviation (columns, quotes, number of cells) is the failure.
 */
export function parseCsv(file: string, bytes: Uint8Array, columns: CsvColumns): Result<CsvTable> {
  const text = decodeText(file, bytes);
  if (!text.ok) return text;
  const parsed = Papa.parse<string[]>(text.value, { delimiter: ',', newline: newlineOf(text.value) });
  const [header, ...body] = parsed.data;
  if (header === undefined || text.value.trim() === '') return rejectFile(file, `${file} is leeg.`);
  const position = checkHeader(file, header, columns);
  if (!position.ok) return position;
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) return rejectRow(file, (broken.row ?? 0) + 1, 'een aanhalingsteken is niet afgesloten');

  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [index, row] of body.entries()) {
    if (row.length === 1 && row[0] === '') continue;
    if (row.length !== header.length) {
      return rejectRow(file, index + 2, `deze rij telt ${row.length} cellen in plaats van ${header.length}`);
    }
    rows.push(row);
    numbers.push(index + 2);
  }
  return succeed({ file, position: position.value, rows, numbers: Int32Array.from(numbers) });
}

function newlineOf(text: string): '\r\n' | '\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

function checkHeader(
  file: string,
  header: readonly string[],
  { required, optional = [] }: CsvColumns,
): Result<ReadonlyMap<string, number>> {
  const semicolons = header.length === 1 && (header[0] ?? '').includes(';');
  if (semicolons) return rejectRow(file, 1, 'de kolommen zijn gescheiden door puntkomma’s; hier hoort een komma');
  const missing = required.find((column) => !header.includes(column));
  if (missing !== undefined) return rejectRow(file, 1, `de kolom ${missing} ontbreekt`);
  const unknown = header.find((column) => !required.includes(column) && !optional.includes(column));
  if (unknown !== undefined) return rejectRow(file, 1, `de kolom "${unknown}" is onbekend`);
  const double = header.find((column, index) => header.indexOf(column) !== index);
  if (double !== undefined) return rejectRow(file, 1, `de kolom ${double} komt twee keer voor`);
  return succeed(new Map(header.map((column, index) => [column, index])));
}
