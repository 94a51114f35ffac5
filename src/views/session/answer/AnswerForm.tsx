import './answer.css';
import type { BallotAnswer, Question } from '../../../domain/ballot.ts';
import { PairsForm } from './PairsForm.tsx';
import { PointsForm } from './PointsForm.tsx';

interface AnswerFormProps {
  readonly question: Question;
  readonly answer: BallotAnswer;
  readonly onAnswer: (answer: BallotAnswer) => void;
}

/** The way of weighing the question asks for. */
export function AnswerForm({ question, answer, onAnswer }: AnswerFormProps) {
  return answer.way === 'punten' ? (
    <PointsForm question={question} points={answer.points} onPoints={(points) => onAnswer({ way: 'punten', points })} />
  ) : (
    <PairsForm question={question} pairs={answer.pairs} onPairs={(pairs) => onAnswer({ way: 'paren', pairs })} />
  );
}
