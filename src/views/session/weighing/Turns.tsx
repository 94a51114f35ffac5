import { useRef, useState } from 'react';
import type { Round } from '../../../domain/ballot.ts';
import type { TurnDraft } from '../../../domain/drafts.ts';
import { ballotCode } from '../../../model/ballotCode.ts';
import { ballotWeights } from '../../../model/ballotWeights.ts';
import { weighingText } from '../../../text/ballots.ts';
import { pairsSentence, pointsSentence } from '../../../text/together.ts';
import { useCommands } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { AnswerForm } from '../answer/AnswerForm.tsx';
import { emptyAnswer } from '../answer/emptyAnswer.ts';
import { type CountOutcome, useCountBallot } from './useCountBallot.ts';

/** The first group without an answer, else the first. */
export function noTurn({ question, groups, ballots }: Round): TurnDraft {
  const next = groups.find(({ id }) => !ballots.some(({ group }) => group === id)) ?? groups[0];
  return { group: next?.id ?? '', answer: emptyAnswer(question) };
}

interface TurnOutcome extends CountOutcome {
  /** the form says it already, to who sees it */
  readonly isSeen?: boolean;
}

interface TurnsProps {
  readonly round: Round;
  readonly turn: TurnDraft;
  readonly onTurn: (turn: TurnDraft) => void;
}

/** Groups weigh one after another on the shared screen; what one gave is gone from the screen before the next. */
export function Turns({ round, turn, onTurn }: TurnsProps) {
  const { question, groups } = round;
  const { ballots } = useCommands();
  const count = useCountBallot(round);
  const [outcome, setOutcome] = useState<TurnOutcome | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const countIt = async (): Promise<void> => {
    const weighed = ballotWeights(question, turn.answer);
    if (!weighed.ok) {
      const { problem } = weighed;
      const sentence = problem.kind === 'points' ? pointsSentence(problem.problem) : pairsSentence(problem.problem);
      return setOutcome({ counted: false, sentence, isSeen: problem.kind === 'points' });
    }
    const nonce = await ballots.nonce();
    if (!nonce.ok) return setOutcome({ counted: false, sentence: nonce.failure.sentence });
    const made = count(ballotCode(question, { ...turn, nonce: nonce.value }));
    setOutcome(made);
    if (!made.counted) return;
    const heard = [...round.ballots.map(({ group }) => group), turn.group];
    const next = groups.find(({ id }) => !heard.includes(id))?.id ?? turn.group;
    onTurn({ group: next, answer: emptyAnswer(question) });
    top.current?.querySelector('select')?.focus();
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="wb-turns" ref={top}>
      <Choice
        label={weighingText.turn}
        value={turn.group}
        options={groups.map(({ id, label }) => [id, label] as const)}
        onChoose={(group) => {
          setOutcome(null);
          onTurn({ ...turn, group });
        }}
      />
      <AnswerForm
        question={question}
        answer={turn.answer}
        onAnswer={(answer) => {
          setOutcome(null);
          onTurn({ ...turn, answer });
        }}
      />
      <div className="wb-row">
        <button type="button" className="wb-button" data-kind="main" onClick={() => void countIt()}>
          {weighingText.countIt}
        </button>
      </div>
      <p
        className={outcome?.isSeen === true ? 'wb-hidden' : outcome?.counted === false ? 'wb-message' : ''}
        role="status"
      >
        {outcome === null ? '' : outcome.counted ? `${outcome.sentence} ${weighingText.nextTurn}` : outcome.sentence}
      </p>
    </div>
  );
}
