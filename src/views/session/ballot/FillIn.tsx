import { useId, useState } from 'react';
import type { BallotAnswer } from '../../../domain/ballot.ts';
import { ballotWeights } from '../../../model/ballotWeights.ts';
import type { AskedQuestion } from '../../../model/questionLink.ts';
import { phoneText } from '../../../text/ballots.ts';
import { pairsSentence, pointsSentence } from '../../../text/together.ts';
import { AnswerForm } from '../answer/AnswerForm.tsx';

interface FillInProps {
  readonly asked: AskedQuestion;
  readonly group: string | null;
  readonly answer: BallotAnswer;
  readonly onGroup: (group: string) => void;
  readonly onAnswer: (answer: BallotAnswer) => void;
  readonly onReady: () => void;
}

/** The group, the answers, and a button that says what is still missing. */
export function FillIn({ asked, group, answer, onGroup, onAnswer, onReady }: FillInProps) {
  const { question, groups } = asked;
  const name = useId();
  const [tried, setTried] = useState(false);
  const weighed = ballotWeights(question, answer);
  const missing =
    group === null
      ? phoneText.needGroup
      : weighed.ok
        ? null
        : weighed.problem.kind === 'points'
          ? pointsSentence(weighed.problem.problem)
          : pairsSentence(weighed.problem.problem);
  return (
    <form
      className="wb-ballot-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) onReady();
        else setTried(true);
      }}
    >
      {groups.length > 1 && (
        <fieldset className="wb-ballot-groups">
          <legend>{phoneText.chooseGroup}</legend>
          {groups.map(({ id, label }) => (
            <label key={id} className="wb-pairing-side">
              <input type="radio" name={name} checked={id === group} onChange={() => onGroup(id)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <AnswerForm
        question={question}
        answer={answer}
        onAnswer={(next) => {
          // the form tells what is left; this would say it over that at every step of a slider
          setTried(false);
          onAnswer(next);
        }}
      />
      {tried && missing !== null && (
        // what is wrong with points is seen already
        <p className={group !== null && answer.way === 'punten' ? 'wb-hidden' : 'wb-message'} role="alert">
          {missing}
        </p>
      )}
      <button type="submit" className="wb-button" data-kind="main">
        {phoneText.ready}
      </button>
      <p className="wb-help">{phoneText.privacy}</p>
    </form>
  );
}
