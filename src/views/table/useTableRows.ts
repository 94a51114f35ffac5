import { useMemo } from 'react';
import type { Shown } from '../../state/shown.ts';
import { useData, useView } from '../appContext.tsx';
import { columnsOf, sortColumn, type TableColumn } from './columns.ts';
import { rowsOf, sortRows, type TableRow } from './rows.ts';

export interface SortedTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

const levelAbove = { buurt: 'wijk', wijk: 'gemeente', gemeente: null } as const;

/** Columns and rows in the order the person asked for. */
export function useTableRows(shown: Shown): SortedTable {
  const { sort } = useView().table;
  const { datasets } = useData();
  const above = levelAbove[shown.level];
  const parents = above === null ? null : (datasets[above] ?? null);
  const columns = useMemo(() => columnsOf(shown), [shown]);
  const rows = useMemo(() => rowsOf(shown, parents), [shown, parents]);
  const column = sortColumn(columns, sort.column);
  const sorted = useMemo(() => sortRows(rows, column, sort.descending), [rows, column, sort.descending]);
  return { columns, rows: sorted };
}
