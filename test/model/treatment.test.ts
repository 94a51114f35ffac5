import { describe, expect, it } from 'vitest';
import { passesOutlierRule, treat, treatOutliers, winsorise } from '../../src/model/treatment.ts';

const missing = Number.NaN;
const column = (...values: number[]): Float64Array => Float64Array.from(values);

/** one far value: the documented example of COINr's `winsorise` */
const oneOutlier = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100];
/** forty small values and seven that climb: five steps to the next value are needed */
const longTail = [...Array.from({ length: 40 }, (_, place) => place % 3), 100, 200, 300, 400, 500, 600, 700];

describe('winsorising at quantiles', () => {
  it('moves what lies outside to the quantile and reports how many', () => {
    // quantiles 0.1 and 0.9 of 0…10 are 1 and 9
    const { values, report } = winsorise(column(0, 1, 2, 3, 4, missing, 5, 6, 7, 8, 9, 10), 0.1, 0.9);
    expect(Array.from(values)).toEqual([1, 1, 2, 3, 4, missing, 5, 6, 7, 8, 9, 9]);
    expect(report).toEqual({ kind: 'winsorised', points: 2, passes: true });
  });

  it('leaves an empty column alone', () => {
    expect(winsorise(column(missing, missing), 0.1, 0.9).report).toEqual({ kind: 'none', points: 0, passes: true });
  });
});

describe('the skewness and kurtosis rule', () => {
  it('moves one extreme to the next value until the rule holds', () => {
    const { values, report } = treatOutliers(column(...oneOutlier), 5);
    expect(Array.from(values)).toEqual([...oneOutlier.slice(0, -1), 30]);
    expect(report).toEqual({ kind: 'winsorised', points: 1, passes: true });
  });

  it('works at the low end when the skew is to the left', () => {
    const { values } = treatOutliers(column(...oneOutlier.map((value) => -value)), 5);
    expect(values[11]).toBe(-30);
  });

  it('carries earlier extremes along, each step to the next value', () => {
    const { values, report } = treatOutliers(column(...longTail), 5);
    expect(Array.from(values.slice(40))).toEqual([100, 200, 200, 200, 200, 200, 200]);
    expect(report).toEqual({ kind: 'winsorised', points: 5, passes: true });
  });

  it('takes the logarithm of the untreated column when moving points is not enough', () => {
    const { values, report } = treatOutliers(column(...longTail), 4);
    expect(report).toEqual({ kind: 'log', points: 0, passes: true });
    expect(values[46]).toBeCloseTo(Math.log(707), 14);
    expect(values[0]).toBeCloseTo(Math.log(7), 14);
  });

  it('moves equal extremes together, also past the most points', () => {
    const tied = [...Array.from({ length: 60 }, (_, place) => place % 10), 12, 90, 90];
    expect(treatOutliers(column(...tied), 1).report).toMatchObject({ kind: 'winsorised', points: 2 });
  });

  it('says so when even the logarithm does not pass, and never makes a column constant', () => {
    const { report, values } = treatOutliers(column(...new Array<number>(30).fill(0), 1), 5);
    expect(report).toEqual({ kind: 'log', points: 0, passes: false });
    expect(new Set(values).size).toBe(2);
  });

  it.each([
    ['nothing', []],
    ['all missing', [missing, missing]],
    ['three values', [1, 2, 1000]],
    ['a constant column', [5, 5, 5, 5, 5]],
    ['a calm column', [1, 2, 3, 4, 5, 6]],
  ])('leaves %s as it is', (_, values) => {
    expect(passesOutlierRule(column(...values))).toBe(true);
    expect(Array.from(treatOutliers(column(...values), 5).values)).toEqual(values);
  });

  it('keeps missing values missing', () => {
    expect(treatOutliers(column(missing, ...oneOutlier), 5).values[0]).toBeNaN();
    expect(treatOutliers(column(missing, ...longTail), 0).values[0]).toBeNaN();
  });
});

it('carries out what the spec names', () => {
  const values = column(...oneOutlier);
  expect(treat(values, { kind: 'none' }).values).toBe(values);
  expect(treat(values, { kind: 'winsorise', low: 0, high: 0.5 }).report.points).toBe(6);
  expect(treat(values, { kind: 'skew_kurtosis', maxPoints: 5 }).report.points).toBe(1);
});
