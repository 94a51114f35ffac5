import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stabilise } from '../../src/model/smoothing.ts';
import { columnOf, expectClose, golden } from './spatialGolden.ts';

describe('stabilise', () => {
  it('is what the definition gives, by hand', () => {
    // r = 0, 0.1; n = 100, 300: m = 0.075, s² = (100·0.005625 + 300·0.000625)/400 = 0.001875
    // A = 0.001875 − 0.075/200 = 0.0015; C = 0.0015/(0.0015 + 0.00075) = 2/3 and 0.0015/(0.0015 + 0.00025) = 6/7
    const found = stabilise(columnOf([0, 10]), columnOf([100, 300]), 100, 'poisson');
    expect(found.mean).toBeCloseTo(7.5, 12);
    expectClose(found.ownWeight, [2 / 3, 6 / 7]);
    expectClose(found.values, [2.5, 7.5 + (6 / 7) * 2.5]);
  });

  it('is what an independent implementation gives', () => {
    const { base, rates, flat, poisson, binomial, flatPoisson } = golden.smoothing;
    const n = columnOf(base);
    expectClose(stabilise(columnOf(rates), n, 1, 'poisson').values, poisson);
    expectClose(stabilise(columnOf(rates), n, 1, 'binomial').values, binomial);
    expectClose(stabilise(columnOf(flat), n, 1, 'poisson').values, flatPoisson);
  });

  it('gives the mean to all where the differences are no more than chance', () => {
    const { base, flat } = golden.smoothing;
    const found = stabilise(columnOf(flat), columnOf(base), 1, 'poisson');
    expect(new Set(found.ownWeight)).toEqual(new Set([0]));
    for (const value of found.values) expect(value).toBeCloseTo(found.mean, 14);
  });

  it('leaves missing what has no value or no base, and counts it nowhere', () => {
    const found = stabilise(columnOf([0, null, 10, 4]), columnOf([100, 80, 300, null]), 100, 'poisson');
    expectClose(found.values, columnOf([2.5, null, 7.5 + (6 / 7) * 2.5, null]));
  });

  it('leaves a rate that is zero everywhere zero', () => {
    expectClose(stabilise(columnOf([0, 0]), columnOf([10, 20]), 1000, 'poisson').values, [0, 0]);
  });

  it('stays a number where the noise is too small for one', () => {
    const found = stabilise(columnOf([0, 5e-322]), columnOf([1, 2]), 100, 'binomial');
    expect(Array.from(found.ownWeight).some((weight) => Number.isNaN(weight))).toBe(false);
  });

  it('draws each value towards the mean, never past it, and a smaller base further', () => {
    const areas = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(areas, (given) => {
        const base = Float64Array.from(given, ([n]) => n);
        const rates = Float64Array.from(given, ([, rate]) => 100 * rate);
        const { values, mean, ownWeight } = stabilise(rates, base, 100, 'binomial');
        values.forEach((value, i) => {
          const rate = rates[i] ?? 0;
          expect(value).toBeGreaterThanOrEqual(Math.min(rate, mean) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(rate, mean) + 1e-9);
          base.forEach((other, j) => {
            if (other > (base[i] ?? 0)) expect(ownWeight[j]).toBeGreaterThanOrEqual((ownWeight[i] ?? 0) - 1e-12);
          });
        });
      }),
      { numRuns: 50 },
    );
  });
});
