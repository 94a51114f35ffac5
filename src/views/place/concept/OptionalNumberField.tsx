import { useId, useState } from 'react';
import { formatTyped } from '../../../text/nl.ts';
import { readNumber } from '../../explore/manualBounds.ts';

interface OptionalNumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** why what is typed is no answer; null when it is */
  readonly refuse: (value: number | null) => string | null;
  readonly unreadable: string;
  readonly onValue: (value: number | null) => void;
}

/** A number that may be left empty: not known, or no bound. Taken on Enter and when the field is left. */
export function OptionalNumberField({ label, value, refuse, unreadable, onValue }: OptionalNumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null || typed.trim() === '' ? null : readNumber(typed);
  const problem = typed === null ? null : typed.trim() !== '' && number === null ? unreadable : refuse(number);
  const take = (): void => {
    if (typed === null || problem !== null) return;
    if (number !== value) onValue(number);
    setTyped(null);
  };
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="wb-input wb-number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (value === null ? '' : formatTyped(value))}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          take();
          setTyped(null);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyped(null);
        }}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="wb-help">
          {problem}
        </p>
      )}
    </div>
  );
}
