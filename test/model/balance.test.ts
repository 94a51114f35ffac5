import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../src/model/balance.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { balanceFields, type IndexResult } from '../../src/model/indexResult.ts';
import { inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

const thresholds = { capacity: 100, load: 100 };

/** An index whose shown scores are exactly these. */
function axis(...shown: readonly number[]): IndexResult {
  const norm = { low: 0, high: 1000 };
  const spec = specOf([leaf('a', { norm })], { normalisation: { kind: 'norm' } });
  const result = unwrap(scoreIndex(spec, inputOf({ a: shown.map(() => 1) })));
  return { ...result, shown: Float64Array.from(shown) };
}

describe('four fields', () => {
  it('sets high capacity and high load apart, and keeps both', () => {
    const { field } = balanceOf(axis(110, 110, 90, 90), axis(90, 110, 90, 110), thresholds, { kind: 'tertiles' });
    expect(Array.from(field, (place) => balanceFields[place])).toEqual([
      'ruimte',
      'stevig_veel_gevraagd',
      'rustig_weinig_steun',
      'eerst_versterken',
    ]);
  });

  it('counts a score on the threshold as high', () => {
    const { field } = balanceOf(axis(100, 99.9), axis(100, 99.9), thresholds, { kind: 'tertiles' });
    expect(Array.from(field)).toEqual([1, 2]);
  });

  it('follows its own threshold per axis', () => {
    const { field } = balanceOf(axis(105, 105), axis(105, 95), { capacity: 110, load: 90 }, { kind: 'tertiles' });
    expect(Array.from(field)).toEqual([3, 3]);
  });

  it('does not place an area that lacks one of the axes', () => {
    const { field, cell } = balanceOf(axis(missing, 110, 90), axis(90, missing, 90), thresholds, { kind: 'tertiles' });
    expect(Array.from(field)).toEqual([255, 255, 2]);
    expect(Array.from(cell.slice(0, 2))).toEqual([255, 255]);
  });
});

describe('3×3 cells', () => {
  it('cuts each axis at its tertiles', () => {
    const found = balanceOf(axis(1, 2, 3, 4), axis(40, 30, 20, 10), thresholds, { kind: 'tertiles' });
    expect(found.capacityBounds).toEqual([2, 3]);
    expect(found.loadBounds).toEqual([20, 30]);
    expect(Array.from(found.cell)).toEqual([3 * 2 + 0, 3 * 2 + 1, 3 * 1 + 2, 3 * 0 + 2]);
  });

  it('cuts at fixed bounds; on a bound is the higher class', () => {
    const fixed = { kind: 'fixed', capacity: [95, 105], load: [90, 110] } as const;
    const { cell } = balanceOf(axis(94.9, 95, 105), axis(90, 110, 89), thresholds, fixed);
    expect(Array.from(cell)).toEqual([3 * 1 + 0, 3 * 2 + 1, 3 * 0 + 2]);
  });

  it('puts equal scores in the middle', () => {
    expect(Array.from(balanceOf(axis(100, 100), axis(100, 100), thresholds, { kind: 'tertiles' }).cell)).toEqual([
      4, 4,
    ]);
  });

  it('has no bounds without scores', () => {
    const found = balanceOf(axis(missing), axis(100), thresholds, { kind: 'tertiles' });
    expect(found.capacityBounds).toEqual([missing, missing]);
    expect(Array.from(found.cell)).toEqual([255]);
  });
});

it('refuses axes of different areas', () => {
  expect(() => balanceOf(axis(1, 2), axis(1), thresholds, { kind: 'tertiles' })).toThrow('different areas');
});
