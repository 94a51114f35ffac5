import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotWeights } from '../../src/model/ballotWeights.ts';
import { pairOrder, pairWeights, ratioToLookAgain } from '../../src/model/pairwise.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `c${at + 1}`);

function weighed(pairs: readonly (number | null)[], count: number) {
  const found = pairWeights(names(count), pairs);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}

describe('comparisons in pairs', () => {
  it('takes pairs row by row', () => {
    expect(pairOrder(4)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it('gives the weights of a consistent matrix exactly', () => {
    // 1 : 2 : 4 as steps −1 (half as important), −3, −1
    const { weights, consistencyRatio, doubtful, lambdaMax } = weighed([-1, -3, -1], 3);
    expect(Array.from(weights).map((each) => each * 7)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(2, 12),
      expect.closeTo(4, 12),
    ]);
    expect(lambdaMax).toBeCloseTo(3, 12);
    expect(consistencyRatio).toBeCloseTo(0, 12);
    expect(doubtful).toBeNull();
  });

  it('gives the textbook eigenvector of 3, 5 and 3 (λ 3.0385, CR 0.033)', () => {
    const { weights, lambdaMax, consistencyRatio } = weighed([2, 4, 2], 3);
    // NumPy linalg.eig
    const expected = [0.63698557, 0.25828499, 0.10472943];
    for (const [at, each] of expected.entries()) expect(weights[at]).toBeCloseTo(each, 8);
    expect(lambdaMax).toBeCloseTo(3.0385110905581745, 10);
    expect(consistencyRatio).toBeCloseTo(0.033199215998426276, 10);
    expect(consistencyRatio).toBeLessThan(ratioToLookAgain);
  });

  it('names the comparison that contradicts the others most, and what would fit', () => {
    // 3, 5 and 1/7; 3 and 5; 3: the first is said to be far less than the fourth, against the chain
    const { weights, lambdaMax, consistencyRatio, doubtful } = weighed([2, 4, -6, 2, 4, 2], 4);
    const expected = [0.2576827, 0.30008535, 0.15347748, 0.28875447];
    for (const [at, each] of expected.entries()) expect(weights[at]).toBeCloseTo(each, 8);
    expect(lambdaMax).toBeCloseTo(7.6317766411181935, 9);
    expect(consistencyRatio).toBeCloseTo(1.345102459673405, 9);
    expect(doubtful).toMatchObject({ first: 0, second: 3, given: -6, fitting: 0 });
    // 3.35645 of 11.75836
    expect(doubtful?.share).toBeCloseTo(0.28545, 4);
  });

  it('does without some comparisons (Harker)', () => {
    const { weights, lambdaMax, missing, consistencyRatio } = weighed([1, 5, null, 3, null, 1], 4);
    const expected = [0.56295812, 0.30976297, 0.08504734, 0.04223157];
    for (const [at, each] of expected.entries()) expect(weights[at]).toBeCloseTo(each, 8);
    expect(lambdaMax).toBeCloseTo(4.00691651129673, 10);
    expect(missing).toBe(2);
    // RI 0.9 · (1 − 4/6)
    expect(consistencyRatio).toBeCloseTo(0.007685012551921961, 10);
  });

  it('follows a chain without a circle, in which nothing can contradict', () => {
    const { weights, consistencyRatio, doubtful } = weighed([8, null, 8], 3);
    expect(Array.from(weights).map((each) => each * 91)).toEqual([
      expect.closeTo(81, 9),
      expect.closeTo(9, 9),
      expect.closeTo(1, 9),
    ]);
    expect(consistencyRatio).toBe(0);
    expect(doubtful).toBeNull();
    expect(weighed([3], 2)).toMatchObject({ consistencyRatio: 0, missing: 0 });
  });

  it('settles on the hardest chains of fifteen', () => {
    const ring = pairOrder(15).map(([a, b]) => (b === a + 1 ? 8 : a === 0 && b === 14 ? -8 : null));
    const { weights, consistencyRatio } = weighed(ring, 15);
    expect(Array.from(weights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    expect(consistencyRatio).toBeGreaterThan(ratioToLookAgain);
  });

  it('refuses criteria that nothing ties together, by name, and another number of pairs', () => {
    expect(pairWeights(names(4), [1, null, null, null, null, 1])).toEqual({
      ok: false,
      problem: { kind: 'not_tied', apart: ['c3', 'c4'] },
    });
    expect(pairWeights(names(3), [null, null, null])).toMatchObject({ problem: { apart: ['c2', 'c3'] } });
    expect(pairWeights(names(3), [1, 1])).toEqual({
      ok: false,
      problem: { kind: 'wrong_count', expected: 3, found: 2 },
    });
  });

  it('turns with the order of the criteria, and is positive', () => {
    const size = 5;
    const steps = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(steps, (pairs) => {
        const { weights, consistencyRatio } = weighed(pairs, size);
        const order = pairOrder(size);
        const turned = order.map(([first, second]) => {
          const at = order.findIndex(([a, b]) => a === size - 1 - second && b === size - 1 - first);
          return -(pairs[at] ?? Number.NaN);
        });
        const other = weighed(turned, size);
        expect(other.consistencyRatio).toBeCloseTo(consistencyRatio, 8);
        for (const [at, each] of Array.from(weights).entries()) {
          expect(each).toBeGreaterThan(0);
          expect(other.weights[size - 1 - at]).toBeCloseTo(each, 9);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('weights of a ballot', () => {
  const criteria = [
    { id: 'a', label: 'Rust' },
    { id: 'b', label: 'Winkels' },
  ];

  it('reads points as parts of 1, an open answer as missing', () => {
    const three = { criteria: [...criteria, { id: 'c', label: 'Bus' }] };
    const found = ballotWeights(three, { way: 'punten', points: [70, null, 30] });
    expect(found).toEqual({
      ok: true,
      value: { weights: Float64Array.of(0.7, Number.NaN, 0.3), consistencyRatio: null },
    });
    expect(ballotWeights({ criteria }, { way: 'punten', points: [70, 31] })).toEqual({
      ok: false,
      problem: { kind: 'points', problem: { kind: 'too_many', total: 101 } },
    });
  });

  it('reads comparisons, and names what is not compared', () => {
    const found = ballotWeights({ criteria }, { way: 'paren', pairs: [2] });
    expect(found.ok && found.value.weights[0]).toBeCloseTo(0.75, 12);
    expect(ballotWeights({ criteria }, { way: 'paren', pairs: [null] })).toEqual({
      ok: false,
      problem: { kind: 'pairs', problem: { kind: 'not_tied', apart: ['Winkels'] } },
    });
  });
});
