import { describe, expect, it } from 'vitest';
import { type SobolIndices, startSobol } from '../../src/model/sobol.ts';

type Four = readonly [number, number, number, number];

function effectsOf(factors: number, samples: number, f: (x: readonly number[]) => number, piece = 1000): SobolIndices {
  const at = (points: Float64Array, lane: number): number =>
    f(Array.from({ length: factors }, (_, factor) => points[4 * factor + lane] ?? Number.NaN));
  const four = (points: Float64Array): Four => [at(points, 0), at(points, 1), at(points, 2), at(points, 3)];
  const run = startSobol(factors, samples, four, 'proef');
  while (run.done() < run.samples) run.advance(piece);
  return run.result();
}

const near = (expected: readonly number[], tolerance: number) => (values: Float64Array) => {
  expect(values.length).toBe(expected.length);
  values.forEach((value, place) => {
    expect(Math.abs(value - (expected[place] ?? Number.NaN)), `factor ${place}: ${value}`).toBeLessThan(tolerance);
  });
};

describe('Sobol effects', () => {
  it('of the Ishigami function are its analytic ones (a = 7, b = 0.1), at N = 4,096', () => {
    const [a, b] = [7, 0.1];
    const ishigami = (u: readonly number[]): number => {
      const [x = 0, y = 0, z = 0] = u.map((each) => Math.PI * (2 * each - 1));
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
    };
    const one = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2;
    const two = a ** 2 / 8;
    const together = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
    const variance = one + two + together;
    const effects = effectsOf(3, 4096, ishigami);
    expect(effects.mean).toBeCloseTo(a / 2, 0);
    expect(Math.abs(effects.variance / variance - 1)).toBeLessThan(0.05);
    near([one / variance, two / variance, 0], 0.05)(effects.first);
    near([(one + together) / variance, two / variance, together / variance], 0.05)(effects.total);
  });

  it('of a sum are the shares of its terms in the variance, first-order and total alike', () => {
    const slopes = [1, 2, 3, 0, 4];
    const variance = slopes.reduce((sum, slope) => sum + slope ** 2, 0);
    const sum = (u: readonly number[]): number =>
      u.reduce((total, each, place) => total + each * (slopes[place] ?? 0), 5);
    const { first, total, totalError } = effectsOf(5, 4096, sum);
    const shares = slopes.map((slope) => slope ** 2 / variance);
    near(shares, 0.05)(first);
    near(shares, 0.03)(total);
    expect(total[3]).toBe(0);
    // the errors told are of the size of the errors made
    total.forEach((effect, place) => {
      expect(Math.abs(effect - (shares[place] ?? 0))).toBeLessThanOrEqual(5 * (totalError[place] ?? 0) + 0.02 * effect);
    });
    expect(Math.max(...totalError)).toBeLessThan(0.02);
  });

  it('of a product are larger in total than first-order', () => {
    // f = (u − ½)(v − ½): everything is interaction
    const { first, total } = effectsOf(2, 4096, ([u = 0, v = 0]) => (u - 0.5) * (v - 0.5));
    near([0, 0], 0.08)(first);
    near([1, 1], 0.08)(total);
  });

  it('are unknown for an outcome that does not vary', () => {
    const { first, total, variance } = effectsOf(2, 64, () => 3);
    expect(variance).toBe(0);
    expect([...first, ...total].every(Number.isNaN)).toBe(true);
  });

  it('are the same in whatever pieces they are worked out', () => {
    const f = ([u = 0, v = 0]: readonly number[]): number => u ** 2 + v;
    expect(effectsOf(2, 101, f, 1)).toEqual(effectsOf(2, 101, f));
    expect(effectsOf(2, 101, f).samples).toBe(104);
  });
});
