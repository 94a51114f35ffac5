import { tableText } from '../../../text/nl.ts';
import { placingText } from '../../../text/placing.ts';
import { besideSitesText } from '../../../text/shortlist.ts';
import { useEmit, useView } from '../../appContext.tsx';
import { TablePanel } from '../../table/TablePanel.tsx';
import type { PartProps } from '../partProps.ts';
import { useSiting } from '../useSiting.ts';
import { SiteCompare } from './SiteCompare.tsx';

/** fewest sites that make a comparison */
const comparable = 2;

/** Sites beside each other; the table of areas as long as there are none to compare. */
export function ShortlistLower({ shown }: PartProps) {
  const siting = useSiting();
  const { placing, table } = useView();
  const emit = useEmit();
  const canCompare = siting !== null && !siting.isBlind && placing.compared.length >= comparable;
  if (!canCompare) return <TablePanel shown={shown} comparable={0} />;
  return (
    <section
      id="tabel"
      className="wb-table-panel"
      aria-label={besideSitesText.heading}
      tabIndex={-1}
      data-open={table.open}
    >
      <div className="wb-table-head">
        <h2>{besideSitesText.heading}</h2>
        <p className="wb-help">{placingText.part.shortlist}</p>
        <button
          type="button"
          className="wb-button"
          onClick={() => emit({ kind: 'choose_placing', change: { compared: [] } })}
        >
          {besideSitesText.stop}
        </button>
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
        {table.open && <SiteCompare shown={shown} siting={siting} />}
      </div>
    </section>
  );
}
