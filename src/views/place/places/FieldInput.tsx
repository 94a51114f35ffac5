import { useId, useState } from 'react';
import { formatTyped } from '../../../text/nl.ts';
import { fieldLabels, formText } from '../../../text/placeEdit.ts';
import type { AnyPlace, FieldValue, PlaceField } from './placeFields.ts';
import { fieldOf } from './placeFields.ts';
import { readField } from './readField.ts';

interface FieldInputProps {
  readonly field: PlaceField;
  readonly place: AnyPlace;
  readonly onValue: (value: FieldValue) => void;
}

/** A value as one would type it; empty for what is not known. */
export function typedOf(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return formatTyped(value);
  return typeof value === 'string' ? value : value.join(', ');
}

const yesNo = [
  ['', formText.unknown],
  ['ja', fieldLabels.yes],
  ['nee', fieldLabels.no],
] as const;

/** One field of a form: taken on Enter and when it is left; what cannot be taken stays, with the reason. */
export function FieldInput({ field, place, onValue }: FieldInputProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typedOf(fieldOf(place, field.id));
  const read = typed === null ? null : readField(field, typed, place);
  const problem = read !== null && !read.ok ? read.sentence : '';
  const take = (text: string | null): void => {
    if (text === null) return;
    const taken = readField(field, text, place);
    if (!taken.ok) return;
    setTyped(null);
    if (text !== value) onValue(taken.value);
  };
  const choices = field.type === 'yes_no' ? yesNo : field.choices;
  const described = [field.help === undefined ? '' : `${id}-help`, problem === '' ? '' : `${id}-problem`];
  const shared = {
    id,
    className: 'wb-input',
    'aria-invalid': problem !== '',
    'aria-describedby': described.filter((each) => each !== '').join(' ') || undefined,
  };
  const entry = { ...shared, value: typed ?? value, onBlur: () => take(typed) };
  const isNumber = field.type === 'whole' || field.type === 'decimal' || field.type === 'year';
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {field.label}
      </label>
      {choices !== undefined ? (
        <select {...shared} value={value} onChange={({ target }) => take(target.value)}>
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name === '' ? formText.unknown : name}
            </option>
          ))}
        </select>
      ) : field.type === 'lines' ? (
        <textarea {...entry} rows={3} onChange={({ target }) => setTyped(target.value)} />
      ) : (
        <input
          {...entry}
          type="text"
          inputMode={isNumber ? 'decimal' : 'text'}
          autoComplete="off"
          placeholder={isNumber ? formText.unknown : undefined}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') take(typed);
            if (key === 'Escape') setTyped(null);
          }}
        />
      )}
      {field.help !== undefined && (
        <p id={`${id}-help`} className="wb-help">
          {field.help}
        </p>
      )}
      {problem !== '' && (
        <p id={`${id}-problem`} className="wb-message" role="status">
          {problem}
        </p>
      )}
    </div>
  );
}
