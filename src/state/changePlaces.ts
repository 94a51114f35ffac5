import type { Places } from '../domain/dataset.ts';
import {
  type ChoiceWork,
  type ConceptsWork,
  noChoices,
  noConceptsWork,
  noPlacesWork,
  type PlacesWork,
} from '../domain/placeWork.ts';
import type { Work } from '../domain/scenario.ts';
import type { DataState } from './appState.ts';
import type { PlaceIntent, PutPlaces } from './placeIntents.ts';

interface Layer<T> {
  readonly put: readonly T[];
  readonly removed: readonly string[];
}

type Given = Pick<DataState, 'places' | 'concepts'>;

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** In the place of the one with the same key, else at the end. */
function withEach<T>(list: readonly T[], things: readonly T[], keyOf: (thing: T) => string): T[] {
  const later = new Map(things.map((thing) => [keyOf(thing), thing]));
  const kept = list.map((each) => {
    const changed = later.get(keyOf(each));
    later.delete(keyOf(each));
    return changed ?? each;
  });
  return [...kept, ...later.values()];
}

const byId = ({ id }: { readonly id: string }): string => id;

/** A thing that equals the one given is no change. */
function put<T extends { readonly id: string }>(layer: Layer<T>, given: readonly T[], things: readonly T[]): Layer<T> {
  const changed = things.filter((thing) => {
    const present = layer.put.find(({ id }) => id === thing.id) ?? given.find(({ id }) => id === thing.id);
    return layer.removed.includes(thing.id) || !isEqual(present, thing);
  });
  if (changed.length === 0) return layer;
  const ids = new Set(changed.map(byId));
  const original = new Map(given.map((each) => [each.id, each]));
  return {
    put: withEach(layer.put, changed, byId).filter((each) => !isEqual(each, original.get(each.id))),
    removed: layer.removed.filter((id) => !ids.has(id)),
  };
}

/** A change of a layer over what was given, whatever is in it. */
type LayerChange = <T extends { readonly id: string }>(layer: Layer<T>, given: readonly T[]) => Layer<T>;

function remove(ids: readonly string[]): LayerChange {
  return (layer, given) => {
    const gone = ids.filter((id) => !layer.removed.includes(id) && given.some((each) => each.id === id));
    const kept = without(layer.put, ({ id }) => ids.includes(id));
    return gone.length === 0 && kept === layer.put ? layer : { put: kept, removed: [...layer.removed, ...gone] };
  };
}

function restore(ids: readonly string[]): LayerChange {
  return (layer, given) => {
    const known = new Set(ids.filter((id) => given.some((each) => each.id === id)));
    const kept = without(layer.put, ({ id }) => known.has(id));
    const removed = without(layer.removed, (id) => known.has(id));
    return kept === layer.put && removed === layer.removed ? layer : { put: kept, removed };
  };
}

function withPlaces(work: Work, change: (places: PlacesWork) => PlacesWork): Work {
  const before = work.places ?? noPlacesWork;
  const after = change(before);
  return after === before ? work : { ...work, places: after };
}

const nothingGiven: Places = { projects: [], sites: [], facilities: [] };

function withLayer(work: Work, kind: keyof Places, places: Places | null, change: LayerChange): Work {
  const given = places ?? nothingGiven;
  return withPlaces(work, (before) => {
    const layers = {
      projects: () => change(before.projects, given.projects),
      sites: () => change(before.sites, given.sites),
      facilities: () => change(before.facilities, given.facilities),
    };
    const after = layers[kind]();
    return after === before[kind] ? before : { ...before, [kind]: after };
  });
}

function withComplexes(work: Work, change: (complexes: PlacesWork['complexes']) => PlacesWork['complexes']): Work {
  return withPlaces(work, (before) => {
    const complexes = change(before.complexes);
    return isEqual(complexes, before.complexes) ? before : { ...before, complexes };
  });
}

