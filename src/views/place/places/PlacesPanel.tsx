import './places.css';
import { useRef } from 'react';
import { placeKinds } from '../../../domain/placeWork.ts';
import { nearbyText } from '../../../text/nearby.ts';
import { placeListText } from '../../../text/placeEdit.ts';
import { yearText } from '../../../text/timeline.ts';
import { useData, useEmit, useSetPointed, useView, useWork } from '../../appContext.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { Fold } from '../../weigh/Fold.tsx';
import type { PartProps } from '../partProps.ts';
import { AddPlace } from './AddPlace.tsx';
import { MapSignsSection } from './MapSignsSection.tsx';
import { NearbySection } from './NearbySection.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { PlaceListItems } from './PlaceListItems.tsx';
import { type PlaceDeskUse, usePlaceDesk } from './usePlaceDesk.ts';
import { useSpotOnMap } from './useSpotOnMap.ts';
import { YearSection } from './YearSection.tsx';

/** Which kind of place the list holds, with how many there are. */
function KindTabs({ use }: { readonly use: PlaceDeskUse }) {
  const { places } = useData();
  const work = useWork();
  const setPointed = useSetPointed();
  const counts = {
    projects: places?.projects.length ?? null,
    sites: places?.sites.length ?? null,
    facilities: places?.facilities.length ?? null,
    complexes: work.places?.complexes.length ?? 0,
  };
  return (
    <fieldset className="wb-place-kinds" aria-label={placeListText.kinds}>
      {placeKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="wb-button"
          aria-pressed={kind === use.as}
          onClick={() => {
            setPointed(null);
            use.change({ list: kind, open: null, search: '', adding: false, wanted: null, said: '' });
          }}
        >
          {placeListText.names[kind].tab} <span className="wb-count">{counts[kind] ?? '…'}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** What was just done, with the way back. */
function Said({ use: { desk, change } }: { readonly use: PlaceDeskUse }) {
  const emit = useEmit();
  const { said } = desk;
  return (
    <div role="status">
      {said !== '' && (
        <div className="wb-message wb-place-said">
          <p>{said}</p>
          <button
            type="button"
            className="wb-button"
            onClick={() => {
              emit({ kind: 'undo' });
              change({ said: '' });
            }}
          >
            {placeListText.undo}
          </button>
        </div>
      )}
    </div>
  );
}

/** Where a person goes on when what had the focus went away: the form to add one, the way back, the line, or the list. */
function nextFocus(panel: HTMLElement | null, former: string, adding: boolean): HTMLElement | null {
  const [place]: readonly unknown[] = JSON.parse(former);
  const line = typeof place === 'string' ? `[data-place="${CSS.escape(place)}"]` : null;
  const places = [adding ? '.wb-place-add :is(input, select, button)' : null, '.wb-place-said button', line];
  const found = [...places, '.wb-place-kinds [aria-pressed="true"]'].map((each) =>
    each === null ? null : panel?.querySelector<HTMLElement>(each),
  );
  return found.find((each) => each !== null && each !== undefined) ?? null;
}

/** Projects, candidate sites, facilities and complexes: one list at a time, or the form of one of them. */
export function PlacesPanel({ shown }: PartProps) {
  const use = usePlaceDesk();
  const { placing } = useView();
  const { as, list, open, desk, isBlind } = use;
  const panel = useRef<HTMLDivElement>(null);
  const { adding, said } = desk;
  useFocusWhenLost(JSON.stringify([open?.id ?? null, adding, said]), (former) =>
    nextFocus(panel.current?.parentElement ?? null, former, adding),
  );
  useSpotOnMap(use);
  return (
    <>
      <div className="wb-section" ref={panel}>
        <KindTabs use={use} />
        <Said use={use} />
      </div>
      {open !== null ? (
        <PlaceForm key={open.id} use={use} place={open} />
      ) : isBlind ? (
        <p className="wb-section wb-help">{placeListText.blind(list.places.length)}</p>
      ) : (
        <div className="wb-section">
          {desk.adding ? (
            <AddPlace use={use} onDone={() => use.change({ adding: false })} />
          ) : (
            <button type="button" className="wb-button" data-kind="main" onClick={() => use.change({ adding: true })}>
              {placeListText.names[as].new}
            </button>
          )}
          <PlaceListItems key={as} use={use} />
        </div>
      )}
      <Fold title={yearText.title} open={placing.year !== null}>
        <YearSection />
      </Fold>
      <Fold title={nearbyText.title} open={false}>
        <NearbySection shown={shown} />
      </Fold>
      <Fold title={placeListText.map} open={false}>
        <MapSignsSection shown={shown} />
      </Fold>
    </>
  );
}
