import type { SiteMethod } from '../../domain/siting.ts';
import type { RuleOutcome } from '../../model/knockOut.ts';
import { type SiteOutcome, siteOutcome } from '../../model/siteOutcome.ts';
import { missText } from '../../text/measureWords.ts';
import type { DecisionNames, DecisionSheet, DecisionSite } from './decisionSheet.ts';

const collator = new Intl.Collator('nl', { numeric: true });

/** How one site stands in a decision. */
export interface Standing extends DecisionSite, Omit<SiteOutcome, 'rank'> {
  readonly id: string;
  readonly name: string;
  /** under the chosen method; null = not ranked */
  readonly rank: number | null;
  /** as shown, see `shownScore`; NaN = no score */
  readonly score: number;
  /** place on the shortlist from 1; null = not chosen */
  readonly choice: number | null;
  /** reason or remark people gave with the choice */
  readonly note: string;
}

/** A score as people read it: 0–100, but the net flow of PROMETHEE as it is, from −1 to 1. */
export function shownScore(method: SiteMethod, score: number): number {
  return method === 'promethee' ? score : score * 100;
}

/** Every site by name, and by id where names are equal. Sites the matrix does not know are left out. */
export function standingsOf({ sites, matrix, siting, shortlist }: DecisionSheet): readonly Standing[] {
  const places = new Map(shortlist.sites.map(({ site, note }, at) => [site, { choice: at + 1, note }]));
  return sites
    .flatMap((site): Standing[] => {
      const { id, name } = site.candidate.site;
      const outcome = siteOutcome(matrix, siting.method, id);
      if (outcome === null) return [];
      const chosen = places.get(id);
      return [
        {
          ...site,
          id,
          name,
          ...outcome,
          rank: outcome.rank === 0 ? null : outcome.rank,
          score: shownScore(siting.method, outcome.score),
          choice: chosen?.choice ?? null,
          note: chosen?.note ?? '',
        },
      ];
    })
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

const last = Number.MAX_SAFE_INTEGER;

/** First the shortlist in its order, then the others by place, those without a place by name, and the rejected ones. */
export function inOrderOfChoice(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted(
    (a, b) =>
      (a.choice ?? last) - (b.choice ?? last) ||
      Number(a.isRejected) - Number(b.isRejected) ||
      (a.rank ?? last) - (b.rank ?? last),
  );
}

/** Why a site fails a rule: each of its demands that does not hold, with what was found and the margin. */
export function failureLine({ rule, demands }: RuleOutcome, names: DecisionNames): string {
  const misses = demands.filter(({ holds }) => holds === false);
  return `${rule.label}: ${misses.map(({ demand, raw, margin }) => missText(demand, raw, margin, names)).join('; ')}`;
}
