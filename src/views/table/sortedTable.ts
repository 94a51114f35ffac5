import type { Area, AreaCode, AreaLevel } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { memoise } from '../../state/memoise.ts';
import type { Shown } from '../../state/shown.ts';
import type { TableState } from '../../state/viewState.ts';
import { type ColumnId, columnsOf, sortColumn, type TableColumn } from './columns.ts';
import { type Above, nameOrder, rowMaker, rowsOf, sortRows, type TableRow } from './rows.ts';

interface SortedRows {
  readonly count: number;
  /** the area at a place of the table, from 0; the same object each time, throws outside the table */
  rowAt(place: number): TableRow;
  /** −1 when the area is not in the table */
  placeOf(code: AreaCode | null): number;
}

export interface SortedTable extends SortedRows {
  readonly columns: readonly TableColumn[];
}

const levelAbove = { buurt: 'wijk', wijk: 'gemeente', gemeente: null } as const;

/** Order by name both ways: place of each area, and area at each place. */
interface NameOrder {
  readonly places: Uint32Array;
  readonly rows: Uint32Array;
}

function bothWays(areas: readonly Area[]): NameOrder {
  const places = nameOrder(areas);
  const rows = new Uint32Array(places.length);
  places.forEach((place, row) => {
    rows[place] = row;
  });
  return { places, rows };
}

/** By name nothing has to be sorted, and of a country's 14,500 rows only those in sight are ever made. */
function byName(shown: Shown, { places, rows }: NameOrder, above: Above, descending: boolean): SortedRows {
  const { areas } = shown.dataset;
  const make = rowMaker(shown, places, above);
  const made = new Map<number, TableRow>();
  const turned = (place: number): number => (descending ? areas.length - 1 - place : place);
  return {
    count: areas.length,
    rowAt: (place) => {
      const row = made.get(place) ?? make(rows[turned(place)] ?? -1);
      made.set(place, row);
      return row;
    },
    placeOf: (code) => {
      const row = code === null ? -1 : areas.findIndex((area) => area.code === code);
      return row === -1 ? -1 : turned(places[row] ?? -1);
    },
  };
}

function byFigures(rows: readonly TableRow[]): SortedRows {
  return {
    count: rows.length,
    rowAt: (place) => {
      const row = rows[place];
      if (row === undefined) throw new Error(`the table has no row ${place}`);
      return row;
    },
    placeOf: (code) => rows.findIndex(({ area }) => area.code === code),
  };
}

const columnsFor = memoise(columnsOf);
const orderOf = memoise(bothWays, 3);
const aboveOf = memoise(
  (parents: Dataset | null, municipalities: Dataset | null): Above => ({ parents, municipalities }),
);
const sorted = memoise((shown: Shown, above: Above, column: ColumnId, descending: boolean): SortedRows => {
  const order = orderOf(shown.dataset.areas);
  if (column === 'name') return byName(shown, order, above, descending);
  return byFigures(sortRows(rowsOf(shown, order.places, above), column, descending));
});
const whole = memoise((columns: readonly TableColumn[], rows: SortedRows): SortedTable => ({ columns, ...rows }));

/** Columns and rows in the asked order; the same state gives the same objects. */
export function sortedTable(
  shown: Shown,
  datasets: Readonly<Partial<Record<AreaLevel, Dataset>>>,
  sort: TableState['sort'],
): SortedTable {
  const level = levelAbove[shown.level];
  const columns = columnsFor(shown);
  const above = aboveOf(level === null ? null : (datasets[level] ?? null), datasets.gemeente ?? null);
  return whole(columns, sorted(shown, above, sortColumn(columns, sort.column), sort.descending));
}

/** Rows from one place up to, and not including, another. */
export function rowsBetween(table: SortedTable, first: number, end: number): readonly TableRow[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, offset) => table.rowAt(first + offset));
}
