import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteMethods } from '../../src/domain/siting.ts';
import { defaultSettings, siteScores, unicriterionFlows, type ValueMatrix } from '../../src/model/siteMethods.ts';

const missing = Number.NaN;
const matrixOf = (rows: readonly (readonly number[])[]): ValueMatrix => ({
  sites: rows.length,
  criteria: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 0.01, max: 10, noNaN: true });
/** up to eight sites on three criteria; some values missing when asked */
const rows = (withMissing: boolean) =>
  fc.array(fc.tuple(...[0, 1, 2].map(() => (withMissing ? fc.oneof(share, fc.constant(missing)) : share))), {
    minLength: 2,
    maxLength: 8,
  });
const weights = fc.tuple(weight, weight, weight);

describe('one score out of the values of a site', () => {
  // by hand: weights 3 and 1, values 0.8 and 0.2
  const matrix = matrixOf([
    [0.8, 0.2],
    [0.5, 0.6],
  ]);

  it('takes the weighted sum', () => {
    expect(Array.from(siteScores('weighted_sum', matrix, [3, 1]))).toEqual([
      expect.closeTo((3 * 0.8 + 0.2) / 4, 12),
      expect.closeTo((3 * 0.5 + 0.6) / 4, 12),
    ]);
  });

  it('takes the geometric mean on 1–100', () => {
    const expected = ((1 + 99 * 0.8) ** 0.75 * (1 + 99 * 0.2) ** 0.25 - 1) / 99;
    expect(siteScores('geometric', matrix, [3, 1])[0]).toBeCloseTo(expected, 12);
  });

  it('takes the closeness to the ideal of TOPSIS', () => {
    const toIdeal = Math.hypot(3 * 0.2, 0.8);
    const fromWorst = Math.hypot(3 * 0.8, 0.2);
    expect(siteScores('topsis', matrix, [3, 1])[0]).toBeCloseTo(fromWorst / (toIdeal + fromWorst), 12);
  });

  it('takes the net flow of PROMETHEE II', () => {
    // differences 0.3 and 0.4; preference (d − 0.05) / 0.45
    const flow = (3 * (0.25 / 0.45) - 0.35 / 0.45) / 4;
    const [first, second] = siteScores('promethee', matrix, [3, 1]);
    expect(first).toBeCloseTo(flow, 12);
    expect(second).toBeCloseTo(-flow, 12);
  });

  it('takes the cautious ordered mean', () => {
    // 0.8 comes first with 3/4 of the weight: (3/4)² of the score, the rest for 0.2
    expect(siteScores('owa', matrix, [3, 1])[0]).toBeCloseTo(0.5625 * 0.8 + 0.4375 * 0.2, 12);
    const neutral = siteScores('owa', matrix, [3, 1], { ...defaultSettings, caution: 1 });
    expect(neutral[0]).toBeCloseTo((3 * 0.8 + 0.2) / 4, 12);
  });

  it.each(siteMethods)(
    '%s: leaves out what is missing and what has no weight, and is missing when nothing is left',
    (method) => {
      const holes = matrixOf([
        [0.7, missing, 0.9],
        [missing, missing, 0.1],
        [0.2, 0.4, 0.1],
      ]);
      const scores = siteScores(method, holes, [1, 1, 0]);
      expect(scores[1]).toBeNaN();
      if (method !== 'promethee') expect(scores[0]).toBeCloseTo(0.7, 12);
      expect(Array.from(siteScores(method, holes, [0, 0, 0]))).toEqual([missing, missing, missing]);
    },
  );

  it('gives one site alone a flow of 0', () => {
    expect(Array.from(siteScores('promethee', matrixOf([[0.3, 0.9]]), [1, 1]))).toEqual([0]);
  });

  it('adds the flows of all sites up to 0 on each criterion', () => {
    fc.assert(
      fc.property(rows(true), (values) => {
        const matrixNow = matrixOf(values);
        const flows = unicriterionFlows(matrixNow, defaultSettings);
        for (let criterion = 0; criterion < 3; criterion += 1) {
          const total = values.reduce((sum, _, site) => sum + (flows[site * 3 + criterion] ?? missing), 0);
          expect(total).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('adds preferences pair by pair, from the lowest other up, to the very bit', () => {
    const { indifference, preference } = defaultSettings;
    const towards = (difference: number): number =>
      difference > indifference ? Math.min(1, (difference - indifference) / (preference - indifference)) : 0;
    const coarse = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);
    const column = fc.array(fc.oneof(share, coarse, fc.constant(missing)), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(column, (values) => {
        const others = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
        const expected = values.map(
          (own) =>
            others.reduce((sum, other) => {
              const difference = own - other;
              return Number.isNaN(own) ? sum : sum + (towards(difference) - towards(-difference));
            }, 0) /
            (values.length - 1),
        );
        const flows = unicriterionFlows(matrixOf(values.map((value) => [value])), defaultSettings);
        expect(Array.from(flows)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each(siteMethods)('%s: a site at least as good everywhere never scores lower', (method) => {
    fc.assert(
      fc.property(rows(false), weights, (values, weighing) => {
        const better = values[0]?.map((value, criterion) => Math.max(value, values[1]?.[criterion] ?? 0)) ?? [];
        const [first = missing, second = missing] = siteScores(
          method,
          matrixOf([better, ...values.slice(1)]),
          weighing,
        );
        expect(first).toBeGreaterThanOrEqual(second - 1e-12);
      }),
    );
  });

  it.each(siteMethods)('%s: another order of the sites changes no bit', (method) => {
    fc.assert(
      fc.property(rows(true), weights, (values, weighing) => {
        const straight = siteScores(method, matrixOf(values), weighing);
        const turned = siteScores(method, matrixOf([...values].reverse()), weighing);
        expect(Array.from(turned).reverse()).toEqual(Array.from(straight));
      }),
    );
  });

  it.each(siteMethods)('%s: only the proportion of weights counts', (method) => {
    fc.assert(
      fc.property(rows(true), weights, (values, weighing) => {
        const straight = siteScores(method, matrixOf(values), weighing);
        const doubled = siteScores(
          method,
          matrixOf(values),
          weighing.map((own) => own * 2),
        );
        straight.forEach((score, site) => {
          if (Number.isNaN(score)) expect(doubled[site]).toBeNaN();
          else expect(doubled[site]).toBeCloseTo(score, 10);
        });
      }),
    );
  });
});
