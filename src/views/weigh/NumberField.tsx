import { formatTyped } from '../../text/nl.ts';
import { nodeText } from '../../text/weigh.ts';
import { readNumber } from '../explore/manualBounds.ts';
import { TypedLine } from '../ui/TypedLine.tsx';

interface NumberFieldProps {
  readonly label: string;
  /** false: the label is for screen readers alone */
  readonly labelled?: boolean;
  readonly value: number;
  /** false when the value is refused: what was typed then stays */
  readonly onValue: (value: number) => boolean;
}

/** A number that is always there: an emptied field keeps the present one. */
export function NumberField({ label, labelled = true, value, onValue }: NumberFieldProps) {
  return (
    <TypedLine
      label={label}
      labelled={labelled}
      shown={formatTyped(value)}
      problemOf={(typed) => (typed.trim() !== '' && readNumber(typed) === null ? nodeText.noNumber(typed) : null)}
      onTake={(typed) => {
        const number = readNumber(typed);
        return number !== null && (number === value || onValue(number));
      }}
    />
  );
}
