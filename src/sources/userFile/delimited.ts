import Papa from 'papaparse';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import type { Separator } from '../../domain/userFile.ts';
import { separators } from '../../domain/userFile.ts';
import { rejectFile, rejectRow } from '../rejection.ts';
import type { Findings } from './findings.ts';
import type { Grid } from './grid.ts';
import { tableRefusal } from './limits.ts';

export interface DelimitedGrid {
  readonly grid: Grid;
  readonly separator: Separator;
}

/** Rows of text with a separator. Empty rows are left out, but every row keeps the number it has in a spreadsheet. */
export function parseDelimited(text: string, chosen: Separator | undefined, findings: Findings): Result<DelimitedGrid> {
  const { file } = findings;
  if (text.trim() === '') return rejectFile(file, `${file} is leeg.`);
  // Excel names its separator in a first line of its own
  const named = /^sep=([;,|\t])\r?\n/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const separator = chosen ?? separators.find((each) => each === named?.[1]) ?? likeliestSeparator(body);
  const tooMany = tableRefusal(file, countRows(body), 1);
  if (tooMany !== null) return tooMany;

  const parsed = Papa.parse<string[]>(body, { delimiter: separator });
  const broken = parsed.errors.find((error) => error.type === 'Quotes' && error.code === 'MissingQuotes');
  const firstRow = named === null ? 1 : 2;
  if (broken !== undefined)
    return rejectRow(file, (broken.row ?? 0) + firstRow, 'een aanhalingsteken is niet afgesloten');
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [place, row] of parsed.data.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    rows.push(row);
    numbers.push(place + firstRow);
  }
  const width = Math.max(...rows.slice(0, 1000).map((row) => row.length));
  return tableRefusal(file, rows.length, width) ?? succeed({ grid: { rows, numbers, merged: false }, separator });
}

/**
 * The separator that cuts the first rows into equally many cells most often; when two do (decimal commas in a file
 * with semicolons), the one that is rarer in text.
 */
function likeliestSeparator(text: string): Separator {
  const head = text.slice(0, 50_000);
  const order: readonly Separator[] = ['\t', ';', '|', ','];
  let best: { separator: Separator; score: number } = { separator: ';', score: 0 };
  for (const separator of order) {
    const rows = Papa.parse<string[]>(head, { delimiter: separator, preview: 60, skipEmptyLines: 'greedy' }).data;
    const widths = new Map<number, number>();
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    widths.delete(1);
    const score = Math.max(0, ...widths.values()) / Math.max(1, rows.length);
    if (score > best.score + 0.2) best = { separator, score };
  }
  return best.separator;
}

/** Rows of a text, newlines within quotes not counted; one pass, so that a file that is too long is refused at once. */
function countRows(text: string): number {
  let rows = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 34) quoted = !quoted;
    else if (character === 10 && !quoted) rows += 1;
  }
  return rows;
}
