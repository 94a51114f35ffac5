import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteMethods } from '../../src/domain/siting.ts';
import { createRandom } from '../../src/model/random.ts';
import { rankDescending } from '../../src/model/rank.ts';
import { createSiteKernel } from '../../src/model/siteKernel.ts';
import { defaultSettings, siteScores, type ValueMatrix } from '../../src/model/siteMethods.ts';
import { type SiteSureness, type SiteSurenessJob, startSiteSureness } from '../../src/model/siteSureness.ts';
import { startTask } from '../../src/model/surenessTasks.ts';

const missing = Number.NaN;
const matrixOf = (rows: readonly (readonly number[])[]): ValueMatrix => ({
  sites: rows.length,
  criteria: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
});
const base: Omit<SiteSurenessJob, 'matrix' | 'weights'> = {
  methods: ['weighted_sum'],
  range: { kind: 'any' },
  weightings: 20_000,
  seed: 'toets',
  shortlist: 1,
};
function carryOut(job: SiteSurenessJob, piece = job.weightings): SiteSureness {
  const run = startSiteSureness(job);
  while (run.done() < run.weightings) run.advance(piece);
  return run.result();
}
function someRows(seed: string, sites: number, criteria: number, holes: number): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: sites }, () =>
    Array.from({ length: criteria }, () => (random.next() < holes ? missing : random.next())),
  );
}

describe('the kernel', () => {
  it('orders sites as the methods themselves do, missing values and all', () => {
    const matrix = matrixOf(someRows('orde', 40, 6, 0.15));
    for (const caution of [2, 0.5]) {
      const settings = { ...defaultSettings, caution };
      const kernel = createSiteKernel(matrix, siteMethods, settings);
      for (const weights of [
        [1, 1, 1, 1, 1, 1],
        [5, 0.2, 1, 3, 0.7, 2],
      ]) {
        kernel.weigh(Float64Array.from(weights));
        for (const [at, method] of siteMethods.entries()) {
          const expected = rankDescending(siteScores(method, matrix, weights, settings));
          expect(Array.from(rankDescending(kernel.scores[at] ?? new Float64Array())), method).toEqual(
            Array.from(expected),
          );
        }
      }
    }
  });

  it('gives no score to a site of which nothing is known', () => {
    const kernel = createSiteKernel(
      matrixOf([
        [missing, missing],
        [0, 0],
      ]),
      siteMethods,
      defaultSettings,
    );
    kernel.weigh(Float64Array.of(1, 2));
    for (const scores of kernel.scores) expect(Number.isNaN(scores[0])).toBe(true);
    for (const scores of kernel.scores) expect(Number.isNaN(scores[1])).toBe(false);
  });
});

