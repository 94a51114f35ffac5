import type { Demand, Rule } from '../domain/siting.ts';
import type { DemandOutcome, RuleOutcome, Verdict } from './knockOut.ts';
import { wordOf } from './valueFunction.ts';

/** One demand that gives way: the limit it would need, or the word it would let through. */
export type EasedDemand =
  | { readonly kind: 'limit'; readonly demand: Demand; readonly from: number; readonly to: number }
  | { readonly kind: 'word'; readonly demand: Demand; readonly word: string };

/** A change of one rule that lets `site` through. */
export interface Relaxation {
  /** null when every site fails more rules than one; then `fewest` rules at least have to change */
  readonly change: { readonly rule: Rule; readonly site: string; readonly demands: readonly EasedDemand[] } | null;
  readonly fewest: number;
}

interface Sized {
  readonly change: NonNullable<Relaxation['change']>;
  /** Σ |margin| / |limit| over its demands; infinite where a limit is 0, or for a word */
  readonly size: number;
}

/**
 * The smallest change of one rule that leaves one site, when all are rejected. Smallest is relative to the limit itself,
 * |margin| / |limit|, added up over the demands of the rule that have to give way (all failing ones, or the easiest one of
 * a rule of which any demand is enough); a limit of 0 and words have no such measure and come last. Equal changes: the
 * rule and then the site that come first by id.
 */
export function smallestRelaxation(
  rejected: readonly { readonly id: string; readonly verdict: Verdict }[],
): Relaxation | null {
  if (rejected.length === 0) return null;
  const fewest = Math.min(...rejected.map(({ verdict }) => verdict.failed.length));
  const options = rejected.flatMap(({ id, verdict }): Sized[] => {
    const [only, ...others] = verdict.failed;
    return only === undefined || others.length > 0 ? [] : [easing(id, only)];
  });
  const [best] = options.sort(
    (a, b) =>
      compare(a.size, b.size) || compare(a.change.rule.id, b.change.rule.id) || compare(a.change.site, b.change.site),
  );
  return { change: best?.change ?? null, fewest };
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function easing(site: string, { rule, demands }: RuleOutcome): Sized {
  const failing = demands
    .filter(({ holds }) => holds === false)
    .map(eased)
    .sort((a, b) => compare(a.size, b.size));
  const giving = rule.holds === 'any' ? failing.slice(0, 1) : failing;
  return {
    change: { rule, site, demands: giving.map(({ demand }) => demand) },
    size: giving.reduce((sum, { size }) => sum + size, 0),
  };
}

function eased({ demand, raw, margin }: DemandOutcome): { readonly demand: EasedDemand; readonly size: number } {
  if (demand.is === 'one_of' || demand.is === 'none_of') {
    return { demand: { kind: 'word', demand, word: wordOf(raw) ?? '' }, size: Number.POSITIVE_INFINITY };
  }
  const to = typeof raw === 'number' ? raw : Number.NaN;
  const size = demand.limit === 0 ? Number.POSITIVE_INFINITY : Math.abs(margin / demand.limit);
  return { demand: { kind: 'limit', demand, from: demand.limit, to }, size };
}
