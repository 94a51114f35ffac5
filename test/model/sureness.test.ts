import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexNode, isLeaf } from '../../src/domain/indexSpec.ts';
import { balanceOf } from '../../src/model/balance.ts';
import { classifyZ, zClasses } from '../../src/model/classifyZ.ts';
import { prepareIndex, scoreIndex, weighIndex } from '../../src/model/composite.ts';
import { createRandom } from '../../src/model/random.ts';
import { createRankReader } from '../../src/model/rankQuantiles.ts';
import { type SurenessJob, type SurenessResult, startSureness } from '../../src/model/sureness.ts';
import { blockOf, joinBlocks } from '../../src/model/surenessBlocks.ts';
import { weightingsAtOnce } from '../../src/model/weighPatterns.ts';
import { type WeighPlan, weighPlan } from '../../src/model/weighPlan.ts';
import { createWeightDrawer, presentWeights } from '../../src/model/weightDraws.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';
import { inputFrom, settings, specFrom, tables, trees, withWeights } from './randomIndices.ts';

function surenessOf(job: Partial<SurenessJob> & Pick<SurenessJob, 'indices'>, piece = 1000): SurenessResult {
  const run = startSureness({ thresholds: null, weightings: 40, range: { kind: 'any' }, seed: 'proef', ...job });
  while (run.done() < run.weightings) run.advance(piece);
  return run.result();
}

const ranksOf = (job: Parameters<typeof surenessOf>[0]) => {
  const [ranks] = surenessOf(job).ranks;
  if (ranks === undefined) throw new Error('no ranks');
  return ranks;
};

/** plan and result of an index that can be scored, else the run is left out */
function scored(
  children: readonly IndexNode[],
  how: Parameters<typeof specFrom>[1],
  table: Parameters<typeof inputFrom>[0],
) {
  const result = scoreIndex(specFrom(children, how), inputFrom(table));
  fc.pre(result.ok);
  return { result: unwrap(result), plan: weighPlan(unwrap(result)) };
}

const ranges = fc.constantFrom<SurenessJob['range']>({ kind: 'any' }, { kind: 'around', part: 0.25 });

