import { expect, it } from 'vitest';
import { type Aggregation, aggregate, refusedValue } from '../../src/model/aggregate.ts';

const missing = Number.NaN;
const column = (weight: number, ...values: number[]) => ({ weight, coverage: null, values: Float64Array.from(values) });
const score = (kind: Aggregation, children: readonly ReturnType<typeof column>[], minCoverage = 0): number[] =>
  Array.from(aggregate(children, kind, minCoverage, children[0]?.values.length ?? 0).score);

it.each([
  // weights 1 and 3 of 2 and 8
  ['arithmetic', (2 + 3 * 8) / 4],
  ['geometric', (2 * 8 ** 3) ** (1 / 4)],
  ['harmonic', 4 / (1 / 2 + 3 / 8)],
  ['minimum', 2],
] as const)('takes the weighted %s mean', (kind, expected) => {
  expect(score(kind, [column(1, 2), column(3, 8)])[0]).toBeCloseTo(expected, 12);
});

it.each(['arithmetic', 'geometric', 'harmonic', 'minimum'] as const)(
  '%s: renormalises over what is present, and is missing when nothing is',
  (kind) => {
    const [one, none] = score(kind, [column(1, missing, missing), column(3, 8, missing)]);
    expect(one).toBeCloseTo(8, 12);
    expect(none).toBeNaN();
  },
);

it('takes coverage by weight and holds it to the minimum', () => {
  const children = [column(1, 5, 5), column(3, 5, missing)];
  expect(Array.from(aggregate(children, 'arithmetic', 0.5, 2).coverage)).toEqual([1, 0.25]);
  expect(score('arithmetic', children, 0.5)).toEqual([5, missing]);
});

it('scores nothing without children', () => {
  const { score: scores, coverage } = aggregate([], 'arithmetic', 0, 2);
  expect([Array.from(scores), Array.from(coverage)]).toEqual([
    [missing, missing],
    [0, 0],
  ]);
});

it('finds the first value a geometric or harmonic mean cannot take, in areas that matter', () => {
  const children = [column(1, 1, 1, 1), column(1, -1, missing, 0)];
  expect(refusedValue(children, 'geometric', Uint8Array.from([0, 0, 0]))).toEqual({ child: 1, row: 0, value: -1 });
  expect(refusedValue(children, 'harmonic', Uint8Array.from([1, 0, 0]))).toEqual({ child: 1, row: 2, value: 0 });
  expect(refusedValue(children, 'geometric', Uint8Array.from([1, 0, 1]))).toBeNull();
  expect(refusedValue(children, 'arithmetic', Uint8Array.from([0, 0, 0]))).toBeNull();
});
