import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexNode, type IndexSpec, isLeaf } from '../../src/domain/indexSpec.ts';
import { prepareIndex, scoreIndex, weighIndex } from '../../src/model/composite.ts';
import { explainArea } from '../../src/model/explainArea.ts';
import type { IndexInput, IndexResult } from '../../src/model/indexResult.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const weight = fc.integer({ min: 1, max: 9 });
const orientation = fc.constantFrom(1 as const, -1 as const);

/** Tenths, so that no two values differ by less than rounding can. */
const figure = fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10);
const cell = fc.oneof({ weight: 5, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(missing) });

const tree = fc
  .record({
    weights: fc.array(weight, { minLength: 9, maxLength: 9 }),
    sides: fc.array(orientation, { minLength: 6, maxLength: 6 }),
  })
  .map(({ weights, sides }): readonly IndexNode[] => {
    const at = (place: number): IndexNode =>
      leaf(names[place] ?? '', { weight: weights[place] ?? 1, orientation: sides[place] ?? 1 });
    return [
      at(0),
      group('een', [at(1), at(2), group('twee', [at(3), at(4)], weights[6])], weights[7]),
      group('drie', [at(5)], weights[8]),
    ];
  });

const normalisation: fc.Arbitrary<IndexSpec['normalisation']> = fc.constantFrom(
  { kind: 'z_score' },
  { kind: 'min_max', low: 1, high: 100 },
  { kind: 'percentile_rank' },
);
const weighting = fc.constantFrom('equal' as const, 'inhabitants' as const);

function tableOf(
  values: fc.Arbitrary<number>,
): fc.Arbitrary<{ columns: Record<string, number[]>; inhabitants: number[] }> {
  return fc.integer({ min: 2, max: 12 }).chain((areas) => {
    const column = fc.array(values, { minLength: areas, maxLength: areas });
    const columns = fc.record(Object.fromEntries(names.map((name) => [name, column])));
    return fc.record({
      columns,
      inhabitants: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: areas, maxLength: areas }),
    });
  });
}

const full = tableOf(figure);
/** at least one value in every row and column, so that the index can be scored */
const holed = tableOf(cell).map(({ columns, inhabitants }) => ({
  columns: { ...columns, a: inhabitants.map((_, row) => row) },
  inhabitants,
}));

const input = ({ columns, inhabitants }: { columns: Record<string, number[]>; inhabitants: number[] }): IndexInput =>
  inputOf(columns, { inhabitants: Float64Array.from(inhabitants) });

const settings = fc.record({ normalisation, weighting, minCoverage: fc.constantFrom(0, 0.5, 0.66) });
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

const specWith = (children: readonly IndexNode[], { weighting: by, ...rest }: Settings): IndexSpec =>
  specOf(children, { ...rest, reference: { population: 'selectie', weighting: by } });

function mapTree(children: readonly IndexNode[], change: (node: IndexNode) => IndexNode): readonly IndexNode[] {
  return children.map((child) =>
    change(isLeaf(child) ? child : { ...child, children: mapTree(child.children, change) }),
  );
}

function expectSame(one: Float64Array, other: Float64Array, digits = 9): void {
  expect(Array.from(one)).toEqual(
    Array.from(other, (value) => (Number.isNaN(value) ? missing : expect.closeTo(value, digits))),
  );
}

