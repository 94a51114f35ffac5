import type { Facility, Project, Site } from '../../domain/place.ts';
import type { Shown } from '../../state/shown.ts';
import type { PlaceRef } from './port.ts';

export type FoundPlace =
  | { readonly kind: 'projects'; readonly place: Project }
  | { readonly kind: 'sites'; readonly place: Site }
  | { readonly kind: 'facilities'; readonly place: Facility };

/** The place a reference means, of those on the map; null when it is switched off or of another municipality. */
export function placeOf(
  { projects, sites, facilities }: Pick<Shown, 'projects' | 'sites' | 'facilities'>,
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
  const place = facilities.find((facility) => facility.id === id);
  return place === undefined ? null : { kind, place };
}
