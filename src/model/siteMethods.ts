import type { SiteMethod } from '../domain/siting.ts';

/** Values 0–1 (NaN = missing) of every site on every criterion: `values[site * criteria + criterion]`. */
export interface ValueMatrix {
  readonly sites: number;
  readonly criteria: number;
  readonly values: Float64Array;
}

export interface MethodSettings {
  /** PROMETHEE: difference on the 0–1 scale up to which two values count as equal */
  readonly indifference: number;
  /** PROMETHEE: difference from which one is preferred fully; > `indifference` */
  readonly preference: number;
  /** OWA: 1 = weighted mean; above 1 the weakest values weigh more, below 1 the strongest */
  readonly caution: number;
}

export const defaultSettings: MethodSettings = { indifference: 0.05, preference: 0.5, caution: 2 };

/**
 * Score of every site under one method; higher is better, NaN where no criterion with weight is known.
 * `weights`: one per criterion, ≥ 0, relative to each other. Under the methods but PROMETHEE the weights are
 * renormalised over the criteria a site has a value on; a missing value is never 0.
 *
 * - weighted sum: Σwv / Σw (R `weighted.mean(v, w, na.rm = TRUE)`), 0–1.
 * - geometric: values on 1–100 first, (exp(Σw·ln(1 + 99v) / Σw) − 1) / 99, 0–1: a weak spot is not made up for easily.
 * - TOPSIS (Hwang & Yoon 1981) with fixed ideal points 1 and 0, so that adding a site changes no other score:
 *   D⁻ / (D⁺ + D⁻) with D⁺ = √Σ(w(1 − v))², D⁻ = √Σ(wv)², 0–1.
 * - PROMETHEE II (Brans & Vincke 1985): net flow Σw·φ / Σw, −1–1, see `unicriterionFlows`. Where one of a pair has no
 *   value there is no preference either way.
 * - OWA (Yager 1996) with weights of importance: values from high to low, Q(r) = r^caution over the share of weight
 *   passed, Σ(Q(u_k) − Q(u_{k−1}))·v_(k), 0–1.
 */
export function siteScores(
  method: SiteMethod,
  matrix: ValueMatrix,
  weights: ArrayLike<number>,
  settings: MethodSettings = defaultSettings,
): Float64Array {
  if (method === 'promethee') return netFlows(matrix, unicriterionFlows(matrix, settings), weights);
  const scores = new Float64Array(matrix.sites);
  const present = new Float64Array(matrix.criteria);
  const weighing = new Float64Array(matrix.criteria);
  for (let site = 0; site < matrix.sites; site += 1) {
    let known = 0;
    let total = 0;
    for (let criterion = 0; criterion < matrix.criteria; criterion += 1) {
      const value = matrix.values[site * matrix.criteria + criterion] ?? Number.NaN;
      const weight = weights[criterion] ?? Number.NaN;
      if (Number.isNaN(value) || !(weight > 0)) continue;
      present[known] = value;
      weighing[known] = weight;
      total += weight;
      known += 1;
    }
    scores[site] = known === 0 ? Number.NaN : scoreOf(method, present, weighing, known, total, settings);
  }
  return scores;
}

function scoreOf(
  method: Exclude<SiteMethod, 'promethee'>,
  values: Float64Array,
  weights: Float64Array,
  known: number,
  total: number,
  { caution }: MethodSettings,
): number {
  if (method === 'weighted_sum') return sum(known, (at) => of(weights, at) * of(values, at)) / total;
  if (method === 'geometric') {
    const logarithm = sum(known, (at) => of(weights, at) * Math.log(1 + 99 * of(values, at))) / total;
    return (Math.exp(logarithm) - 1) / 99;
  }
  if (method === 'topsis') {
    const toIdeal = Math.sqrt(sum(known, (at) => (of(weights, at) * (1 - of(values, at))) ** 2));
    const fromWorst = Math.sqrt(sum(known, (at) => (of(weights, at) * of(values, at)) ** 2));
    return fromWorst / (toIdeal + fromWorst);
  }
  const order = Array.from({ length: known }, (_, at) => at).sort((a, b) => of(values, b) - of(values, a) || a - b);
  let passed = 0;
  let before = 0;
  let score = 0;
  for (const [place, at] of order.entries()) {
    passed += of(weights, at);
    // the last one closes at 1 whatever rounding did on the way
    const upTo = place === known - 1 ? 1 : (passed / total) ** caution;
    score += (upTo - before) * of(values, at);
    before = upTo;
  }
  return score;
}

