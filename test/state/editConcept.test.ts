import { describe, expect, it } from 'vitest';
import { type Concept, conceptNeedSchema, conceptSchema } from '../../src/domain/place.ts';
import { changedConcept, originOf, ownConcept, startNeed, withSource } from '../../src/state/editConcept.ts';
import { readWords } from '../../src/views/place/concept/readWords.ts';

const adopted: Concept = {
  id: 'gemengd_wonen',
  label: 'Gemengd wonen',
  forWhom: 'Iedereen',
  intensity: 1,
  description: 'Samen in één gebouw.',
  source: 'Raadsbesluit',
  status: 'vastgesteld',
  size: { unit: 'woningen', from: 20, to: 60, source: 'Raadsbesluit', status: 'vastgesteld' },
  brings: ['tuin'],
};

describe('a concept that changes', () => {
  it('is an example again, until who changes it adopts it anew', () => {
    const changed = changedConcept(adopted, { intensity: 2 });
    expect(changed).toEqual({ ...adopted, intensity: 2, status: 'voorbeeld' });
    expect(changedConcept(changed, { status: 'vastgesteld' })).toEqual({ ...adopted, intensity: 2 });
    // the part keeps its own status
    expect(changed.size?.status).toBe('vastgesteld');
  });

  it('loses a part that is given as null, and keeps what is not named', () => {
    const without = changedConcept(adopted, { size: null });
    expect('size' in without).toBe(false);
    expect(without.brings).toEqual(['tuin']);
    expect(conceptSchema.safeParse(without).success).toBe(true);
    expect('dragersShare' in without).toBe(false);
  });

  it('has parts that fall back to example in the same way, and never lose their source', () => {
    const { size } = adopted;
    if (size === undefined) throw new Error('no size');
    expect(withSource(size, { to: 80 })).toEqual({ ...size, to: 80, status: 'voorbeeld' });
    expect(withSource(size, { source: 'Nota wonen' }).status).toBe('voorbeeld');
    expect(withSource(size, { source: '  ' })).toBe(size);
    expect(withSource(size, { status: 'vastgesteld' })).toEqual(size);
  });
});

describe('own concepts', () => {
  const words = { label: 'Nieuw', text: 'nog in te vullen', source: 'Eigen invulling' };
  it('have an id no other has and can be kept in a file as they begin', () => {
    const first = ownConcept([adopted], null, words);
    const second = ownConcept([adopted, first], null, words);
    const copy = ownConcept([adopted], adopted, words);
    expect([first.id, second.id, copy.id]).toEqual(['eigen_concept', 'eigen_concept_2', 'gemengd_wonen_2']);
    expect(copy).toMatchObject({ label: 'Nieuw', status: 'voorbeeld', size: adopted.size });
    for (const concept of [first, second, copy]) expect(conceptSchema.safeParse(concept).success).toBe(true);
  });

  it('are told from given and changed ones', () => {
    const work = { put: [adopted, { ...adopted, id: 'eigen' }], removed: [] };
    expect(originOf('gemengd_wonen', [adopted], work)).toBe('changed');
    expect(originOf('gemengd_wonen', [adopted], undefined)).toBe('given');
    expect(originOf('eigen', [adopted], work)).toBe('own');
  });

  it('get needs of every kind that can be kept in a file', () => {
    for (const kind of ['facility', 'attribute', 'social_base'] as const) {
      const need = startNeed(kind, { facility: 'huisarts', item: 'inloop' }, { reason: 'r', source: 's' });
      expect(conceptNeedSchema.safeParse(need).success, kind).toBe(true);
    }
    expect(readWords(' tuin, ,ontmoetingsruimte,tuin ')).toEqual(['tuin', 'ontmoetingsruimte']);
    expect(readWords(' , ')).toEqual([]);
  });
});
