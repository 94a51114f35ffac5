import Papa from 'papaparse';

/** A text file with a header row. Cells are trimmed: keys of CBS tables are padded to a width that varies. */
export interface OpenTable {
  readonly file: string;
  readonly header: readonly string[];
  /** row i is row i + 2 of the file in a spreadsheet */
  readonly rows: readonly (readonly string[])[];
}

/** Names of the columns, or null when the text cannot be a table (JSON, binary, empty). */
export function headerOf(text: string): readonly string[] | null {
  const start = text.slice(0, 20_000).trimStart();
  if (start === '' || start.startsWith('{') || start.startsWith('[')) return null;
  const line = start.split(/\r?\n/, 1)[0] ?? '';
  const cells = Papa.parse<string[]>(line).data[0] ?? [];
  return cells.length < 2 ? null : cells.map((cell) => cell.trim());
}

export function parseOpenTable(file: string, text: string): OpenTable {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = parsed.data;
  return { file, header: header.map((cell) => cell.trim()), rows: rows.map((row) => row.map((cell) => cell.trim())) };
}

/** Position of the first column whose name fits; null when none does. */
export function findColumn(header: readonly string[], name: string | RegExp): number | null {
  const at = header.findIndex((cell) => (typeof name === 'string' ? cell === name : name.test(cell)));
  return at < 0 ? null : at;
}

export function cellAt(row: readonly string[], column: number | null): string {
  return column === null ? '' : (row[column] ?? '');
}
