import type { Concept, ConceptNeed } from '../domain/place.ts';
import type { ConceptsWork } from '../domain/placeWork.ts';
import { freshId } from './editSiting.ts';

/** A part of a concept that tells where it comes from. */
interface Sourced {
  readonly source: string;
  readonly status: 'voorbeeld' | 'vastgesteld';
}

/**
 * Something with a source after a change. What was adopted is an example again once it says something else; only who
 * sets the status itself makes it adopted, and not without a source. An empty source changes nothing.
 */
export function withSource<T extends Sourced>(thing: T, change: Partial<T>): T {
  if (change.source?.trim() === '') return thing;
  const isAdopting = 'status' in change;
  const next = { ...thing, ...change };
  return isAdopting ? next : { ...next, status: 'voorbeeld' };
}

/** A concept after a change of it or of one of its parts; a part given as null goes. Adopted it stays only by being adopted anew. */
export function changedConcept(concept: Concept, change: ConceptChange): Concept {
  const { size, dragersShare, needs, brings, ...rest } = { ...concept, ...change };
  return {
    ...rest,
    status: change.status ?? 'voorbeeld',
    ...(size === undefined || size === null ? {} : { size }),
    ...(dragersShare === undefined || dragersShare === null ? {} : { dragersShare }),
    ...(needs === undefined ? {} : { needs }),
    ...(brings === undefined ? {} : { brings }),
  };
}

/** null takes a part away */
export type ConceptChange = {
  readonly [Name in Exclude<keyof Concept, 'id' | 'size' | 'dragersShare'>]?: Concept[Name];
} & {
  readonly size?: Concept['size'] | null;
  readonly dragersShare?: Concept['dragersShare'] | null;
};

/** How a concept stands to the one the application comes with. */
export type ConceptOrigin = 'given' | 'changed' | 'own';

export function originOf(id: string, given: readonly Concept[], work: ConceptsWork | undefined): ConceptOrigin {
  if (!given.some((concept) => concept.id === id)) return 'own';
  return work?.put.some((concept) => concept.id === id) === true ? 'changed' : 'given';
}

/** A concept of one's own, empty or as a copy; its id is that of no other, also not of one that was taken away. */
export function ownConcept(
  known: readonly Concept[],
  from: Concept | null,
  words: { readonly label: string; readonly text: string; readonly source: string },
): Concept {
  const ids = known.map(({ id }) => id);
  if (from !== null) return { ...from, id: freshId(ids, from.id), label: words.label, status: 'voorbeeld' };
  return {
    id: freshId(ids, 'eigen_concept'),
    label: words.label,
    forWhom: words.text,
    intensity: 1,
    description: words.text,
    source: words.source,
    status: 'voorbeeld',
  };
}

/** A need of another kind to begin with. */
export function startNeed(
  kind: ConceptNeed['kind'],
  first: { readonly facility: string; readonly item: string },
  words: { readonly reason: string; readonly source: string },
): ConceptNeed {
  const shared = { ...words, status: 'voorbeeld' as const };
  switch (kind) {
    case 'facility':
      return { kind, facility: first.facility, maxMetres: 800, ...shared };
    case 'attribute':
      return { kind, attribute: 'low_stimulus', words: ['ja'], ...shared };
    case 'social_base':
      return { kind, item: first.item, ...shared };
  }
}
