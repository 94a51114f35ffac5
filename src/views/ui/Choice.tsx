import { Field, type FieldWords } from './Field.tsx';

interface ChoiceProps<T extends string> extends FieldWords {
  readonly value: T;
  /** value and what it is called */
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

/** A labelled select with its help and its problem tied to it. */
export function Choice<T extends string>({ value, options, onChoose, ...words }: ChoiceProps<T>) {
  return (
    <Field
      {...words}
      control={(props) => (
        <select
          {...props}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find(([each]) => each === target.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    />
  );
}
