import { describe, expect, it } from 'vitest';
import type { IndexSpec } from '../../src/domain/indexSpec.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { recipeWarnings } from '../../src/model/recipeWarnings.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

const indicator = (id: string, overlaps: string[] = []): Indicator => ({
  id,
  label: id,
  unit: 'procent',
  kind: 'share',
  base: 'inhabitants',
  nature: 'register',
  theme: 'sociaal',
  source: 'kwb',
  definition: id,
  levels: ['wijk'],
  overlaps,
});
const known = [indicator('a', ['b']), indicator('b'), indicator('c')];
const columns = { a: [1, 2, 3], b: [1, 2, 3], c: [3, missing, missing] };
const warningsOf = (spec: IndexSpec) => recipeWarnings(spec, unwrap(scoreIndex(spec, inputOf(columns))), known);

describe('what to mind in a recipe', () => {
  it('is two figures that measure the same, unless they share the weight of one group', () => {
    const apart = specOf([leaf('a'), group('andere', [leaf('b')])]);
    expect(warningsOf(apart)).toEqual([{ kind: 'overlap', first: 'a', second: 'b' }]);
    expect(warningsOf(specOf([group('samen', [leaf('a'), leaf('b')])]))).toEqual([]);
    expect(warningsOf(specOf([leaf('a'), group('andere', [leaf('b', { off: true }), leaf('d')])]))).not.toContainEqual(
      expect.objectContaining({ kind: 'overlap' }),
    );
  });

  it('is one figure that carries more than half, but not the only one', () => {
    expect(warningsOf(specOf([leaf('a', { weight: 3 }), leaf('d'), leaf('e')]))).toContainEqual({
      kind: 'dominant',
      indicator: 'a',
      share: 0.6,
    });
    expect(warningsOf(specOf([leaf('a')]))).toEqual([]);
    const twice = specOf([group('x', [leaf('a')]), group('y', [leaf('c', { orientation: 0 }), leaf('a')])]);
    expect(warningsOf(twice)).toEqual([{ kind: 'overlap', first: 'a', second: 'a' }]);
  });

  it('is a group that is on and in which nothing counts', () => {
    expect(warningsOf(specOf([leaf('a'), group('leeg', [])]))).toEqual([{ kind: 'nothing_counts', label: 'leeg' }]);
    expect(warningsOf(specOf([leaf('a'), { ...group('leeg', []), off: true }]))).toEqual([]);
  });

  it('is a figure that the data lack, or lack for more than a third of the areas', () => {
    expect(warningsOf(specOf([leaf('a'), leaf('c'), leaf('weg', { year: 2020 })]))).toEqual([
      { kind: 'many_missing', indicator: 'c', missing: 2, areas: 3 },
      { kind: 'absent', indicator: 'weg', year: 2020 },
    ]);
  });
});
