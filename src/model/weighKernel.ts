import { finish, termOf } from './aggregate.ts';
import { type GroupOutcome, outcomeOf, weighPatterns, weightingsAtOnce } from './weighPatterns.ts';
import type { PlanGroup, WeighPlan } from './weighPlan.ts';

/** areas that go through the whole tree together: what they need then stays in the processor's nearest memory */
const areasAtOnce = 256;

export interface WeighKernel {
  /**
   * Scores of the areas of the plan under four weightings. `weights` holds, slot by slot, the weight (> 0) in each of the
   * four; the scores come back area by area, four each, NaN = not scored. The array is used again by the next call.
   */
  weigh(weights: Float64Array): Float64Array;
}

/**
 * Weighs an index over and over with other weights. The sums are those of `weighIndex`, added up in the same order, so
 * that scores are the same to the last bit. What depends on the weights and on which figures are missing, but not on the
 * figures, is worked out once per pattern instead of once per area.
 */
export function weighKernel(plan: WeighPlan): WeighKernel {
  const areas = plan.rows.length;
  const outcomes = plan.groups.map(({ lacks, children }): GroupOutcome => {
    const patterns = lacks.length / children.length;
    return {
      value: new Float64Array(areas * weightingsAtOnce),
      weight: new Float64Array(patterns * weightingsAtOnce),
      coverage: new Float64Array(patterns * weightingsAtOnce),
    };
  });
  const steps = plan.groups.map((group, number) => ({ group, own: outcomeOf(outcomes, number) }));
  const root = outcomeOf(outcomes, outcomes.length - 1);
  return {
    weigh: (weights) => {
      for (const { group, own } of steps) {
        const unscored = own === root ? Number.NaN : Number.POSITIVE_INFINITY;
        weighPatterns(group, weights, plan.minCoverage, outcomes, own, unscored);
      }
      for (let begin = 0; begin < areas; begin += areasAtOnce) {
        const end = Math.min(areas, begin + areasAtOnce);
        for (const { group, own } of steps) {
          if (plan.aggregation === 'minimum') takeLowest(plan, group, outcomes, own.value, begin, end);
          else if (group.leaves < 0) addChildren(plan, group, weights, outcomes, own.value, begin, end);
          else addLeaves(plan, group, weights, own.value, begin, end);
          if (plan.aggregation === 'arithmetic') divide(own.value, own.weight, group.pattern, begin, end);
          else finishGroup(plan, group, own, own === root, begin, end);
        }
      }
      return root.value;
    },
  };
}

/** Σ weight · term of a group of leaves. The hot loop: two areas by four weightings at a time. */
function addLeaves(
  { terms, leafColumns }: WeighPlan,
  { leaves, children, slot }: PlanGroup,
  weights: Float64Array,
  sums: Float64Array,
  begin: number,
  end: number,
): void {
  const from = slot * weightingsAtOnce;
  const to = from + children.length * weightingsAtOnce;
  for (let row = begin; row < end; row += 2) {
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    // the last of an odd number of areas is added up twice
    const step = row + 1 < end ? leafColumns : 0;
    for (let at = from, one = row * leafColumns + leaves; at < to; at += weightingsAtOnce, one += 1) {
      const a = terms[one] ?? Number.NaN;
      const b = terms[one + step] ?? Number.NaN;
      const w0 = weights[at] ?? Number.NaN;
      const w1 = weights[at + 1] ?? Number.NaN;
      const w2 = weights[at + 2] ?? Number.NaN;
      const w3 = weights[at + 3] ?? Number.NaN;
      a0 += w0 * a;
      b0 += w0 * b;
      a1 += w1 * a;
      b1 += w1 * b;
      a2 += w2 * a;
      b2 += w2 * b;
      a3 += w3 * a;
      b3 += w3 * b;
    }
    const into = row * weightingsAtOnce;
    sums[into] = a0;
    sums[into + 1] = a1;
    sums[into + 2] = a2;
    sums[into + 3] = a3;
    if (step === 0) continue;
    sums[into + 4] = b0;
    sums[into + 5] = b1;
    sums[into + 6] = b2;
    sums[into + 7] = b3;
  }
}

