import { describe, expect, it } from 'vitest';
import type { Concept } from '../../src/domain/place.ts';
import { readConceptFile } from '../../src/sources/conceptFile.ts';

const concept: Concept = {
  id: 'eigen_hof',
  label: 'Eigen hof',
  forWhom: 'Ouderen',
  intensity: 1,
  description: 'Een hof met een tuin.',
  source: 'Gemeenteraad',
  status: 'vastgesteld',
};
const file = { kind: 'wijkbalans-concepten', schemaVersion: 1, concepts: [concept] };
const read = (value: unknown) => readConceptFile('concepten.json', new TextEncoder().encode(JSON.stringify(value)));
const refusal = (value: unknown): string => {
  const result = read(value);
  return result.ok ? '' : result.failure.sentence;
};

describe('a file of concepts', () => {
  it('gives the concepts as they stand', () => {
    expect(read(file)).toEqual({ ok: true, value: [concept] });
  });

  it('is refused in one sentence when it is something else, of another version, or contradicts itself', () => {
    expect(refusal({ ...file, kind: 'wijkbalans' })).toBe(
      'concepten.json is geen bestand met woonzorgconcepten uit Wijkbalans.',
    );
    expect(refusal([concept])).toContain('geen bestand met woonzorgconcepten');
    expect(refusal({ ...file, schemaVersion: 2 })).toContain('een nieuwere versie');
    expect(refusal({ ...file, schemaVersion: 0 })).toContain('een oudere versie');
    expect(refusal({ ...file, concepts: [] })).toContain('concepten.json');
    expect(refusal({ ...file, concepts: [concept, concept] })).toContain('“eigen_hof” twee keer');
    const size = { unit: 'plekken', from: 9, to: 3, source: 'x', status: 'voorbeeld' };
    expect(refusal({ ...file, concepts: [{ ...concept, size }] })).toContain('“Eigen hof” het einde van een bereik');
    expect(refusal({ ...file, concepts: [{ ...concept, intensity: -1 }] })).toContain('intensity');
    const damaged = readConceptFile('stuk.json', new TextEncoder().encode('{"kind":'));
    expect(damaged.ok ? '' : damaged.failure.sentence).toContain('stuk.json');
  });
});
