import { type ReactNode, useState } from 'react';
import { statusText } from '../../../text/nl.ts';
import { placeListText } from '../../../text/placeEdit.ts';
import { sitesText } from '../../../text/places.ts';
import { useData, useSigns } from '../../appContext.tsx';
import { colourOfGlyph, glyphOfConcept, styleOfStatus } from '../../map/glyphs.ts';
import { ComplexGlyph, FacilityGlyph, SiteGlyph } from '../../map/PlaceGlyph.tsx';
import { ProjectGlyph } from '../../map/ProjectGlyph.tsx';
import type { AnyPlace } from './placeFields.ts';
import { foundPlaces, originOf } from './placeLists.ts';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

/** lines added at once, so that a list of thousands does not hold up the page */
const atOnce = 50;
/** fewer at first, so that what stands below the list is not far away */
const atFirst = 12;
const glyphSize = 26;

function Glyph({ place }: { readonly place: AnyPlace }): ReactNode {
  const { sites } = useSigns();
  if ('concept' in place) {
    const glyph = glyphOfConcept(place.concept);
    const look = { glyph, style: styleOfStatus(place.status), colour: colourOfGlyph(glyph) };
    return <ProjectGlyph {...look} size={glyphSize} />;
  }
  if ('hectares' in place) return <SiteGlyph size={glyphSize} sign={sites.get(place.id)} />;
  return 'kind' in place ? <FacilityGlyph kind={place.kind} /> : <ComplexGlyph size={glyphSize} />;
}

/** What tells a place from others of its kind, in a few words. */
function useWords(): (place: AnyPlace) => string {
  const { concepts, facilityKinds } = useData();
  const labelOf = (things: readonly { readonly id: string; readonly label: string }[], id: string): string =>
    things.find((thing) => thing.id === id)?.label ?? id;
  return (place) => {
    if ('concept' in place) return `${labelOf(concepts, place.concept)}, ${statusText[place.status]}`;
    if ('hectares' in place) return sitesText.capacity(place.capacity);
    return 'kind' in place ? labelOf(facilityKinds, place.kind) : '';
  };
}

/** The places of the open list that are found, by name; a name opens the form and shows the place on the map. */
export function PlaceListItems({ use }: { readonly use: PlaceDeskUse }) {
  const { desk, as, list, areas, show, change, restore } = use;
  const [count, setCount] = useState(atFirst);
  const wordsOf = useWords();
  const names = placeListText.names[as];
  const found = foundPlaces(list.places, desk.search, (code) => areas.nameOf(code));
  const left = found.length - count;
  return (
    <>
      <label className="wb-field">
        <span className="wb-label">{placeListText.search(names.many)}</span>
        <input
          className="wb-input"
          type="search"
          value={desk.search}
          onChange={({ target }) => change({ search: target.value })}
        />
      </label>
      <p className="wb-help" role="status">
        {desk.search.trim() === ''
          ? placeListText.count(found.length, names)
          : placeListText.found(found.length, list.places.length)}
      </p>
      {list.places.length === 0 && <p>{placeListText.none(names.many)}</p>}
      <ul className="wb-place-list wb-place-rows">
        {found.slice(0, count).map((place) => {
          const origin = originOf(place, list.given);
          const words = [wordsOf(place), areas.nameOf(place.area)].filter((each) => each !== '');
          return (
            <li key={place.id}>
              <Glyph place={place} />
              <div>
                <button type="button" className="wb-area-link" data-place={place.id} onClick={() => show(place)}>
                  {place.name}
                </button>
                {origin !== 'given' && (
                  <span className="wb-chip">{origin === 'own' ? placeListText.own : placeListText.changed}</span>
                )}
                <p className="wb-help">{words.join(' · ')}</p>
              </div>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className="wb-button" onClick={() => setCount(count + atOnce)}>
          {placeListText.more(Math.min(atOnce, left))}
        </button>
      )}
      {list.gone.length > 0 && (
        <details>
          <summary>{placeListText.gone(list.gone.length)}</summary>
          <ul className="wb-place-list">
            {list.gone.slice(0, count).map((place) => (
              <li key={place.id} className="wb-place-gone">
                <span>{place.name}</span>
                <button
                  type="button"
                  className="wb-button"
                  aria-label={placeListText.restoreOf(place.name)}
                  onClick={() => restore(place)}
                >
                  {placeListText.restore}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