function putPlaces(work: Work, intent: PutPlaces, places: Places | null): Work {
  const given = places ?? nothingGiven;
  const before = work.places ?? noPlacesWork;
  const changed = (): PlacesWork => {
    switch (intent.as) {
      case 'projects':
        return { ...before, projects: put(before.projects, given.projects, intent.things) };
      case 'sites':
        return { ...before, sites: put(before.sites, given.sites, intent.things) };
      case 'facilities':
        return { ...before, facilities: put(before.facilities, given.facilities, intent.things) };
      case 'complexes':
        return { ...before, complexes: withEach(before.complexes, intent.things, byId) };
    }
  };
  const after = changed();
  return isEqual(after, before) ? work : { ...work, places: after };
}

function withConcepts(work: Work, change: (concepts: ConceptsWork) => Layer<ConceptsWork['put'][number]>): Work {
  const before = work.concepts ?? noConceptsWork;
  const after = change(before);
  return after === before ? work : { ...work, concepts: after };
}

function withChoices(work: Work, change: (choices: ChoiceWork) => ChoiceWork): Work {
  const before = work.choices ?? noChoices;
  const after = change(before);
  return after === before ? work : { ...work, choices: after };
}

function without<T>(list: readonly T[], isGone: (thing: T) => boolean): readonly T[] {
  return list.some(isGone) ? list.filter((thing) => !isGone(thing)) : list;
}

/** One list of the choices with another content; the very same choices when it is the same list. */
function withList<Name extends keyof ChoiceWork>(
  choices: ChoiceWork,
  name: Name,
  list: readonly ChoiceWork[Name][number][],
): ChoiceWork {
  return list === choices[name] || isEqual(list, choices[name]) ? choices : { ...choices, [name]: list };
}

const byConcept = ({ concept }: { readonly concept: string }): string => concept;

/** The work after an intent about places, concepts or choices; the very same object when it changes nothing. */
export function changePlaces(work: Work, intent: PlaceIntent, { places, concepts }: Given): Work {
  switch (intent.kind) {
    case 'put_places':
      return putPlaces(work, intent, places);
    case 'remove_places':
      return intent.as === 'complexes'
        ? withComplexes(work, (complexes) => without(complexes, ({ id }) => intent.ids.includes(id)))
        : withLayer(work, intent.as, places, remove(intent.ids));
    case 'restore_places':
      return withLayer(work, intent.as, places, restore(intent.ids));
    case 'put_concept':
      return withConcepts(work, (layer) => put(layer, concepts, [intent.concept]));
    case 'remove_concept':
      return withConcepts(work, (layer) => remove([intent.concept])(layer, concepts));
    case 'restore_concept':
      return withConcepts(work, (layer) => restore([intent.concept])(layer, concepts));
    case 'put_siting':
      return withChoices(work, (choices) =>
        withList(choices, 'sitings', withEach(choices.sitings, [intent.siting], byConcept)),
      );
    case 'restore_siting':
      return withChoices(work, (choices) =>
        withList(
          choices,
          'sitings',
          without(choices.sitings, (each) => each.concept === intent.concept),
        ),
      );
    case 'put_shortlist':
      return withChoices(work, (choices) =>
        withList(choices, 'shortlists', withEach(choices.shortlists, [intent.shortlist], byConcept)),
      );
    case 'put_seal':
      return withChoices(work, (choices) =>
        withList(
          choices,
          'seals',
          withEach(choices.seals, [intent.seal], ({ content }) => content.concept),
        ),
      );
    case 'break_seal':
      return withChoices(work, (choices) =>
        withList(
          choices,
          'seals',
          without(choices.seals, ({ content }) => content.concept === intent.concept),
        ),
      );
    case 'hide_until_sealed':
      return withChoices(work, (choices) => {
        const rest = without(choices.blind, (each) => each === intent.concept);
        return withList(choices, 'blind', intent.on ? [...rest, intent.concept] : rest);
      });
    case 'put_answers': {
      const before = work.socialBase ?? [];
      const after = withEach(before, intent.answers, ({ area, item }) => `${area} ${item}`);
      return isEqual(after, before) ? work : { ...work, socialBase: after };
    }
    case 'forget_answer': {
      const before = work.socialBase ?? [];
      const after = without(before, ({ area, item }) => area === intent.area && item === intent.item);
      return after === before ? work : { ...work, socialBase: [...after] };
    }
  }
}
