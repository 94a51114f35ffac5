import type { Round } from '../../../domain/ballot.ts';
import type { NamedOpinion } from '../../../export/opinionLines.ts';
import { type RoundOpinion, roundOpinion } from '../../../model/roundOpinion.ts';
import { memoise } from '../../../state/memoise.ts';
import { useRounds } from '../chosenRound.ts';

/** One for the page: panel and figures show the very same outcome. */
const opinionOf = memoise((round: Round): RoundOpinion => roundOpinion(round));

export interface Outcome extends NamedOpinion {
  readonly round: Round;
}

/** What the ballots on the question in hand come to; null without a question. */
export function useOutcome(): Outcome | null {
  const { round } = useRounds();
  if (round === null) return null;
  return {
    round,
    result: opinionOf(round),
    groupName: (id) => round.groups.find((group) => group.id === id)?.label ?? id,
    criterionName: (at) => round.question.criteria[at]?.label ?? '',
  };
}
