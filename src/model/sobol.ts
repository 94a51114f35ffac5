import { createRandom } from './random.ts';

/** How much each of some independent factors matters to an outcome. Arrays follow the factors. */
export interface SobolIndices {
  /** points in each of the two samples */
  readonly samples: number;
  /** of the outcome over both samples (n − 1) */
  readonly mean: number;
  readonly variance: number;
  /** part of the variance that goes away when only this factor is known; NaN when the outcome does not vary */
  readonly first: Float64Array;
  /** part that is left when only this factor is unknown: its own effect and all it does together with others */
  readonly total: Float64Array;
  /** standard error of `total`, from the spread of its terms */
  readonly totalError: Float64Array;
}

/** points that are worked out together */
export const pointsAtOnce = 4;

/**
 * Outcomes of four points at once. `points` holds, factor by factor, four numbers in (0, 1); the answer is four numbers.
 */
export type Outcome = (points: Float64Array) => readonly [number, number, number, number];

export interface SobolRun {
  readonly samples: number;
  done(): number;
  /** works on for at least so many samples, each of `factors + 2` outcomes */
  advance(samples: number): void;
  /** only when all samples are done */
  result(): SobolIndices;
}

const half = 2 ** -33;

/**
 * First-order and total effects by Saltelli's design: two independent samples A and B of N points, and per factor the
 * points of A with that factor from B (AB). Jansen's estimators, with V the variance of f over A and B together:
 * S = 1 − Σ (f(B) − f(AB))² / 2NV and T = Σ (f(A) − f(AB))² / 2NV. Saltelli et al. 2010, Computer Physics Communications
 * 181, table 2; R `sensitivity::soboljansen`, COINr `get_sensitivity`. N is rounded up to a multiple of four. Points come from
 * the seeded source, not from a low-discrepancy sequence: a total effect is off by some `totalError`.
 */
export function startSobol(factors: number, asked: number, outcome: Outcome, seed: string): SobolRun {
  const samples = Math.ceil(asked / pointsAtOnce) * pointsAtOnce;
  const random = createRandom(seed);
  const a = new Float64Array(factors * pointsAtOnce);
  const b = new Float64Array(factors * pointsAtOnce);
  const outcomes = new Float64Array(2 * samples);
  const fromB = new Float64Array(factors);
  const fromA = new Float64Array(factors);
  const fromASquared = new Float64Array(factors);
  let done = 0;

  const takeFour = (): void => {
    for (const sample of [a, b]) for (let at = 0; at < sample.length; at += 1) sample[at] = random.next() + half;
    const ofA = outcome(a);
    const ofB = outcome(b);
    outcomes.set(ofA, 2 * done);
    outcomes.set(ofB, 2 * done + pointsAtOnce);
    const mixed = new Float64Array(a);
    for (let factor = 0; factor < factors; factor += 1) {
      const from = factor * pointsAtOnce;
      mixed.set(b.subarray(from, from + pointsAtOnce), from);
      const ofMixed = outcome(mixed);
      mixed.set(a.subarray(from, from + pointsAtOnce), from);
      for (let lane = 0; lane < pointsAtOnce; lane += 1) {
        const mixedOutcome = ofMixed[lane] ?? Number.NaN;
        const distanceA = ((ofA[lane] ?? Number.NaN) - mixedOutcome) ** 2 / 2;
        fromB[factor] = (fromB[factor] ?? 0) + ((ofB[lane] ?? Number.NaN) - mixedOutcome) ** 2 / 2;
        fromA[factor] = (fromA[factor] ?? 0) + distanceA;
        fromASquared[factor] = (fromASquared[factor] ?? 0) + distanceA ** 2;
      }
    }
    done += pointsAtOnce;
  };

  return {
    samples,
    done: () => done,
    advance: (more) => {
      const until = Math.min(samples, done + more);
      while (done < until) takeFour();
    },
    result: () => {
      if (done < samples) throw new Error(`${done} of ${samples} samples are done`);
      const { mean, variance } = momentsOf(outcomes);
      const varies = variance > 0;
      const part = (sum: number): number => (varies ? sum / samples / variance : Number.NaN);
      return {
        samples,
        mean,
        variance,
        first: fromB.map((sum) => 1 - part(sum)),
        total: fromA.map(part),
        totalError: fromA.map((sum, factor) => {
          const spread = Math.max(0, (fromASquared[factor] ?? Number.NaN) / samples - (sum / samples) ** 2);
          return varies ? Math.sqrt(spread / samples) / variance : Number.NaN;
        }),
      };
    },
  };
}

/** In two passes, so that an outcome that hardly varies does not lose its digits. */
function momentsOf(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}
