import { useId, useRef } from 'react';
import { pointsToDivide, type Question } from '../../../domain/ballot.ts';
import { pointsProblem } from '../../../model/budget.ts';
import { answerText } from '../../../text/ballots.ts';
import { pointsSentence } from '../../../text/together.ts';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';

interface PointsFormProps {
  readonly question: Question;
  readonly points: readonly (number | null)[];
  readonly onPoints: (points: (number | null)[]) => void;
}

/** A whole number from 0 to 100, null for an empty field, and `refused` for anything else. */
function readPoints(text: string): number | null | 'refused' {
  const typed = text.trim();
  if (typed === '') return null;
  const value = Number(typed);
  return /^\d+$/.test(typed) && value <= pointsToDivide ? value : 'refused';
}

/** 100 points over the criteria, by slider or number; what is left is always said. Blank = no answer, not 0. */
export function PointsForm({ question: { criteria }, points, onPoints }: PointsFormProps) {
  const id = useId();
  const problem = pointsProblem(points, criteria.length);
  const blanks = criteria.filter((_, at) => (points[at] ?? null) === null);
  const sum = useRef<HTMLParagraphElement>(null);
  const offersZeros = problem === null && blanks.length > 0;
  // the button goes with the blanks it filled
  useFocusWhenLost(offersZeros ? 'blanks' : '', () => sum.current);
  // not by `with`, which phones with iOS 15 do not have
  const put = (at: number, value: number | null): void => onPoints(points.map((each, i) => (i === at ? value : each)));
  const take = (at: number, text: string): void => {
    const value = readPoints(text);
    // the field stays as it was: emptied at the comma, "15,5" would end as 5
    if (value !== 'refused') put(at, value);
  };
  return (
    <div className="wb-points">
      <p>{answerText.points}</p>
      <ul className="wb-plain wb-points-list">
        {criteria.map(({ id: criterion, label }, at) => {
          const value = points[at] ?? null;
          return (
            <li key={criterion}>
              <label htmlFor={`${id}-${at}`}>{label}</label>
              <input
                className="wb-slider"
                type="range"
                min={0}
                max={pointsToDivide}
                step={1}
                // a slider has to stand somewhere; the number beside it stays empty and its text says so
                value={value ?? 0}
                aria-label={answerText.pointsFor(label)}
                aria-valuetext={value === null ? answerText.noAnswer : answerText.say(value)}
                onChange={({ target }) => put(at, Number(target.value))}
              />
              <input
                id={`${id}-${at}`}
                className="wb-input"
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={3}
                value={value ?? ''}
                onChange={({ target }) => take(at, target.value)}
              />
            </li>
          );
        })}
      </ul>
      <p ref={sum} tabIndex={-1} className="wb-points-left" role="status" data-right={problem === null}>
        {problem === null ? answerText.all : pointsSentence(problem)}
      </p>
      {offersZeros && (
        <div className="wb-points-blanks">
          <p className="wb-help">{answerText.blanks(blanks.map(({ label }) => label))}</p>
          <button
            type="button"
            className="wb-button"
            onClick={() => onPoints(points.map((each) => (each === null ? 0 : each)))}
          >
            {answerText.fillBlanks}
          </button>
        </div>
      )}
    </div>
  );
}