describe('how sure a rank is', () => {
  it('has the rank of the present weighting inside its interval, for any index', () => {
    fc.assert(
      fc.property(
        trees,
        tables(8),
        settings,
        ranges,
        fc.integer({ min: 1, max: 30 }),
        (children, table, how, range, weightings) => {
          const { result, plan } = scored(children, how, table);
          const ranks = ranksOf({ indices: [[plan]], range, weightings });
          expect(Array.from(ranks.present)).toEqual(Array.from(result.rank));
          result.rank.forEach((rank, area) => {
            expect(ranks.best[area]).toBeLessThanOrEqual(rank || Number.POSITIVE_INFINITY);
            expect(ranks.worst[area]).toBeGreaterThanOrEqual(rank);
            if ((ranks.ranked[area] ?? 0) === 0) return;
            const inOrder = [ranks.best, ranks.p5, ranks.median, ranks.p95, ranks.worst].map(
              (each) => each[area] ?? missing,
            );
            expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
          });
        },
      ),
    );
  });

  it('is what comes out when every drawn weighting is scored by weighIndex', () => {
    fc.assert(
      fc.property(trees, tables(8), settings, ranges, (children, table, how, range) => {
        const weightings = 22;
        const spec = specFrom(children, how);
        const prepared = unwrap(prepareIndex(spec, inputFrom(table)));
        const { plan } = scored(children, how, table);
        const ranks = ranksOf({ indices: [[plan]], range, weightings });
        const draw = createWeightDrawer(plan, range, createRandom(`proef ${spec.id}`));
        const weights = presentWeights(plan);
        const lists = Array.from({ length: weightings }, () => {
          draw(weights, 0);
          const one = weights.filter((_, at) => at % weightingsAtOnce === 0);
          return Array.from(unwrap(weighIndex(prepared, specWith(spec, plan, one))).rank);
        });
        for (let area = 0; area < plan.allAreas; area += 1) {
          const own = lists
            .map((list) => list[area] ?? 0)
            .filter((rank) => rank > 0)
            .sort((a, b) => a - b);
          expect(ranks.ranked[area]).toBe(own.length);
          expect(ranks.median[area]).toBe(own[Math.ceil(own.length / 2) - 1] ?? 0);
          const places = Array.from(
            ranks.acceptability?.subarray(area * plan.allAreas, (area + 1) * plan.allAreas) ?? [],
          );
          expect(places).toEqual(places.map((_, place) => own.filter((rank) => rank === place + 1).length));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts an area that is nowhere behind another never behind it', () => {
    fc.assert(
      fc.property(trees, tables(10), ranges, (children, table, range) => {
        const upright = (nodes: readonly IndexNode[]): readonly IndexNode[] =>
          nodes.map((node) =>
            isLeaf(node)
              ? { ...node, orientation: node.orientation === 0 ? 0 : 1 }
              : { ...node, children: upright(node.children) },
          );
        const columns = Object.fromEntries(
          Object.entries(table.columns).map(([name, [first = 0, second = 0, ...rest]]) => [
            name,
            [Math.max(first, second), second, ...rest],
          ]),
        );
        const { plan } = scored(upright(children), {}, { ...table, columns });
        const { best, median, worst } = ranksOf({ indices: [[plan]], range });
        for (const ranks of [best, median, worst]) expect(ranks[0]).toBeLessThanOrEqual(ranks[1] ?? missing);
      }),
    );
  });

  it('does not depend on the order of the areas', () => {
    fc.assert(
      fc.property(trees, tables(8), settings, (children, table, how) => {
        const turned = {
          columns: Object.fromEntries(
            Object.entries(table.columns).map(([name, values]) => [name, values.toReversed()]),
          ),
          inhabitants: table.inhabitants.toReversed(),
        };
        // exact in both orders: a scale that adds nothing up over the areas
        const fixed = { ...how, aggregation: 'arithmetic', normalisation: { kind: 'percentile_rank' } } as const;
        const [one, other] = [table, turned].map((each) =>
          ranksOf({ indices: [[scored(children, fixed, each).plan]] }),
        );
        for (const key of ['best', 'p5', 'median', 'p95', 'worst', 'ranked'] as const) {
          expect(Array.from(other?.[key] ?? []).toReversed()).toEqual(Array.from(one?.[key] ?? []));
        }
      }),
    );
  });

  it('gives, with the leaves in another order, the same shares up to chance', () => {
    const random = createRandom('volgorde');
    const columns = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [name, Array.from({ length: 12 }, () => random.next())]),
    );
    const leaves = Object.keys(columns).map((name) => leaf(name));
    const [one, other] = [leaves, leaves.toReversed()].map((children) =>
      ranksOf({ indices: [[weighPlan(unwrap(scoreIndex(specOf(children), inputOf(columns))))]], weightings: 8000 }),
    );
    one?.acceptability?.forEach((count, at) => {
      // five standard errors of a difference of two shares
      expect(Math.abs(count - (other?.acceptability?.[at] ?? missing))).toBeLessThan(5 * Math.sqrt(0.5 * 8000));
    });
    expect(Array.from(one?.present ?? [])).toEqual(Array.from(other?.present ?? []));
  });

  it('repeats bit for bit with a seed, in whatever pieces it is worked out, and differs with another', () => {
    const random = createRandom('stukken');
    const columns = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [name, Array.from({ length: 30 }, () => random.next())]),
    );
    const plan = weighPlan(
      unwrap(scoreIndex(specOf([leaf('a'), group('g', [leaf('b'), leaf('c')])]), inputOf(columns))),
    );
    const job = { indices: [[plan], [plan]], thresholds: { capacity: 100, load: 100 }, weightings: 203 };
    const whole = surenessOf(job);
    for (const piece of [1, 4, 7, 64, 203]) expect(surenessOf(job, piece)).toEqual(whole);
    expect(surenessOf({ ...job, seed: 'ander' }).ranks).not.toEqual(whole.ranks);
  });

  it('comes out the same to the last bit when stretches of weightings and blocks of areas are worked out apart', () => {
    const thresholds = { capacity: 100, load: 100 };
    fc.assert(
      fc.property(
        trees,
        tables(9),
        settings,
        ranges,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (children, table, how, range, weightings, workers) => {
          const { plan } = scored(children, how, table);
          const other = scored(children, {}, table).plan;
          const plans = [[plan], other.rows.length === plan.rows.length ? [plan, other] : [plan]];
          const job: SurenessJob = { indices: plans, thresholds, weightings, range, seed: 'proef' };
          const fours = Math.ceil(weightings / weightingsAtOnce);
          const bounds = Array.from({ length: workers + 1 }, (_, at) =>
            Math.min(weightings, weightingsAtOnce * Math.round((at * fours) / workers)),
          );
          const stretches = bounds.slice(1).map((to, at) => {
            const run = startSureness(job, { from: bounds[at] ?? 0, to }, { place: 0, of: workers });
            while (run.done() < run.weightings) run.advance(8);
            return run.drawn();
          });
          const blocks = stretches.map((_, place) => {
            const run = startSureness(job, { from: 0, to: 0 }, { place, of: workers });
            // nor does it matter which worker was ready first
            for (const stretch of stretches.toReversed()) run.join(blockOf(stretch, place));
            return run.result();
          });
          expect(joinBlocks(blocks)).toEqual(surenessOf(job));
        },
      ),
    );
  });

  it('refuses a result of weightings that are not all there', () => {
    const plan = weighPlan(unwrap(scoreIndex(specOf([leaf('a')]), inputOf({ a: [1, 2, 3] }))));
    const job: SurenessJob = { indices: [[plan]], thresholds: null, weightings: 8, range: { kind: 'any' }, seed: 's' };
    const run = startSureness(job, { from: 4, to: 8 });
    expect(() => run.drawn()).toThrow('0 of 4');
    run.advance(8);
    expect(run.drawn()).toMatchObject({ from: 4, to: 8 });
    expect(() => run.result()).toThrow('4 of 8');
    expect(() => startSureness(job, { from: 3, to: 8 })).toThrow('weighting 3');
  });

  it('leaves out areas with too few inhabitants, as the index does', () => {
    const input = inputOf({ a: [1, 2, 3] }, { inhabitants: Float64Array.of(500, 20, 500) });
    const plan = weighPlan(unwrap(scoreIndex(specOf([leaf('a')], { minInhabitants: 100 }), input)));
    const ranks = ranksOf({ indices: [[plan]] });
    expect(Array.from(ranks.best)).toEqual([2, 0, 1]);
    expect(Array.from(ranks.ranked)).toEqual([40, 0, 40]);
  });
});

