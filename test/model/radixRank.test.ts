import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanker } from '../../src/model/radixRank.ts';
import { rankDescending } from '../../src/model/rank.ts';

function ranksOf(scores: Float64Array): number[] {
  const ranks = new Uint16Array(scores.length);
  createRanker(scores.length)(scores, 0, 1, ranks);
  return Array.from(ranks);
}

const expectExact = (scores: Float64Array): void => {
  expect(ranksOf(scores)).toEqual(Array.from(rankDescending(scores)));
};

describe('ranking many lists of one length', () => {
  it('ranks by hand: ties share the lowest number, a missing score has none', () => {
    expect(ranksOf(Float64Array.of(3, 5, Number.NaN, 5, 1))).toEqual([3, 1, 0, 1, 4]);
    expect(ranksOf(Float64Array.of(7, 7, 7))).toEqual([1, 1, 1]);
    expect(ranksOf(Float64Array.of(Number.NaN, Number.NaN))).toEqual([0, 0]);
    expect(ranksOf(new Float64Array(0))).toEqual([]);
  });

  it('is rankDescending, for any scores', () => {
    const scores = fc.oneof(
      fc.float64Array({ maxLength: 200, noDefaultInfinity: true }),
      fc.float64Array({ maxLength: 200 }),
      fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 200 }).map((whole) => Float64Array.from(whole)),
    );
    fc.assert(fc.property(scores, expectExact), { numRuns: 500 });
  });

  it('stays exact when scores differ in the last bit and an outlier drives all others into one bucket', () => {
    const close = Float64Array.from({ length: 500 }, (_, place) => 1 + ((place * 7919) % 250) * Number.EPSILON);
    expectExact(close);
    expectExact(Float64Array.of(...close, 1e300));
    expectExact(Float64Array.of(...close, -1e308, 1e308));
    expectExact(Float64Array.from({ length: 100 }, (_, place) => (place % 9) * Number.MIN_VALUE));
  });

  it('reads every other score of a longer list', () => {
    const ranks = new Uint16Array(3);
    createRanker(3)(Float64Array.of(9, 1, 9, 3, 9, 2), 1, 2, ranks);
    expect(Array.from(ranks)).toEqual([3, 1, 2]);
  });

  it('refuses more areas than its ranks can number', () => {
    expect(() => createRanker(70_000)).toThrow('70000 areas');
  });
});
