import type { SiteMethod } from '../domain/siting.ts';
import { createRanker } from './radixRank.ts';
import { createRandom } from './random.ts';
import { rankDescending } from './rank.ts';
import { createSiteKernel } from './siteKernel.ts';
import { defaultSettings, type MethodSettings, siteScores, type ValueMatrix } from './siteMethods.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import { createWeightDrawer, type WeightRange } from './weightDraws.ts';

/** What is asked; plain data that a worker can be sent. */
export interface SiteSurenessJob {
  readonly matrix: ValueMatrix;
  /** present weights, one per criterion, ≥ 0; a criterion with weight 0 does not take part */
  readonly weights: readonly number[];
  readonly methods: readonly SiteMethod[];
  readonly settings?: MethodSettings;
  readonly range: WeightRange;
  readonly weightings: number;
  readonly seed: string;
  /** how many sites the shortlist holds: "among the first k" */
  readonly shortlist: number;
}

/**
 * `in`: among the first k under every method with the present weights, and under each of them in at least 95 % of the
 * weightings. `out`: not among the first k under any method, and in at most 5 % of the weightings under each. Otherwise
 * `discuss`. Together `in` and `out` are what a reader calls undisputed. `unranked`: without any score.
 */
export const siteAgreements = ['unranked', 'in', 'out', 'discuss'] as const;
export type SiteAgreement = (typeof siteAgreements)[number];

export const undisputedPart = 0.95;

export interface SiteSureness {
  readonly weightings: number;
  readonly methods: readonly SiteMethod[];
  readonly shortlist: number;
  /** methods × sites: ranks with the present weights, 0 = not ranked */
  readonly present: Uint16Array;
  /** methods × sites: weightings that put the site first (ties: every one of them) */
  readonly first: Uint32Array;
  /** methods × sites: weightings that put the site among the first k */
  readonly among: Uint32Array;
  /** sites × sites: over all methods, how many weightings put the site (row) at the place (column + 1): SMAA-2's b */
  readonly acceptability: Uint32Array;
  /** over all methods: weightings × methods in which the site is ranked */
  readonly ranked: Uint32Array;
  /** ranks over all methods and weightings at 5, 50 and 95 per cent, and the outermost ones with the present included */
  readonly best: Uint16Array;
  readonly p5: Uint16Array;
  readonly median: Uint16Array;
  readonly p95: Uint16Array;
  readonly worst: Uint16Array;
  /** sites × criteria: mean share of the weight where the site comes first, over all methods; NaN where it never does */
  readonly central: Float64Array;
  readonly agreement: readonly SiteAgreement[];
}

export interface SiteSurenessRun {
  readonly weightings: number;
  /** weightings done */
  done(): number;
  /** so many weightings more; the cutting into pieces changes nothing in the outcome */
  advance(weightings: number): void;
  /** only when everything is done */
  result(): SiteSureness;
}

/**
 * SMAA-2 (Lahdelma & Salminen 2001) over weights and methods: how often each site takes each place when weights are drawn
 * from `range` (`weightDraws.ts`: uniform on the simplex, or on the part of it around the present weights) and the scores
 * are made by each method. The same job gives the same bits; the order of the sites changes nothing but their rows.
 * R `smaa::smaa.ra`, for the weighted sum.
 */
