import { useId } from 'react';
import { answerText } from '../../../text/ballots.ts';

interface PairChoiceProps {
  readonly legend: string;
  readonly first: string;
  readonly second: string;
  /** of Saaty's scale, from −8 to 8; null = not compared */
  readonly step: number | null;
  readonly isDoubtful: boolean;
  readonly onStep: (step: number) => void;
}

/** Steps the words stand for: 3, 5, 7 and 9 of Saaty's scale. */
const sizes = [2, 4, 6, 8] as const;

/** Which of two is more important, and then how much. */
export function PairChoice({ legend, first, second, step, isDoubtful, onStep }: PairChoiceProps) {
  const name = useId();
  const size = Math.max(sizes[0], Math.abs(step ?? 0));
  const sides = [
    { label: first, sign: 1 },
    { label: answerText.equal, sign: 0 },
    { label: second, sign: -1 },
  ];
  return (
    <fieldset className="wb-pairing" data-doubtful={isDoubtful}>
      <legend>{legend}</legend>
      <div className="wb-pairing-sides">
        {sides.map(({ label, sign }) => (
          <label key={sign} className="wb-pairing-side">
            <input
              type="radio"
              name={name}
              checked={step !== null && Math.sign(step) === sign}
              onChange={() => onStep(sign === 0 ? 0 : sign * size)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {step !== null && step !== 0 && (
        <label className="wb-pairing-size">
          <span>{answerText.howMuch}</span>
          <select
            className="wb-input"
            value={size}
            onChange={({ target }) => onStep(Math.sign(step) * Number(target.value))}
          >
            {sizes.map((each, at) => (
              <option key={each} value={each}>
                {answerText.strength[at]}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
