import type { Demand, RawValue, Rule, SiteMeasure } from '../domain/siting.ts';
import { wordOf } from './valueFunction.ts';

/** How one demand turns out for one site. `unknown`: the value is missing, so the demand can neither hold nor fail. */
export interface DemandOutcome {
  readonly demand: Demand;
  readonly raw: RawValue;
  readonly holds: boolean | 'unknown';
  /** how far the value lies on the good (≥ 0) or the wrong (< 0) side, in its own unit; NaN for words and missing values */
  readonly margin: number;
}

export interface RuleOutcome {
  readonly rule: Rule;
  readonly holds: boolean | 'unknown';
  readonly demands: readonly DemandOutcome[];
}

/** What knock-out rules make of one site. A site with an open question stays in, and says so. */
export interface Verdict {
  readonly rejected: boolean;
  readonly failed: readonly RuleOutcome[];
  readonly open: readonly RuleOutcome[];
}

/** Reads one measure of one site; null = not known. */
export type MeasureReader = (measure: SiteMeasure) => RawValue;

function demandOutcome(demand: Demand, raw: RawValue): DemandOutcome {
  const unknown: DemandOutcome = { demand, raw, holds: 'unknown', margin: Number.NaN };
  if (demand.is === 'one_of' || demand.is === 'none_of') {
    const word = wordOf(raw);
    if (word === null || word === '') return unknown;
    const named = demand.words.some((candidate) => wordOf(candidate) === word);
    return { demand, raw, holds: named === (demand.is === 'one_of'), margin: Number.NaN };
  }
  if (typeof raw !== 'number' || Number.isNaN(raw)) return unknown;
  const margin = demand.is === 'at_least' ? raw - demand.limit : demand.limit - raw;
  return { demand, raw, holds: margin >= 0, margin };
}

/** `all`: one failing demand decides, else one unknown leaves it open. `any`: one holding demand decides. */
function ruleHolds({ holds }: Rule, demands: readonly DemandOutcome[]): boolean | 'unknown' {
  const decisive = holds === 'any';
  if (demands.some((demand) => demand.holds === decisive)) return decisive;
  return demands.some((demand) => demand.holds === 'unknown') ? 'unknown' : !decisive;
}

/** Tests a site against every rule; all outcomes are kept, so that a rejected site shows each rule that failed and by how much. */
export function judgeSite(rules: readonly Rule[], read: MeasureReader): Verdict {
  const outcomes = rules.map((rule): RuleOutcome => {
    const demands = rule.demands.map((demand) => demandOutcome(demand, read(demand.measure)));
    return { rule, demands, holds: ruleHolds(rule, demands) };
  });
  const failed = outcomes.filter(({ holds }) => holds === false);
  return { rejected: failed.length > 0, failed, open: outcomes.filter(({ holds }) => holds === 'unknown') };
}

/** Two rules no site can meet together. */
export interface Contradiction {
  readonly first: Rule;
  readonly second: Rule;
  readonly measure: SiteMeasure;
}

/** Demands that every site must meet: those of rules that want all, or that have only one. */
function certain(rule: Rule): readonly Demand[] {
  return rule.holds === 'all' || rule.demands.length === 1 ? rule.demands : [];
}

function clash(a: Demand, b: Demand): boolean {
  if (a.is === 'at_least' && b.is === 'at_most') return a.limit > b.limit;
  if (a.is === 'one_of' && (b.is === 'one_of' || b.is === 'none_of')) {
    const others = new Set(b.words.map(wordOf));
    return a.words.every((word) => others.has(wordOf(word)) === (b.is === 'none_of'));
  }
  return false;
}

/** Pairs of demands on the same measure that shut each other out; within one rule that rule is both. */
export function contradictions(rules: readonly Rule[]): readonly Contradiction[] {
  const demands = rules.flatMap((rule) => certain(rule).map((demand) => ({ rule, demand })));
  return demands.flatMap(({ rule: first, demand }, place) =>
    demands
      .slice(place + 1)
      .filter((other) => JSON.stringify(other.demand.measure) === JSON.stringify(demand.measure))
      .filter((other) => clash(demand, other.demand) || clash(other.demand, demand))
      .map(({ rule: second }) => ({ first, second, measure: demand.measure })),
  );
}
