import './places.css';
import { useMemo, useRef, useState } from 'react';
import { usualSmallestCount } from '../../../model/smallCount.ts';
import { placeListText, placeTableText } from '../../../text/placeEdit.ts';
import { placeRowText } from '../../../text/placeRows.ts';
import { useData, useEmit, useView } from '../../appContext.tsx';
import { LowerPanel } from '../../ui/LowerPanel.tsx';
import type { PartProps } from '../partProps.ts';
import { BulkBar } from './BulkBar.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { foundPlaces } from './placeLists.ts';
import { placeColumns } from './placeTable.ts';
import { SaveList } from './SaveList.tsx';
import { usePlaceDesk } from './usePlaceDesk.ts';
import { useTypedRows } from './useTypedRows.ts';

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
  const emit = useEmit();
  const add = useRef<HTMLButtonElement>(null);
  const isShut = isBlind || !table.open;
  const found = useMemo(
    () => (isShut ? [] : foundPlaces(list.places, desk.search, (code) => areas.nameOf(code))),
    [isShut, list.places, desk.search, areas],
  );
  const smallest = shown.dataset.manifest.suppression?.smallestCount ?? usualSmallestCount;
  const ids = chosen.as === as ? chosen.ids : new Set<string>();
  const columns = useMemo(
    () => placeColumns(as, { concepts, facilityKinds }, list.places, (code) => areas.nameOf(code), smallest),
    [as, concepts, facilityKinds, list.places, areas, smallest],
  );
  const typing = useTypedRows(use, columns);
  const picked = found.filter(({ id }) => ids.has(id));
  return (
    <LowerPanel
      label={placeTableText.heading(names.tab)}
      openWord={placeTableText.open}
      closeWord={placeTableText.close}
      tools={
        <>
          <p className="wb-help wb-place-count">
            {isBlind ? placeListText.blind(list.places.length) : placeListText.count(list.places.length, names)}
          </p>
          {!isBlind && picked.length === 0 && (
            <button
              ref={add}
              type="button"
              className="wb-button"
              onClick={() => {
                if (!table.open) emit({ kind: 'open_table', on: true });
                typing.add();
              }}
            >
              {placeRowText.add}
            </button>
          )}
          {table.open && picked.length === 0 && !isBlind && <SaveList shown={shown} as={as} list={list.places} />}
          {picked.length > 0 && <BulkBar use={use} picked={picked} onDone={() => setChosen({ as, ids: new Set() })} />}
        </>
      }
    >
      {!isBlind && (
        <div className="wb-place-sheet">
          <div className="wb-place-typed" role="status">
            {typing.said.sentence !== '' && <p className="wb-help">{typing.said.sentence}</p>}
            {typing.said.isStep && (
              <button
                type="button"
                className="wb-button"
                data-kind="link"
                onClick={() => {
                  emit({ kind: 'undo' });
                  typing.say('');
                  add.current?.focus();
                }}
              >
                {placeListText.undo}
              </button>
            )}
          </div>
          <PlaceTable
            key={as}
            use={use}
            places={found}
            columns={columns}
            typing={typing}
            chosen={ids}
            onChosen={(next) => setChosen({ as, ids: next })}
            onNoDrafts={() => add.current?.focus()}
          />
        </div>
      )}
    </LowerPanel>
  );
}
