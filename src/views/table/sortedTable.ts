import type { Area, AreaLevel } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { memoise } from '../../state/memoise.ts';
import type { Shown } from '../../state/shown.ts';
import type { TableState } from '../../state/viewState.ts';
import { columnsOf, sortColumn, type TableColumn } from './columns.ts';
import { nameOrder, rowsOf, sortRows, type TableRow } from './rows.ts';

export interface SortedTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

const levelAbove = { buurt: 'wijk', wijk: 'gemeente', gemeente: null } as const;

const columnsFor = memoise(columnsOf);
const orderOf = memoise((areas: readonly Area[]) => nameOrder(areas), 3);
const rowsFor = memoise((shown: Shown, parents: Dataset | null) =>
  rowsOf(shown, orderOf(shown.dataset.areas), parents),
);
const sorted = memoise(sortRows);

/** Columns and rows in the asked order; the same state gives the same objects. */
export function sortedTable(
  shown: Shown,
  datasets: Readonly<Partial<Record<AreaLevel, Dataset>>>,
  sort: TableState['sort'],
): SortedTable {
  const above = levelAbove[shown.level];
  const columns = columnsFor(shown);
  const rows = rowsFor(shown, above === null ? null : (datasets[above] ?? null));
  return { columns, rows: sorted(rows, sortColumn(columns, sort.column), sort.descending) };
}
