import { useId, useState } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** room for more than one line */
  readonly lines?: boolean;
  readonly onText: (text: string) => unknown;
}

/** A text that is taken when the field is left, and on Enter where it is one line. */
export function TextField({ label, value, lines = false, onText }: TextFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed !== null && typed !== value) onText(typed);
    setTyped(null);
  };
  const shared = {
    id,
    className: 'wb-input',
    value: typed ?? value,
    onBlur: take,
  };
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      {lines ? (
        <textarea {...shared} rows={3} onChange={({ target }) => setTyped(target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') take();
          }}
        />
      )}
    </div>
  );
}
