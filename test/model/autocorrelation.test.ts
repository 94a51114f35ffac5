import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localKinds, spatialPattern, withinFalseDiscoveryRate } from '../../src/model/autocorrelation.ts';
import { columnOf, expectClose, golden } from './spatialGolden.ts';

const settings = { permutations: 199, seed: 'proef' };
/** five areas in a row */
const row = { of: [[1], [0, 2], [1, 3], [2, 4], [3]], islands: [] };
const kindsOf = (kind: Uint8Array) => Array.from(kind, (at) => localKinds[at] ?? null);

describe('spatialPattern', () => {
  it('is what the definition gives, by hand', () => {
    // mean 3, z = −2 −1 0 1 2, lags −1 −1 0 1 1, Σ z·lag = 2+1+0+1+2 = 6, Σ z² = 10
    const found = spatialPattern(columnOf([1, 2, 3, 4, 5]), row, settings);
    expect(found.global).toBeCloseTo(0.6, 14);
    expect(found.expected).toBe(-0.25);
    expectClose(found.local, [1, 0.5, 0, 0.5, 1]);
    expect(kindsOf(found.kind)).toEqual(['low_low', 'low_low', 'high_high', 'high_high', 'high_high']);
    expect(found.count).toBe(5);
  });

  it('is negative where neighbours differ', () => {
    const found = spatialPattern(columnOf([9, 1, 9, 1, 9]), row, settings);
    expect(found.global).toBeLessThan(-0.9);
    expect(kindsOf(found.kind)).toEqual(['high_low', 'low_high', 'high_low', 'low_high', 'high_low']);
  });

  it('is what an independent implementation gives, with missing values', () => {
    const { values, neighbours, global, local } = golden.moran;
    const found = spatialPattern(columnOf(values), { of: neighbours, islands: [] }, settings);
    expect(found.global).toBeCloseTo(global, 12);
    expectClose(found.local, columnOf(local));
    expect(found.excluded).toEqual([5, 23]);
    expect(found.count).toBe(40);
  });

  it('leaves out who has no neighbour with a value, and says who', () => {
    const found = spatialPattern(columnOf([1, null, 3, 4, 6]), row, settings);
    expect(found.excluded).toEqual([0, 1]);
    expect(found.count).toBe(3);
    expect(found.local[0]).toBeNaN();
    expect(found.kind[0]).toBe(255);
  });

  it('has no answer for a constant column or two areas', () => {
    expect(spatialPattern(columnOf([4, 4, 4, 4, 4]), row, settings).global).toBeNaN();
    expect(spatialPattern(columnOf([0.1, 0.1, 0.1, 0.1, 0.1]), row, settings).p).toBeNaN();
    expect(spatialPattern(columnOf([1, 2, null, null, null]), row, settings).global).toBeNaN();
  });

  it('finds the p that trying every arrangement gives', () => {
    const values = [1, 2, 3, 4, 5];
    const product = (z: readonly number[]): number =>
      row.of.reduce((sum, others, i) => {
        const lag = others.reduce((total, j) => total + (z[j] ?? 0), 0) / others.length;
        return sum + (z[i] ?? 0) * lag;
      }, 0);
    const arrangements = permutationsOf(values.map((value) => value - 3));
    const atLeast = arrangements.filter((z) => product(z) >= 6 - 1e-9).length;
    const exact = (2 * atLeast) / arrangements.length;
    const { p } = spatialPattern(columnOf(values), row, { permutations: 9999, seed: 'p' });
    expect(arrangements).toHaveLength(120);
    expect(Math.abs(p - exact)).toBeLessThan(0.01);
  });

  it('holds the own value and draws the neighbours from the others', () => {
    // the last area has one neighbour: 4; of the other values 1, 2, 3, 4 one in four is at least as high, on two sides half
    const { localP } = spatialPattern(columnOf([1, 2, 3, 4, 5]), row, { permutations: 9999, seed: 'q' });
    expect(Math.abs((localP[4] ?? 0) - 0.5)).toBeLessThan(0.03);
  });

  it('repeats bit for bit with the same seed, and does not depend on scale or shift', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 }), (values) => {
        const once = spatialPattern(columnOf(values), row, settings);
        expect(spatialPattern(columnOf(values), row, settings)).toEqual(once);
        const moved = spatialPattern(columnOf(values.map((value) => 10 * value + 3)), row, settings);
        expect(Number.isNaN(moved.global)).toBe(Number.isNaN(once.global));
        if (!Number.isNaN(once.global)) {
          expect(moved.global).toBeCloseTo(once.global, 9);
          expect(moved.p).toBe(once.p);
          const mean = once.local.reduce((sum, own) => sum + own, 0) / 5;
          expect(mean).toBeCloseTo(once.global, 9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('withinFalseDiscoveryRate', () => {
  it('keeps all up to the last that passes', () => {
    // 0.05·k/4: 0.0125 0.025 0.0375 0.05; the third passes, so the second does too
    expect(withinFalseDiscoveryRate(columnOf([0.03, 0.01, null, 0.9, 0.026]), 0.05)).toEqual([0, 1, 4]);
    expect(withinFalseDiscoveryRate(columnOf([0.2, 0.9]), 0.05)).toEqual([]);
  });
});

function permutationsOf(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, at) => permutationsOf(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}
