import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexNode, IndexSpec } from '../../src/domain/indexSpec.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { type WheelNode, wheelOf, wheelOfReference, wheelParts, wheelPath } from '../../src/model/wheel.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

const wheelFrom = (spec: IndexSpec, columns: Readonly<Record<string, readonly number[]>>, row: number): WheelNode =>
  wheelOf(unwrap(scoreIndex(spec, inputOf(columns))), row);
const byName = (wheel: WheelNode, name: string): WheelNode | undefined =>
  wheelParts(wheel).find((part) => part.name === name);

describe('wheelOf, by hand', () => {
  const spec = specOf([
    group('aspect', [leaf('a'), leaf('b', { orientation: -1, weight: 3 })]),
    leaf('c', { weight: 2 }),
    leaf('d', { orientation: 0 }),
  ]);
  // m and s: a 2 and 1; b 5 and 1; c 30 and 20
  const columns = { a: [1, 2, 3], b: [4, 5, 6], c: [10, 30, 50], d: [7, 8, 9] };

  it('gives every part its share of the whole, class and contribution', () => {
    const wheel = wheelFrom(spec, columns, 2);
    expect(wheel).toMatchObject({ id: '0', kind: 'index', depth: 0, share: 1, status: 'scored' });
    expect(byName(wheel, 'aspect')).toMatchObject({ id: '0.0', share: 1 / 3, normalised: -0.5, class: 'gemiddeld' });
    expect(byName(wheel, 'a')).toMatchObject({ id: '0.0.0', share: 1 / 12, class: 'hoog', value: 3, mean: 2 });
    expect(byName(wheel, 'b')).toMatchObject({ share: 0.25, class: 'laag', normalised: -1, contribution: -0.25 });
    expect(byName(wheel, 'c')).toMatchObject({ share: 2 / 3, class: 'hoog', depth: 1 });
    expect(byName(wheel, 'd')).toMatchObject({ share: 0, status: 'not_counted', class: null, value: 9 });
    expect(byName(wheel, 'd')?.contribution).toBeNaN();
  });

  it('keeps the share of what is missing, and says what the others weigh here', () => {
    const wheel = wheelFrom(spec, { ...columns, b: [4, 5, missing] }, 2);
    expect(byName(wheel, 'b')).toMatchObject({ share: 0.25, shareHere: 0, status: 'missing', class: null });
    expect(byName(wheel, 'a')?.shareHere).toBeCloseTo(1 / 3, 12);
  });

  it('tells a group with too little from a group with nothing', () => {
    const strict = { ...spec, minCoverage: 0.5 };
    const little = wheelFrom(strict, { ...columns, b: [4, 5, missing] }, 2);
    expect(byName(little, 'aspect')).toMatchObject({ status: 'low_coverage', class: null });
    const none = wheelFrom(strict, { ...columns, a: [1, 2, missing], b: [4, 5, missing] }, 2);
    expect(byName(none, 'aspect')).toMatchObject({ status: 'missing' });
  });

  it('classes on other scales against the areas of the reference group', () => {
    const wheel = wheelFrom(
      { ...spec, normalisation: { kind: 'min_max', low: 1, high: 100 }, aggregation: 'geometric' },
      columns,
      2,
    );
    expect(byName(wheel, 'b')?.class).toBe('laag');
    expect(wheel.class).not.toBeNull();
    expect(byName(wheel, 'a')?.contribution).toBeNaN();
  });

  it('has a reference wheel of the same shape in which every figure is its mean', () => {
    const wheel = wheelFrom(spec, columns, 0);
    const mean = wheelOfReference(wheel);
    expect(wheelParts(mean).map(({ id, share }) => [id, share])).toEqual(
      wheelParts(wheel).map(({ id, share }) => [id, share]),
    );
    expect(byName(mean, 'c')).toMatchObject({ value: 30, class: 'gemiddeld', status: 'scored' });
    expect(byName(mean, 'd')).toMatchObject({ status: 'not_counted', class: null });
  });

  it('finds the way to a part', () => {
    const wheel = wheelFrom(spec, columns, 0);
    expect(wheelPath(wheel, '0.0.1').map(({ name }) => name)).toEqual(['root', 'aspect', 'b']);
    expect(wheelPath(wheel, '9').map(({ name }) => name)).toEqual(['root']);
  });
});

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const cell = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(missing));

describe('wheelOf, for every tree and table', () => {
  it('has shares that add up, here as well, and contributions that add up to the score', () => {
    const trees = fc
      .record({
        weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 }),
        sides: fc.array(fc.constantFrom(1 as const, -1 as const, 0 as const), { minLength: 5, maxLength: 5 }),
      })
      .map(({ weights, sides }): readonly IndexNode[] => {
        const at = (place: number) =>
          leaf(names[place] ?? '', { weight: weights[place] ?? 1, orientation: sides[place] ?? 1 });
        return [
          leaf('vast'),
          group('een', [at(0), group('twee', [at(1), at(2)], weights[5]), at(3)], weights[6]),
          at(4),
        ];
      });
    const tables = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.array(cell, { minLength: 4, maxLength: 4 })])),
    );
    fc.assert(
      fc.property(trees, tables, fc.constantFrom(0, 0.5), (children, columns, minCoverage) => {
        const result = unwrap(
          scoreIndex(specOf(children, { minCoverage }), inputOf({ ...columns, vast: [1, 2, 3, 5] })),
        );
        result.codes.forEach((_, row) => {
          const wheel = wheelOf(result, row);
          for (const part of wheelParts(wheel)) {
            if (part.share === 0 || part.kind === 'figure') continue;
            expect(part.children.reduce((sum, child) => sum + child.share, 0)).toBeCloseTo(part.share, 12);
          }
          if (Number.isNaN(result.score[row])) return;
          expect(wheel.shareHere).toBeCloseTo(1, 12);
          expect(wheel.contribution).toBeCloseTo(result.score[row] ?? Number.NaN, 10);
        });
      }),
    );
  });
});
