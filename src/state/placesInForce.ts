import type { Places } from '../domain/dataset.ts';
import type { Concept } from '../domain/place.ts';
import type { ConceptsWork, PlacesWork } from '../domain/placeWork.ts';

interface Layer<T> {
  readonly put: readonly T[];
  readonly removed: readonly string[];
}

/** What was given, with the changed ones in their own place, the new ones after them, and without those taken away. */
export function layered<T extends { readonly id: string }>(
  given: readonly T[],
  { put, removed }: Layer<T>,
): readonly T[] {
  if (put.length === 0 && removed.length === 0) return given;
  const changed = new Map(put.map((each) => [each.id, each]));
  const gone = new Set(removed);
  const known = new Set(given.map(({ id }) => id));
  return [
    ...given.filter(({ id }) => !gone.has(id)).map((each) => changed.get(each.id) ?? each),
    ...put.filter(({ id }) => !known.has(id) && !gone.has(id)),
  ];
}

/** Places as people changed them; what is not changed keeps its identity. */
export function placesInForce(given: Places, work: PlacesWork | undefined): Places {
  if (work === undefined) return given;
  const places: Places = {
    projects: layered(given.projects, work.projects),
    sites: layered(given.sites, work.sites),
    facilities: layered(given.facilities, work.facilities),
  };
  const isSame =
    places.projects === given.projects && places.sites === given.sites && places.facilities === given.facilities;
  return isSame ? given : places;
}

export function conceptsInForce(given: readonly Concept[], work: ConceptsWork | undefined): readonly Concept[] {
  return work === undefined ? given : layered(given, work);
}
