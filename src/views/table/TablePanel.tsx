import type { Shown } from '../../state/shown.ts';
import { levelText, tableText } from '../../text/nl.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { AreaTable } from './AreaTable.tsx';
import { sortedTable } from './sortedTable.ts';

interface TablePanelProps {
  readonly shown: Shown;
  /** areas that can be seen beside each other in this place; 0 when there is nothing to compare */
  readonly comparable: number;
}

/** The same content as the map, for reading, sorting and choosing without a map. */
export function TablePanel({ shown, comparable }: TablePanelProps) {
  const { table } = useView();
  const emit = useEmit();
  const { datasets } = useData();
  const words = levelText[shown.level];
  return (
    <section id="tabel" className="wb-table-panel" aria-label={tableText.heading} tabIndex={-1} data-open={table.open}>
      <div className="wb-table-head">
        <h2>{tableText.heading}</h2>
        <p className="wb-help">
          {shown.measure.label}, {tableText.count(shown.dataset.areas.length, words.one, words.many)}
        </p>
        {table.open && comparable > 0 && (
          <button type="button" className="wb-button" onClick={() => emit({ kind: 'open_table', on: false })}>
            {tableText.compare(comparable)}
          </button>
        )}
        <button
          type="button"
          className="wb-button"
          aria-expanded={table.open}
          aria-controls="wb-table-content"
          onClick={() => emit({ kind: 'open_table', on: !table.open })}
        >
          {table.open ? tableText.close : tableText.open}
        </button>
      </div>
      <div id="wb-table-content" className="wb-table-content" hidden={!table.open}>
        {table.open && <AreaTable shown={shown} table={sortedTable(shown, datasets, table.sort)} />}
      </div>
    </section>
  );
}
