import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kurtosis,
  quantile,
  quantileOfSorted,
  referenceStatistics,
  skewness,
  sortedValues,
} from '../../src/model/describe.ts';

const missing = Number.NaN;
const column = (...values: number[]): Float64Array => Float64Array.from(values);

describe('statistics of a column', () => {
  it('interpolates quantiles between order statistics, missing values aside', () => {
    const values = column(3, 1, missing, 4, 1, 5, 9, 2, 6);
    expect(quantile(values, 0)).toBe(1);
    // (8 − 1)·0.975 = 6.825: 6 + 0.825·(9 − 6)
    expect(quantile(values, 0.975)).toBeCloseTo(8.475, 12);
    expect(quantile(column(missing), 0.5)).toBeNaN();
  });

  it('sorts as numbers', () => {
    expect(sortedValues(column(10, 9, missing, -1))).toEqual([-1, 9, 10]);
  });

  it('has the skewness and kurtosis of a spreadsheet', () => {
    const values = column(2, 8, missing, 0, 4, 1, 9, 9, 0);
    expect(skewness(values)).toBeCloseTo(0.3305821804079746, 12);
    expect(kurtosis(values)).toBeCloseTo(-2.098602258096087, 12);
  });

  it('has no skewness or kurtosis where they do not exist', () => {
    expect([
      skewness(column(1, 2)),
      kurtosis(column(1, 2, 3)),
      skewness(column(4, 4, 4)),
      kurtosis(column(4, 4, 4, 4)),
    ]).toEqual([missing, missing, missing, missing]);
  });
});

describe('reference statistics', () => {
  it('without weights has the arithmetic mean and the sample s', () => {
    expect(referenceStatistics(column(1, missing, 2, 3), null)).toEqual({ mean: 2, sd: 1, min: 1, max: 3, count: 3 });
  });

  it('with weights has the weighted mean and the weighted population s', () => {
    // m = (1·1 + 5·3)/4 = 4; s² = (9·1 + 1·3)/4 = 3
    const { mean, sd } = referenceStatistics(column(1, 5), column(1, 3));
    expect(mean).toBe(4);
    expect(sd).toBeCloseTo(Math.sqrt(3), 14);
  });

  it('leaves areas without known inhabitants out of mean and s, not out of the extremes', () => {
    const found = referenceStatistics(column(1, 5, 100, -7), column(1, 3, missing, 0));
    expect(found).toEqual({ mean: 4, sd: expect.closeTo(Math.sqrt(3), 14), min: -7, max: 100, count: 4 });
  });

  it('has a spread of exactly 0 when all values are equal, though their rounded mean differs', () => {
    expect(referenceStatistics(column(0.1, 0.1, 0.1), null).sd).toBe(0);
    expect(referenceStatistics(column(0.1, 0.1, 0.1), column(3, 7, 11))).toMatchObject({ mean: 0.1, sd: 0 });
    expect(referenceStatistics(column(7), null)).toEqual({ mean: 7, sd: 0, min: 7, max: 7, count: 1 });
  });

  it('is missing when there is nothing to average', () => {
    expect(referenceStatistics(column(missing), null)).toEqual({
      mean: missing,
      sd: missing,
      min: missing,
      max: missing,
      count: 0,
    });
    expect(referenceStatistics(column(4), column(0))).toMatchObject({ mean: missing, sd: missing, min: 4 });
  });
});

describe('quantile', () => {
  it('is, to the last bit, the one of the sorted values', () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.constantFrom(0, 0.05, 1 / 3, 0.5, 2 / 3, 0.9, 1),
        (list, p) => {
          // + 0: a sort tells −0 from 0
          const values = Float64Array.from(list, (each) => each + 0);
          expect(quantile(values, p)).toEqual(quantileOfSorted(sortedValues(values), p));
        },
      ),
    );
  });
});
