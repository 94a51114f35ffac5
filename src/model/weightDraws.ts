import type { Random } from './random.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { PlanGroup, WeighPlan, WeightSlot } from './weighPlan.ts';

/** Groups among whose children a weight is divided, and the present weights. */
export interface WeighedGroups {
  readonly groups: readonly Pick<PlanGroup, 'slot' | 'children'>[];
  readonly slots: readonly Pick<WeightSlot, 'weight'>[];
}

/**
 * Which weightings count as plausible. `any`: every division of the weight among siblings is as likely as each other one.
 * `around`: no sibling's share of the weight may differ by more than a part of it (0–1) from its present share, and
 * within that every division is as likely as each other one.
 */
export type WeightRange = { readonly kind: 'any' } | { readonly kind: 'around'; readonly part: number };

/** Writes one drawn weighting at lane `lane` of weights that lie slot by slot, four lanes each. */
export type WeightDrawer = (weights: Float64Array, lane: number) => void;

/** half the distance between two numbers the source can give: keeps 0 and 1 out */
const half = 2 ** -33;

/**
 * Makes a drawer of weightings of an index: each group divides its weight among its children independently of the other
 * groups; the shares of siblings add up to 1. (A flat draw over all leaves would make a theme weigh more because it has
 * more leaves.)
 *
 * `any` is uniform on the simplex: exponential spacings e = −ln u, w = e / Σe (R `w <- rexp(k); w / sum(w)`, NumPy
 * `dirichlet(ones(k))`); a share then has mean 1/k and variance (k − 1) / (k²(k + 1)).
 * `around` is uniform on the part of the simplex inside the box share·(1 ± part), by rejection: all but the sibling with
 * the largest share are drawn uniformly within their bounds, that one takes the rest, and a draw in which it leaves its own
 * bounds is drawn again. The region is symmetric around the present shares, which are therefore the mean.
 */
export function createWeightDrawer(plan: WeighedGroups, range: WeightRange, random: Random): WeightDrawer {
  const siblings = plan.groups.map(({ slot, children }) => {
    const weights = Array.from(children, (_, place) => plan.slots[slot + place]?.weight ?? Number.NaN);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { slot, shares: Float64Array.from(weights, (weight) => weight / total) };
  });
  const drawn = new Float64Array(Math.max(...siblings.map(({ shares }) => shares.length)));
  return (weights, lane) => {
    for (const { slot, shares } of siblings) {
      if (shares.length === 1) drawn[0] = 1;
      else if (range.kind === 'any') drawAny(drawn, shares.length, random);
      else drawAround(drawn, shares, range.part, random);
      for (let place = 0; place < shares.length; place += 1) {
        weights[(slot + place) * weightingsAtOnce + lane] = drawn[place] ?? Number.NaN;
      }
    }
  };
}

/** The weights of the spec itself, in every lane. */
export function presentWeights(plan: WeighPlan): Float64Array {
  return Float64Array.from(
    { length: plan.slots.length * weightingsAtOnce },
    (_, at) => plan.slots[Math.floor(at / weightingsAtOnce)]?.weight ?? Number.NaN,
  );
}

function drawAny(drawn: Float64Array, count: number, random: Random): void {
  let total = 0;
  for (let place = 0; place < count; place += 1) {
    const spacing = -Math.log(random.next() + half);
    drawn[place] = spacing;
    total += spacing;
  }
  for (let place = 0; place < count; place += 1) drawn[place] = (drawn[place] ?? Number.NaN) / total;
}

function drawAround(drawn: Float64Array, shares: Float64Array, part: number, random: Random): void {
  const largest = shares.indexOf(Math.max(...shares));
  const share = shares[largest] ?? Number.NaN;
  let rest: number;
  do {
    rest = 1;
    for (let place = 0; place < shares.length; place += 1) {
      if (place === largest) continue;
      const own = (shares[place] ?? Number.NaN) * (1 + part * (2 * (random.next() + half) - 1));
      drawn[place] = own;
      rest -= own;
    }
  } while (!(rest > share * (1 - part) && rest < share * (1 + part)));
  drawn[largest] = rest;
}
