import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf, pointsProblem } from '../../src/model/budget.ts';

describe('a division of 100 points', () => {
  it('counts when it is exactly 100, also with a criterion left open or at 0', () => {
    expect(pointsProblem([40, 60], 2)).toBeNull();
    expect(pointsProblem([0, null, 100], 3)).toBeNull();
  });

  it('says what is wrong', () => {
    expect(pointsProblem([0, 0, 0], 3)).toEqual({ kind: 'none_given' });
    expect(pointsProblem([null, null], 2)).toEqual({ kind: 'none_given' });
    expect(pointsProblem([40, 59], 2)).toEqual({ kind: 'too_few', total: 99 });
    expect(pointsProblem([40, 61], 2)).toEqual({ kind: 'too_many', total: 101 });
    expect(pointsProblem([40.5, 59.5], 2)).toEqual({ kind: 'not_whole', value: 40.5 });
    expect(pointsProblem([-1, 101], 2)).toEqual({ kind: 'not_whole', value: -1 });
    expect(pointsProblem([Number.NaN, 100], 2)).toEqual({ kind: 'not_whole', value: Number.NaN });
    expect(pointsProblem([100], 2)).toEqual({ kind: 'wrong_count', expected: 2, found: 1 });
  });
});

describe('weights as whole points', () => {
  it('gives what is left to the largest remainders, of equal ones to the first', () => {
    expect(pointsOf([1, 1, 1])).toEqual([34, 33, 33]);
    // 16.67 · 33.33 · 50 → 16 + 33 + 50 = 99; the largest remainder is .67
    expect(pointsOf([1, 2, 3])).toEqual([17, 33, 50]);
  });

  it('keeps what was not answered open, and refuses to divide by nothing', () => {
    expect(pointsOf([1, Number.NaN, 3])).toEqual([25, null, 75]);
    expect(pointsOf([0, 0])).toEqual([null, null]);
    expect(pointsOf([])).toEqual([]);
  });

  it('always adds up to 100, within one point of the exact share, and leaves a valid division as it is', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(weights, (given) => {
        const total = given.reduce((sum, each) => sum + each, 0);
        const points = pointsOf(given).map((each) => each ?? Number.NaN);
        expect(pointsProblem(points, given.length)).toBeNull();
        for (const [at, each] of points.entries()) {
          expect(Math.abs(each - ((given[at] ?? Number.NaN) / total) * 100)).toBeLessThan(1);
        }
        expect(pointsOf(points)).toEqual(points);
      }),
    );
  });
});
