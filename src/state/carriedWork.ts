import type { Places } from '../domain/dataset.ts';
import type { ImportedPlaces } from '../domain/importedPlaces.ts';
import { noPlacesWork, type PlacesWork } from '../domain/placeWork.ts';
import type { Work } from '../domain/scenario.ts';
import { isBlindFor } from './placesNamed.ts';

/** The work as it leaves this device. */
export interface CarriedWork {
  readonly work: Work;
  /** places of imported files that are in it */
  readonly places: number;
  /** imported candidate sites that stay here, because a concept still hides them */
  readonly heldBack: number;
}

/** The work taken in on this device. */
export interface TakenIn {
  readonly work: Work;
  /** places that were here in another version, which makes way */
  readonly overPlaces: number;
}

type Layers = Pick<PlacesWork, 'projects' | 'sites' | 'facilities'>;
type Layer<T> = { readonly put: readonly T[]; readonly removed: readonly string[] };

interface Identified {
  readonly id: string;
}

/** Imported places as they are now, in the order of the list, before the other ones people put. */
function withImported<T extends Identified>(layer: Layer<T>, given: readonly T[], imported: readonly string[]) {
  const ids = new Set(imported);
  const changed = new Map(layer.put.map((each) => [each.id, each]));
  const gone = new Set(layer.removed);
  const along = given.filter(({ id }) => ids.has(id) && !gone.has(id)).map((each) => changed.get(each.id) ?? each);
  return {
    added: along.filter(({ id }) => !changed.has(id)).length,
    layer: { ...layer, put: [...along, ...layer.put.filter(({ id }) => !ids.has(id))] },
  };
}

/**
 * The work with the places of imported files in it, as what people put, so that it is whole where those files are not.
 * Candidate sites stay out as long as a concept hides them until its seal: nothing may name them before.
 */
export function carriedWork(work: Work, given: Places | null, imported: ImportedPlaces): CarriedWork {
  if (given === null) return { work, places: 0, heldBack: 0 };
  const isBlind = work.choices?.blind.some((concept) => isBlindFor(concept, work)) ?? false;
  const before = work.places ?? noPlacesWork;
  const projects = withImported(before.projects, given.projects, imported.projects);
  const sites = withImported(before.sites, given.sites, imported.sites);
  const facilities = withImported(before.facilities, given.facilities, imported.facilities);
  const places = projects.added + facilities.added + (isBlind ? 0 : sites.added);
  const heldBack = isBlind ? sites.added : 0;
  if (places === 0) return { work, places, heldBack };
  const layers: Layers = {
    projects: projects.layer,
    sites: isBlind ? before.sites : sites.layer,
    facilities: facilities.layer,
  };
  return { work: { ...work, places: { ...before, ...layers } }, places, heldBack };
}

function withoutGiven<T extends Identified>(layer: Layer<T>, given: readonly T[]) {
  const original = new Map(given.map((each) => [each.id, JSON.stringify(each)]));
  const put = layer.put.filter((each) => original.get(each.id) !== JSON.stringify(each));
  return { over: put.filter(({ id }) => original.has(id)).length, layer: { ...layer, put } };
}

/**
 * Work from elsewhere over the places of this device: one that is here already, the same in every field, is no change; of
 * one that is here in another version, the one that comes in goes before.
 */
export function takenIn(work: Work, given: Places | null): TakenIn {
  if (work.places === undefined || given === null) return { work, overPlaces: 0 };
  const projects = withoutGiven(work.places.projects, given.projects);
  const sites = withoutGiven(work.places.sites, given.sites);
  const facilities = withoutGiven(work.places.facilities, given.facilities);
  const layers: Layers = { projects: projects.layer, sites: sites.layer, facilities: facilities.layer };
  return {
    work: { ...work, places: { ...work.places, ...layers } },
    overPlaces: projects.over + sites.over + facilities.over,
  };
}
