import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexNode, IndexSpec } from '../../src/domain/indexSpec.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { workedExample } from '../../src/model/workedExample.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

const example = (spec: IndexSpec, columns: Readonly<Record<string, readonly number[]>>, row: number) =>
  workedExample(unwrap(scoreIndex(spec, inputOf(columns))), row);

describe('workedExample, by hand', () => {
  it('follows a figure through bounds, scale and direction into the score', () => {
    // type 7: quantile 0.25 of 1, 2, 3, 10 is 1.75 and quantile 0.75 is 4.75; m = 2.8125
    const spec = specOf([leaf('a', { orientation: -1 }), leaf('b', { weight: 3 })], {
      treatment: { kind: 'winsorise', low: 0.25, high: 0.75 },
      normalisation: { kind: 'min_max', low: 0, high: 100 },
    });
    const worked = example(spec, { a: [1, 2, 3, 10], b: [0, 0, 4, 4] }, 3);
    expect(worked.leaves[0]).toMatchObject({
      raw: 10,
      treatment: { kind: 'winsorise', low: 1.75, high: 4.75 },
      treated: 4.75,
      below: 3,
      straight: 100,
      oriented: 0,
      counts: true,
      weightHere: 0.25,
    });
    expect(worked.groups).toHaveLength(1);
    expect(worked.groups[0]).toMatchObject({ presentWeight: 4, totalWeight: 4, coverage: 1, score: 75 });
    expect(worked.score).toBe(75);
  });

  it('gives the weight of what is missing to its siblings, and says how much was there', () => {
    const spec = specOf([group('een', [leaf('a'), leaf('b')], 1), leaf('c', { weight: 1 })], {
      normalisation: { kind: 'percentile_rank' },
    });
    const worked = example(spec, { a: [1, 2, 3], b: [5, missing, 7], c: [3, 2, 1] }, 1);
    expect(worked.groups.map(({ group: { id }, coverage, score }) => [id, coverage, score])).toEqual([
      ['een', 0.5, 0.5],
      ['root', 0.75, 0.5],
    ]);
    expect(worked.leaves[1]).toMatchObject({ groups: ['een'], weightHere: 0 });
    expect(worked.leaves[1]?.oriented).toBeNaN();
    expect(worked.leaves[1]?.below).toBeNaN();
  });

  it('reports the logarithm with the extremes it was taken with', () => {
    const values = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 400];
    const spec = specOf([leaf('a')], { treatment: { kind: 'skew_kurtosis', maxPoints: 0 } });
    const worked = example(spec, { a: values }, 0);
    expect(worked.leaves[0]?.treatment).toEqual({ kind: 'outliers', done: 'log', points: 0, min: 1, max: 400 });
    expect(worked.leaves[0]?.treated).toBeCloseTo(Math.log(0.01 * 399), 12);
  });

  it('shows no sum for an area that is left out because few people live there', () => {
    const spec = specOf([leaf('a')], { minInhabitants: 100 });
    const input = inputOf({ a: [1, 2, 3] }, { inhabitants: Float64Array.of(50, 100, 200) });
    const worked = workedExample(unwrap(scoreIndex(spec, input)), 0);
    expect(worked).toMatchObject({ reason: 'too_few_inhabitants', groups: [] });
    expect(worked.score).toBeNaN();
  });

  it('leaves what does not count out of the sums, and shows it among the figures', () => {
    const spec = specOf([leaf('a'), leaf('b', { orientation: 0 }), group('leeg', [leaf('c', { orientation: 0 })])]);
    const worked = example(spec, { a: [1, 3], b: [1, 2], c: [1, 2] }, 1);
    expect(worked.groups.map(({ group: { id } }) => id)).toEqual(['root']);
    expect(worked.groups[0]?.terms).toHaveLength(1);
    expect(worked.leaves.map(({ counts }) => counts)).toEqual([true, false, false]);
  });
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const figure = fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10);
const cell = fc.oneof({ weight: 4, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(missing) });
const posts = { low: -60, high: 60 };

