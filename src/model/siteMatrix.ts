import {
  type Criterion,
  type RawValue,
  type Rule,
  type SiteMeasure,
  type SiteMethod,
  siteMethods,
} from '../domain/siting.ts';
import { type Contradiction, contradictions, judgeSite, type Verdict } from './knockOut.ts';
import { rankDescending } from './rank.ts';
import { type Relaxation, smallestRelaxation } from './relaxation.ts';
import {
  defaultSettings,
  type MethodSettings,
  netFlows,
  siteScores,
  unicriterionFlows,
  type ValueMatrix,
} from './siteMethods.ts';
import { criterionValue } from './valueFunction.ts';

/** A site as rules and criteria see it. Ids are unique. */
export interface MeasuredSite {
  readonly id: string;
  read(measure: SiteMeasure): RawValue;
}

export interface JudgedSite {
  readonly id: string;
  readonly verdict: Verdict;
}

/** One site on one criterion. */
export interface MatrixCell {
  readonly raw: RawValue;
  /** 0–1; NaN = missing */
  readonly value: number;
  /** part (0–1) of the weight after renormalising over what is known of this site; NaN where the value is missing */
  readonly share: number;
  /** share · value; adds up to the weighted sum. NaN where missing */
  readonly contribution: number;
}

export interface MethodOutcome {
  /** NaN = no criterion with weight is known */
  readonly score: Float64Array;
  /** 1 = highest, ties share the lowest number, 0 = not ranked */
  readonly rank: Int32Array;
}

/** What a rule does to the list as a whole. */
export interface RuleCount {
  readonly rule: Rule;
  /** sites that fail it */
  readonly fails: number;
  /** sites that fail it and no other: so many come back without this rule */
  readonly failsAlone: number;
  /** sites of which it cannot be said */
  readonly unknown: number;
}

export type MatrixRemark =
  | { readonly kind: 'no_sites' }
  | { readonly kind: 'no_criteria' }
  | { readonly kind: 'weights_zero' }
  | { readonly kind: 'one_site'; readonly site: string }
  | { readonly kind: 'missing_everywhere'; readonly criterion: Criterion }
  | { readonly kind: 'all_rejected' };

export interface SiteMatrix {
  /** every rejected site, by id; never ranked */
  readonly rejected: readonly JudgedSite[];
  /** the others, by id; rows of everything below. `verdict.open` holds rules of which it is not known */
  readonly kept: readonly JudgedSite[];
  readonly criteria: readonly Criterion[];
  /** `cells[row][criterion]` */
  readonly cells: readonly (readonly MatrixCell[])[];
  readonly values: ValueMatrix;
  /** part (0–1) of the weight of the criteria that is known of each kept site; NaN without weights */
  readonly coverage: Float64Array;
  readonly methods: ReadonlyMap<SiteMethod, MethodOutcome>;
  readonly rules: readonly RuleCount[];
  readonly contradictions: readonly Contradiction[];
  /** when all sites are rejected: the smallest change of one rule that leaves one */
  readonly relaxation: Relaxation | null;
  readonly remarks: readonly MatrixRemark[];
}

/** What rules make of the sites; nothing in it depends on criteria or weights. */
export interface JudgedSites extends Pick<SiteMatrix, 'rejected' | 'kept' | 'rules' | 'contradictions' | 'relaxation'> {
  /** those in `kept`, in that order */
  readonly remaining: readonly MeasuredSite[];
}

/** What a criterion reads and how it is valued, without its weight. */
export type ValuedMeasure = Pick<Criterion, 'measure' | 'value'>;

/** Sites on criteria; nothing in it depends on weights. */
export interface ValuedSites {
  /** `raws[row][criterion]` */
  readonly raws: readonly (readonly RawValue[])[];
  readonly values: ValueMatrix;
  /** see `unicriterionFlows` */
  readonly flows: Float64Array;
}

/** First stage of `siteMatrix`: every site by every rule. */
export function judgeSites(sites: readonly MeasuredSite[], rules: readonly Rule[]): JudgedSites {
  const ordered = sites.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const judged = ordered.map((site) => ({ site, id: site.id, verdict: judgeSite(rules, (each) => site.read(each)) }));
  const plain = ({ id, verdict }: JudgedSite): JudgedSite => ({ id, verdict });
  const rejected = judged.filter(({ verdict }) => verdict.rejected).map(plain);
  const remaining = judged.filter(({ verdict }) => !verdict.rejected);
  return {
    rejected,
    kept: remaining.map(plain),
    remaining: remaining.map(({ site }) => site),
    rules: rules.map((rule) => countRule(rule, judged)),
    contradictions: contradictions(rules),
    relaxation: remaining.length === 0 ? smallestRelaxation(rejected) : null,
  };
}

