import { formatTyped } from '../../../text/nl.ts';
import { readNumber } from '../../explore/manualBounds.ts';
import { TypedLine } from '../../ui/TypedLine.tsx';

interface OptionalNumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** why what is typed is no answer; null when it is */
  readonly refuse: (value: number | null) => string | null;
  readonly unreadable: string;
  readonly onValue: (value: number | null) => void;
}

/** A number that may be left empty: not known, or no bound. */
export function OptionalNumberField({ label, value, refuse, unreadable, onValue }: OptionalNumberFieldProps) {
  return (
    <TypedLine
      label={label}
      shown={value === null ? '' : formatTyped(value)}
      problemOf={(typed) => {
        const number = readNumber(typed);
        return typed.trim() !== '' && number === null ? unreadable : refuse(number);
      }}
      onTake={(typed) => {
        const number = readNumber(typed);
        if (number !== value) onValue(number);
        return true;
      }}
    />
  );
}
