import { describe, expect, it } from 'vitest';
import type { Concept } from '../../src/domain/place.ts';
import { isSketch, newSketch, withConcept } from '../../src/state/sketch.ts';
import { concepts, project } from './inventedState.ts';

const name = (number: number): string => `Schets ${number}`;
const where = { lon: 0.05, lat: 0.05, area: null };
const [flex] = concepts as readonly [Concept, ...Concept[]];
const meeting: Concept = { ...flex, id: 'gemengd_wonen', brings: ['ontmoetingsruimte'] };

describe('sketch', () => {
  it('is an idea with a name and number of its own', () => {
    const one = newSketch([], flex, name, where);
    const two = newSketch([one, project('P1', 0, 'flexwonen', 'gepland', 1)], flex, name, where);
    expect([one, two].map((each) => [each.id, each.name, each.status])).toEqual([
      ['schets-1', 'Schets 1', 'idee'],
      ['schets-2', 'Schets 2', 'idee'],
    ]);
    expect(isSketch(one)).toBe(true);
    expect(isSketch({ ...one, status: 'gepland' })).toBe(false);
    expect(isSketch(project('P1', 0, 'flexwonen', 'idee', 1))).toBe(false);
  });

  it('does not take the number of one that became a project', () => {
    const made = { ...newSketch([], flex, name, where), status: 'gepland', name: 'De Eik' } as const;
    expect(newSketch([made], flex, name, where).id).toBe('schets-2');
  });

  it('starts with the smallest size the concept names, else ten places', () => {
    const example = { source: 'verzonnen', status: 'voorbeeld' } as const;
    const sized: Concept = { ...flex, size: { unit: 'plekken', from: 8, to: 30, ...example } };
    expect(newSketch([], sized, name, where).placesVragers).toBe(8);
    expect(newSketch([], flex, name, where).placesVragers).toBe(10);
  });

  it('brings what its concept brings, and keeps what people chose themselves', () => {
    const sketch = { ...newSketch([], meeting, name, where), brings: ['ontmoetingsruimte', 'moestuin'] };
    expect(withConcept(sketch, meeting, flex).brings).toEqual(['moestuin']);
    expect(withConcept({ ...sketch, concept: flex.id, brings: ['moestuin'] }, flex, meeting).brings).toEqual([
      'ontmoetingsruimte',
      'moestuin',
    ]);
    expect(withConcept(sketch, null, meeting).brings).toEqual(['ontmoetingsruimte', 'moestuin']);
  });
});
