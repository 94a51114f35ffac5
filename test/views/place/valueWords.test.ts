import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteMeasure, ValueFunction } from '../../../src/domain/siting.ts';
import { criterionValue } from '../../../src/model/valueFunction.ts';
import { valueWords } from '../../../src/text/valueWords.ts';
import { curveOf } from '../../../src/views/place/rules/curve.ts';

const names = { indicators: [], recipes: [], facilityKinds: [{ id: 'huisarts', label: 'Huisarts' }] };
const far: SiteMeasure = { kind: 'distance', facility: 'huisarts' };
const say = (value: ValueFunction): string => valueWords(value, far, names);

describe('a value function in words', () => {
  it('says which end is good', () => {
    expect(say({ kind: 'linear', worst: 1600, best: 400 })).toBe(
      '1.600 m of meer geeft score 0; 400 m of minder geeft 100; daartussen loopt het gelijk op.',
    );
    expect(say({ kind: 'linear', worst: 400, best: 1600 })).toContain('400 m of minder geeft score 0; 1.600 m of meer');
  });

  it('says the range, the steps in order, and each word', () => {
    expect(say({ kind: 'optimum', low: 100, from: 300, to: 500, high: 900 })).toContain('Van 300 tot 500 m');
    const steps = [
      { from: 800, value: 0 },
      { from: 400, value: 0.5 },
    ];
    expect(say({ kind: 'step', below: 1, steps })).toBe('Onder 400 m: score 100. Vanaf 400 m: 50. Vanaf 800 m: 0.');
    expect(say({ kind: 'options', values: { ja: 1, nee: 0 } })).toBe(
      'ja: score 100 en nee: score 0. Een ander woord telt als niet bekend.',
    );
  });
});

describe('the line of a value function', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  const linear = fc.record({ kind: fc.constant('linear' as const), worst: number, best: number });
  const optimum = fc
    .uniqueArray(number, { minLength: 4, maxLength: 4 })
    .map((posts) => posts.toSorted((a, b) => a - b))
    .map(([low = 0, from = 0, to = 0, high = 0]) => ({ kind: 'optimum' as const, low, from, to, high }));

  /** height of the line at x, read from its corners */
  const height = (corners: readonly (readonly [number, number])[], x: number): number => {
    const at = corners.findIndex(([right]) => right >= x);
    const [[left, low] = [x, 0], [right, high] = [x, 0]] = [corners[at - 1], corners[at]];
    return right === left ? high : low + ((x - left) / (right - left)) * (high - low);
  };

  it('lies where the score is, for every value in view', () => {
    fc.assert(
      fc.property(fc.oneof(linear, optimum), fc.array(number), number, (value, numbers, x) => {
        fc.pre(value.kind !== 'linear' || value.worst !== value.best);
        const curve = curveOf(value, [...numbers, x]);
        if (curve === null) throw new Error('no curve');
        expect(curve.from).toBeLessThan(x);
        expect(curve.to).toBeGreaterThan(x);
        expect(height(curve.corners, x)).toBeCloseTo(criterionValue(value, x), 9);
      }),
    );
  });

  it('jumps at a step, and is not there for words', () => {
    const curve = curveOf({ kind: 'step', below: 0, steps: [{ from: 10, value: 1 }] }, []);
    expect(curve?.corners).toEqual([
      [9, 0],
      [10, 0],
      [10, 1],
      [11, 1],
    ]);
    expect(curveOf({ kind: 'options', values: { ja: 1 } }, [])).toBeNull();
  });
});
