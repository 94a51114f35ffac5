import { type FormEvent, useEffect, useId, useState } from 'react';
import { remarkSchema } from '../../../domain/sessionLog.ts';
import { speakerText } from '../../../text/present.ts';

const longest = remarkSchema.shape.text.maxLength;

interface SpeakerRemarkProps {
  /** what the room answered last; another object for each answer */
  readonly noted: { readonly kept: boolean } | null;
  readonly onRemark: (text: string) => void;
}

/** A remark for the record, written where the room does not see it. The words stay until the room has kept them. */
export function SpeakerRemark({ noted, onRemark }: SpeakerRemarkProps) {
  const id = useId();
  const [text, setText] = useState('');
  useEffect(() => {
    if (noted?.kept === true) setText('');
  }, [noted]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onRemark(text);
  };
  const words = speakerText.remark;
  return (
    <form className="wb-speaker-remark" onSubmit={send}>
      <label className="wb-label" htmlFor={id}>
        {words.label}
      </label>
      <div className="wb-row">
        <input
          id={id}
          className="wb-input"
          value={text}
          maxLength={longest ?? undefined}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="wb-button" disabled={text.trim() === ''}>
          {words.add}
        </button>
      </div>
      <p role="status" className="wb-help">
        {noted === null ? words.help : noted.kept ? words.kept : words.refused}
      </p>
    </form>
  );
}
