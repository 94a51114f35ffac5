import { dateOfSerial } from './dates.ts';
import type { Grid, GridCell } from './grid.ts';
import { rowLimit } from './limits.ts';
import type { NumberMeaning } from './workbookParts.ts';
import { readXml } from './xmlEvents.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberMeaning[];
  readonly from1904: boolean;
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Cells of a worksheet. A text that was merged over several cells stands in each of them; a merged number stays in the
 * first, because it would count twice. Rows without a filled cell are left out; at most `limit` rows are read.
 */
export function readSheet(bytes: Uint8Array, context: SheetContext, limit = rowLimit + 1): Grid {
  const rows: GridCell[][] = [];
  const numbers: number[] = [];
  const merges: Merge[] = [];
  let cells: GridCell[] = [];
  let rowNumber = 0;
  let column = -1;
  let [type, style, value, formula] = ['n', '', '', ''];
  let into: 'value' | 'formula' | null = null;

  readXml(bytes, {
    open(name, attribute) {
      if (name === 'row') {
        rowNumber = Number(attribute('r') ?? rowNumber + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        [type, style, value, formula] = [attribute('t') ?? 'n', attribute('s') ?? '', '', ''];
      } else if (name === 'v' || name === 't') into = 'value';
      else if (name === 'f') into = 'formula';
      else if (name === 'mergeCell') merges.push(...mergeOf(attribute('ref') ?? ''));
    },
    text(piece) {
      if (into === 'value') value += piece;
      else if (into === 'formula') formula += piece;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = null;
      if (name === 'c') {
        const cell = cellOf(type, style, value, formula, context);
        if (cell === '') return;
        while (cells.length < column) cells.push('');
        cells[column] = cell;
      }
      if (name === 'row' && cells.some((cell) => cell !== '') && rows.length < limit) {
        rows.push(cells);
        numbers.push(rowNumber);
      }
    },
  });
  spreadMerges(rows, numbers, merges);
  return { rows, numbers, merged: merges.length > 0 };
}

function cellOf(type: string, style: string, value: string, formula: string, context: SheetContext): GridCell {
  if (value === '') return formula === '' ? '' : `=${formula}`;
  switch (type) {
    case 's':
      return (context.strings[Number(value)] ?? '').trim();
    case 'str':
    case 'inlineStr':
    case 'e':
      return value.trim();
    case 'b':
      return value === '1' ? 'ja' : 'nee';
    case 'd':
      return value.slice(0, 10);
    default:
      return numberCell(Number(value), context.styles[Number(style)] ?? 'number', context.from1904);
  }
}

function numberCell(value: number, meaning: NumberMeaning, from1904: boolean): GridCell {
  if (!Number.isFinite(value)) return '';
  if (meaning === 'date') return dateOfSerial(value, from1904);
  // a hundred times a binary fraction shows digits nobody typed: 0.07 × 100 = 7.000000000000001
  return meaning === 'percent' ? { percent: Number((value * 100).toPrecision(14)) } : value;
}

/** "C12" → 2; null without a reference. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]+)\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function mergeOf(reference: string): readonly Merge[] {
  const [, from = '', top = '', to = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const [left, right] = [columnOf(`${from}1`), columnOf(`${to}1`)];
  return left === null || right === null ? [] : [{ top: Number(top), left, bottom: Number(bottom), right }];
}

function spreadMerges(rows: GridCell[][], numbers: readonly number[], merges: readonly Merge[]): void {
  if (merges.length === 0) return;
  const placeOf = new Map(numbers.map((number, place) => [number, place]));
  for (const { top, left, bottom, right } of merges) {
    const value = rows[placeOf.get(top) ?? -1]?.[left];
    if (typeof value !== 'string' || value === '') continue;
    for (let number = top; number <= bottom; number++) {
      const row = rows[placeOf.get(number) ?? -1];
      if (row === undefined) continue;
      while (row.length <= right) row.push('');
      for (let column = left; column <= right; column++) row[column] = value;
    }
  }
}
