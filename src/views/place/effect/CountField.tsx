import { useId, useRef, useState } from 'react';

interface CountFieldProps {
  readonly label: string;
  /** null = not known */
  readonly value: number | null;
  /** id of what explains the field */
  readonly describedBy: string;
  /** `movement` is the same as long as the field keeps the focus */
  readonly onCount: (value: number | null, movement: string) => void;
}

/** A whole number that is taken with every key, so that what hangs on it can follow; empty = not known. */
export function CountField({ label, value, describedBy, onCount }: CountFieldProps) {
  const id = useId();
  const visits = useRef(0);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="wb-input wb-number-input"
        type="number"
        inputMode="numeric"
        min={0}
        step={1}
        autoComplete="off"
        value={typed ?? (value === null ? '' : String(value))}
        aria-describedby={describedBy}
        onFocus={() => {
          visits.current += 1;
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          const movement = `${id} ${visits.current}`;
          const number = Number(target.value);
          if (target.value === '') {
            // a field that cannot read what was typed is empty too
            if (!target.validity.badInput) onCount(null, movement);
          } else if (Number.isInteger(number) && number >= 0) onCount(number, movement);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
