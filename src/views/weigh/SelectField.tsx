import { useId } from 'react';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  /** value and text */
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

export function SelectField({ label, value, options, onChoose }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="wb-input" value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
