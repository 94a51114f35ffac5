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
  /** row number of the line after these rows */
  readonly nextNumber: number;
}

export interface CsvColumns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** names people choose themselves; absent = none */
  readonly isFree?: (name: string) => boolean;
}

/**
 * Comma-separated, UTF-8, one header row with exactly the agreed columns in any order, empty lines ignored.
 * The first deviation (columns, quotes, number of cells) is the failure.
 */
export function parseCsv(file: string, bytes: Uint8Array, columns: CsvColumns): Result<CsvTable> {
  const opened = openCsv(file, bytes, columns);
  return opened.ok ? rowsOf(opened.value, 0, opened.value.text.length, 1) : opened;
}

/**
 * The same rules, some thousands of rows at a time, so that a file of hundreds of thousands never lies in memory in
 * cells. After a failure nothing follows. A file with a quote in it comes in one block: only a whole parse can tell
 * whether a line ends inside quotes.
 */
export function* csvBlocks(file: string, bytes: Uint8Array, columns: CsvColumns): Generator<Result<CsvTable>> {
  const opened = openCsv(file, bytes, columns);
  if (!opened.ok) return yield opened;
  const { text } = opened.value;
  const most = text.includes('"') ? text.length : blockLength;
  let [start, line] = [0, 1];
  while (start < text.length) {
    const lineEnd = text.indexOf('\n', start + most);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    const block = rowsOf(opened.value, start, end, line);
    yield block;
    if (!block.ok) return;
    start = end;
    line = block.value.nextNumber;
  }
}

/** characters; some 2,000 rows of figures */
const blockLength = 65_536;

interface OpenedCsv {
  readonly file: string;
  readonly text: string;
  readonly newline: '\r\n' | '\n';
  readonly position: ReadonlyMap<string, number>;
}

function openCsv(file: string, bytes: Uint8Array, columns: CsvColumns): Result<OpenedCsv> {
  const text = decodeText(file, bytes);
  if (!text.ok) return text;
  if (text.value.trim() === '') return rejectFile(file, `${file} is leeg.`);
  const newline = newlineOf(text.value);
  const [firstLine = ''] = text.value.split(newline, 1);
  const [header = []] = Papa.parse<string[]>(firstLine, { delimiter: ',', newline }).data;
  const position = checkHeader(file, header, columns);
  return position.ok ? succeed({ file, text: text.value, newline, position: position.value }) : position;
}

/** Rows between two places of the text, of which the first is line `line` of the file; line 1 is the header. */
function rowsOf(
  { file, text, newline, position }: OpenedCsv,
  start: number,
  end: number,
  line: number,
): Result<CsvTable> {
  const parsed = Papa.parse<string[]>(text.slice(start, end), { delimiter: ',', newline });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) return rejectRow(file, (broken.row ?? 0) + line, 'een aanhalingsteken is niet afgesloten');
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [index, row] of parsed.data.entries()) {
    const isEmpty = row.length === 1 && row[0] === '';
    if (isEmpty || index + line === 1) continue;
    if (row.length !== position.size) {
      return rejectRow(file, index + line, `deze rij telt ${row.length} cellen in plaats van ${position.size}`);
    }
    rows.push(row);
    numbers.push(index + line);
  }
  // Papa gives an empty row after a line end that nothing follows
  const nextNumber = line + parsed.data.length - (text[end - 1] === '\n' ? 1 : 0);
  return succeed({ file, position, rows, numbers: Int32Array.from(numbers), nextNumber });
}

function newlineOf(text: string): '\r\n' | '\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

function checkHeader(
  file: string,
  header: readonly string[],
  { required, optional = [], isFree = () => false }: CsvColumns,
): Result<ReadonlyMap<string, number>> {
  const semicolons = header.length === 1 && (header[0] ?? '').includes(';');
  if (semicolons) return rejectRow(file, 1, 'de kolommen zijn gescheiden door puntkomma’s; hier hoort een komma');
  const missing = required.find((column) => !header.includes(column));
  if (missing !== undefined) return rejectRow(file, 1, `de kolom ${missing} ontbreekt`);
  const unknown = header.find((column) => !required.includes(column) && !optional.includes(column) && !isFree(column));
  if (unknown !== undefined) return rejectRow(file, 1, `de kolom "${unknown}" is onbekend`);
  const double = header.find((column, index) => header.indexOf(column) !== index);
  if (double !== undefined) return rejectRow(file, 1, `de kolom ${double} komt twee keer voor`);
  return succeed(new Map(header.map((column, index) => [column, index])));
}
