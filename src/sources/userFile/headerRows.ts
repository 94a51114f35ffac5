import type { HeaderRows } from '../../domain/userFile.ts';
import { readYear } from './dates.ts';
import type { Grid, GridCell } from './grid.ts';
import { cellText } from './grid.ts';
import { readNumber } from './numberNotation.ts';

/** Titles and remarks above a table rarely take more rows than this. */
const furthest = 30;

/**
 * Rows with the names of the columns: the first row that fills at least half the table with nothing but labels, below
 * titles (one cell, or one text merged over the table). A row of groups above it ("Inwoners" over "2021" and "2022")
 * belongs to the header. Null when figures or codes come first: the file has no header.
 */
export function detectHeader(grid: Grid): HeaderRows | null {
  const rows = grid.rows.slice(0, furthest + 2).map(describeRow);
  const width = usualWidth(grid);
  const fills = (row: Described | undefined): boolean =>
    row !== undefined && row.filled.length >= Math.max(width > 1 ? 2 : 1, width / 2);
  for (const [place, row] of rows.entries()) {
    if (!fills(row) || isTitle(row)) continue;
    if (!row.labels) return null;
    const number = (at: number): number => grid.numbers[at] ?? Number.NaN;
    if (belongsTogether(rows[place - 1], row)) return { from: number(place - 1), to: number(place) };
    const next = rows[place + 1];
    const isGroupRow = next?.labels === true && fills(next) && belongsTogether(row, next);
    const endsThere = grid.merged || rows[place + 2]?.labels !== true;
    if (isGroupRow && endsThere) return { from: number(place), to: number(place + 1) };
    return { from: number(place), to: number(place) };
  }
  return null;
}

interface Described {
  readonly cells: readonly string[];
  readonly filled: readonly string[];
  /** cells hold names: no code, and hardly a figure */
  readonly labels: boolean;
}

function describeRow(row: readonly GridCell[]): Described {
  const cells = row.map(cellText);
  const filled = cells.filter((cell) => cell !== '');
  // a table exported with its row numbers has a figure among its names; one in five may be
  const figures = filled.filter((cell) => !isLabel(cell)).length;
  return { cells, filled, labels: filled.length > 0 && figures * 5 <= filled.length && !filled.some(isCode) };
}

function isLabel(text: string): boolean {
  if (readYear(text) !== null) return true;
  const isFigure = !Number.isNaN(readNumber(text, 'comma')) || !Number.isNaN(readNumber(text, 'point'));
  return !isFigure;
}

function isCode(text: string): boolean {
  return /^((BU|WK|GM)\d{3,8}|NL\d\d)$/i.test(text);
}

/** One cell, or one text in all cells. */
function isTitle({ cells, filled }: Described): boolean {
  return cells.length > 1 && new Set(filled).size === 1;
}

/** Whether the upper row groups what the lower one names: it repeats or skips, where the lower one has years or doubles. */
function belongsTogether(upper: Described | undefined, lower: Described): boolean {
  if (upper === undefined || !upper.labels || new Set(upper.filled).size < 2) return false;
  const skips = lower.cells.some((cell, at) => cell !== '' && (upper.cells[at] ?? '') === '');
  const repeats = new Set(upper.filled).size < upper.filled.length;
  const needsGroups =
    new Set(lower.filled).size < lower.filled.length || lower.filled.some((cell) => readYear(cell) !== null);
  return (skips || repeats) && needsGroups;
}

/** Filled cells that three quarters of the rows do not exceed. */
function usualWidth(grid: Grid): number {
  const widths = grid.rows.slice(0, 200).map((row) => row.filter((cell) => cellText(cell) !== '').length);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.75)] ?? 0;
}

/** Name of each column: the parts of the header rows above one another, groups carried to the right over empty cells. */
export function headerNames(grid: Grid, header: HeaderRows, width: number): readonly string[] {
  const rows = grid.rows.filter((_, place) => {
    const number = grid.numbers[place] ?? 0;
    return number >= header.from && number <= header.to;
  });
  const lowest = rows.at(-1) ?? [];
  const parts: string[][] = Array.from({ length: width }, () => []);
  for (const row of rows) {
    let carried = '';
    for (const [column, names] of parts.entries()) {
      const text = oneLine(cellText(row[column]));
      if (text !== '') carried = text;
      const shown = row === lowest || cellText(lowest[column]) === '' ? text : carried;
      if (shown !== '' && !names.includes(shown)) names.push(shown);
    }
  }
  return parts.map((names) => names.join(' '));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** "A", "B" … "AA": how a spreadsheet names a column; counted from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
