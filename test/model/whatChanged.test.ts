import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../src/model/balance.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import type { IndexResult } from '../../src/model/indexResult.ts';
import { changedClasses, changedFields, classChange, fieldChange, scoreClasses } from '../../src/model/whatChanged.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

const columns = { a: [0, 1, 2, 3, 4], b: [4, 3, 2, 1, 0], c: [1, 5, 1, 5, 1] };
const scored = (
  weights: Readonly<Record<string, number>>,
  from: Readonly<Record<string, readonly number[]>> = columns,
) => unwrap(scoreIndex(specOf(Object.entries(weights).map(([id, weight]) => leaf(id, { weight }))), inputOf(from)));
const balance = (capacity: IndexResult, load: IndexResult, threshold = 100) =>
  balanceOf(capacity, load, { capacity: threshold, load: 100 }, { kind: 'tertiles' });

describe('what changed', () => {
  it('is nothing between two equal results', () => {
    const [one, other] = [scored({ a: 1, b: 2 }), scored({ a: 10, b: 20 })];
    expect(changedClasses(one, other)).toEqual([]);
    expect(changedFields(balance(one, scored({ c: 1 })), balance(other, scored({ c: 1 })))).toEqual([]);
  });

  it('names the areas that crossed a threshold and the figure of which the weight grew', () => {
    // a and b mirror each other: with more weight on b the first areas rise above the mean and the last fall below
    const load = scored({ c: 1 });
    const before = balance(scored({ a: 2, b: 1 }), load);
    const after = balance(scored({ a: 2, b: 5 }), load);
    expect(changedFields(before, after)).toEqual([0, 1, 3, 4]);
    expect(fieldChange(before, after, 0)).toEqual({
      row: 0,
      from: 'rustig_weinig_steun',
      to: 'ruimte',
      cause: { kind: 'leaf', indicator: 'b' },
    });
    expect(fieldChange(before, after, 3)).toMatchObject({ from: 'stevig_veel_gevraagd', to: 'eerst_versterken' });
  });

  it('says that a threshold moved when no score did', () => {
    const [capacity, load] = [scored({ a: 1 }), scored({ c: 1 })];
    const [before, after] = [balance(capacity, load), balance(capacity, load, 112)];
    expect(changedFields(before, after)).toEqual([2, 3]);
    expect(fieldChange(before, after, 3)).toMatchObject({ cause: { kind: 'threshold' } });
  });

  it('tells of a score that came or went, without a cause', () => {
    const gap = { ...columns, d: [0, missing, missing, 3, 5] };
    const before = scored({ a: 1 }, gap);
    const after = scored({ d: 1 }, gap);
    expect(changedClasses(before, after)).toContain(1);
    expect(classChange(before, after, 1)).toEqual({ row: 1, from: 1, to: null, cause: null });
    expect(classChange(after, before, 1)).toMatchObject({ from: null, to: 1, cause: null });
  });

  it('classes z-scores by their distance to the mean, other scales by fifths', () => {
    expect([...scoreClasses(scored({ a: 1 }))]).toEqual([1, 1, 2, 3, 3]);
    const ranks = unwrap(
      scoreIndex(specOf([leaf('a')], { normalisation: { kind: 'percentile_rank' } }), inputOf(columns)),
    );
    expect([...scoreClasses(ranks)]).toEqual([0, 1, 2, 3, 4]);
  });

  const value = fc.integer({ min: 0, max: 20 });
  const rows = fc.array(value, { minLength: 6, maxLength: 6 });
  const table = fc.record({ a: rows, b: rows, c: rows, d: rows });

  it('holds the one figure whose weight changed to account, in a flat recipe and deep in a tree', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.1, max: 5, noNaN: true }), fc.boolean(), (from, weight, deep) => {
        const at = (own: number) => {
          const inner = [leaf('a', { weight: own }), leaf('b')];
          const children = deep ? [group('binnen', inner), leaf('c'), leaf('d')] : [...inner, leaf('c'), leaf('d')];
          return unwrap(scoreIndex(specOf(children), inputOf(from)));
        };
        const [before, after] = [at(1), at(weight)];
        for (const [row, score] of before.score.entries()) {
          const moved = Math.abs((after.score[row] ?? score) - score) > 1e-9;
          const { cause } = classChange(before, after, row);
          if (moved) expect(cause).toEqual({ kind: 'leaf', indicator: 'a' });
        }
      }),
    );
  });

  it('names the group when that is what became heavier, and the figure that came or went', () => {
    const of = (weight: number, last: string) =>
      unwrap(scoreIndex(specOf([group('binnen', [leaf('a'), leaf('c')], weight), leaf(last)]), inputOf(columns)));
    expect(classChange(of(1, 'b'), of(4, 'b'), 0).cause).toEqual({ kind: 'group', label: 'binnen' });
    const without = unwrap(scoreIndex(specOf([leaf('a')]), inputOf(columns)));
    const both = unwrap(scoreIndex(specOf([leaf('a'), leaf('b', { weight: 3 })]), inputOf(columns)));
    expect(classChange(without, both, 0).cause).toEqual({ kind: 'leaf', indicator: 'b' });
    expect(classChange(both, without, 0).cause).toEqual({ kind: 'leaf', indicator: 'b' });
  });

  it('names no part when scores are not means', () => {
    const at = (weight: number) =>
      unwrap(
        scoreIndex(
          specOf([leaf('a', { weight }), leaf('b')], {
            aggregation: 'geometric',
            normalisation: { kind: 'min_max', low: 1, high: 100 },
          }),
          inputOf(columns),
        ),
      );
    expect(classChange(at(1), at(4), 0).cause).toBeNull();
  });
});
