import { weighingText } from '../../text/ballots.ts';
import { momentText } from '../../text/moment.ts';
import { Choice } from '../ui/Choice.tsx';
import { useRounds } from './chosenRound.ts';

/** Which question is in hand; nothing to choose while there is one. */
export function RoundChoice() {
  const { rounds, round, choose } = useRounds();
  if (round === null || rounds.length < 2) return null;
  return (
    <Choice
      label={weighingText.round}
      value={round.openedAt}
      options={rounds.map(
        ({ openedAt, question }) => [openedAt, `${question.title} (${momentText(openedAt)})`] as const,
      )}
      onChoose={choose}
    />
  );
}
