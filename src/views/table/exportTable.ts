import type { CsvCell } from '../../export/csv.ts';
import type { Shown } from '../../state/shown.ts';
import { tableText } from '../../text/nl.ts';
import { type ColumnId, columnsOf } from './columns.ts';
import type { TableRow } from './rows.ts';

export interface ExportTable {
  /** as on screen, for people */
  readonly header: readonly string[];
  /** as property names, for programs */
  readonly properties: readonly string[];
  /** per area, one cell per header; figures stay numbers, missing ones NaN */
  readonly rows: readonly (readonly CsvCell[])[];
}

const properties: Readonly<Record<ColumnId, string>> = {
  name: 'naam',
  parent: 'ligt_in',
  inhabitants: 'inwoners',
  value: 'waarde',
  class: 'klasse',
  capacity: 'draagkracht',
  load: 'draaglast',
  field: 'balans',
  coverage: 'dekking',
  note: 'toelichting',
};

/** Four decimals: more than any source publishes, and no false precision from the arithmetic. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function cellOf(row: TableRow, column: ColumnId): CsvCell {
  if (column === 'name') return row.area.name;
  if (column === 'class') return row.className;
  const cell = row[column];
  return typeof cell === 'number' ? rounded(cell) : cell;
}

/** The table on screen, with the code in front; the rows keep the order they are given in. */
export function exportTable(shown: Shown, rows: readonly TableRow[]): ExportTable {
  const columns = columnsOf(shown);
  return {
    header: [tableText.columns.code, ...columns.map(({ label }) => label)],
    properties: ['code', ...columns.map(({ id }) => properties[id])],
    rows: rows.map((row) => [row.area.code, ...columns.map(({ id }) => cellOf(row, id))]),
  };
}
