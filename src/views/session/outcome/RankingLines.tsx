import { outcomeText } from '../../../text/ballots.ts';
import { momentText } from '../../../text/moment.ts';
import { placingText } from '../../../text/placing.ts';
import type { Outcome } from './useOutcome.ts';
import { type Rankings, siteNames, useRankings } from './useRankings.ts';

/** Why there is no order of sites; null when there is one. */
export function rankingRefusal(rankings: Rankings): string | null {
  switch (rankings.kind) {
    case 'waiting':
      return placingText.waiting;
    case 'other_criteria':
      return outcomeText.otherCriteria(rankings.siting.concept.label);
    case 'blind':
      return outcomeText.blind;
    case 'no_sites':
      return outcomeText.noSites;
    case 'ranked':
      return null;
  }
}

/** What the orders of the groups share and where they part, in sentences. */
export function RankingLines({ outcome }: { readonly outcome: Outcome }) {
  const rankings = useRankings(outcome);
  const refusal = rankingRefusal(rankings);
  return (
    <>
      <h3>{outcomeText.ranking}</h3>
      {refusal !== null && <p>{refusal}</p>}
      {rankings.kind === 'ranked' && <Ranked outcome={outcome} siting={rankings.siting} rankings={rankings.rankings} />}
    </>
  );
}

interface RankedProps extends Pick<Extract<Rankings, { kind: 'ranked' }>, 'siting' | 'rankings'> {
  readonly outcome: Outcome;
}

function Ranked({ outcome: { round, groupName }, siting, rankings }: RankedProps) {
  const nameOf = siteNames(siting);
  const first = siting.siting.shortlist;
  const asked = (id: string): string => round.question.criteria.find((each) => each.id === id)?.label ?? id;
  const own = (id: string): string => siting.siting.criteria.find((each) => each.id === id)?.label ?? id;
  const several = rankings.groups.length > 1;
  return (
    <>
      <p>{outcomeText.rankingHelp(siting.concept.label)}</p>
      {siting.seal !== null && (
        <p>
          {outcomeText.sealed(momentText(siting.seal.sealedAt), siting.seal.sha256.slice(0, 12))}
          {siting.changes.length > 0 && ` ${outcomeText.sealedChanged}`}
        </p>
      )}
      {several && <p>{outcomeText.shared(rankings.shared.map(nameOf), first)}</p>}
      {several && <p>{outcomeText.parted(rankings.parted.map(nameOf), first)}</p>}
      {rankings.silent.length > 0 && <p>{outcomeText.silent(rankings.silent.map(groupName))}</p>}
      {rankings.notInMatrix.length > 0 && <p>{outcomeText.notInMatrix(rankings.notInMatrix.map(asked))}</p>}
      {rankings.notAsked.length > 0 && <p>{outcomeText.notAsked(rankings.notAsked.map(own))}</p>}
    </>
  );
}
