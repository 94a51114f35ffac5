/** One cell. `null` and NaN become empty: a missing figure is never written as 0. */
export type CsvCell = string | number | boolean | null;

export interface CsvDialect {
  readonly separator: ';' | ',' | '\t';
  readonly decimal: ',' | '.';
  /** Excel only reads UTF-8 correctly when the file starts with a byte order mark */
  readonly bom: boolean;
}

/** What Excel with Dutch settings opens by double click. */
export const dutchExcel: CsvDialect = { separator: ';', decimal: ',', bom: true };
/** RFC 4180 with a decimal point, for R, Python and databases. */
export const international: CsvDialect = { separator: ',', decimal: '.', bom: false };
/** What a spreadsheet with Dutch settings takes from the clipboard. */
export const pasted: CsvDialect = { separator: '\t', decimal: ',', bom: false };

/** Text a spreadsheet would run as a formula; OWASP "CSV injection" names these first characters. */
const formulaStart = /^[=+\-@\t\r]/;

function quoted(text: string, dialect: CsvDialect): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  const special = safe.includes('"') || safe.includes(dialect.separator) || /[\r\n]/.test(safe) || safe !== safe.trim();
  return special ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number may hold the separator (decimal comma in a comma-separated file) but is never a formula. */
function plain(number: string, dialect: CsvDialect): string {
  return number.includes(dialect.separator) ? `"${number}"` : number;
}

function written(cell: CsvCell, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell, dialect);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  if (!Number.isFinite(cell)) return '';
  return plain(String(cell).replace('.', dialect.decimal), dialect);
}

/**
 * Table as CSV text, lines ended by CRLF. Numbers keep full precision; text that a spreadsheet would run as a formula
 * gets a leading apostrophe. Missing figures (null, NaN) are empty cells.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[], dialect: CsvDialect): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => written(cell, dialect)).join(dialect.separator));
  return `${dialect.bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}