const tree = fc
  .record({
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
    sides: fc.array(fc.constantFrom(1 as const, -1 as const, 0 as const), { minLength: 6, maxLength: 6 }),
  })
  .map(({ weights, sides }): readonly IndexNode[] => {
    const at = (place: number): IndexNode =>
      leaf(names[place] ?? '', { weight: weights[place] ?? 1, orientation: sides[place] ?? 1, norm: posts });
    return [
      leaf('vast', { norm: posts }),
      at(0),
      group('een', [at(1), at(2), group('twee', [at(3), at(4)], weights[6])], weights[7]),
      group('drie', [at(5)], weights[8]),
    ];
  });

const settings = fc.record({
  treatment: fc.constantFrom<IndexSpec['treatment']>(
    { kind: 'none' },
    { kind: 'winsorise', low: 0.1, high: 0.9 },
    { kind: 'skew_kurtosis', maxPoints: 3 },
  ),
  scale: fc.constantFrom<Pick<IndexSpec, 'normalisation' | 'aggregation'>>(
    { normalisation: { kind: 'z_score' }, aggregation: 'arithmetic' },
    { normalisation: { kind: 'z_score' }, aggregation: 'minimum' },
    { normalisation: { kind: 'percentile_rank' }, aggregation: 'arithmetic' },
    { normalisation: { kind: 'percentile_rank' }, aggregation: 'minimum' },
    { normalisation: { kind: 'norm' }, aggregation: 'arithmetic' },
    { normalisation: { kind: 'min_max', low: 1, high: 100 }, aggregation: 'geometric' },
    { normalisation: { kind: 'min_max', low: 1, high: 100 }, aggregation: 'harmonic' },
  ),
  weighting: fc.constantFrom('equal' as const, 'inhabitants' as const),
  minCoverage: fc.constantFrom(0, 0.5, 0.66),
  minInhabitants: fc.constantFrom(0, 1000),
});

const table = fc.integer({ min: 2, max: 9 }).chain((areas) => {
  const column = fc.array(cell, { minLength: areas, maxLength: areas });
  return fc.record({
    columns: fc
      .record(Object.fromEntries(names.map((name) => [name, column])))
      .map((columns) => ({ ...columns, vast: Array.from({ length: areas }, (_, row) => row) })),
    inhabitants: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: areas, maxLength: areas }),
    group: fc.array(fc.constantFrom(0, 1), { minLength: areas, maxLength: areas }),
  });
});

describe('workedExample, for every tree, table and setting', () => {
  it('ends at the score of the index, bit for bit, with parts that add up', () => {
    fc.assert(
      fc.property(
        tree,
        settings,
        table,
        fc.boolean(),
        (children, { scale, weighting, ...rest }, { columns, inhabitants, group: groups }, perGroup) => {
          const spec = specOf(children, {
            ...rest,
            ...scale,
            reference: { population: perGroup ? 'gemeente' : 'selectie', weighting },
          });
          const input = inputOf(columns, {
            inhabitants: Float64Array.from(inhabitants),
            group: Int32Array.from(groups),
          });
          const scored = scoreIndex(spec, input);
          fc.pre(scored.ok);
          const result = unwrap(scored);
          result.codes.forEach((_, row) => {
            const worked = workedExample(result, row);
            const last = worked.groups.at(-1);
            expect(worked.score).toBe(result.score[row]);
            if (worked.groups.length > 0) {
              expect(last?.score).toBe(result.score[row]);
              expect(last?.coverage).toBe(result.coverage[row]);
            }
            for (const { group: inner, score } of worked.groups) expect(score).toBe(result.nodes.get(inner.id)?.[row]);
            worked.leaves.forEach(({ oriented, raw }, place) => {
              expect(oriented).toBe(result.leaves[place]?.normalised[row]);
              expect(raw).toBe(result.leaves[place]?.raw[row]);
            });
            if (Number.isNaN(worked.score)) return;
            expect(worked.leaves.reduce((sum, { weightHere }) => sum + weightHere, 0)).toBeCloseTo(1, 10);
            if (spec.aggregation !== 'arithmetic') return;
            expect(worked.leaves.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(worked.score, 9);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