const of = (values: Float64Array, at: number): number => values[at] ?? Number.NaN;

function sum(count: number, term: (at: number) => number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += term(at);
  return total;
}

/** V-shape with indifference (type V of Brans & Vincke): 0 up to q, 1 from p, straight in between. */
function preferenceFor(difference: number, { indifference, preference }: MethodSettings): number {
  if (!(difference > indifference)) return 0;
  return difference >= preference ? 1 : (difference - indifference) / (preference - indifference);
}

/**
 * Flow of every site on each criterion by itself, −1–1: mean over the other sites of how far it is preferred to them
 * minus how far they are preferred to it. The net flow is their weighted mean, so that another weighing costs one sum
 * per site. A missing value gives no preference either way: flow 0 against that site.
 */
export function unicriterionFlows({ sites, criteria, values }: ValueMatrix, settings: MethodSettings): Float64Array {
  const flows = new Float64Array(sites * criteria);
  if (sites < 2) return flows;
  const column = new Float64Array(sites);
  for (let criterion = 0; criterion < criteria; criterion += 1) {
    for (let site = 0; site < sites; site += 1) column[site] = values[site * criteria + criterion] ?? Number.NaN;
    // summed in the order of the values, so that the order of the sites does not show in the last bit
    const others = Float64Array.from(column).sort();
    // sites with the same value have the same flow
    const known = new Map<number, number>();
    for (let site = 0; site < sites; site += 1) {
      const own = of(column, site);
      const flow = known.get(own) ?? balanceOf(own, others, settings) / (sites - 1);
      known.set(own, flow);
      flows[site * criteria + criterion] = flow;
    }
  }
  return flows;
}

/**
 * Σ preference for `own` over each other minus preference of each other over `own`, added from the lowest other up.
 * `others`: from low to high, NaN last. Those far below add 1 each, which is exact at once; those about as high add nothing.
 */
function balanceOf(own: number, others: Float64Array, settings: MethodSettings): number {
  if (Number.isNaN(own)) return 0;
  const { indifference, preference } = settings;
  const farBelow = countWhile(others, (other) => own - other >= preference);
  const below = countWhile(others, (other) => own - other > indifference);
  const upTo = countWhile(others, (other) => own - other >= -indifference);
  const above = countWhile(others, (other) => own - other > -preference);
  const present = countWhile(others, (other) => !Number.isNaN(other));
  let total = farBelow;
  for (let at = farBelow; at < below; at += 1) total += preferenceFor(own - of(others, at), settings);
  for (let at = upTo; at < above; at += 1) total -= preferenceFor(of(others, at) - own, settings);
  for (let at = above; at < present; at += 1) total -= 1;
  return total;
}

/** How many values at the start pass, where no value passes after one that does not. */
function countWhile(values: Float64Array, passes: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(of(values, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Σw·φ / Σw over all criteria; NaN for a site without a value on any criterion with weight. */
export function netFlows(matrix: ValueMatrix, flows: Float64Array, weights: ArrayLike<number>): Float64Array {
  const { sites, criteria, values } = matrix;
  const net = new Float64Array(sites);
  for (let site = 0; site < sites; site += 1) {
    let flow = 0;
    let total = 0;
    let known = false;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const weight = weights[criterion] ?? Number.NaN;
      if (!(weight > 0)) continue;
      flow += weight * (flows[site * criteria + criterion] ?? Number.NaN);
      total += weight;
      known ||= !Number.isNaN(values[site * criteria + criterion]);
    }
    net[site] = known ? flow / total : Number.NaN;
  }
  return net;
}
