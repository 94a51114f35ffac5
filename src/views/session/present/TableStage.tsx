import { useData, useView } from '../../appContext.tsx';
import { AreaTable } from '../../table/AreaTable.tsx';
import { sortedTable } from '../../table/sortedTable.ts';
import type { SessionPartProps } from '../partProps.ts';
import { TablePages } from './TablePages.tsx';

/** The table of areas. */
export function TableStage({ shown }: SessionPartProps) {
  const { sort } = useView().table;
  const { datasets } = useData();
  return (
    <TablePages>
      <AreaTable shown={shown} table={sortedTable(shown, datasets, sort)} />
    </TablePages>
  );
}
