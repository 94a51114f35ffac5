import { useId, useState } from 'react';
import { ProblemSaid } from '../../ui/ProblemSaid.tsx';
import { choicesOf, FieldControl } from './FieldControl.tsx';
import { typedOf } from './placeCells.ts';
import type { AnyPlace, FieldValue, PlaceField } from './placeFields.ts';
import { fieldOf } from './placeFields.ts';
import { readField } from './readField.ts';

interface FieldInputProps {
  readonly field: PlaceField;
  readonly place: AnyPlace;
  readonly onValue: (value: FieldValue) => void;
}

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
  const described = [field.help === undefined ? '' : `${id}-help`, problem === '' ? '' : `${id}-problem`];
  const isChosen = choicesOf(field) !== null;
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {field.label}
      </label>
      <FieldControl
        field={field}
        id={id}
        value={typed ?? value}
        invalid={problem !== ''}
        described={described.filter((each) => each !== '')}
        rows={3}
        onText={isChosen ? take : setTyped}
        onBlur={() => take(typed)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && field.type !== 'lines') take(typed);
          if (key === 'Escape' && field.type !== 'lines') setTyped(null);
        }}
      />
      {field.help !== undefined && (
        <p id={`${id}-help`} className="wb-help">
          {field.help}
        </p>
      )}
      <ProblemSaid id={`${id}-problem`} words={problem} />
    </div>
  );
}
