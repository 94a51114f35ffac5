import fc from 'fast-check';
import { type IndexNode, type IndexSpec, isLeaf } from '../../src/domain/indexSpec.ts';
import type { IndexInput } from '../../src/model/indexResult.ts';
import { group, inputOf, leaf, missing, specOf } from './indices.ts';

export const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

const weight = fc.integer({ min: 0, max: 9 });
const orientation = fc.constantFrom(1 as const, 1 as const, -1 as const, 0 as const);

/** Leaves and groups mixed at every level; some weigh nothing or do not count. The first leaf always does. */
export const trees: fc.Arbitrary<readonly IndexNode[]> = fc
  .record({
    weights: fc.array(weight, { minLength: 11, maxLength: 11 }),
    sides: fc.array(orientation, { minLength: 7, maxLength: 7 }),
    shape: fc.constantFrom('flat', 'mixed', 'groups'),
  })
  .map(({ weights, sides, shape }) => {
    const at = (place: number): IndexNode =>
      leaf(names[place] ?? '', { weight: weights[place] ?? 1, orientation: sides[place] ?? 1 });
    const first = leaf('a', { weight: 1 + (weights[0] ?? 1) });
    if (shape === 'flat') return [first, at(1), at(2), at(3), at(4), at(5), at(6)];
    if (shape === 'groups') {
      return [group('een', [first, at(1), at(2), at(3)], 2), group('twee', [at(4), at(5), at(6)], weights[8])];
    }
    return [
      at(1),
      group('een', [at(2), group('diep', [at(3), at(4)], weights[7]), first], 1 + (weights[8] ?? 1)),
      group('twee', [group('dieper', [at(5)], weights[9])], weights[10]),
      at(6),
    ];
  });

/** Tenths, so that no two values differ by less than rounding can, and ties occur. */
const figure = fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10);

export interface Table {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly inhabitants: readonly number[];
}

/** Column `a` is filled everywhere, the others to about `filled` of ten. */
export function tables(filled: number): fc.Arbitrary<Table> {
  const cell = fc.oneof(
    { weight: filled, arbitrary: figure },
    { weight: 10 - filled, arbitrary: fc.constant(missing) },
  );
  return fc.integer({ min: 2, max: 13 }).chain((areas) => {
    const length = { minLength: areas, maxLength: areas };
    return fc.record({
      columns: fc.record(
        Object.fromEntries(names.map((name) => [name, fc.array(name === 'a' ? figure : cell, length)])),
      ),
      inhabitants: fc.array(fc.integer({ min: 1, max: 300 }), length),
    });
  });
}

export const inputFrom = ({ columns, inhabitants }: Table): IndexInput =>
  inputOf(columns, { inhabitants: Float64Array.from(inhabitants) });

/** Scales on which every aggregation can be carried out, and z-scores for those that take any value. */
export const settings: fc.Arbitrary<Partial<IndexSpec>> = fc
  .record({
    method: fc.constantFrom<Pick<IndexSpec, 'aggregation' | 'normalisation'>>(
      { aggregation: 'arithmetic', normalisation: { kind: 'z_score' } },
      { aggregation: 'arithmetic', normalisation: { kind: 'percentile_rank' } },
      { aggregation: 'geometric', normalisation: { kind: 'min_max', low: 1, high: 100 } },
      { aggregation: 'harmonic', normalisation: { kind: 'min_max', low: 1, high: 100 } },
      { aggregation: 'minimum', normalisation: { kind: 'z_score' } },
    ),
    minCoverage: fc.constantFrom(0, 0.5, 0.66, 1),
    minInhabitants: fc.constantFrom(0, 60),
  })
  .map(({ method, ...rest }) => ({ ...method, ...rest }));

export const specFrom = (children: readonly IndexNode[], how: Partial<IndexSpec>): IndexSpec => specOf(children, how);

/** The same tree with the weights of a list, in the order in which a plan holds them. */
export function withWeights(spec: IndexSpec, weightOf: (parent: string, node: string) => number | null): IndexSpec {
  const visit = (parent: string, nodes: readonly IndexNode[]): readonly IndexNode[] =>
    nodes.map((node) => {
      const own = weightOf(parent, isLeaf(node) ? node.indicator : node.id) ?? node.weight;
      return isLeaf(node)
        ? { ...node, weight: own }
        : { ...node, weight: own, children: visit(node.id, node.children) };
    });
  return { ...spec, root: { ...spec.root, children: visit(spec.root.id, spec.root.children) } };
}
