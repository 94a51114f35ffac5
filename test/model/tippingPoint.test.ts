import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteScores, type ValueMatrix } from '../../src/model/siteMethods.ts';
import { tippingPoint } from '../../src/model/tippingPoint.ts';

const missing = Number.NaN;
const matrixOf = (rows: readonly (readonly number[])[]): ValueMatrix => ({
  sites: rows.length,
  criteria: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
});
/** the weights when criterion `at` gets this share and the others keep their proportions */
const withShare = (weights: readonly number[], at: number, share: number): number[] => {
  const rest = weights.reduce((sum, weight, place) => (place === at ? sum : sum + weight), 0);
  return weights.map((weight, place) => (place === at ? share : (weight / rest) * (1 - share)));
};
const firstOf = (scores: Float64Array): number => scores.indexOf(Math.max(...scores));

describe('tipping point', () => {
  it('is where two sites are level, by hand', () => {
    // 2·0.9 + 1·0.2 = 2.0 against 2·0.4 + 1·0.8 = 1.6; level when w·0.9 + 0.2 = w·0.4 + 0.8, w = 1.2
    const found = tippingPoint(
      matrixOf([
        [0.9, 0.2],
        [0.4, 0.8],
      ]),
      [2, 1],
      0,
    );
    expect(found).toEqual({
      criterion: 0,
      rival: 1,
      presentShare: expect.closeTo(2 / 3, 12),
      turningShare: expect.closeTo(1.2 / 2.2, 12),
    });
  });

  it('does not exist for a site that is better everywhere', () => {
    expect(
      tippingPoint(
        matrixOf([
          [0.9, 0.8],
          [0.4, 0.2],
        ]),
        [2, 1],
        0,
      ),
    ).toBeNull();
  });

  it('does not exist with one criterion or one site', () => {
    expect(tippingPoint(matrixOf([[0.9], [0.4]]), [1], 0)).toBeNull();
    expect(tippingPoint(matrixOf([[0.9, 0.1]]), [1, 1], 0)).toBeNull();
  });

  it('leaves a site without any score alone', () => {
    expect(
      tippingPoint(
        matrixOf([
          [0.9, 0.2],
          [missing, missing],
        ]),
        [2, 1],
        0,
      ),
    ).toBeNull();
  });

  it('turns the first place just beyond it, and nothing before it does', () => {
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 });
    const weight = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(rows, fc.tuple(weight, weight, weight), (cells, weights) => {
        const matrix = matrixOf(cells.map((row) => row.map((cell) => (cell === null ? missing : cell / 100))));
        const scored = siteScores('weighted_sum', matrix, weights);
        const known = Float64Array.from(scored, (score) => (Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score));
        const first = firstOf(known);
        const ordered = [...known].sort((a, b) => b - a);
        // a tie for the first place has no first to turn
        fc.pre((ordered[0] ?? 0) - (ordered[1] ?? 0) > 1e-6 && Number.isFinite(ordered[0] ?? missing));
        const found = tippingPoint(matrix, weights, first);
        const winnerAt = (at: number, share: number): number => {
          const scores = siteScores('weighted_sum', matrix, withShare(weights, at, share));
          return firstOf(
            Float64Array.from(scores, (score) => (Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score)),
          );
        };
        const reach = found === null ? 1 : Math.abs(found.turningShare - found.presentShare);
        for (let at = 0; at < 3; at += 1) {
          const present = (weights[at] ?? missing) / weights.reduce((sum, own) => sum + own, 0);
          for (const side of [-1, 1]) {
            const share = present + side * Math.max(0, reach - 1e-6);
            if (share > 0 && share < 1) expect(winnerAt(at, share)).toBe(first);
          }
        }
        if (found === null) return;
        const beyond = found.turningShare + Math.sign(found.turningShare - found.presentShare) * 1e-6;
        if (beyond > 0 && beyond < 1) expect(winnerAt(found.criterion, beyond)).not.toBe(first);
      }),
      { numRuns: 500 },
    );
  });
});