/** Σ weight · term of a group that holds groups, child by child. */
function addChildren(
  { terms, leafColumns }: WeighPlan,
  { children, slot }: PlanGroup,
  weights: Float64Array,
  outcomes: readonly GroupOutcome[],
  sums: Float64Array,
  begin: number,
  end: number,
): void {
  sums.fill(0, begin * weightingsAtOnce, end * weightingsAtOnce);
  for (const [place, child] of children.entries()) {
    const at = (slot + place) * weightingsAtOnce;
    const [w0 = Number.NaN, w1 = Number.NaN, w2 = Number.NaN, w3 = Number.NaN] = weights.subarray(at, at + 4);
    const isInner = child < 0;
    // a leaf has one term for all four weightings, an inner group one for each
    const values = isInner ? outcomeOf(outcomes, -1 - child).value : terms;
    const [across, down, first] = isInner ? [1, weightingsAtOnce, 0] : [0, leafColumns, child];
    for (let row = begin; row < end; row += 1) {
      const one = row * down + first;
      const into = row * weightingsAtOnce;
      sums[into] = (sums[into] ?? 0) + w0 * (values[one] ?? Number.NaN);
      sums[into + 1] = (sums[into + 1] ?? 0) + w1 * (values[one + across] ?? Number.NaN);
      sums[into + 2] = (sums[into + 2] ?? 0) + w2 * (values[one + 2 * across] ?? Number.NaN);
      sums[into + 3] = (sums[into + 3] ?? 0) + w3 * (values[one + 3 * across] ?? Number.NaN);
    }
  }
}

function takeLowest(
  { terms, leafColumns }: WeighPlan,
  { children }: PlanGroup,
  outcomes: readonly GroupOutcome[],
  lowest: Float64Array,
  begin: number,
  end: number,
): void {
  lowest.fill(Number.POSITIVE_INFINITY, begin * weightingsAtOnce, end * weightingsAtOnce);
  for (const child of children) {
    const inner = child < 0 ? outcomeOf(outcomes, -1 - child).value : null;
    for (let at = begin * weightingsAtOnce; at < end * weightingsAtOnce; at += 1) {
      const leaf = Math.floor(at / weightingsAtOnce) * leafColumns + child;
      const value = (inner === null ? terms[leaf] : inner[at]) ?? Number.NaN;
      if (value < (lowest[at] ?? Number.NaN)) lowest[at] = value;
    }
  }
}

/** From sums to scores, in place; of an inner group to the term it is in the group above, where `divide` does not do. */
function finishGroup(
  { aggregation, neutral }: WeighPlan,
  { pattern }: PlanGroup,
  { value, weight }: GroupOutcome,
  isRoot: boolean,
  begin: number,
  end: number,
): void {
  for (let row = begin; row < end; row += 1) {
    for (let k = 0; k < weightingsAtOnce; k += 1) {
      const present = weight[(pattern[row] ?? 0) * weightingsAtOnce + k] ?? Number.NaN;
      const at = row * weightingsAtOnce + k;
      const score = finish(aggregation, value[at] ?? Number.NaN, present);
      if (isRoot) value[at] = Number.isNaN(present) ? Number.NaN : score;
      else value[at] = present === Number.POSITIVE_INFINITY ? neutral : termOf(score, aggregation);
    }
  }
}

/** The same for arithmetic means, whose terms are the scores. */
function divide(value: Float64Array, weight: Float64Array, pattern: Int32Array, begin: number, end: number): void {
  for (let row = begin; row < end; row += 1) {
    const from = (pattern[row] ?? 0) * weightingsAtOnce;
    const into = row * weightingsAtOnce;
    value[into] = (value[into] ?? 0) / (weight[from] ?? Number.NaN);
    value[into + 1] = (value[into + 1] ?? 0) / (weight[from + 1] ?? Number.NaN);
    value[into + 2] = (value[into + 2] ?? 0) / (weight[from + 2] ?? Number.NaN);
    value[into + 3] = (value[into + 3] ?? 0) / (weight[from + 3] ?? Number.NaN);
  }
}
