import './speaker.css';
import { useEffect, useState } from 'react';
import { type RoomMessage, readRoomMessage, type SpeakerLink } from '../../../state/sittingCommands.ts';
import { presentText, speakerText } from '../../../text/present.ts';
import { actOfKey, pressOf } from './roomKeys.ts';

interface SpeakerWindowProps {
  /** the line to the screen of the room */
  readonly link: (onHeard: (message: unknown) => void) => SpeakerLink;
}

/** What only the speaker sees: the note of this scene, and what comes. */
export function SpeakerWindow({ link }: SpeakerWindowProps) {
  const [heard, setHeard] = useState<RoomMessage | null>(null);
  const [line, setLine] = useState<SpeakerLink | null>(null);
  useEffect(() => {
    const own = link((message) => setHeard((before) => readRoomMessage(message) ?? before));
    setLine(own);
    own.say({ kind: 'hello' });
    return () => own.stop();
  }, [link]);
  useEffect(() => {
    document.title = speakerText.title;
    const onKey = (event: KeyboardEvent): void => {
      const asked = actOfKey(pressOf(event));
      if (asked !== 'next' && asked !== 'back') return;
      event.preventDefault();
      line?.say({ kind: 'go', to: asked });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [line]);
  if (heard === null || heard.kind === 'left') {
    return (
      <main className="wb-speaker">
        <h1>{speakerText.heading}</h1>
        <p role="status">{heard === null ? speakerText.waiting : speakerText.left}</p>
      </main>
    );
  }
  const { at, count, title, audience, question, speaker, next, isBlack, isHidden } = heard;
  const words = speakerText;
  return (
    <main className="wb-speaker">
      <h1>{title}</h1>
      <p role="status">
        {[presentText.position(at, count), isBlack ? words.black : '', isHidden ? words.hidden : '']
          .filter((part) => part !== '')
          .join('. ')}
      </p>
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          disabled={at === 1}
          onClick={() => line?.say({ kind: 'go', to: 'back' })}
        >
          {presentText.back}
        </button>
        <button
          type="button"
          className="wb-button"
          data-kind="main"
          disabled={at === count}
          onClick={() => line?.say({ kind: 'go', to: 'next' })}
        >
          {presentText.next}
        </button>
      </div>
      <section>
        <h2>{words.note}</h2>
        <p className="wb-speaker-note">{speaker === '' ? words.noNote : speaker}</p>
      </section>
      {question !== '' && (
        <section>
          <h2>{words.question}</h2>
          <p>{question}</p>
        </section>
      )}
      {audience !== '' && (
        <section>
          <h2>{words.audience}</h2>
          <p>{audience}</p>
        </section>
      )}
      <section>
        <h2>{words.next}</h2>
        <p>{next === '' ? words.last : next}</p>
      </section>
    </main>
  );
}
