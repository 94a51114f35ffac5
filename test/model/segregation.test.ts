import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../src/model/segregation.ts';
import { columnOf, expectClose, golden } from './spatialGolden.ts';

describe('spreadOf', () => {
  it('is what the definitions give, by hand', () => {
    // X = 40, T = 200: shares 30/100 and 10/100 beside 20 % in all
    const found = spreadOf(columnOf([30, 10]), columnOf([100, 100]), Int32Array.from([0, 1]));
    expect(found.share).toBe(0.2);
    expectClose(found.locationQuotient, [1.5, 0.5]);
    // ½(|30/40 − 70/160| + |10/40 − 90/160|) = ½(0.3125 + 0.3125)
    expect(found.dissimilarity).toBeCloseTo(0.3125, 14);
    // 2·100·100·0.2 / (2·200²·0.2)
    expect(found.gini).toBeCloseTo(0.25, 14);
    expect(found.theil.total).toBeCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), 14);
    expect(found.theil.within).toBe(0);
    expect(found.theil.between).toBeCloseTo(found.theil.total, 14);
    expect(found.herfindahl).toBeCloseTo(0.625, 14);
  });

  it('is what an independent implementation gives', () => {
    const { x, t, group, share, quotient, theil, between, within, ...rest } = golden.spread;
    const found = spreadOf(columnOf(x), columnOf(t), Int32Array.from(group));
    expectClose(found.locationQuotient, quotient);
    expectClose(
      [found.share, found.dissimilarity, found.gini, found.herfindahl],
      [share, rest.dissimilarity, rest.gini, rest.herfindahl],
    );
    expectClose([found.theil.total, found.theil.between, found.theil.within], [theil, between, within]);
  });

  it('leaves out areas without a number or without homes, and says so by a missing quotient', () => {
    const found = spreadOf(columnOf([30, null, 0, 10, 0]), columnOf([100, 50, 0, 100, null]), null);
    expect(found.count).toBe(2);
    expectClose(found.locationQuotient, columnOf([1.5, null, null, 0.5, null]));
    expect(found.theil.between).toBeNaN();
  });

  it('has no answer when nobody is of the group', () => {
    const found = spreadOf(columnOf([0, 0]), columnOf([100, 100]), null);
    expect([found.gini, found.theil.total, found.herfindahl, found.dissimilarity].every(Number.isNaN)).toBe(true);
  });

  const towns = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000),
    ),
    {
      minLength: 3,
      maxLength: 20,
    },
  );

  it('adds up within and between, stays within its bounds, and is nothing for an even spread', () => {
    fc.assert(
      fc.property(towns, (areas) => {
        const t = Float64Array.from(areas, ([homes]) => homes);
        const x = Float64Array.from(areas, ([homes, share]) => homes * share);
        fc.pre(x.some((own) => own > 1e-6) && x.some((own, i) => own < (t[i] ?? 0) - 1e-6));
        const group = Int32Array.from(areas, (_, i) => i % 3);
        const { theil, gini, dissimilarity, herfindahl, count } = spreadOf(x, t, group);
        expect(theil.within + theil.between).toBeCloseTo(theil.total, 9);
        for (const value of [gini, dissimilarity]) expect(value).toBeGreaterThanOrEqual(-1e-12);
        for (const value of [gini, dissimilarity]) expect(value).toBeLessThanOrEqual(1 + 1e-12);
        expect(herfindahl).toBeGreaterThanOrEqual(1 / count - 1e-12);
        const even = spreadOf(
          Float64Array.from(t, (homes) => 0.3 * homes),
          t,
          group,
        );
        for (const value of [even.gini, even.dissimilarity, even.theil.total]) expect(value).toBeCloseTo(0, 12);
      }),
    );
  });
});
