import type { AddressMatch } from '../../domain/address.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { Site } from '../../domain/place.ts';
import { addressText } from '../../text/background.ts';
import { levelText, shellText } from '../../text/nl.ts';
import { sitesText } from '../../text/places.ts';
import type { SearchableArea } from './searchAreas.ts';

/** One line of the list under the search box. */
export interface SearchEntry {
  readonly key: string;
  readonly name: string;
  readonly help: string;
  /** null: shown to know of it, not to choose */
  readonly choice:
    | { readonly kind: 'area'; readonly area: SearchableArea['area'] }
    | { readonly kind: 'site'; readonly site: Site }
    | { readonly kind: 'ask_address' }
    | { readonly kind: 'address'; readonly match: AddressMatch }
    | null;
}

export function areaEntry({ area, parent }: SearchableArea): SearchEntry {
  const help = shellText.searchWithin(levelText[area.level].one, parent);
  return { key: area.code, name: area.name, help, choice: { kind: 'area', area } };
}

/** @param area name of the area it lies in, empty when unknown */
export function siteEntry(site: Site, area: string): SearchEntry {
  return { key: `site ${site.id}`, name: site.name, help: sitesText.searchHelp(area), choice: { kind: 'site', site } };
}

export function askEntry(typed: string): SearchEntry {
  return {
    key: 'pdok',
    name: addressText.ask(typed),
    help: addressText.askHelp,
    choice: { kind: 'ask_address' },
  };
}

/** An address outside the municipalities on screen cannot be shown there, and says where it is. */
export function addressEntry(match: AddressMatch, open: readonly AreaCode[], municipality: string): SearchEntry {
  const { id, label, kind } = match;
  const isHere = match.municipality !== null && open.includes(match.municipality);
  return {
    key: id,
    name: label,
    help: isHere ? addressText.kinds[kind] : addressText.outside(match.municipalityName, municipality),
    choice: isHere ? { kind: 'address', match } : null,
  };
}
