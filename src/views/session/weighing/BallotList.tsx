import type { Round } from '../../../domain/ballot.ts';
import { weighingText } from '../../../text/ballots.ts';
import { clockText } from '../../../text/moment.ts';
import { useEmit } from '../../appContext.tsx';
import { AskFirst } from '../../ui/AskFirst.tsx';

/** What was counted, last first: of which group and when, never what was answered or by whom. */
export function BallotList({ round: { groups, ballots, openedAt } }: { readonly round: Round }) {
  const emit = useEmit();
  return (
    <ul className="wb-plain wb-ballots">
      {ballots.toReversed().map(({ nonce, group, at }) => {
        const label = groups.find(({ id }) => id === group)?.label ?? group;
        return (
          <li key={nonce}>
            <AskFirst
              label={weighingText.removeBallot(label, clockText(at))}
              question={weighingText.askRemoveBallot}
              yes={weighingText.remove}
              no={weighingText.keep}
              onYes={() => emit({ kind: 'remove_ballot', openedAt, nonce })}
            />
          </li>
        );
      })}
    </ul>
  );
}