describe('how sure a class is', () => {
  it('counts the weightings in each class', () => {
    // two leaves that contradict each other: the class follows the weight of the first
    const input = inputOf({ a: [0, 1, 2], b: [2, 1, 0] });
    const plan = weighPlan(unwrap(scoreIndex(specOf([leaf('a'), leaf('b')]), input)));
    const ranks = ranksOf({ indices: [[plan]], weightings: 8000 });
    const shares = Array.from(ranks.classes?.slice(0, zClasses.length) ?? [], (count) => count / 8000);
    // z of the first area = 1 − 2w, w uniform on 0–1: classes change at −0.5 and 0.5
    expect(shares).toEqual([0, 0.25, 0.5, 0.25, 0].map((share) => expect.closeTo(share, 1)));
    expect(classifyZ(-1)).toBe('laag');
  });
});

describe('how sure a field of the balance is', () => {
  const random = createRandom('velden');
  const columns = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [name, Array.from({ length: 25 }, () => random.next())]),
  );
  const thresholds = { capacity: 100, load: 102 };
  const capacitySpec = specOf([leaf('a'), leaf('b')], { id: 'kracht' });
  const loadSpec = specOf([leaf('c'), leaf('d')], { id: 'last' });
  const [capacity, load] = [capacitySpec, loadSpec].map((spec) => unwrap(scoreIndex(spec, inputOf(columns))));
  if (capacity === undefined || load === undefined) throw new Error('the axes were not scored');
  const plans = [weighPlan(capacity), weighPlan(load)] as const;

  it('is the share of weightings of both axes in which balanceOf gives the same field', () => {
    const weightings = 60;
    const { fields } = surenessOf({ indices: plans.map((plan) => [plan]), thresholds, weightings });
    const present = balanceOf(capacity, load, thresholds, { kind: 'tertiles' });
    expect(Array.from(fields?.present ?? [])).toEqual(Array.from(present.field));
    const drawn = [capacitySpec, loadSpec].map((spec, axis) => {
      const plan = plans[axis] ?? plans[0];
      const draw = createWeightDrawer(plan, { kind: 'any' }, createRandom(`proef ${spec.id}`));
      const weights = presentWeights(plan);
      return Array.from({ length: weightings }, () => {
        draw(weights, 0);
        const one = weights.filter((_, at) => at % weightingsAtOnce === 0);
        return unwrap(scoreIndex(specWith(spec, plan, one), inputOf(columns)));
      });
    });
    const balances = Array.from({ length: weightings }, (_, at) => {
      const [one, other] = [drawn[0]?.[at], drawn[1]?.[at]];
      if (one === undefined || other === undefined) throw new Error('a draw is missing');
      return balanceOf(one, other, thresholds, { kind: 'tertiles' });
    });
    present.field.forEach((field, area) => {
      const stays = balances.filter((balance) => balance.field[area] === field).length / weightings;
      expect(fields?.stays[area]).toBeCloseTo(stays, 12);
    });
    expect(fields?.stays.some((share) => share < 1)).toBe(true);
  });

  it('takes turns among methods, and counts fields only on the scale of the thresholds', () => {
    const ranked = specOf([leaf('a'), leaf('b')], { id: 'kracht', normalisation: { kind: 'percentile_rank' } });
    const other = weighPlan(unwrap(scoreIndex(ranked, inputOf(columns))));
    const job = {
      indices: [
        [plans[0], other],
        [plans[1], plans[1]],
      ],
      thresholds,
      weightings: 80,
    };
    const { fields, ranks } = surenessOf(job);
    const placed = Array.from({ length: 25 }, (_, area) =>
      fields?.counts.subarray(4 * area, 4 * area + 4).reduce((sum, count) => sum + count, 0),
    );
    expect(new Set(placed)).toEqual(new Set([40]));
    expect(ranks[0]?.ranked[0]).toBe(80);
    expect(ranks[0]).not.toEqual(surenessOf({ ...job, indices: plans.map((plan) => [plan]) }).ranks[0]);
  });

  it('has no fields for an axis without z-scores', () => {
    const ranked = specOf([leaf('a')], { normalisation: { kind: 'percentile_rank' } });
    const plan = weighPlan(unwrap(scoreIndex(ranked, inputOf(columns))));
    expect(surenessOf({ indices: [[plan], [plans[1]]], thresholds }).fields).toBeNull();
  });
});

