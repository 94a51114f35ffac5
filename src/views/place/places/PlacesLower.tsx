import './places.css';
import { useState } from 'react';
import { usualSmallestCount } from '../../../model/smallCount.ts';
import { placeListText, placeTableText } from '../../../text/placeEdit.ts';
import { useData, useView } from '../../appContext.tsx';
import { LowerPanel } from '../../ui/LowerPanel.tsx';
import type { PartProps } from '../partProps.ts';
import { BulkBar } from './BulkBar.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { foundPlaces } from './placeLists.ts';
import { placeColumns } from './placeTable.ts';
import { SaveList } from './SaveList.tsx';
import { usePlaceDesk } from './usePlaceDesk.ts';

/** All places of the open list with all their fields, below the map. */
export function PlacesLower({ shown }: PartProps) {
  const { table } = useView();
  const { concepts, facilityKinds } = useData();
  const use = usePlaceDesk();
  const { as, list, areas, desk, isBlind } = use;
  const [chosen, setChosen] = useState<{ readonly as: string; readonly ids: ReadonlySet<string> }>({
    as,
    ids: new Set(),
  });
  const names = placeListText.names[as];
  const nameOf = (code: string | null): string => areas.nameOf(code);
  const found = isBlind || !table.open ? [] : foundPlaces(list.places, desk.search, nameOf);
  const smallest = shown.dataset.manifest.suppression?.smallestCount ?? usualSmallestCount;
  const ids = chosen.as === as ? chosen.ids : new Set<string>();
  const picked = found.filter(({ id }) => ids.has(id));
  return (
    <LowerPanel
      label={placeTableText.heading(names.tab)}
      openWord={placeTableText.open}
      closeWord={placeTableText.close}
      tools={
        <>
          <p className="wb-help">
            {isBlind ? placeListText.blind(list.places.length) : placeListText.count(list.places.length, names)}
          </p>
          {table.open && picked.length === 0 && !isBlind && as !== 'complexes' && <SaveList shown={shown} as={as} />}
          {picked.length > 0 && <BulkBar use={use} picked={picked} onDone={() => setChosen({ as, ids: new Set() })} />}
        </>
      }
    >
      {!isBlind && (
        <PlaceTable
          key={as}
          use={use}
          places={found}
          columns={placeColumns(as, { concepts, facilityKinds }, list.places, nameOf, smallest)}
          chosen={ids}
          onChosen={(next) => setChosen({ as, ids: next })}
        />
      )}
    </LowerPanel>
  );
}
