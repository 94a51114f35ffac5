import { describe, expect, it } from 'vitest';
import { referenceStatistics } from '../../src/model/describe.ts';
import {
  goalposts,
  minMax,
  mirror,
  type Normalisation,
  normalise,
  percentileRank,
  zScore,
} from '../../src/model/normalise.ts';

const missing = Number.NaN;
const column = (...values: number[]): Float64Array => Float64Array.from(values);

describe('normalisation', () => {
  it('z_score: distance from the mean in standard deviations', () => {
    expect(Array.from(zScore(column(5, missing, 11), { mean: 8, sd: 2 }))).toEqual([-1.5, missing, 1.5]);
  });

  it('z_score: 0 where there is no spread, missing where there is no mean', () => {
    expect(Array.from(zScore(column(5, missing), { mean: 5, sd: 0 }))).toEqual([0, missing]);
    expect(Array.from(zScore(column(5), { mean: missing, sd: missing }))).toEqual([missing]);
  });

  it('min_max: from the lowest to the highest value', () => {
    expect(Array.from(minMax(column(2, 3, missing, 6), { min: 2, max: 6 }, { low: 1, high: 101 }))).toEqual([
      1,
      26,
      missing,
      101,
    ]);
  });

  it('min_max: the middle of the scale where there is no spread', () => {
    expect(Array.from(minMax(column(2, missing), { min: 2, max: 2 }, { low: 1, high: 100 }))).toEqual([50.5, missing]);
  });

  it('percentile_rank: ties at the lowest rank', () => {
    expect(Array.from(percentileRank(column(10, 30, missing, 10, 20, 40)))).toEqual([0, 0.75, missing, 0, 0.5, 1]);
  });

  it('percentile_rank: the middle for a single value, nothing for none', () => {
    expect(Array.from(percentileRank(column(missing, 7)))).toEqual([missing, 0.5]);
    expect(Array.from(percentileRank(column(missing)))).toEqual([missing]);
  });

  it('norm: between fixed posts, clipped', () => {
    expect(Array.from(goalposts(column(-5, 0, 2.5, missing, 12), { low: 0, high: 10 }))).toEqual([
      0,
      0,
      0.25,
      missing,
      1,
    ]);
  });

  it('norm: missing for a leaf without posts', () => {
    const values = column(1, 2);
    expect(normalise(values, { kind: 'norm' }, referenceStatistics(values, null), undefined)).toEqual(
      column(missing, missing),
    );
  });
});

describe('orientation −1', () => {
  const kinds: readonly [Normalisation, number, number][] = [
    [{ kind: 'z_score' }, 1.5, -1.5],
    [{ kind: 'min_max', low: 1, high: 100 }, 1, 100],
    [{ kind: 'percentile_rank' }, 0.25, 0.75],
    [{ kind: 'norm' }, 0, 1],
  ];

  it.each(kinds)('mirrors %o', (normalisation, value, mirrored) => {
    expect(Array.from(mirror(column(value, missing), normalisation))).toEqual([mirrored, missing]);
  });

  it('has no negative zero', () => {
    expect(Object.is(mirror(column(0), { kind: 'z_score' })[0], 0)).toBe(true);
  });
});
