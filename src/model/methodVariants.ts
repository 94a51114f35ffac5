import type { IndexSpec } from '../domain/indexSpec.ts';

/** Ways to normalise and add up that a careful reader might have chosen instead; a geometric mean needs values above 0. */
const usual: readonly Pick<IndexSpec, 'normalisation' | 'aggregation'>[] = [
  { normalisation: { kind: 'z_score' }, aggregation: 'arithmetic' },
  { normalisation: { kind: 'percentile_rank' }, aggregation: 'arithmetic' },
  { normalisation: { kind: 'min_max', low: 1, high: 100 }, aggregation: 'arithmetic' },
  { normalisation: { kind: 'min_max', low: 1, high: 100 }, aggregation: 'geometric' },
];

/**
 * The index by each of these methods, tree and weights unchanged (COINr's uncertainty analysis varies the same two
 * choices). Always as many and in the same order, so that the two axes of a balance can change method together; one of
 * them may be the recipe's own.
 */
export function methodVariants(spec: IndexSpec): readonly IndexSpec[] {
  return usual.map((method) => ({ ...spec, ...method }));
}
