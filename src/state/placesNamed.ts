import type { Concept } from '../domain/place.ts';
import type { Work } from '../domain/scenario.ts';
import type { Placing } from './viewState.ts';

/** The concept in question: the one chosen, else the first there is. */
export function conceptInQuestion(concepts: readonly Concept[], { concept }: Pick<Placing, 'concept'>): Concept | null {
  return concepts.find(({ id }) => id === concept) ?? concepts[0] ?? null;
}

/** Whether rules and criteria of a concept come first: its sites stay unnamed until the seal is there. */
export function isBlindFor(concept: string, { choices }: Pick<Work, 'choices'>): boolean {
  const isSealed = choices?.seals.some(({ content }) => content.concept === concept) ?? false;
  return !isSealed && (choices?.blind.includes(concept) ?? false);
}
