import { describe, expect, it } from 'vitest';
import { scoreIndex } from '../../src/model/composite.ts';
import { createRandom } from '../../src/model/random.ts';
import { weightingsAtOnce } from '../../src/model/weighPatterns.ts';
import { type WeighPlan, weighPlan } from '../../src/model/weighPlan.ts';
import { createWeightDrawer, presentWeights, type WeightRange } from '../../src/model/weightDraws.ts';
import { group, inputOf, leaf, specOf, unwrap } from './indices.ts';

const columns = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, [1, 2, 3]]));

function planOf(weights: readonly number[]): WeighPlan {
  const names = Object.keys(columns);
  const children = weights.map((weight, place) => leaf(names[place] ?? '', { weight }));
  return weighPlan(unwrap(scoreIndex(specOf(children), inputOf(columns))));
}

/** per slot, the weights of so many draws */
function draws(plan: WeighPlan, range: WeightRange, count: number, seed = 'proef'): number[][] {
  const draw = createWeightDrawer(plan, range, createRandom(seed));
  const weights = presentWeights(plan);
  return Array.from({ length: count }, () => {
    draw(weights, 2);
    return plan.slots.map((_, slot) => weights[slot * weightingsAtOnce + 2] ?? Number.NaN);
  });
}

const column = (table: readonly number[][], slot: number): number[] => table.map((row) => row[slot] ?? Number.NaN);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function covariance(one: readonly number[], other: readonly number[]): number {
  const [m, n] = [mean(one), mean(other)];
  return mean(one.map((value, at) => (value - m) * ((other[at] ?? Number.NaN) - n)));
}

describe('weightings drawn from everything that is possible', () => {
  const count = 40_000;
  const k = 5;
  const table = draws(planOf([1, 2, 3, 4, 5]), { kind: 'any' }, count);

  it('are positive and add up to 1', () => {
    expect(table.flat().every((weight) => weight > 0)).toBe(true);
    expect(table.every((row) => Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-12)).toBe(true);
  });

  it('have the mean, variance and covariance of the uniform distribution on the simplex, whatever the present weights', () => {
    const variance = (k - 1) / (k * k * (k + 1));
    for (let slot = 0; slot < k; slot += 1) {
      // four standard errors of a mean
      expect(Math.abs(mean(column(table, slot)) - 1 / k)).toBeLessThan(4 * Math.sqrt(variance / count));
      expect(Math.abs(covariance(column(table, slot), column(table, slot)) / variance - 1)).toBeLessThan(0.04);
    }
    expect(Math.abs(covariance(column(table, 0), column(table, 1)) + 1 / (k * k * (k + 1)))).toBeLessThan(0.001);
  });

  it('follow the marginal law P(w > x) = (1 − x)^(k − 1)', () => {
    for (const bound of [0.05, 0.2, 0.5]) {
      const expected = (1 - bound) ** (k - 1);
      const share = mean(column(table, 3).map((weight) => Number(weight > bound)));
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / count));
    }
  });

  it('divide the weight of each group on its own', () => {
    const children = [leaf('a'), group('samen', [leaf('b'), leaf('c'), leaf('d')]), group('alleen', [leaf('e')])];
    const plan = weighPlan(unwrap(scoreIndex(specOf(children), inputOf(columns))));
    const drawn = draws(plan, { kind: 'any' }, 20_000);
    const at = (node: string): number[] =>
      column(
        drawn,
        plan.slots.findIndex((slot) => slot.node === node),
      );
    expect(at('e').every((weight) => weight === 1)).toBe(true);
    expect(drawn.every((row) => Math.abs(row.slice(0, 3).reduce((sum, weight) => sum + weight, 0) - 1) < 1e-12)).toBe(
      true,
    );
    expect(mean(at('b'))).toBeCloseTo(1 / 3, 2);
    expect(mean(at('samen'))).toBeCloseTo(1 / 3, 2);
    expect(Math.abs(covariance(at('b'), at('samen')))).toBeLessThan(0.002);
  });
});

describe('weightings drawn around the present one', () => {
  const weights = [1, 2, 4, 1, 2];
  const shares = weights.map((weight) => weight / 10);
  const range: WeightRange = { kind: 'around', part: 0.3 };
  const table = draws(planOf(weights), range, 20_000);

  it('stay within the part, add up to 1 and have the present shares as mean', () => {
    shares.forEach((share, slot) => {
      const own = column(table, slot);
      expect(Math.min(...own)).toBeGreaterThan(share * 0.7);
      expect(Math.max(...own)).toBeLessThan(share * 1.3);
      expect(Math.abs(mean(own) - share)).toBeLessThan(share * 0.01);
    });
    expect(table.every((row) => Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-12)).toBe(true);
  });

  it('are spread as the uniform draws that happen to lie there', () => {
    // three siblings: of a million uniform draws enough lie in the box to compare with
    const plan = planOf([1, 1, 2]);
    const near: WeightRange = { kind: 'around', part: 0.5 };
    const box = draws(plan, { kind: 'any' }, 200_000).filter((row) =>
      row.every((weight, slot) => Math.abs(weight - (slot === 2 ? 0.5 : 0.25)) < (slot === 2 ? 0.25 : 0.125)),
    );
    const direct = draws(plan, near, 40_000);
    expect(box.length).toBeGreaterThan(10_000);
    for (let slot = 0; slot < 3; slot += 1) {
      for (const bound of [0.16, 0.22, 0.28, 0.34, 0.45, 0.55, 0.65]) {
        const share = (rows: readonly number[][]): number =>
          mean(column(rows, slot).map((weight) => Number(weight < bound)));
        expect(Math.abs(share(box) - share(direct))).toBeLessThan(0.02);
      }
    }
  });

  it('draw forty siblings without delay', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`c${place}`, [1, 2]]));
    const plan = weighPlan(unwrap(scoreIndex(specOf(Object.keys(many).map((name) => leaf(name))), inputOf(many))));
    const drawn = draws(plan, { kind: 'around', part: 0.1 }, 500);
    expect(drawn.flat().every((weight) => weight > 0.9 / 40 && weight < 1.1 / 40)).toBe(true);
  });
});

describe('a seed', () => {
  it('gives the same weightings again, and another seed others', () => {
    const plan = planOf([1, 2, 3]);
    const range: WeightRange = { kind: 'around', part: 0.5 };
    expect(draws(plan, range, 50, 'x')).toEqual(draws(plan, range, 50, 'x'));
    expect(draws(plan, range, 50, 'x')).not.toEqual(draws(plan, range, 50, 'y'));
  });
});
