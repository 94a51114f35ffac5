import { useState } from 'react';
import type { Site } from '../../domain/place.ts';
import { memoise } from '../../state/memoise.ts';
import { municipalitiesOf } from '../../state/municipalities.ts';
import { addressText } from '../../text/background.ts';
import { shellText } from '../../text/nl.ts';
import { useData, useShown, useView } from '../appContext.tsx';
import { useGoToPlace } from '../map/useGoToPlace.ts';
import { useComboBox } from '../ui/useComboBox.ts';
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
 * Combobox of areas, sites and, on request, addresses. Made here because React Aria hides the rest of the page from assistive technology while its list is open, which
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
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
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
      combo.restart();
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
  const combo = useComboBox({
    offered,
    listed,
    onChoose: choose,
    onWalk: () => setOpen(true),
    onEscape: () => {
      if (!listed && typed === '') return false;
      if (!listed) setTyped('');
      setOpen(false);
      return true;
    },
  });

  return (
    <search className="wb-search">
      <label className="wb-hidden" htmlFor={combo.fieldId}>
        {shellText.search}
      </label>
      <input
        {...combo.field}
        placeholder={shellText.search}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          addresses.reset();
          combo.restart();
          setOpen(true);
        }}
        onFocus={({ target }) => target.select()}
        onBlur={() => setOpen(false)}
      />
      <div className="wb-search-panel" hidden={!listed}>
        <div
          id={combo.listId}
          role="listbox"
          aria-label={progress.kind === 'found' ? addressText.results : shellText.searchResults}
          className="wb-search-list"
        >
          {offered.map((candidate, at) => (
            <button
              key={candidate.key}
              {...combo.option(at)}
              type="button"
              role="option"
              tabIndex={-1}
              aria-disabled={candidate.choice === null}
              // keeps the focus, and with it the list, where it is until the choice is made
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(candidate)}
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
