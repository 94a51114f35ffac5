import { areaAt } from '../../model/areaAt.ts';
import type { Shown } from '../../state/shown.ts';
import { addressText } from '../../text/background.ts';
import { levelText } from '../../text/nl.ts';
import { useCommands, useData } from '../appContext.tsx';
import { focusOnMap } from './focusOnMap.ts';

/** The address marked on the map, in which area it lies, and taking the mark away. */
export function FoundAddress({ shown }: { readonly shown: Shown }) {
  const { foundAddress } = useData();
  const { markAddress } = useCommands();
  if (foundAddress === null) return null;
  const area = shown.boundaries === null ? null : areaAt(shown.boundaries, foundAddress);
  return (
    <div className="map-note map-note-row">
      <p>{addressText.marked(foundAddress.label, area === null ? '' : `${levelText[shown.level].one} ${area.name}`)}</p>
      <button
        type="button"
        className="wb-button"
        aria-label={addressText.unmarkOf}
        onClick={() => {
          markAddress(null);
          focusOnMap();
        }}
      >
        {addressText.unmark}
      </button>
    </div>
  );
}
