import { type ReactNode, useId } from 'react';

export interface FieldWords {
  readonly label: ReactNode;
  readonly help?: string;
  /** what is wrong with the present answer */
  readonly problem?: string | undefined;
  /** ties the field to a problem in a list of them */
  readonly fieldId?: string;
}

interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps extends FieldWords {
  readonly control: (props: ControlProps) => ReactNode;
}

/** Ties a label, its help and its problem to the control they are about. */
export function Field({ label, help, problem, fieldId, control }: FieldProps) {
  const own = useId();
  const id = fieldId ?? own;
  const described = [help === undefined ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`];
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      {control({
        id,
        className: 'wb-input',
        'aria-invalid': problem !== undefined,
        'aria-describedby': described.filter((each) => each !== '').join(' ') || undefined,
      })}
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
