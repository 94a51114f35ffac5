import { expect, it } from 'vitest';
import { classifyZ } from '../../src/model/classifyZ.ts';
import { rankDescending } from '../../src/model/rank.ts';

it('gives the highest 1, ties the lowest number, missing 0', () => {
  expect(Array.from(rankDescending(Float64Array.from([5, 9, Number.NaN, 5, 1, -2])))).toEqual([2, 1, 0, 2, 4, 5]);
});

it('ranks nothing where nothing is', () => {
  expect(Array.from(rankDescending(Float64Array.from([Number.NaN])))).toEqual([0]);
  expect(rankDescending(new Float64Array(0))).toHaveLength(0);
});

it('puts a z-score into words; on a bound, the higher class', () => {
  expect([-2, -1.5, -0.6, -0.5, 0, 0.49, 0.5, 1.5, Number.NaN].map(classifyZ)).toEqual([
    'zeer_laag',
    'laag',
    'laag',
    'gemiddeld',
    'gemiddeld',
    'gemiddeld',
    'hoog',
    'zeer_hoog',
    null,
  ]);
});
