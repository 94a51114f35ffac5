import { Field, type FieldWords } from '../ui/Field.tsx';

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly numeric?: boolean;
}

/** A labelled line of text with its help and its problem tied to it. */
export function TextField({ value, onChange, numeric = false, ...words }: TextFieldProps) {
  return (
    <Field
      {...words}
      control={(props) => (
        <input
          {...props}
          type="text"
          autoComplete="off"
          inputMode={numeric ? 'numeric' : 'text'}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    />
  );
}
