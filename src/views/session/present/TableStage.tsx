import { useData, useView } from '../../appContext.tsx';
import { AreaTable } from '../../table/AreaTable.tsx';
import { sortedTable } from '../../table/sortedTable.ts';
import type { SessionPartProps } from '../partProps.ts';

/** The table of areas. */
export function TableStage({ shown }: SessionPartProps) {
  const { sort } = useView().table;
  const { datasets } = useData();
  return (
    <div className="wb-room-fill wb-table-panel">
      <AreaTable shown={shown} table={sortedTable(shown, datasets, sort)} />
    </div>
  );
}
