import { useEffect, useRef, useState } from 'react';
import type { Round } from '../../../domain/ballot.ts';
import { turnDraftSchema } from '../../../domain/drafts.ts';
import { newRound } from '../../../state/groupWeighing.ts';
import { weighingText } from '../../../text/ballots.ts';
import { wayText } from '../../../text/together.ts';
import { useCommands, useEmit, useWork } from '../../appContext.tsx';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fold } from '../../weigh/Fold.tsx';
import { fitsQuestion } from '../answer/emptyAnswer.ts';
import { useRounds } from '../chosenRound.ts';
import { useDraft } from '../useDraft.ts';
import { BallotList } from './BallotList.tsx';
import { PhoneDesk } from './PhoneDesk.tsx';
import { noTurn, Turns } from './Turns.tsx';

const turnName = ({ question, openedAt }: Round): string => `beurt.${question.id}.${openedAt}`;

/** The question in hand: how many answers there are, and every way to give and count one. */
export function RoundSection({ round, isNew }: { readonly round: Round; readonly isNew: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const [shown, setShown] = useState<'turns' | 'phones' | null>(null);
  const { question, groups, ballots, closedAt } = round;
  // half a ballot outlives a dialog, or a browser, that was closed by accident
  const [turn, setTurn] = useDraft(
    turnName(round),
    turnDraftSchema,
    noTurn(round),
    (kept) => groups.some(({ id }) => id === kept.group) && fitsQuestion(kept.answer, question),
  );
  const isOpen = closedAt === null;
  const close = (): void => setShown(null);
  return (
    <section className="wb-weighing-part" aria-label={question.title}>
      <h3 ref={heading} tabIndex={-1}>
        {question.title}
      </h3>
      <p role="status">
        {wayText[question.way]}. {weighingText.state(isOpen, ballots.length)}
      </p>
      {isOpen ? (
        <div className="wb-row">
          <button type="button" className="wb-button" data-kind="main" onClick={() => setShown('turns')}>
            {weighingText.onScreen}
          </button>
          <button type="button" className="wb-button" data-kind="main" onClick={() => setShown('phones')}>
            {weighingText.phones}
          </button>
        </div>
      ) : (
        <p className="wb-message">{weighingText.isClosed}</p>
      )}
      <table className="wb-weighing-counts">
        <caption className="wb-hidden">{weighingText.perGroup}</caption>
        <thead>
          <tr>
            <th scope="col">{weighingText.group}</th>
            <th scope="col">{weighingText.count}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{ballots.filter(({ group }) => group === id).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ballots.length > 0 && (
        <Fold title={weighingText.ballots} open={false}>
          <BallotList round={round} />
        </Fold>
      )}
      <RoundActions round={round} />
      <Dialog title={question.title} open={shown === 'turns'} wide onClose={close}>
        <Turns round={round} turn={turn} onTurn={setTurn} />
      </Dialog>
      <Dialog title={question.title} open={shown === 'phones'} wide onClose={close}>
        <PhoneDesk round={round} />
      </Dialog>
    </section>
  );
}

function RoundActions({ round }: { readonly round: Round }) {
  const emit = useEmit();
  const { choose } = useRounds();
  const { drafts } = useCommands();
  const { session } = useWork();
  const { question, groups, ballots, closedAt, openedAt } = round;
  const present = session?.groups ?? [];
  const putAgain = (): void => {
    const next = newRound(question, present.length > 0 ? present : groups, new Date());
    emit({ kind: 'put_round', round: next });
    choose(next.openedAt);
  };
  return (
    <>
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          onClick={() =>
            emit({
              kind: 'put_round',
              round: { ...round, closedAt: closedAt === null ? new Date().toISOString() : null },
            })
          }
        >
          {closedAt === null ? weighingText.closeRound : weighingText.reopen}
        </button>
        {closedAt !== null && (
          <button type="button" className="wb-button" onClick={putAgain}>
            {weighingText.again}
          </button>
        )}
      </div>
      <AskFirst
        label={weighingText.removeRound}
        question={weighingText.askRemoveRound(ballots.length)}
        yes={weighingText.remove}
        no={weighingText.keep}
        onYes={() => {
          drafts.write(turnName(round), null);
          emit({ kind: 'remove_round', openedAt });
        }}
      />
    </>
  );
}