/** Second stage of `siteMatrix`: what the kept sites are worth on each criterion. */
export function valueSites(
  remaining: readonly MeasuredSite[],
  criteria: readonly ValuedMeasure[],
  settings: MethodSettings = defaultSettings,
): ValuedSites {
  const raws = remaining.map((site) => criteria.map(({ measure }) => site.read(measure)));
  const worth = new Float64Array(remaining.length * criteria.length);
  for (const [row, found] of raws.entries()) {
    for (const [at, { value }] of criteria.entries()) {
      worth[row * criteria.length + at] = criterionValue(value, found[at] ?? null);
    }
  }
  const values: ValueMatrix = { sites: remaining.length, criteria: criteria.length, values: worth };
  return { raws, values, flows: unicriterionFlows(values, settings) };
}

/** Last stage of `siteMatrix`, the only one that weights enter. `valued`: the kept sites on these very criteria. */
export function scoreSites(
  { rejected, kept, rules, contradictions: clashes, relaxation }: JudgedSites,
  { raws, values, flows }: ValuedSites,
  criteria: readonly Criterion[],
  settings: MethodSettings = defaultSettings,
): SiteMatrix {
  const weights = criteria.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const coverage = new Float64Array(kept.length);
  const cells = raws.map((row, at) => {
    const own = values.values.subarray(at * criteria.length, (at + 1) * criteria.length);
    const known = weights.reduce((sum, weight, place) => (Number.isNaN(own[place]) ? sum : sum + weight), 0);
    coverage[at] = total > 0 ? known / total : Number.NaN;
    return weights.map((weight, place): MatrixCell => {
      const value = own[place] ?? Number.NaN;
      const share = Number.isNaN(value) || !(known > 0) ? Number.NaN : weight / known;
      return { raw: row[place] ?? null, value, share, contribution: share * value };
    });
  });
  return {
    ...{ rejected, kept, criteria, cells, values, coverage },
    methods: new Map(
      siteMethods.map((method) => {
        const isFlow = method === 'promethee';
        const score = isFlow ? netFlows(values, flows, weights) : siteScores(method, values, weights, settings);
        return [method, { score, rank: rankDescending(score) }] as const;
      }),
    ),
    ...{ rules, contradictions: clashes, relaxation },
    remarks: remarksOn(rejected, kept, criteria, values),
  };
}

/**
 * Rules first, then scores. Sites are judged by every rule; those that fail one are kept apart with each failing rule and
 * its margin and never get a score. The others are valued on each criterion and scored by every method. A missing value is
 * never 0: the weight of a site's known criteria is renormalised and the coverage tells how much is known. The order in
 * which the sites are given changes nothing.
 */
export function siteMatrix(
  sites: readonly MeasuredSite[],
  rules: readonly Rule[],
  criteria: readonly Criterion[],
  settings: MethodSettings = defaultSettings,
): SiteMatrix {
  const judged = judgeSites(sites, rules);
  return scoreSites(judged, valueSites(judged.remaining, criteria, settings), criteria, settings);
}

function countRule(rule: Rule, judged: readonly JudgedSite[]): RuleCount {
  const failing = judged.filter(({ verdict }) => verdict.failed.some((each) => each.rule === rule));
  return {
    rule,
    fails: failing.length,
    failsAlone: failing.filter(({ verdict }) => verdict.failed.length === 1).length,
    unknown: judged.filter(({ verdict }) => verdict.open.some((each) => each.rule === rule)).length,
  };
}

function remarksOn(
  rejected: readonly JudgedSite[],
  kept: readonly JudgedSite[],
  criteria: readonly Criterion[],
  { values }: ValueMatrix,
): readonly MatrixRemark[] {
  const remarks: MatrixRemark[] = [];
  if (rejected.length + kept.length === 0) remarks.push({ kind: 'no_sites' });
  else if (kept.length === 0) remarks.push({ kind: 'all_rejected' });
  if (criteria.length === 0) remarks.push({ kind: 'no_criteria' });
  else if (criteria.every(({ weight }) => weight === 0)) remarks.push({ kind: 'weights_zero' });
  const [first] = kept;
  if (kept.length === 1 && first !== undefined) remarks.push({ kind: 'one_site', site: first.id });
  if (kept.length > 0) {
    for (const [at, criterion] of criteria.entries()) {
      const isMissing = kept.every((_, row) => Number.isNaN(values[row * criteria.length + at]));
      if (isMissing) remarks.push({ kind: 'missing_everywhere', criterion });
    }
  }
  return remarks;
}
