import { coverageTolerance } from './aggregate.ts';
import type { PlanGroup } from './weighPlan.ts';

/** weightings that are worked out together, so that every figure is read once for all of them */
export const weightingsAtOnce = 4;

/** What a group comes to, in four weightings each. */
export interface GroupOutcome {
  /** per area: the score at the root, elsewhere the term it is in the group above, neutral where it has no score */
  readonly value: Float64Array;
  /**
   * per pattern: weight present, by which sums are divided. Where the coverage is too low for a score it is NaN at the
   * root, and elsewhere infinite, which makes the group above find nothing (0) there
   */
  readonly weight: Float64Array;
  /** per pattern, 0–1 */
  readonly coverage: Float64Array;
}

export function outcomeOf(outcomes: readonly GroupOutcome[], number: number): GroupOutcome {
  const outcome = outcomes[number];
  if (outcome === undefined) throw new Error(`the plan has no group ${number}`);
  return outcome;
}

/** Weight present and coverage of every pattern, as in `aggregate`. */
export function weighPatterns(
  { children, lacks, leaves, slot }: PlanGroup,
  weights: Float64Array,
  minCoverage: number,
  outcomes: readonly GroupOutcome[],
  { weight, coverage }: GroupOutcome,
  unscored: number,
): void {
  const everything = new Float64Array(weightingsAtOnce);
  children.forEach((_, place) => {
    for (let k = 0; k < weightingsAtOnce; k += 1) {
      everything[k] = (everything[k] ?? 0) + (weights[(slot + place) * weightingsAtOnce + k] ?? Number.NaN);
    }
  });
  weight.fill(0);
  // until the end, the coverage holds the weight that inner groups lack
  coverage.fill(0);
  if (leaves >= 0) addLeafPatterns(lacks, children.length, weights.subarray(slot * weightingsAtOnce), weight);
  else {
    for (const [place, child] of children.entries()) {
      const own = weights.subarray((slot + place) * weightingsAtOnce, (slot + place + 1) * weightingsAtOnce);
      if (child < 0) addInner(lacks, place, children.length, own, outcomeOf(outcomes, -1 - child), weight, coverage);
      else addPresent(lacks, place, children.length, own, weight);
    }
  }
  for (let at = 0; at < weight.length; at += 1) {
    const present = weight[at] ?? Number.NaN;
    const covered = (present - (coverage[at] ?? Number.NaN)) / (everything[at % weightingsAtOnce] ?? Number.NaN);
    coverage[at] = covered;
    if (!(present > 0 && covered >= minCoverage - coverageTolerance)) weight[at] = unscored;
  }
}

/** A group of leaves alone, where there may be thousands of patterns: one by one, the sums in registers. */
function addLeafPatterns(lacks: Int32Array, count: number, weights: Float64Array, weight: Float64Array): void {
  for (let begin = 0, into = 0; begin < lacks.length; begin += count, into += weightingsAtOnce) {
    let w0 = 0;
    let w1 = 0;
    let w2 = 0;
    let w3 = 0;
    for (let at = begin, from = 0; at < begin + count; at += 1, from += weightingsAtOnce) {
      if (lacks[at] !== 0) continue;
      w0 += weights[from] ?? Number.NaN;
      w1 += weights[from + 1] ?? Number.NaN;
      w2 += weights[from + 2] ?? Number.NaN;
      w3 += weights[from + 3] ?? Number.NaN;
    }
    weight[into] = w0;
    weight[into + 1] = w1;
    weight[into + 2] = w2;
    weight[into + 3] = w3;
  }
}

function addPresent(lacks: Int32Array, place: number, count: number, own: Float64Array, weight: Float64Array): void {
  const [w0 = Number.NaN, w1 = Number.NaN, w2 = Number.NaN, w3 = Number.NaN] = own;
  for (let at = place, into = 0; at < lacks.length; at += count, into += weightingsAtOnce) {
    if (lacks[at] !== 0) continue;
    weight[into] = (weight[into] ?? 0) + w0;
    weight[into + 1] = (weight[into + 1] ?? 0) + w1;
    weight[into + 2] = (weight[into + 2] ?? 0) + w2;
    weight[into + 3] = (weight[into + 3] ?? 0) + w3;
  }
}

function addInner(
  lacks: Int32Array,
  place: number,
  count: number,
  own: Float64Array,
  inner: GroupOutcome,
  weight: Float64Array,
  lost: Float64Array,
): void {
  for (let at = place, into = 0; at < lacks.length; at += count, into += weightingsAtOnce) {
    const from = (lacks[at] ?? 0) * weightingsAtOnce;
    for (let k = 0; k < weightingsAtOnce; k += 1) {
      if (inner.weight[from + k] === Number.POSITIVE_INFINITY) continue;
      const added = own[k] ?? Number.NaN;
      weight[into + k] = (weight[into + k] ?? 0) + added;
      lost[into + k] = (lost[into + k] ?? 0) + added * (1 - (inner.coverage[from + k] ?? Number.NaN));
    }
  }
}
