import type { SiteMethod } from '../../domain/siting.ts';
import type { RuleOutcome } from '../../model/knockOut.ts';
import { missText } from '../../text/measureWords.ts';
import type { DecisionNames, DecisionSheet, DecisionSite } from './decisionSheet.ts';

const collator = new Intl.Collator('nl', { numeric: true });

/** How one site stands in a decision. */
export interface Standing extends DecisionSite {
  readonly id: string;
  readonly name: string;
  /** row in the matrix; -1 for a rejected site */
  readonly row: number;
  /** under the chosen method; null = not ranked */
  readonly rank: number | null;
  /** as shown, see `shownScore`; NaN = no score */
  readonly score: number;
  readonly isRejected: boolean;
  readonly failed: readonly RuleOutcome[];
  readonly open: readonly RuleOutcome[];
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
  const outcome = matrix.methods.get(siting.method);
  const rows = new Map(matrix.kept.map((judged, row) => [judged.id, { judged, row }]));
  const rejected = new Map(matrix.rejected.map((judged) => [judged.id, { judged, row: -1 }]));
  return sites
    .flatMap((site): Standing[] => {
      const { id, name } = site.candidate.site;
      const found = rows.get(id) ?? rejected.get(id);
      if (found === undefined) return [];
      const rank = outcome?.rank[found.row];
      const choice = shortlist.sites.findIndex((each) => each.site === id);
      return [
        {
          ...site,
          id,
          name,
          row: found.row,
          rank: rank === undefined || rank === 0 ? null : rank,
          score: shownScore(siting.method, outcome?.score[found.row] ?? Number.NaN),
          isRejected: found.judged.verdict.rejected,
          failed: found.judged.verdict.failed,
          open: found.judged.verdict.open,
          choice: choice < 0 ? null : choice + 1,
          note: shortlist.sites[choice]?.note ?? '',
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
