import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareIndex, scoreIndex, weighIndex } from '../../src/model/composite.ts';
import { weighKernel } from '../../src/model/weighKernel.ts';
import { weightingsAtOnce } from '../../src/model/weighPatterns.ts';
import { type WeighPlan, weighPlan } from '../../src/model/weighPlan.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';
import { inputFrom, settings, specFrom, tables, trees, withWeights } from './randomIndices.ts';

const lane = (scores: Float64Array, k: number): Float64Array => scores.filter((_, at) => at % weightingsAtOnce === k);

/** Scores of all areas of the index, NaN for those the plan leaves out. */
function spread(plan: WeighPlan, scores: Float64Array): Float64Array {
  const all = new Float64Array(plan.allAreas).fill(missing);
  plan.rows.forEach((row, at) => {
    all[row] = scores[at] ?? missing;
  });
  return all;
}

describe('weighing many times', () => {
  it('gives the scores of weighIndex to the last bit, for any tree, gaps, method and weights', () => {
    fc.assert(
      fc.property(
        trees,
        tables(8),
        settings,
        fc.infiniteStream(fc.double({ min: 1e-6, max: 1, noNaN: true })),
        (children, table, how, stream) => {
          const spec = specFrom(children, how);
          const prepared = unwrap(prepareIndex(spec, inputFrom(table)));
          const result = weighIndex(prepared, spec);
          fc.pre(result.ok);
          const plan = weighPlan(unwrap(result));
          const weights = Float64Array.from(
            { length: plan.slots.length * weightingsAtOnce },
            () => stream.next().value ?? 1,
          );
          const scores = weighKernel(plan).weigh(weights);
          for (let k = 0; k < weightingsAtOnce; k += 1) {
            const drawn = withWeights(spec, (parent, node) => {
              const slot = plan.slots.findIndex((each) => each.parent === parent && each.node === node);
              return slot < 0 ? null : (weights[slot * weightingsAtOnce + k] ?? null);
            });
            expect(spread(plan, lane(scores, k))).toEqual(unwrap(weighIndex(prepared, drawn)).score);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('works out a small index by hand', () => {
    // norm 0–10 gives tenths; the second area lacks b, the third is under the minimum of inhabitants
    const norm = { low: 0, high: 10 };
    const spec = specOf(
      [leaf('a', { norm, weight: 1 }), group('samen', [leaf('b', { norm }), leaf('c', { norm, orientation: -1 })], 3)],
      { normalisation: { kind: 'norm' }, minInhabitants: 100, minCoverage: 0.5 },
    );
    const input = inputOf(
      { a: [10, 5, 1], b: [4, missing, 2], c: [0, 5, 3] },
      { inhabitants: Float64Array.of(200, 200, 50) },
    );
    const plan = weighPlan(unwrap(scoreIndex(spec, input)));
    expect(Array.from(plan.rows)).toEqual([0, 1]);
    expect(plan.slots.map(({ node }) => node)).toEqual(['b', 'c', 'a', 'samen']);
    const weights = Float64Array.of(1, 1, 3, 1, /* c */ 1, 3, 1, 1, /* a */ 1, 1, 1, 3, /* samen */ 3, 3, 3, 1);
    const scores = weighKernel(plan).weigh(weights);
    // first area: samen = 0.7, 0.85, 0.55, 0.7
    const first = [(1 + 3 * 0.7) / 4, (1 + 3 * 0.85) / 4, (1 + 3 * 0.55) / 4, (3 + 0.7) / 4];
    expect(Array.from(scores.slice(0, 4))).toEqual(first.map((score) => expect.closeTo(score, 12)));
    // second area: samen = c alone, 0.5, but in the third weighting c is a quarter of it, below the coverage
    const [one, two, three, four] = scores.slice(4);
    expect([one, two, four]).toEqual([0.5, 0.5, 0.5]);
    expect(three).toBeNaN();
  });
});