describe('reading a list of ranks', () => {
  it('gives the ranks at 5, 50 and 95 per cent by hand', () => {
    const read = createRankReader(300);
    // 20 ranks: the first, the tenth and the nineteenth
    expect(read(Uint16Array.from({ length: 20 }, (_, at) => 10 * (at + 1)))).toEqual({
      best: 10,
      p5: 10,
      median: 100,
      p95: 190,
      worst: 200,
      ranked: 20,
    });
    expect(read(Uint16Array.of(0, 0))).toEqual({ best: 0, p5: 0, median: 0, p95: 0, worst: 0, ranked: 0 });
    expect(read(Uint16Array.of(0, 7))).toEqual({ best: 7, p5: 7, median: 7, p95: 7, worst: 7, ranked: 1 });
  });

  it('is sorting and counting, for any ranks', () => {
    const read = createRankReader(20_000);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 300 }), (ranks) => {
        const sorted = ranks.filter((rank) => rank > 0).sort((a, b) => a - b);
        const at = (part: number): number =>
          sorted[Math.max(0, Math.ceil(Number((part * sorted.length).toFixed(6))) - 1)] ?? 0;
        expect(read(Uint16Array.from(ranks))).toEqual({
          best: sorted[0] ?? 0,
          p5: at(0.05),
          median: at(0.5),
          p95: at(0.95),
          worst: sorted.at(-1) ?? 0,
          ranked: sorted.length,
        });
      }),
    );
  });
});

function specWith(spec: ReturnType<typeof specOf>, plan: WeighPlan, weights: Float64Array) {
  return withWeights(spec, (parent, node) => {
    const slot = plan.slots.findIndex((each) => each.parent === parent && each.node === node);
    return slot < 0 ? null : (weights[slot] ?? null);
  });
}