describe('for every tree, table and setting', () => {
  it('scaling the weights of siblings changes nothing', () => {
    fc.assert(
      fc.property(tree, holed, settings, fc.constantFrom(0.001, 7, 1e6), (children, table, how, factor) => {
        const scaled = mapTree(children, (node) => ({ ...node, weight: node.weight * factor }));
        const [one, other] = [children, scaled].map((each) => unwrap(scoreIndex(specWith(each, how), input(table))));
        expectSame(other?.score ?? new Float64Array(), one?.score ?? new Float64Array());
      }),
    );
  });

  it('reversing every orientation mirrors the score', () => {
    fc.assert(
      fc.property(tree, holed, settings, (children, table, how) => {
        const turned = mapTree(children, (node) =>
          isLeaf(node) ? { ...node, orientation: node.orientation === 1 ? -1 : 1 } : node,
        );
        const one = unwrap(scoreIndex(specWith(children, how), input(table)));
        const other = unwrap(scoreIndex(specWith(turned, how), input(table)));
        const sum = { z_score: 0, min_max: 101, percentile_rank: 1, norm: 1 }[how.normalisation.kind];
        expectSame(
          other.score,
          one.score.map((value) => sum - value),
        );
      }),
    );
  });

  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(tree, holed, settings, (children, table, how) => {
        const reversed = {
          columns: Object.fromEntries(
            Object.entries(table.columns).map(([name, values]) => [name, values.toReversed()]),
          ),
          inhabitants: table.inhabitants.toReversed(),
        };
        const one = unwrap(scoreIndex(specWith(children, how), input(table)));
        const other = unwrap(scoreIndex(specWith(children, how), input(reversed)));
        expectSame(other.score.toReversed(), one.score);
        expectSame(other.coverage.toReversed(), one.coverage);
      }),
    );
  });

  it('contributions add up to the score, and effective weights to 1', () => {
    fc.assert(
      fc.property(tree, holed, settings, (children, table, how) => {
        const result = unwrap(scoreIndex(specWith(children, how), input(table)));
        result.score.forEach((score, row) => {
          if (Number.isNaN(score)) return;
          const { contributions } = explainArea(result, row);
          const total = (pick: 'contribution' | 'effectiveWeight'): number =>
            contributions.reduce((sum, each) => sum + each[pick], 0);
          expect(Math.abs(total('contribution') - score)).toBeLessThan(1e-12 * Math.max(1, Math.abs(score)) * 10);
          expect(total('effectiveWeight')).toBeCloseTo(1, 12);
        });
      }),
    );
  });

  it('preparing and weighing is scoring, also with other weights than were prepared for', () => {
    fc.assert(
      fc.property(tree, weight, holed, settings, (children, other, table, how) => {
        const prepared = unwrap(prepareIndex(specWith(children, how), input(table)));
        const changed = specWith(
          mapTree(children, (node) => ({ ...node, weight: isLeaf(node) ? other : node.weight })),
          how,
        );
        expect(unwrap(weighIndex(prepared, changed)).score).toEqual(unwrap(scoreIndex(changed, input(table))).score);
      }),
    );
  });

  it('with all figures present a score lies between its lowest and highest leaf', () => {
    fc.assert(
      fc.property(tree, full, settings, (children, table, how) => {
        const result = unwrap(scoreIndex(specWith(children, how), input(table)));
        result.score.forEach((score, row) => {
          const leaves = result.leaves.map(({ normalised }) => normalised[row] ?? missing);
          expect(score).toBeGreaterThanOrEqual(Math.min(...leaves) - 1e-9);
          expect(score).toBeLessThanOrEqual(Math.max(...leaves) + 1e-9);
        });
      }),
    );
  });

  it('raising a figure that counts upwards never lowers the score of its area, and one that counts downwards never raises it', () => {
    const change = fc.record({
      at: fc.nat(),
      name: fc.constantFrom(...names),
      by: fc.double({ min: 0.1, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(
        tree,
        holed,
        settings,
        change,
        fc.constantFrom(1, -1),
        (children, table, how, { at, name, by }, side) => {
          const row = at % table.inhabitants.length;
          const turned = mapTree(children, (node) =>
            isLeaf(node) && node.indicator === name ? { ...node, orientation: side === 1 ? 1 : -1 } : node,
          );
          const own: Readonly<Record<string, number[]>> = table.columns;
          const raised = own[name]?.map((value, place) => (place === row ? value + by : value)) ?? [];
          const columns = { ...own, [name]: raised };
          const before = unwrap(scoreIndex(specWith(turned, how), input(table))).score[row] ?? missing;
          const after = unwrap(scoreIndex(specWith(turned, how), input({ ...table, columns }))).score[row] ?? missing;
          expect(Number.isNaN(after)).toBe(Number.isNaN(before));
          if (!Number.isNaN(before)) expect(side * (after - before)).toBeGreaterThan(-1e-9);
        },
      ),
    );
  });

  it('an area that is nowhere behind another is not ranked behind it', () => {
    fc.assert(
      fc.property(tree, full, settings, (children, table, how) => {
        const upright = mapTree(children, (node) => (isLeaf(node) ? { ...node, orientation: 1 } : node));
        const columns = Object.fromEntries(
          Object.entries(table.columns).map(([name, [first = 0, second = 0, ...rest]]) => [
            name,
            [Math.max(first, second), second, ...rest],
          ]),
        );
        const { rank, score } = unwrap(scoreIndex(specWith(upright, how), input({ ...table, columns })));
        expect((score[0] ?? missing) - (score[1] ?? missing)).toBeGreaterThan(-1e-9);
        if ((score[0] ?? missing) > (score[1] ?? missing)) expect(rank[0]).toBeLessThan(rank[1] ?? missing);
      }),
    );
  });
});

describe('missing is not zero', () => {
  const filled = fc.tuple(full, fc.nat(), fc.constantFrom(...names.slice(1)));

  it('a figure taken away lowers coverage and leaves the score as if the leaf were not in the tree there', () => {
    fc.assert(
      fc.property(tree, filled, (children, [table, seed, name]) => {
        const row = seed % table.inhabitants.length;
        const gone = table.columns[name]?.map((value, at) => (at === row ? missing : value)) ?? [];
        const columns = { ...table.columns, [name]: gone };
        const posts = { low: -50, high: 50 };
        const fixed = mapTree(children, (node) => (isLeaf(node) ? { ...node, norm: posts } : node));
        const how = { normalisation: { kind: 'norm' }, weighting: 'equal', minCoverage: 0 } as const;
        const result: IndexResult = unwrap(scoreIndex(specWith(fixed, how), input({ ...table, columns })));
        const without = mapTree(fixed, (node) =>
          isLeaf(node) && node.indicator === name ? { ...node, weight: 0 } : node,
        );
        const expected = unwrap(scoreIndex(specWith(without, how), input(table)));
        expect(result.coverage[row]).toBeLessThan(1);
        expect(result.score[row]).toBeCloseTo(expected.score[row] ?? missing, 12);
      }),
    );
  });

  it('a missing figure and a 0 give different scores wherever 0 is not the score already', () => {
    const how = { normalisation: { kind: 'norm' } } as const;
    const posts = { low: -50, high: 50 };
    fc.assert(
      fc.property(figure, weight, (present, otherWeight) => {
        fc.pre(present !== 0);
        const children = [leaf('a', { norm: posts }), leaf('b', { norm: posts, weight: otherWeight })];
        const score = (value: number): number | undefined =>
          unwrap(scoreIndex(specOf(children, how), inputOf({ a: [present, 1], b: [value, 1] }))).score[0];
        expect(score(missing)).not.toBeCloseTo(score(0) ?? missing, 12);
      }),
    );
  });
});
