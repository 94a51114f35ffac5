import type { Round } from '../../../domain/ballot.ts';
import type { GroupRankings } from '../../../model/groupRanking.ts';
import type { RoundOpinion } from '../../../model/roundOpinion.ts';
import { roundRankings } from '../../../state/groupWeighing.ts';
import { memoise } from '../../../state/memoise.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { useSiting } from '../../place/useSiting.ts';
import type { Outcome } from './useOutcome.ts';

const rankingsOf = memoise(
  (round: Round, result: RoundOpinion, matrix: SitingShown['matrix'], siting: SitingShown['siting']): GroupRankings =>
    roundRankings(round, result, { matrix, siting }),
);

export type Rankings =
  | { readonly kind: 'waiting' }
  /** the question was not about the criteria of the concept in hand */
  | { readonly kind: 'other_criteria'; readonly siting: SitingShown }
  /** rules and criteria come first: nothing is ranked before the seal is there */
  | { readonly kind: 'blind'; readonly siting: SitingShown }
  | { readonly kind: 'no_sites'; readonly siting: SitingShown }
  | { readonly kind: 'ranked'; readonly siting: SitingShown; readonly rankings: GroupRankings };

/** The candidate sites by the weights of every group, or why there is no such order. */
export function useRankings({ round, result }: Pick<Outcome, 'round' | 'result'>): Rankings {
  const siting = useSiting();
  if (siting === null) return { kind: 'waiting' };
  const own = siting.siting.criteria.map(({ id }) => id);
  if (!round.question.criteria.some(({ id }) => own.includes(id))) return { kind: 'other_criteria', siting };
  if (siting.isBlind) return { kind: 'blind', siting };
  if (siting.matrix.kept.length === 0) return { kind: 'no_sites', siting };
  return { kind: 'ranked', siting, rankings: rankingsOf(round, result, siting.matrix, siting.siting) };
}

/** Names of sites by their id. */
export function siteNames({ sites }: SitingShown): (id: string) => string {
  const names = new Map(sites.map(({ id, candidate }) => [id, candidate.site.name]));
  return (id) => names.get(id) ?? id;
}
