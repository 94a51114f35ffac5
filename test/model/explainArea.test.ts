import { describe, expect, it } from 'vitest';
import { scoreIndex } from '../../src/model/composite.ts';
import { explainArea } from '../../src/model/explainArea.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

// weights: a ½·¾, b ½·¼, c ½
const children = [group('thema', [leaf('a', { weight: 3 }), leaf('b', { orientation: -1 })]), leaf('c')];
const columns = { a: [1, 2, 3], b: [10, missing, 20], c: [4, 6, missing] };

describe('how a score came about', () => {
  const result = unwrap(scoreIndex(specOf(children), inputOf(columns)));

  it('gives each leaf its value, reference and part, adding up to the score', () => {
    const { contributions, score, coverage, reason } = explainArea(result, 0);
    // z of b: mean 15, s √50, mirrored; z of c: mean 5, s √2
    expect(contributions.map(({ contribution }) => contribution)).toEqual(
      [(3 / 8) * -1, (1 / 8) * (5 / Math.sqrt(50)), (1 / 2) * (-1 / Math.SQRT2)].map((part) =>
        expect.closeTo(part, 12),
      ),
    );
    expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 12);
    expect(contributions[1]).toMatchObject({
      value: 10,
      year: 2024,
      path: ['root', 'thema'],
      reference: { mean: 15, count: 2 },
    });
    expect([coverage, reason]).toEqual([1, 'scored']);
  });

  it('hands the weight of a missing leaf to its siblings, and gives it no part', () => {
    const { contributions, coverage } = explainArea(result, 1);
    expect(contributions.map(({ effectiveWeight }) => effectiveWeight)).toEqual([0.5, 0, 0.5]);
    expect(contributions[1]).toMatchObject({ value: missing, normalised: missing, contribution: 0 });
    expect(coverage).toBe(0.875);
  });

  it('hands the weight of a group without a score to its siblings', () => {
    const strict = unwrap(
      scoreIndex(specOf(children, { minCoverage: 0.5 }), inputOf({ ...columns, a: [1, missing, 3] })),
    );
    expect(explainArea(strict, 1).contributions.map(({ effectiveWeight }) => effectiveWeight)).toEqual([0, 0, 1]);
  });

  it('gives what is only shown no weight', () => {
    const shown = unwrap(scoreIndex(specOf([leaf('a'), leaf('b', { orientation: 0 })]), inputOf(columns)));
    expect(explainArea(shown, 0).contributions[1]).toMatchObject({ value: 10, effectiveWeight: 0, contribution: 0 });
  });
});

it('shows figures of an area without a score, but no parts', () => {
  const inhabitants = Float64Array.from([50, 500, 500]);
  const result = unwrap(scoreIndex(specOf(children, { minInhabitants: 100 }), inputOf(columns, { inhabitants })));
  const { reason, score, contributions } = explainArea(result, 0);
  expect([reason, score]).toEqual(['too_few_inhabitants', missing]);
  expect(contributions[0]).toMatchObject({ value: 1, normalised: -1, effectiveWeight: 0, contribution: missing });
});

it('has no parts that add up under another mean', () => {
  const spec = specOf([leaf('a')], { aggregation: 'minimum' });
  expect(explainArea(unwrap(scoreIndex(spec, inputOf(columns))), 0).contributions[0]).toMatchObject({
    effectiveWeight: 1,
    contribution: missing,
  });
});

it('takes the reference of the area’s own municipality', () => {
  const spec = specOf([leaf('a')], { reference: { population: 'gemeente', weighting: 'equal' } });
  const result = unwrap(scoreIndex(spec, inputOf({ a: [1, 3, 10, 30] }, { group: Int32Array.from([0, 0, 1, 1]) })));
  expect(explainArea(result, 3).contributions[0]?.reference.mean).toBe(20);
});
