import { type FormEvent, useId, useState } from 'react';

interface EntryLineProps {
  readonly label: string;
  readonly button: string;
  /** letters and digits as another screen shows them, not words */
  readonly isCode?: boolean;
  /** false when it is refused: what was typed then stays */
  readonly onEnter: (typed: string) => boolean;
}

/** One thing that is typed and handed over, by its button or Enter; the field is then free for the next. */
export function EntryLine({ label, button, isCode = false, onEnter }: EntryLineProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (onEnter(typed)) setTyped('');
  };
  return (
    <form className="wb-field" onSubmit={enter}>
      <label className="wb-label" htmlFor={id}>
        {label}
      </label>
      <div className={isCode ? 'wb-code-entry' : 'wb-row wb-one-line'}>
        <input
          id={id}
          className="wb-input"
          type="text"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          {...(isCode && { autoCapitalize: 'characters', spellCheck: false })}
        />
        <button type="submit" className="wb-button">
          {button}
        </button>
      </div>
    </form>
  );
}
