import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ValueFunction, valueFunctionSchema } from '../../src/domain/siting.ts';
import { criterionValue } from '../../src/model/valueFunction.ts';

const up: ValueFunction = { kind: 'linear', worst: 2, best: 12 };
const down: ValueFunction = { kind: 'linear', worst: 800, best: 300 };
const middle: ValueFunction = { kind: 'optimum', low: 4, from: 8, to: 12, high: 24 };
const steps: ValueFunction = {
  kind: 'step',
  below: 0.1,
  steps: [
    { from: 20, value: 1 },
    { from: 10, value: 0.5 },
  ],
};
const words: ValueFunction = { kind: 'options', values: { gemeente: 1, Corporatie: 0.8, ja: 0.3 } };

describe('the value of a raw figure for a criterion', () => {
  it.each([
    [up, 2, 0],
    [up, 7, 0.5],
    [up, 12, 1],
    [up, 40, 1],
    [up, -3, 0],
    [down, 300, 1],
    [down, 550, 0.5],
    [down, 900, 0],
    [middle, 4, 0],
    [middle, 6, 0.5],
    [middle, 8, 1],
    [middle, 12, 1],
    [middle, 15, 0.75],
    [middle, 24, 0],
    [middle, 99, 0],
    [steps, 9.99, 0.1],
    [steps, 10, 0.5],
    [steps, 20, 1],
    [{ kind: 'linear', worst: 5, best: 5 }, 5, 1],
    [{ kind: 'linear', worst: 5, best: 5 }, 4, 0],
    [{ kind: 'optimum', low: 8, from: 8, to: 12, high: 12 }, 8, 1],
    [{ kind: 'optimum', low: 8, from: 8, to: 12, high: 12 }, 13, 0],
  ] as const)('%j of %d is %d', (value, raw, expected) => {
    expect(criterionValue(value, raw)).toBeCloseTo(expected, 12);
  });

  it('knows words without regard to capitals, and true as ja', () => {
    expect(criterionValue(words, ' GEMEENTE ')).toBe(1);
    expect(criterionValue(words, 'corporatie')).toBe(0.8);
    expect(criterionValue(words, true)).toBe(0.3);
  });

  it('gives no value where nothing is known, never 0', () => {
    for (const value of [up, middle, steps, words]) expect(criterionValue(value, null)).toBeNaN();
    expect(criterionValue(up, 'veel')).toBeNaN();
    expect(criterionValue(up, Number.NaN)).toBeNaN();
    expect(criterionValue(middle, Number.NaN)).toBeNaN();
    expect(criterionValue(steps, Number.NaN)).toBeNaN();
    expect(criterionValue(words, 'Rijk')).toBeNaN();
  });

  it('stays between 0 and 1, and rises towards the best', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (worst, best, x, y) => {
        const value: ValueFunction = { kind: 'linear', worst, best };
        const [nearer, farther] = Math.abs(x - best) <= Math.abs(y - best) ? [x, y] : [y, x];
        fc.pre(worst !== best && Math.sign(x - best) === Math.sign(y - best));
        expect(criterionValue(value, nearer)).toBeGreaterThanOrEqual(criterionValue(value, farther) - 1e-9);
        expect(criterionValue(value, x)).toBeGreaterThanOrEqual(0);
        expect(criterionValue(value, x)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is read from a file, and refused when it makes no sense', () => {
    expect(valueFunctionSchema.safeParse(middle).success).toBe(true);
    expect(valueFunctionSchema.safeParse({ kind: 'step', below: 2, steps: [] }).success).toBe(false);
  });
});
