import type { Places } from '../../../domain/dataset.ts';
import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import type { Work } from '../../../domain/scenario.ts';
import type { AnyPlace } from './placeFields.ts';

/** Places of one kind as they are in force, with what became of those that were given. */
export interface PlaceList {
  readonly places: readonly AnyPlace[];
  /** by id, as the file has them */
  readonly given: ReadonlyMap<string, AnyPlace>;
  /** given ones that were taken away */
  readonly gone: readonly AnyPlace[];
}

/** How a place stands to what was given. */
export type Origin = 'given' | 'changed' | 'own';

const none: Places = { projects: [], sites: [], facilities: [] };

export function placeList(as: PlaceKindOfWork, inForce: Places | null, given: Places | null, work: Work): PlaceList {
  if (as === 'complexes') return { places: work.places?.complexes ?? [], given: new Map(), gone: [] };
  const places: readonly AnyPlace[] = (inForce ?? none)[as];
  const original: readonly AnyPlace[] = (given ?? none)[as];
  const present = new Set(places.map(({ id }) => id));
  return {
    places,
    given: new Map(original.map((each) => [each.id, each])),
    gone: original.filter(({ id }) => !present.has(id)),
  };
}

/** A place nobody changed is the very object that was given; one that came back the same from elsewhere equals it. */
export function originOf(place: AnyPlace, given: ReadonlyMap<string, AnyPlace>): Origin {
  const original = given.get(place.id);
  if (original === undefined) return 'own';
  return original === place || JSON.stringify(original) === JSON.stringify(place) ? 'given' : 'changed';
}

/** Letters without their accents, in lower case. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const byName = new Intl.Collator('nl', { numeric: true });

/** Places of which the name, the area or any text holds every word that is looked for; by name. */
export function foundPlaces(
  places: readonly AnyPlace[],
  search: string,
  areaName: (code: string | null) => string,
): readonly AnyPlace[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found =
    words.length === 0
      ? places
      : places.filter((place) => {
          const texts = Object.values(place).filter((value) => typeof value === 'string');
          const all = plain([...texts, areaName(place.area)].join(' '));
          return words.every((word) => all.includes(word));
        });
  return found.toSorted((a, b) => byName.compare(a.name, b.name));
}
