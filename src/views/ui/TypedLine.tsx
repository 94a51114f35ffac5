import { useId, useState } from 'react';
import { ProblemSaid } from './ProblemSaid.tsx';

interface TypedLineProps {
  readonly label: string;
  /** false: the label is for screen readers alone */
  readonly labelled?: boolean;
  /** the present answer, as one would type it */
  readonly shown: string;
  /** why what is typed is no answer; null when it is */
  readonly problemOf: (typed: string) => string | null;
  /** false when the answer is refused: what was typed then stays until the field is left */
  readonly onTake: (typed: string) => boolean;
}

/** A number typed with a decimal comma, taken on Enter and when the field is left; Escape brings the present one back. */
export function TypedLine({ label, labelled = true, shown, problemOf, onTake }: TypedLineProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : problemOf(typed);
  const take = (): void => {
    if (typed !== null && problem === null && onTake(typed)) setTyped(null);
  };
  return (
    <div className={labelled ? 'wb-field' : 'wb-weight-number'}>
      <label className={labelled ? 'wb-label' : 'wb-hidden'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="wb-input wb-number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? shown}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => {
          take();
          setTyped(null);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyped(null);
        }}
      />
      <ProblemSaid id={`${id}-problem`} words={problem ?? ''} className="wb-help" />
    </div>
  );
}