export function startSiteSureness(job: SiteSurenessJob): SiteSurenessRun {
  const { methods, shortlist, weightings, settings = defaultSettings } = job;
  const sites = job.matrix.sites;
  const taking = job.weights.flatMap((weight, at) => (weight > 0 ? [at] : []));
  const matrix = onlyCriteria(job.matrix, taking);
  const kernel = createSiteKernel(matrix, methods, settings);
  const draw = drawer(job, taking);
  const rank = createRanker(sites);
  const ranks = new Uint16Array(sites);
  const lanes = new Float64Array(taking.length * weightingsAtOnce);
  const weights = new Float64Array(taking.length);
  const first = new Uint32Array(methods.length * sites);
  const among = new Uint32Array(methods.length * sites);
  const acceptability = new Uint32Array(sites * sites);
  const centre = new Float64Array(sites * job.weights.length);
  let done = 0;

  const takeOne = (): void => {
    draw(lanes, 0);
    for (let at = 0; at < weights.length; at += 1) weights[at] = lanes[at * weightingsAtOnce] ?? Number.NaN;
    kernel.weigh(weights);
    for (const [method, scores] of kernel.scores.entries()) {
      // a site without a score is left untouched by the ranker
      ranks.fill(0);
      rank(scores, 0, 1, ranks);
      for (let site = 0; site < sites; site += 1) {
        const place = ranks[site] ?? 0;
        if (place === 0) continue;
        add(acceptability, site * sites + place - 1);
        if (place <= shortlist) add(among, method * sites + site);
        if (place > 1) continue;
        add(first, method * sites + site);
        for (let at = 0; at < weights.length; at += 1) {
          const into = site * job.weights.length + (taking[at] ?? 0);
          centre[into] = (centre[into] ?? Number.NaN) + (weights[at] ?? Number.NaN);
        }
      }
    }
  };

  return {
    weightings,
    done: () => done,
    advance: (more) => {
      const until = Math.min(weightings, done + more);
      for (; done < until; done += 1) if (taking.length > 0 && sites > 0) takeOne();
    },
    result: () => {
      if (done < weightings) throw new Error('not all weightings are done');
      const present = presentRanks(job, settings);
      const spread = spreadOf(acceptability, present, methods.length, sites);
      return {
        weightings,
        methods,
        shortlist,
        present,
        first,
        among,
        acceptability,
        ...spread,
        central: centralWeights(centre, first, methods.length, sites),
        agreement: Array.from({ length: sites }, (_, site) => agreementOf(job, present, among, site)),
      };
    },
  };
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function drawer(
  { weights, range, seed }: SiteSurenessJob,
  taking: readonly number[],
): (to: Float64Array, lane: number) => void {
  if (taking.length === 0) return () => undefined;
  const slots = taking.map((at) => ({ weight: weights[at] ?? Number.NaN }));
  const group = { slot: 0, children: new Int32Array(taking.length) };
  return createWeightDrawer({ groups: [group], slots }, range, createRandom(seed));
}

function onlyCriteria({ sites, criteria, values }: ValueMatrix, taking: readonly number[]): ValueMatrix {
  const kept = new Float64Array(sites * taking.length);
  for (let site = 0; site < sites; site += 1) {
    for (const [at, criterion] of taking.entries()) {
      kept[site * taking.length + at] = values[site * criteria + criterion] ?? Number.NaN;
    }
  }
  return { sites, criteria: taking.length, values: kept };
}

function presentRanks({ matrix, weights, methods }: SiteSurenessJob, settings: MethodSettings): Uint16Array {
  const ranks = new Uint16Array(methods.length * matrix.sites);
  for (const [at, method] of methods.entries()) {
    ranks.set(rankDescending(siteScores(method, matrix, weights, settings)), at * matrix.sites);
  }
  return ranks;
}

type Spread = Pick<SiteSureness, 'ranked' | 'best' | 'p5' | 'median' | 'p95' | 'worst'>;

/** Quantiles are ranks that occur: the lowest at or below which at least that part lies (R `quantile(type = 1)`). */
function spreadOf(acceptability: Uint32Array, present: Uint16Array, methods: number, sites: number): Spread {
  const list = (): Uint16Array => new Uint16Array(sites);
  const spread = {
    ranked: new Uint32Array(sites),
    best: list(),
    p5: list(),
    median: list(),
    p95: list(),
    worst: list(),
  };
  for (let site = 0; site < sites; site += 1) {
    const counts = acceptability.subarray(site * sites, (site + 1) * sites);
    const ranked = counts.reduce((sum, count) => sum + count, 0);
    spread.ranked[site] = ranked;
    if (ranked === 0) continue;
    const own = Array.from({ length: methods }, (_, method) => present[method * sites + site] ?? 0).filter(
      (place) => place > 0,
    );
    spread.best[site] = Math.min(rankAt(counts, 1), ...own);
    spread.worst[site] = Math.max(rankAt(counts, ranked), ...own);
    // 0.95 · 20 is a little more than 19
    const quantile = (part: number): number => rankAt(counts, Math.max(1, Math.ceil(part * ranked - 1e-9)));
    spread.p5[site] = quantile(0.05);
    spread.median[site] = quantile(0.5);
    spread.p95[site] = quantile(0.95);
  }
  return spread;
}

/** Rank of the `position`-th best outcome, 1 = best. */
function rankAt(counts: Uint32Array, position: number): number {
  let seen = 0;
  let place = 0;
  while (seen < position && place < counts.length) {
    seen += counts[place] ?? 0;
    place += 1;
  }
  return place;
}

function centralWeights(centre: Float64Array, first: Uint32Array, methods: number, sites: number): Float64Array {
  const criteria = sites === 0 ? 0 : centre.length / sites;
  return centre.map((sum, at) => {
    const site = Math.floor(at / criteria);
    let times = 0;
    for (let method = 0; method < methods; method += 1) times += first[method * sites + site] ?? 0;
    return times === 0 ? Number.NaN : sum / times;
  });
}

function agreementOf(
  { methods, matrix: { sites }, shortlist, weightings }: SiteSurenessJob,
  present: Uint16Array,
  among: Uint32Array,
  site: number,
): SiteAgreement {
  const places = methods.map((_, method) => present[method * sites + site] ?? 0);
  if (places.every((place) => place === 0)) return 'unranked';
  const parts = methods.map((_, method) => (among[method * sites + site] ?? 0) / weightings);
  const isIn = (place: number): boolean => place > 0 && place <= shortlist;
  // compared with a hair's breadth, as 0.05 is no binary fraction
  if (places.every(isIn) && parts.every((part) => part >= undisputedPart - 1e-9)) return 'in';
  if (!places.some(isIn) && parts.every((part) => part <= 1 - undisputedPart + 1e-9)) return 'out';
  return 'discuss';
}
