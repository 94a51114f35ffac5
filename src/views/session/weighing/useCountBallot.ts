import type { Round } from '../../../domain/ballot.ts';
import { readBallot } from '../../../model/ballotCode.ts';
import { weighingText } from '../../../text/ballots.ts';
import { ballotSentence } from '../../../text/together.ts';
import { useEmit } from '../../appContext.tsx';

export interface CountOutcome {
  readonly counted: boolean;
  /** what happened, in one sentence */
  readonly sentence: string;
}

/** Counts a ballot from its code, however it came in: every way goes by the same checks. */
export function useCountBallot(round: Round): (code: string) => CountOutcome {
  const emit = useEmit();
  return (code) => {
    const read = readBallot(code, round, new Date().toISOString());
    if (!read.ok) return { counted: false, sentence: ballotSentence(read.problem) };
    emit({ kind: 'count_ballot', openedAt: round.openedAt, ballot: read.value });
    const group = round.groups.find(({ id }) => id === read.value.group)?.label ?? '';
    return { counted: true, sentence: weighingText.counted(group, round.ballots.length + 1) };
  };
}
