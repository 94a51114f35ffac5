import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly numeric?: boolean;
  readonly help?: string;
  readonly problem?: string | undefined;
  readonly fieldId?: string;
}

/** A labelled line of text with its help and its problem tied to it. */
export function TextField({ label, value, onChange, numeric = false, help, problem, fieldId }: TextFieldProps) {
  const own = useId();
  const id = fieldId ?? own;
  const described = [help === undefined ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`];
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="wb-input"
        type="text"
        autoComplete="off"
        inputMode={numeric ? 'numeric' : 'text'}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={described.filter((each) => each !== '').join(' ') || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
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
