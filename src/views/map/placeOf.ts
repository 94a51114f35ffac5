import type { Complex } from '../../domain/complex.ts';
import type { Facility, Project, Site } from '../../domain/place.ts';
import type { Shown } from '../../state/shown.ts';
import type { PlaceRef } from './port.ts';

export type FoundPlace =
  | { readonly kind: 'projects'; readonly place: Project }
  | { readonly kind: 'sites'; readonly place: Site }
  | { readonly kind: 'facilities'; readonly place: Facility }
  | { readonly kind: 'complexes'; readonly place: Complex };

/** The place a reference means, of those on the map; null when it is switched off or of another municipality. */
export function placeOf(
  { projects, sites, facilities, complexes = [] }: Pick<Shown, 'projects' | 'sites' | 'facilities' | 'complexes'>,
  { kind, id }: PlaceRef,
): FoundPlace | null {
  if (kind === 'projects') {
    const place = projects.find((project) => project.id === id);
    return place === undefined ? null : { kind, place };
  }
  if (kind === 'sites') {
    const place = sites.find((site) => site.id === id);
    return place === undefined ? null : { kind, place };
  }
  if (kind === 'complexes') {
    const place = complexes.find((complex) => complex.id === id);
    return place === undefined ? null : { kind, place };
  }
  const place = facilities.find((facility) => facility.id === id);
  return place === undefined ? null : { kind, place };
}

/** decimals of a degree, about a metre */
const spotDecimals = 5;

/** Other places on the map within about a metre of this one; the marks of a spot cover each other. */
export function placesOnSpot(
  { projects, sites, facilities, complexes = [] }: Pick<Shown, 'projects' | 'sites' | 'facilities' | 'complexes'>,
  { kind, place }: FoundPlace,
): readonly FoundPlace[] {
  const spotOf = ({ lon, lat }: { readonly lon: number; readonly lat: number }): string =>
    `${lon.toFixed(spotDecimals)} ${lat.toFixed(spotDecimals)}`;
  const spot = spotOf(place);
  const all: readonly FoundPlace[] = [
    ...projects.map((each) => ({ kind: 'projects', place: each }) as const),
    ...sites.map((each) => ({ kind: 'sites', place: each }) as const),
    ...complexes.map((each) => ({ kind: 'complexes', place: each }) as const),
    ...facilities.map((each) => ({ kind: 'facilities', place: each }) as const),
  ];
  return all.filter((each) => spotOf(each.place) === spot && !(each.kind === kind && each.place.id === place.id));
}
