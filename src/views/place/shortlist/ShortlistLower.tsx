import { tableText } from '../../../text/nl.ts';
import { besideSitesText } from '../../../text/shortlist.ts';
import { useEmit, useView } from '../../appContext.tsx';
import { TablePanel } from '../../table/TablePanel.tsx';
import { LowerPanel } from '../../ui/LowerPanel.tsx';
import type { PartProps } from '../partProps.ts';
import { useSiting } from '../useSiting.ts';
import { SiteCompare } from './SiteCompare.tsx';

/** fewest sites that make a comparison */
const comparable = 2;

/** Sites beside each other; the table of areas as long as there are none to compare. */
export function ShortlistLower({ shown }: PartProps) {
  const siting = useSiting();
  const { placing } = useView();
  const emit = useEmit();
  const canCompare = siting !== null && !siting.isBlind && placing.compared.length >= comparable;
  if (!canCompare) return <TablePanel shown={shown} comparable={0} />;
  return (
    <LowerPanel
      label={besideSitesText.heading}
      openWord={tableText.open}
      closeWord={tableText.close}
      tools={
        <button
          type="button"
          className="wb-button"
          onClick={() => emit({ kind: 'choose_placing', change: { compared: [] } })}
        >
          {besideSitesText.stop}
        </button>
      }
    >
      <SiteCompare shown={shown} siting={siting} />
    </LowerPanel>
  );
}
