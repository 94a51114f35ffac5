import './speaker.css';
import { useEffect, useState } from 'react';
import { type RoomMessage, readRoomMessage, type SpeakerLink } from '../../../state/sittingCommands.ts';
import { presentText, speakerText } from '../../../text/present.ts';
import { actOfKey, pressOf } from './roomKeys.ts';
import { ScenePictureView } from './ScenePictureView.tsx';
import { SpeakerRemark } from './SpeakerRemark.tsx';

interface SpeakerWindowProps {
  /** the line to the screen of the room */
  readonly link: (onHeard: (message: unknown) => void) => SpeakerLink;
}

type Heard<K extends RoomMessage['kind']> = Extract<RoomMessage, { readonly kind: K }>;

/** The latest of each thing the room tells. */
interface Told {
  readonly room: Heard<'scene' | 'left'> | null;
  readonly picture: Heard<'picture'> | null;
  readonly noted: Heard<'noted'> | null;
}

function withMessage(told: Told, message: RoomMessage | null): Told {
  switch (message?.kind) {
    case undefined:
      return told;
    case 'picture':
      return { ...told, picture: message };
    case 'noted':
      return { ...told, noted: message };
    default:
      return { ...told, room: message };
  }
}

/** The scene that comes: its title, and what the room will see. */
function Coming({ room, picture }: { readonly room: Heard<'scene'>; readonly picture: Heard<'picture'> | null }) {
  const words = speakerText;
  return (
    <section className="wb-speaker-next">
      <h2>{words.next}</h2>
      <p>{room.next === '' ? words.last : room.next}</p>
      {room.next !== '' &&
        (picture?.scene === room.nextScene ? (
          <ScenePictureView picture={picture.picture} />
        ) : (
          <p className="wb-speaker-picture wb-help">{words.pictureComing}</p>
        ))}
    </section>
  );
}

/** What only the speaker sees: the note of this scene, and what comes. */
export function SpeakerWindow({ link }: SpeakerWindowProps) {
  const [told, setTold] = useState<Told>({ room: null, picture: null, noted: null });
  const [line, setLine] = useState<SpeakerLink | null>(null);
  useEffect(() => {
    const own = link((message) => setTold((before) => withMessage(before, readRoomMessage(message))));
    setLine(own);
    own.say({ kind: 'hello' });
    const leave = (): void => own.say({ kind: 'bye' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      own.stop();
    };
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
  const { room, picture, noted } = told;
  if (room === null || room.kind === 'left') {
    return (
      <main className="wb-speaker">
        <h1>{speakerText.heading}</h1>
        <p role="status">{room === null ? speakerText.waiting : speakerText.left}</p>
      </main>
    );
  }
  const { at, count, title, audience, question, speaker, isBlack, isHidden } = room;
  const words = speakerText;
  return (
    <main className="wb-speaker">
      <h1>{title}</h1>
      <p role="status">
        {[presentText.position(at, count), isBlack ? words.black : '', isHidden ? words.hidden : '']
          .filter((part) => part !== '')
          .join('. ')}
      </p>
      {/* a button that is switched off by its own press would let the focus fall to the page */}
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          aria-disabled={at === 1}
          onClick={() => at > 1 && line?.say({ kind: 'go', to: 'back' })}
        >
          {presentText.back}
        </button>
        <button
          type="button"
          className="wb-button"
          data-kind="main"
          aria-disabled={at === count}
          onClick={() => at < count && line?.say({ kind: 'go', to: 'next' })}
        >
          {presentText.next}
        </button>
      </div>
      <div className="wb-speaker-columns">
        <div className="wb-speaker-now">
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
        </div>
        <Coming room={room} picture={picture} />
      </div>
      <SpeakerRemark noted={noted} onRemark={(text) => line?.say({ kind: 'remark', text })} />
    </main>
  );
}
