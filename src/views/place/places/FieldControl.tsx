import type { KeyboardEvent } from 'react';
import { fieldLabels, formText } from '../../../text/placeEdit.ts';
import type { PlaceField } from './placeFields.ts';

interface FieldControlProps {
  readonly field: PlaceField;
  readonly id?: string;
  /** its name where no label stands beside it */
  readonly name?: string;
  readonly value: string;
  readonly invalid: boolean;
  /** ids of what is said about it */
  readonly described: readonly string[];
  /** height of a text of several lines */
  readonly rows: number;
  readonly placeholder?: string | undefined;
  readonly onText: (typed: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

const yesNo = [
  ['', formText.unknown],
  ['ja', fieldLabels.yes],
  ['nee', fieldLabels.no],
] as const;

/** What a field of a place can hold when it is chosen and not typed; null for those that are typed. */
export function choicesOf({ type, choices }: PlaceField): NonNullable<PlaceField['choices']> | null {
  return type === 'yes_no' ? yesNo : (choices ?? null);
}

/** The control a field of a place is typed or chosen in, in its form as in the table. */
export function FieldControl(props: FieldControlProps) {
  const { field, id, name, value, invalid, described, rows, onText, onBlur, onKeyDown } = props;
  const isNumber = field.type === 'whole' || field.type === 'decimal' || field.type === 'year';
  const placeholder = props.placeholder ?? (isNumber ? formText.unknown : undefined);
  const shared = {
    id,
    className: 'wb-input',
    'aria-label': name,
    'aria-invalid': invalid,
    'aria-describedby': described.join(' ') || undefined,
    value,
    onBlur,
    onKeyDown,
  };
  const choices = choicesOf(field);
  if (choices !== null) {
    return (
      <select {...shared} onChange={({ target }) => onText(target.value)}>
        {/* what was pasted and is no choice stays to be seen */}
        {choices.every(([each]) => each !== value) && <option value={value}>{value}</option>}
        {choices.map(([each, called]) => (
          <option key={each} value={each}>
            {called === '' ? formText.unknown : called}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === 'lines') {
    return <textarea {...shared} rows={rows} onChange={({ target }) => onText(target.value)} />;
  }
  return (
    <input
      {...shared}
      type="text"
      inputMode={isNumber ? 'decimal' : 'text'}
      autoComplete="off"
      placeholder={placeholder}
      onChange={({ target }) => onText(target.value)}
    />
  );
}
