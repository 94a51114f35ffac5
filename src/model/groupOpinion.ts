import { type Concordance, concordance } from './concordance.ts';
import { quantileOfSorted, sortedValues } from './describe.ts';

/** What one ballot gives: the group, and a weight (0–1) per criterion, NaN = no answer. */
export interface CountedBallot {
  readonly group: string;
  readonly weights: Float64Array;
}

/** How the weights (0–1) for one criterion lie; all NaN when nobody answered. */
export interface Spread {
  /** ballots with an answer, and without */
  readonly count: number;
  readonly missing: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

export interface GroupProfile {
  /** id of the group */
  readonly group: string;
  readonly ballots: number;
  /** per criterion */
  readonly spreads: readonly Spread[];
  /** medians, renormalised to 1 together; NaN for a criterion without an answer, and for all where that is impossible */
  readonly weights: Float64Array;
}

export type OpinionRemark =
  | { readonly kind: 'no_ballots' }
  /** there is nothing to compare */
  | { readonly kind: 'one_group'; readonly group: string }
  | { readonly kind: 'group_without_answers'; readonly group: string }
  /** everyone gave weight to something else, so that each median is 0 and there is no shared profile; null = together */
  | { readonly kind: 'medians_zero'; readonly group: string | null }
  | { readonly kind: 'criterion_without_answers'; readonly criterion: number };

export interface GroupOpinion {
  /** in the order in which the groups were given */
  readonly groups: readonly GroupProfile[];
  /** per criterion over all ballots */
  readonly everyone: readonly Spread[];
  /** median over the groups' own weights, renormalised to 1 together: a large group counts as much as a small one */
  readonly together: Float64Array;
  /** null with fewer than two complete ballots, or groups */
  readonly betweenBallots: Concordance | null;
  readonly betweenGroups: Concordance | null;
  /** the criterion with the largest interquartile range over all ballots, with its equals; null when nothing divides */
  readonly dividing: { readonly criteria: readonly number[]; readonly range: number } | null;
  /** the same by the range of the groups' weights; null with fewer than two groups that answered */
  readonly dividingGroups: { readonly criteria: readonly number[]; readonly range: number } | null;
  readonly remarks: readonly OpinionRemark[];
}

/** differences of weights below this are rounding */
const equal = 1e-9;

/**
 * Five numbers of the weights for one criterion: quartiles by linear interpolation (type 7; R `quantile(x)`, NumPy
 * `percentile`). A missing answer takes no part and is counted as missing, never as 0.
 */
export function spreadOf(weights: readonly number[]): Spread {
  const sorted = sortedValues(Float64Array.from(weights));
  return {
    count: sorted.length,
    missing: weights.length - sorted.length,
    least: sorted[0] ?? Number.NaN,
    lowerQuartile: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    upperQuartile: quantileOfSorted(sorted, 0.75),
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** The weights with 1 as their sum; NaN stays NaN. All NaN when they add up to nothing. */
function renormalised(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, each) => (Number.isNaN(each) ? sum : sum + each), 0);
  return Float64Array.from(weights, (each) => (total > 0 ? each / total : Number.NaN));
}

const hasAnswer = (weights: Float64Array): boolean => weights.some((each) => !Number.isNaN(each));

/** Equal weights that comparisons in pairs give with different rounding are ties. */
function rounded(weights: Float64Array): Float64Array {
  return weights.map((each) => Math.round(each / equal));
}

function largest(ranges: readonly number[]): GroupOpinion['dividing'] {
  const range = Math.max(0, ...ranges.filter((each) => !Number.isNaN(each)));
  if (range < equal) return null;
  return { criteria: ranges.flatMap((each, at) => (range - each < equal ? [at] : [])), range };
}

/**
 * What groups think of `criteria` criteria: per criterion median and spread, by group and of everyone, how far they
 * agree (Kendall's W), and what divides most. Never a mean. `groups`: ids of the groups asked, also those that did not
 * answer; a ballot of a group that is not asked is a bug.
 */
export function groupOpinion(
  criteria: number,
  groups: readonly string[],
  ballots: readonly CountedBallot[],
): GroupOpinion {
  for (const { group, weights } of ballots) {
    if (!groups.includes(group)) throw new Error(`no group ${group} was asked`);
    if (weights.length !== criteria) throw new Error(`${weights.length} weights for ${criteria} criteria`);
  }
  const places = Array.from({ length: criteria }, (_, at) => at);
  const column = (from: readonly Float64Array[], at: number): number[] => from.map((row) => row[at] ?? Number.NaN);
  const profiles = groups.map((group): GroupProfile => {
    const own = ballots.filter((ballot) => ballot.group === group).map(({ weights }) => weights);
    const spreads = places.map((at) => spreadOf(column(own, at)));
    return { group, ballots: own.length, spreads, weights: renormalised(spreads.map(({ median }) => median)) };
  });
  const all = ballots.map(({ weights }) => weights);
  const everyone = places.map((at) => spreadOf(column(all, at)));
  const heard = profiles.filter(({ weights }) => hasAnswer(weights)).map(({ weights }) => weights);
  const together = renormalised(places.map((at) => spreadOf(column(heard, at)).median));
  const ranges = places.map((at) => spreadOf(column(heard, at))).map(({ least, most }) => most - least);
  return {
    groups: profiles,
    everyone,
    together,
    betweenBallots: concordance(all.map(rounded)),
    betweenGroups: concordance(heard.map(rounded)),
    dividing: largest(everyone.map(({ lowerQuartile, upperQuartile }) => upperQuartile - lowerQuartile)),
    dividingGroups: heard.length < 2 ? null : largest(ranges),
    remarks: remarksOn(profiles, everyone, together),
  };
}

function remarksOn(
  profiles: readonly GroupProfile[],
  everyone: readonly Spread[],
  together: Float64Array,
): readonly OpinionRemark[] {
  const answered = profiles.filter(({ ballots }) => ballots > 0);
  const [first] = answered;
  if (first === undefined) return [{ kind: 'no_ballots' }];
  const remarks: OpinionRemark[] = answered.length === 1 ? [{ kind: 'one_group', group: first.group }] : [];
  for (const { group, ballots } of profiles) if (ballots === 0) remarks.push({ kind: 'group_without_answers', group });
  for (const { group, weights } of answered) {
    if (!hasAnswer(weights)) remarks.push({ kind: 'medians_zero', group });
  }
  if (!hasAnswer(together) && answered.some(({ weights }) => hasAnswer(weights))) {
    remarks.push({ kind: 'medians_zero', group: null });
  }
  for (const [criterion, { count }] of everyone.entries()) {
    if (count === 0) remarks.push({ kind: 'criterion_without_answers', criterion });
  }
  return remarks;
}
