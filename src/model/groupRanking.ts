import type { SiteMethod } from '../domain/siting.ts';
import { rankDescending } from './rank.ts';
import type { SiteMatrix } from './siteMatrix.ts';
import { defaultSettings, type MethodSettings, siteScores } from './siteMethods.ts';

/** Weights of one group for the criteria of a question; NaN = no answer. */
export interface GroupWeights {
  readonly group: string;
  readonly weights: Float64Array;
}

export interface RankingByWeights {
  /** per site; NaN = no criterion with weight is known of it */
  readonly score: Float64Array;
  /** 1 = highest, ties share the lowest number, 0 = not ranked */
  readonly rank: Int32Array;
}

export interface GroupRanking extends RankingByWeights {
  readonly group: string;
  /** criteria of the matrix (ids) this group gave no weight to because it gave no answer; 0 points is an answer */
  readonly unanswered: readonly string[];
}

/** Where one site ends up over the groups that rank it. */
export interface RankSpan {
  readonly site: string;
  /** lowest and highest number; 0 when no group ranks it */
  readonly best: number;
  readonly worst: number;
  /** groups that have it among the first, and those that rank it lower or not */
  readonly among: readonly string[];
  readonly notAmong: readonly string[];
}

export interface GroupRankings {
  /** ids of the sites that are left after the rules; rows of every rank and score, in the order of the matrix */
  readonly sites: readonly string[];
  readonly groups: readonly GroupRanking[];
  /** groups without weights: they rank nothing */
  readonly silent: readonly string[];
  /** by the weights of the groups together; null when those do not exist */
  readonly together: RankingByWeights | null;
  readonly spans: readonly RankSpan[];
  /** sites every group that ranks has among the first */
  readonly shared: readonly string[];
  /** sites that some groups have among the first and others do not */
  readonly parted: readonly string[];
  /** criteria of the question that the matrix does not have, and the reverse: they take no part */
  readonly notInMatrix: readonly string[];
  readonly notAsked: readonly string[];
}

interface RankingInput {
  /** judged and valued; its own weights are not used */
  readonly matrix: SiteMatrix;
  /** ids of the criteria of the question, in the order of the weights */
  readonly asked: readonly string[];
  readonly groups: readonly GroupWeights[];
  /** weights of all groups together, see `groupOpinion` */
  readonly together: Float64Array;
  readonly method: SiteMethod;
  /** how many places count as "among the first", ≥ 1 */
  readonly first: number;
  readonly settings?: MethodSettings;
}

/**
 * The same sites ranked by the weights of every group, by the same rules, values and method, and what the rankings share.
 * Together = by the median weights (never a mean of ranks); beside it stands from which to which place a site goes over
 * the groups. Sites that share a place at the border are all among the first.
 */
export function groupRankings(input: RankingInput): GroupRankings {
  const { matrix, asked, method, first, settings = defaultSettings } = input;
  if (!(first >= 1)) throw new Error('at least one place is the first');
  const placed = matrix.criteria.map(({ id }) => asked.indexOf(id));
  const weightsFor = (weights: Float64Array): Float64Array =>
    Float64Array.from(placed, (at) => (at < 0 ? Number.NaN : (weights[at] ?? Number.NaN)));
  const ranked = (weights: Float64Array): RankingByWeights => {
    const score = siteScores(method, matrix.values, weightsFor(weights), settings);
    return { score, rank: rankDescending(score) };
  };
  const speaks = (weights: Float64Array): boolean => weightsFor(weights).some((each) => each > 0);
  const sites = matrix.kept.map(({ id }) => id);
  const groups = input.groups
    .filter(({ weights }) => speaks(weights))
    .map(({ group, weights }): GroupRanking => {
      const own = weightsFor(weights);
      const unanswered = matrix.criteria.filter((_, at) => (placed[at] ?? -1) >= 0 && Number.isNaN(own[at]));
      return { group, ...ranked(weights), unanswered: unanswered.map(({ id }) => id) };
    });
  const spans = sites.map((site, row): RankSpan => {
    const places = groups.map(({ group, rank }) => ({ group, place: rank[row] ?? 0 }));
    const ranks = places.map(({ place }) => place).filter((place) => place > 0);
    const isAmong = ({ place }: { readonly place: number }): boolean => place > 0 && place <= first;
    return {
      site,
      best: ranks.length === 0 ? 0 : Math.min(...ranks),
      worst: ranks.length === 0 ? 0 : Math.max(...ranks),
      among: places.filter(isAmong).map(({ group }) => group),
      notAmong: places.filter((each) => !isAmong(each)).map(({ group }) => group),
    };
  });
  const chosen = spans.filter(({ among }) => among.length > 0);
  return {
    sites,
    groups,
    silent: input.groups.filter(({ weights }) => !speaks(weights)).map(({ group }) => group),
    together: speaks(input.together) ? ranked(input.together) : null,
    spans,
    shared: chosen.filter(({ notAmong }) => notAmong.length === 0).map(({ site }) => site),
    parted: chosen.filter(({ notAmong }) => notAmong.length > 0).map(({ site }) => site),
    notInMatrix: asked.filter((id) => !matrix.criteria.some((criterion) => criterion.id === id)),
    notAsked: matrix.criteria.filter(({ id }) => !asked.includes(id)).map(({ id }) => id),
  };
}
