import { createRanker } from './radixRank.ts';
import { type Outcome, pointsAtOnce, type SobolIndices, startSobol } from './sobol.ts';
import { type WeighKernel, weighKernel } from './weighKernel.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { WeighPlan, WeightSlot } from './weighPlan.ts';
import { presentWeights, type WeightRange } from './weightDraws.ts';

/** Which outcome the choices are judged by; `area` is a row of the index. */
export type EffectOutcome = { readonly kind: 'mean_rank_shift' } | { readonly kind: 'score'; readonly area: number };

/** Plain data, so that a worker can be sent it. */
export interface WeightEffectsJob {
  /** the index's own plan, then those of other methods or years; with more than one, the method is a choice too */
  readonly plans: readonly WeighPlan[];
  readonly outcome: EffectOutcome;
  readonly range: WeightRange;
  readonly samples: number;
  readonly seed: string;
}

/** What one choice does to the outcome. */
export interface WeightEffect {
  /** the weight of a leaf or group among its siblings; null = the choice of method or year */
  readonly slot: WeightSlot | null;
  /** first-order and total effect, parts (0–1) of the variance; NaN when nothing changes the outcome */
  readonly first: number;
  readonly total: number;
  readonly totalError: number;
  /** total effect below `negligibleEffect`: this choice hardly matters */
  readonly isNegligible: boolean;
}

export interface WeightEffects {
  readonly samples: number;
  readonly mean: number;
  readonly variance: number;
  /** largest total effect first */
  readonly effects: readonly WeightEffect[];
}

export interface WeightEffectsRun {
  readonly samples: number;
  done(): number;
  advance(samples: number): void;
  result(): WeightEffects;
}

/** a choice that explains less than one per cent of all differences, alone and together with every other choice */
export const negligibleEffect = 0.01;

/**
 * Sobol effects of the choices behind an index on one outcome: the mean over the areas of |rank − present rank|, or the
 * score of one area. A factor is the weight of a child among siblings (of an only child there is nothing to choose) and, with
 * several plans, which of them is used. Independent numbers u become weights as −ln u (range `any`, which makes siblings
 * uniform on the simplex) or share·(1 + part·(2u − 1)) (range `around`; shares are then renormalised, which may move one
 * a little beyond its bounds). Areas without a score under a weighting do not count in the mean; a missing score is 0 effect.
 */
export function startWeightEffects(job: WeightEffectsJob): WeightEffectsRun {
  const [own] = job.plans;
  if (own === undefined) throw new Error('an index without a plan');
  const slots = own.groups.flatMap(({ slot, children }) =>
    children.length > 1 ? Array.from(children, (_, place) => slot + place) : [],
  );
  const hasMethods = job.plans.length > 1;
  const factors = slots.length + (hasMethods ? 1 : 0);
  const run = startSobol(factors, job.samples, outcomeOf(job, own, slots), `${job.seed} ${own.indexId}`);
  return {
    ...run,
    result: () => {
      const indices = run.result();
      const effects = Array.from({ length: factors }, (_, factor) =>
        effectOf(indices, factor, own.slots[slots[factor] ?? -1] ?? null),
      );
      const { samples, mean, variance } = indices;
      // stable: equal effects stay in the order of the index
      return { samples, mean, variance, effects: effects.toSorted((one, other) => other.total - one.total) };
    },
  };
}

function effectOf(indices: SobolIndices, factor: number, slot: WeightSlot | null): WeightEffect {
  const [first = Number.NaN, total = Number.NaN, totalError = Number.NaN] = [
    indices.first[factor],
    indices.total[factor],
    indices.totalError[factor],
  ];
  return { slot, first, total, totalError, isNegligible: total < negligibleEffect };
}

function outcomeOf({ plans, outcome, range }: WeightEffectsJob, own: WeighPlan, slots: readonly number[]): Outcome {
  const kernels = plans.map(weighKernel);
  const weights = presentWeights(own);
  const shares = sharesOf(own);
  const judge = outcome.kind === 'score' ? scoreJudge(own, outcome.area) : shiftJudge(own);

  const setWeights = (points: Float64Array): void => {
    for (const [factor, slot] of slots.entries()) {
      for (let lane = 0; lane < weightingsAtOnce; lane += 1) {
        const u = points[factor * pointsAtOnce + lane] ?? Number.NaN;
        const share = shares[slot] ?? Number.NaN;
        weights[slot * weightingsAtOnce + lane] =
          range.kind === 'any' ? -Math.log(u) : share * (1 + range.part * (2 * u - 1));
      }
    }
  };
  const methodOf = (points: Float64Array, lane: number): number =>
    Math.floor((points[slots.length * pointsAtOnce + lane] ?? 0) * plans.length);

  return (points) => {
    setWeights(points);
    const scores = new Map<number, Float64Array>();
    const scoresBy = (method: number): Float64Array => {
      const known = scores.get(method) ?? kernelAt(kernels, method).weigh(weights);
      scores.set(method, known);
      return known;
    };
    const at = (lane: number): number => judge(scoresBy(methodOf(points, lane)), lane);
    return [at(0), at(1), at(2), at(3)];
  };
}

function kernelAt(kernels: readonly WeighKernel[], method: number): WeighKernel {
  const kernel = kernels[method];
  if (kernel === undefined) throw new Error(`there is no method ${method}`);
  return kernel;
}

/** Share of each slot among its siblings. */
function sharesOf({ groups, slots }: WeighPlan): Float64Array {
  const shares = new Float64Array(slots.length);
  for (const { slot, children } of groups) {
    const own = slots.slice(slot, slot + children.length);
    const total = own.reduce((sum, { weight }) => sum + weight, 0);
    own.forEach(({ weight }, place) => {
      shares[slot + place] = weight / total;
    });
  }
  return shares;
}

type Judge = (scores: Float64Array, lane: number) => number;

function scoreJudge({ rows }: WeighPlan, area: number): Judge {
  const row = rows.indexOf(area);
  return (scores, lane) => {
    const score = row < 0 ? Number.NaN : (scores[row * weightingsAtOnce + lane] ?? Number.NaN);
    return Number.isNaN(score) ? 0 : score;
  };
}

function shiftJudge(plan: WeighPlan): Judge {
  const areas = plan.rows.length;
  const rank = createRanker(areas);
  const present = new Uint16Array(areas);
  rank(weighKernel(plan).weigh(presentWeights(plan)), 0, weightingsAtOnce, present);
  const ranks = new Uint16Array(areas);
  return (scores, lane) => {
    rank(scores, lane, weightingsAtOnce, ranks);
    return meanShift(present, ranks);
  };
}

/** Mean of |rank − other rank| over the places that have both (0 = not ranked); 0 when none has. */
export function meanShift(one: Uint16Array, other: Uint16Array): number {
  let total = 0;
  let count = 0;
  for (let place = 0; place < one.length; place += 1) {
    const [rank = 0, otherRank = 0] = [one[place], other[place]];
    if (rank === 0 || otherRank === 0) continue;
    total += Math.abs(rank - otherRank);
    count += 1;
  }
  return count === 0 ? 0 : total / count;
}
