import type { SiteMethod } from '../domain/siting.ts';
import { type MethodSettings, unicriterionFlows, type ValueMatrix } from './siteMethods.ts';

/**
 * Scores of all sites for one weighting at a time, made for thousands of weightings: each call writes, per asked method,
 * numbers that order the sites as `siteScores` does. Sums are taken in the same order as there; the last step of a method
 * that keeps the order (a power of e, a root) is left out.
 */
export interface SiteKernel {
  /** one list per method, in the order asked; overwritten by the next call */
  readonly scores: readonly Float64Array[];
  /** weights, one per criterion, > 0 */
  weigh(weights: Float64Array): void;
}

/** Makes a kernel. Criteria without weight must have been left out of the matrix. */
export function createSiteKernel(
  matrix: ValueMatrix,
  methods: readonly SiteMethod[],
  settings: MethodSettings,
): SiteKernel {
  const { sites, criteria, values } = matrix;
  const cells = sites * criteria;
  const value = new Float64Array(cells);
  const present = new Float64Array(cells);
  const logarithm = new Float64Array(cells);
  const toIdeal = new Float64Array(cells);
  const fromWorst = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell += 1) {
    const known = values[cell] ?? Number.NaN;
    if (Number.isNaN(known)) continue;
    value[cell] = known;
    present[cell] = 1;
    logarithm[cell] = Math.log(1 + 99 * known);
    toIdeal[cell] = (1 - known) ** 2;
    fromWorst[cell] = known ** 2;
  }
  const scores = methods.map(() => new Float64Array(sites));
  const of = (method: SiteMethod): Float64Array | undefined => scores[methods.indexOf(method)];
  const [sumScores, geometric, topsis, promethee, owa] = [
    of('weighted_sum'),
    of('geometric'),
    of('topsis'),
    of('promethee'),
    of('owa'),
  ];
  const flows = promethee === undefined ? new Float64Array(cells) : unicriterionFlows(matrix, settings);
  const weighOrdered = owa === undefined ? null : orderedWeigher(matrix, settings.caution);
  return {
    scores,
    weigh: (weights) => {
      for (let site = 0, cell = 0; site < sites; site += 1) {
        let [total, sum, log, flow, away, reached] = [0, 0, 0, 0, 0, 0];
        for (let criterion = 0; criterion < criteria; criterion += 1, cell += 1) {
          const weight = weights[criterion] ?? Number.NaN;
          const square = weight * weight;
          total += weight * (present[cell] ?? 0);
          sum += weight * (value[cell] ?? 0);
          log += weight * (logarithm[cell] ?? 0);
          flow += weight * (flows[cell] ?? 0);
          away += square * (toIdeal[cell] ?? 0);
          reached += square * (fromWorst[cell] ?? 0);
        }
        const isKnown = total > 0;
        if (sumScores !== undefined) sumScores[site] = sum / total;
        if (geometric !== undefined) geometric[site] = log / total;
        if (topsis !== undefined) topsis[site] = reached / (away + reached);
        if (promethee !== undefined) promethee[site] = isKnown ? flow : Number.NaN;
        if (owa !== undefined && weighOrdered !== null) owa[site] = weighOrdered(site, weights, total);
      }
    },
  };
}

/** OWA of one site: the order of its values does not depend on the weights, so it is found once. */
function orderedWeigher(
  { sites, criteria, values }: ValueMatrix,
  caution: number,
): (site: number, weights: Float64Array, total: number) => number {
  const order = new Uint16Array(sites * criteria);
  const known = new Uint16Array(sites);
  for (let site = 0; site < sites; site += 1) {
    const own = values.subarray(site * criteria, (site + 1) * criteria);
    const places = Array.from(own.keys())
      .filter((at) => !Number.isNaN(own[at]))
      .sort((a, b) => (own[b] ?? Number.NaN) - (own[a] ?? Number.NaN) || a - b);
    order.set(places, site * criteria);
    known[site] = places.length;
  }
  // a square by multiplication is much faster than as a power, and the same on every machine
  const attained = caution === 2 ? (part: number) => part * part : (part: number) => part ** caution;
  return (site, weights, total) => {
    const count = known[site] ?? 0;
    if (count === 0) return Number.NaN;
    const from = site * criteria;
    let [passed, before, score] = [0, 0, 0];
    for (let place = 0; place < count; place += 1) {
      const criterion = order[from + place] ?? 0;
      passed += weights[criterion] ?? Number.NaN;
      const upTo = place === count - 1 ? 1 : attained(passed / total);
      score += (upTo - before) * (values[from + criterion] ?? Number.NaN);
      before = upTo;
    }
    return score;
  };
}
