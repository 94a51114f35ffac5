import { useId, useState } from 'react';
import { formatTyped } from '../../text/nl.ts';
import { nodeText } from '../../text/weigh.ts';
import { readNumber } from '../explore/manualBounds.ts';

interface NumberFieldProps {
  readonly label: string;
  /** false: the label is for screen readers alone */
  readonly labelled?: boolean;
  readonly value: number;
  /** false when the value is refused: what was typed then stays */
  readonly onValue: (value: number) => boolean;
}

/** A number as one types it, with a decimal comma; taken on Enter and when the field is left. */
export function NumberField({ label, labelled = true, value, onValue }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? value : readNumber(typed);
  const take = (): void => {
    if (typed === null) return;
    if (number !== null && (number === value || onValue(number))) setTyped(null);
  };
  const wrong = typed !== null && number === null && typed.trim() !== '';
  return (
    <div className={labelled ? 'wb-field' : 'wb-weight-number'}>
      <label className={labelled ? 'wb-label' : 'wb-hidden'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="wb-input wb-number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? formatTyped(value)}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => {
          take();
          setTyped(null);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyped(null);
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="wb-help">
          {nodeText.noNumber(typed)}
        </p>
      )}
    </div>
  );
}
