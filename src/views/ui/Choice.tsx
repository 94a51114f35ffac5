import { type ReactNode, useId } from 'react';

interface ChoiceProps<T extends string> {
  readonly label: ReactNode;
  readonly value: T;
  /** value and what it is called */
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
  readonly help?: string;
  /** what is wrong with the present choice */
  readonly problem?: string | undefined;
  /** ties the field to a problem in a list of them */
  readonly fieldId?: string;
}

/** A labelled select with its help and its problem tied to it. */
export function Choice<T extends string>({ label, value, options, onChoose, help, problem, fieldId }: ChoiceProps<T>) {
  const own = useId();
  const id = fieldId ?? own;
  const described = [help === undefined ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`];
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="wb-input"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={described.filter((each) => each !== '').join(' ') || undefined}
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
      {help !== undefined && (
        <p id={`${id}-help`} className="wb-help">
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="wb-message">
          {problem}
        </p>
      )}
    </div>
  );
}
