import type { Shown } from '../../state/shown.ts';
import { levelText, tableText } from '../../text/nl.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { LowerPanel } from '../ui/LowerPanel.tsx';
import { AreaTable } from './AreaTable.tsx';
import { sortedTable } from './sortedTable.ts';

interface TablePanelProps {
  readonly shown: Shown;
  /** areas that can be seen beside each other in this place; 0 when there is nothing to compare */
  readonly comparable: number;
}

function SortedAreas({ shown }: { readonly shown: Shown }) {
  const { sort } = useView().table;
  const { datasets } = useData();
  return <AreaTable shown={shown} table={sortedTable(shown, datasets, sort)} />;
}

/** The same content as the map, for reading, sorting and choosing without a map. */
export function TablePanel({ shown, comparable }: TablePanelProps) {
  const { table } = useView();
  const emit = useEmit();
  const words = levelText[shown.level];
  return (
    <LowerPanel
      label={tableText.heading}
      openWord={tableText.open}
      closeWord={tableText.close}
      tools={
        <>
          <p className="wb-help">
            {shown.measure.label}, {tableText.count(shown.dataset.areas.length, words.one, words.many)}
          </p>
          {table.open && comparable > 0 && (
            <button type="button" className="wb-button" onClick={() => emit({ kind: 'open_table', on: false })}>
              {tableText.compare(comparable)}
            </button>
          )}
        </>
      }
    >
      <SortedAreas shown={shown} />
    </LowerPanel>
  );
}
