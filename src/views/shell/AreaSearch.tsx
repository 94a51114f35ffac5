import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Site } from '../../domain/place.ts';
import { memoise } from '../../state/memoise.ts';
import { municipalitiesOf } from '../../state/municipalities.ts';
import { addressText } from '../../text/background.ts';
import { shellText } from '../../text/nl.ts';
import { useData, useShown, useView } from '../appContext.tsx';
import { useGoToPlace } from '../map/useGoToPlace.ts';
import { AddressConsent } from './AddressConsent.tsx';
import { searchAreas, searchableAreas, searchSites } from './searchAreas.ts';
import { addressEntry, areaEntry, askEntry, type SearchEntry, siteEntry } from './searchEntries.ts';
import { looksLikeAddress, useAddressSearch } from './useAddressSearch.ts';
import { useGoToAddress } from './useGoToAddress.ts';
import { useGoToArea } from './useGoToArea.ts';

const shownAtOnce = 10;

const searchable = memoise(searchableAreas);
const search = memoise(searchAreas);
const searchInSites = memoise(searchSites);
const noSites: readonly Site[] = [];

/**
 * Combobox with a list, after the ARIA Authoring Practices ("editable combobox with list autocomplete").
 * Made here because React Aria hides the rest of the page from assistive technology while its list is open, which
 * leaves focusable elements inside hidden ones (WCAG 4.1.2, axe rule aria-hidden-focus).
 */
export function AreaSearch() {
  const { datasets } = useData();
  const view = useView();
  const shown = useShown();
  const municipality = shown?.dataset.manifest.municipality.name ?? '';
  const addresses = useAddressSearch();
  const goTo = useGoToArea();
  const goToPlace = useGoToPlace();
  const goToAddress = useGoToAddress();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const query = typed.trim();
  const listed = open && query !== '';
  const areasFound = open ? search(searchable(datasets), typed, view.level) : [];
  const sitesFound = open ? searchInSites(shown?.places.sites ?? noSites, typed) : noSites;
  const nameOf = (code: Site['area']): string =>
    (code === null ? undefined : datasets.buurt?.areas.find((area) => area.code === code)?.name) ?? '';
  // only what is listed becomes an entry: there may be thousands
  const found = [
    ...areasFound.slice(0, shownAtOnce).map(areaEntry),
    ...sitesFound.slice(0, shownAtOnce).map((site) => siteEntry(site, nameOf(site.area))),
  ].slice(0, shownAtOnce);
  const foundCount = areasFound.length + sitesFound.length;
  const { progress, unavailable } = addresses;
  const isAddress = looksLikeAddress(query);
  const offered: readonly SearchEntry[] =
    progress.kind === 'found'
      ? progress.matches.map((match) => addressEntry(match, municipalitiesOf({ datasets }, view), municipality))
      : [...found, ...(isAddress && unavailable === null && progress.kind !== 'searching' ? [askEntry(query)] : [])];

  const choose = ({ name, choice }: SearchEntry): void => {
    if (choice === null) return;
    if (choice.kind === 'ask_address') {
      setActive(0);
      addresses.start(query);
      return;
    }
    setTyped(name);
    setOpen(false);
    addresses.reset();
    if (choice.kind === 'area') goTo(choice.area);
    else if (choice.kind === 'site') goToPlace({ kind: 'sites', place: choice.site });
    else goToAddress(choice.match);
  };
  const message = ((): string => {
    if (progress.kind === 'searching') return addressText.searching;
    if (progress.kind === 'failed') return progress.sentence;
    if (progress.kind === 'found') return progress.matches.length === 0 ? addressText.nothing(progress.typed) : '';
    if (foundCount > shownAtOnce) return shellText.searchMore(foundCount - shownAtOnce);
    if (found.length > 0) return '';
    return `${shellText.searchNothing(query)} ${isAddress && unavailable !== null ? unavailable : ''}`.trim();
  })();
  const status =
    progress.kind === 'found' && message === ''
      ? addressText.count(progress.matches.length)
      : progress.kind === 'idle'
        ? shellText.searchCount(foundCount)
        : message;
  const consenting = {
    ...addresses,
    answer: (yes: boolean) => {
      if (progress.kind !== 'asking') return;
      addresses.answer(yes);
      // the question took the focus, and the list closed
      setOpen(yes);
    },
  };
  // a list longer than its box follows the choice
  useEffect(() => {
    if (listed) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active, listed]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const candidate = offered[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(open ? (active + step + offered.length) % Math.max(1, offered.length) : 0);
      setOpen(true);
    } else if (event.key === 'Enter' && listed && candidate !== undefined) {
      event.preventDefault();
      choose(candidate);
    } else if (event.key === 'Escape' && (listed || typed !== '')) {
      event.preventDefault();
      if (!listed) setTyped('');
      setOpen(false);
    }
  };

  return (
    <search className="wb-search">
      <label className="wb-hidden" htmlFor={`${id}-input`}>
        {shellText.search}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        className="wb-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={shellText.search}
        aria-expanded={listed && offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={listed && offered.length > 0 ? `${id}-${active}` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          addresses.reset();
          setActive(0);
          setOpen(true);
        }}
        onFocus={({ target }) => target.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div className="wb-search-panel" hidden={!listed}>
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={progress.kind === 'found' ? addressText.results : shellText.searchResults}
          className="wb-search-list"
        >
          {offered.map((candidate, at) => (
            <button
              key={candidate.key}
              id={`${id}-${at}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              aria-disabled={candidate.choice === null}
              className="wb-search-option"
              // keeps the focus, and with it the list, where it is until the choice is made
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(candidate)}
              onPointerMove={() => setActive(at)}
            >
              <span>{candidate.name}</span>
              <span className="wb-help">{candidate.help}</span>
            </button>
          ))}
        </div>
        {listed && message !== '' && <p className="wb-search-more wb-help">{message}</p>}
      </div>
      <span className="wb-hidden" role="status">
        {listed ? status : ''}
      </span>
      <AddressConsent search={consenting} />
    </search>
  );
}
