import { useState } from 'react';
import type { Site } from '../../domain/place.ts';
import type { Shown } from '../../state/shown.ts';
import { sitesText } from '../../text/places.ts';
import { useEmit, useView } from '../appContext.tsx';
import { SiteGlyph } from '../map/PlaceGlyph.tsx';
import { useAreaOfPlace } from '../map/useAreaOfPlace.ts';
import { useGoToPlace } from '../map/useGoToPlace.ts';

/** lines added at once, so that a list of thousands does not hold up the page */
const atOnce = 50;
const byName = new Intl.Collator('nl', { numeric: true });

/** Every site with what a planner chooses by; its button goes to the place on the map. */
function SiteList({ shown, sites }: { readonly shown: Shown; readonly sites: readonly Site[] }) {
  const [count, setCount] = useState(atOnce);
  const goTo = useGoToPlace();
  const areaOf = useAreaOfPlace(shown);
  const sorted = sites.toSorted((a, b) => byName.compare(a.name, b.name));
  const left = sites.length - count;
  return (
    <>
      <ul className="wb-place-list">
        {sorted.slice(0, count).map((site) => (
          <li key={site.id}>
            <button type="button" className="wb-area-link" onClick={() => goTo({ kind: 'sites', place: site })}>
              {site.name}
            </button>
            <p className="wb-help">
              {[
                areaOf(site),
                sitesText.capacity(site.capacity),
                sitesText.hectares(site.hectares),
                sitesText.from(site.availableFrom),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="wb-button" onClick={() => setCount(count + atOnce)}>
          {sitesText.more(Math.min(atOnce, left))}
        </button>
      )}
    </>
  );
}

/** Switch, legend and list of the candidate sites. */
export function SiteSection({ shown }: { readonly shown: Shown }) {
  const { places: filter } = useView();
  const emit = useEmit();
  const [listed, setListed] = useState(false);
  const { sites } = shown.places;
  if (sites.length === 0) return <p className="wb-help">{sitesText.none}</p>;
  return (
    <>
      <p className="wb-help">{sitesText.help}</p>
      <label className="wb-check">
        <input
          type="checkbox"
          checked={filter.sites}
          onChange={({ target }) => emit({ kind: 'show_sites', on: target.checked })}
        />
        <SiteGlyph size={26} />
        <span className="wb-check-label">{sitesText.show}</span>
        <span className="wb-count">{sites.length}</span>
      </label>
      <details onToggle={({ currentTarget }) => setListed(currentTarget.open)}>
        <summary>{sitesText.list(sites.length)}</summary>
        {listed && <SiteList shown={shown} sites={sites} />}
      </details>
    </>
  );
}
