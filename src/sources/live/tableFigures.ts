import { type AreaLevel, levelOfCode } from '../../domain/area.ts';
import { type Result, succeed } from '../../domain/failure.ts';
import { isHiddenMark, nodataNumber } from '../open/nodata.ts';
import { missingFigure, type OpenFigure } from '../open/openFile.ts';
import type { ColumnUnit, FoundColumn } from './columns.ts';
import type { OdataRow } from './odata.ts';
import { otherShape } from './shape.ts';

interface TableRows {
  /** names the table in sentences */
  readonly table: string;
  readonly region: string;
  /** null = the table has no dimension Perioden */
  readonly year: number | null;
  readonly rows: readonly OdataRow[];
  readonly columns: readonly FoundColumn[];
}

/** Keys of the dimension Marges: value, lower and upper bound of the 95 % interval. */
const margins: Readonly<Record<string, 'value' | 'low' | 'high'>> = {
  MW00000: 'value',
  MOG0095: 'low',
  MBG0095: 'high',
};

type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'number'; readonly value: number };

/**
 * Figures of OData rows, one per area, column and year. Keys are trimmed, as CBS pads them to a width that varies.
 * An empty cell is a hidden figure where the column is filled for another area of that level and year, and no figure
 * where it is empty for all of them: it was not published or not asked. A value no such figure can have (a percentage
 * of 140, a negative count, text) fails: the column is then another one than described.
 */
export function tableFigures({ table, region, year, rows, columns }: TableRows): Result<readonly OpenFigure[]> {
  const figures = new Map<string, OpenFigure>();
  const empty: { readonly area: string; readonly year: number; readonly column: FoundColumn }[] = [];
  const filled = new Set<string>();
  for (const row of rows) {
    const area = text(row[region]);
    const when = year ?? yearOf(row.Perioden);
    if (when === 'other') continue;
    if (when === null) return otherShape(table, 'een jaar zoals 2024JJ00 onder Perioden', row.Perioden ?? null);
    const margin = row.Marges === undefined ? 'value' : margins[text(row.Marges)];
    if (margin === undefined) continue;
    for (const column of columns) {
      if (!isMeant(row, column)) continue;
      const cell = readCell(row[column.column]);
      if (cell === null || (cell.kind === 'number' && !isPossible(cell.value, column.unit))) {
        return otherShape(`${table}, ${column.column} van ${area}`, expected[column.unit], row[column.column]);
      }
      const key = `${area} ${column.indicator} ${when}`;
      const known = figures.get(key);
      if (margin === 'value' && known !== undefined && !Number.isNaN(known.value)) {
        return otherShape(`${table}, ${column.column}`, `één cijfer voor ${area} in ${when}`, 'twee');
      }
      if (cell.kind === 'number') {
        figures.set(key, { ...(known ?? missing(area, column, when)), missing: null, [margin]: cell.value });
        if (margin === 'value') filled.add(levelKey(area, column, when));
      } else if (margin === 'value') {
        if (cell.kind === 'hidden') figures.set(key, missing(area, column, when));
        else empty.push({ area, year: when, column });
      }
    }
  }
  for (const { area, year: when, column } of empty) {
    const key = `${area} ${column.indicator} ${when}`;
    const hasValue = !Number.isNaN(figures.get(key)?.value ?? Number.NaN);
    if (filled.has(levelKey(area, column, when)) && !hasValue) figures.set(key, missing(area, column, when));
  }
  // margins without a value are no figure
  const kept = [...figures.values()].filter(({ value, missing: reason }) => reason !== null || !Number.isNaN(value));
  return succeed(kept);
}

const expected: Readonly<Record<ColumnUnit, string>> = {
  aantal: 'een aantal van 0 of meer',
  procent: 'een percentage van 0 tot en met 100',
  duizend_euro: 'een bedrag in duizenden euro',
  per_1000: 'een getal van 0 of meer',
  km: 'een afstand van 0 of meer',
  score: 'een getal',
};

/** The year of a yearly period; `other` for months and quarters, null for what is no period. */
function yearOf(period: unknown): number | 'other' | null {
  const parts = /^(\d{4})(JJ|KW|MM|HJ|VJ)\d{2}$/.exec(text(period));
  if (parts === null) return null;
  return parts[2] === 'JJ' ? Number(parts[1]) : 'other';
}

function isMeant(row: OdataRow, { where }: FoundColumn): boolean {
  return Object.entries(where ?? {}).every(([dimension, key]) => text(row[dimension]) === key);
}

function readCell(value: unknown): Cell | null {
  if (value === null || value === undefined) return { kind: 'empty' };
  if (typeof value === 'number') return nodata(value);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (isHiddenMark(trimmed)) return { kind: 'hidden' };
  const number = Number(trimmed);
  return Number.isNaN(number) ? null : nodata(number);
}

function nodata(value: number): Cell {
  const reason = nodataNumber(value);
  if (reason === null) return { kind: 'number', value };
  return reason === 'suppressed' ? { kind: 'hidden' } : { kind: 'empty' };
}

function isPossible(value: number, unit: ColumnUnit): boolean {
  if (unit === 'score' || unit === 'duizend_euro') return Number.isFinite(value);
  return value >= 0 && (unit !== 'procent' || value <= 100);
}

function missing(area: string, { indicator }: FoundColumn, year: number): OpenFigure {
  return missingFigure(area, indicator, year, 'suppressed');
}

function levelKey(area: string, { indicator }: FoundColumn, year: number): string {
  const level: AreaLevel | null = levelOfCode(area);
  return `${level} ${indicator} ${year}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