describe('rank acceptability', () => {
  it('agrees with a sum done by hand: first where its own criterion weighs most', () => {
    // values 1 and 0 against 0 and 1, and 0.6 on both: A is first where w > 0.6, B where w < 0.4, C between
    const result = carryOut({
      ...base,
      matrix: matrixOf([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
      weights: [1, 1],
    });
    const parts = Array.from(result.first, (count) => count / base.weightings);
    // standard error √(0.4 · 0.6 / 20,000) = 0.0035
    expect(parts[0]).toBeCloseTo(0.4, 1);
    expect(Math.abs((parts[0] ?? missing) - 0.4)).toBeLessThan(0.015);
    expect(Math.abs((parts[2] ?? missing) - 0.2)).toBeLessThan(0.015);
    // A first: w uniform on 0.6–1, so 0.8 on average
    expect(Math.abs((result.central[0] ?? missing) - 0.8)).toBeLessThan(0.01);
    expect(Math.abs((result.central[4] ?? missing) - 0.5)).toBeLessThan(0.01);
    expect(result.agreement).toEqual(['discuss', 'discuss', 'discuss']);
  });

  it('calls undisputed what is first, or never first, by all methods and weightings', () => {
    const result = carryOut({
      ...base,
      weightings: 500,
      methods: siteMethods,
      matrix: matrixOf([
        [0.9, 0.9],
        [0.2, 0.3],
        [missing, missing],
      ]),
      weights: [1, 3],
    });
    expect(result.agreement).toEqual(['in', 'out', 'unranked']);
    expect(Array.from(result.ranked)).toEqual([2500, 2500, 0]);
    expect([result.best[0], result.worst[0], result.best[1], result.p95[1], result.median[2]]).toEqual([1, 1, 2, 2, 0]);
    expect(result.central[2]).toBeNaN();
  });

  it('is not undisputed when one method disagrees', () => {
    // the sum prefers the lopsided one, the geometric mean the even one
    const result = carryOut({
      ...base,
      weightings: 200,
      methods: ['weighted_sum', 'geometric'],
      range: { kind: 'around', part: 0.02 },
      matrix: matrixOf([
        [1, 0.1],
        [0.5, 0.5],
      ]),
      weights: [1, 1],
    });
    expect(result.first[0]).toBe(200);
    expect(result.first[2]).toBe(0);
    expect(result.agreement).toEqual(['discuss', 'discuss']);
  });

  it('adds up: every ranked site has one place in every weighting of every method', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 12 }), (seed, sites) => {
        const result = carryOut({
          ...base,
          seed,
          weightings: 50,
          methods: siteMethods,
          shortlist: 3,
          matrix: matrixOf(someRows(seed, sites, 3, 0.2)),
          weights: [1, 2, 1],
        });
        for (let site = 0; site < sites; site += 1) {
          const counts = result.acceptability.subarray(site * sites, (site + 1) * sites);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(result.ranked[site]);
          expect([0, 250]).toContain(result.ranked[site]);
          const order = [result.best, result.p5, result.median, result.p95, result.worst].map(
            (list) => list[site] ?? 0,
          );
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same bits again, in pieces too, and whatever the order of the sites', () => {
    const rows = someRows('zaad', 12, 5, 0.1);
    const job = { ...base, weightings: 400, methods: siteMethods, shortlist: 3, weights: [1, 2, 3, 4, 5] };
    const whole = carryOut({ ...job, matrix: matrixOf(rows) });
    expect(carryOut({ ...job, matrix: matrixOf(rows) }, 7)).toEqual(whole);
    const turned = carryOut({ ...job, matrix: matrixOf(rows.toReversed()) });
    expect(Array.from(turned.median).reverse()).toEqual(Array.from(whole.median));
    expect([...turned.agreement].reverse()).toEqual(whole.agreement);
    for (const [at] of siteMethods.entries()) {
      const own = (result: SiteSureness): number[] => Array.from(result.among.subarray(at * 12, (at + 1) * 12));
      expect(own(turned).reverse()).toEqual(own(whole));
    }
    expect(carryOut({ ...job, seed: 'ander', matrix: matrixOf(rows) }).acceptability).not.toEqual(whole.acceptability);
  });

  it('leaves criteria without weight out, and has an answer without any', () => {
    const rows = [
      [0.1, 0.9],
      [0.9, 0.1],
    ];
    const one = carryOut({ ...base, weightings: 100, matrix: matrixOf(rows), weights: [1, 0] });
    expect(Array.from(one.first)).toEqual([0, 100]);
    const none = carryOut({ ...base, weightings: 100, matrix: matrixOf(rows), weights: [0, 0] });
    expect(none.agreement).toEqual(['unranked', 'unranked']);
    expect(carryOut({ ...base, weightings: 10, matrix: matrixOf([]), weights: [] }).agreement).toEqual([]);
  });

  it('is the same as a task for the worker, which tells how far it is', () => {
    const job = { ...base, weightings: 3000, methods: siteMethods, matrix: matrixOf(someRows('taak', 60, 8, 0.1)) };
    const own = { ...job, weights: [1, 2, 3, 4, 5, 6, 7, 8] };
    const run = startTask({ kind: 'sites', job: own });
    const parts: number[] = [];
    while ((parts.at(-1) ?? 0) < 1) parts.push(run.advance());
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(run.outcome()).toEqual({ kind: 'sites', result: carryOut(own) });
  });

  it('refuses to be read before it is done', () => {
    const run = startSiteSureness({ ...base, matrix: matrixOf([[1]]), weights: [1] });
    run.advance(1);
    expect(() => run.result()).toThrow();
  });
});
