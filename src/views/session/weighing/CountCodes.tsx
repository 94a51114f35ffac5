import { useRef, useState } from 'react';
import type { Round } from '../../../domain/ballot.ts';
import { weighingText } from '../../../text/ballots.ts';
import { EntryLine } from '../../ui/EntryLine.tsx';
import { useCamera } from './useCamera.ts';
import { type CountOutcome, useCountBallot } from './useCountBallot.ts';

/** Answers of phones, by the camera of this laptop or by typing what the phone shows. */
export function CountCodes({ round }: { readonly round: Round }) {
  const count = useCountBallot(round);
  const [outcome, setOutcome] = useState<CountOutcome | null>(null);
  // a phone stays before the camera longer than one look takes
  const last = useRef('');
  const camera = useCamera((text) => {
    if (text === last.current) return;
    last.current = text;
    setOutcome(count(text));
  });
  const enter = (typed: string): boolean => {
    const made = count(typed);
    setOutcome(made);
    return made.counted;
  };
  const isLooking = camera.state === 'on' || camera.state === 'starting';
  return (
    <section className="wb-phones-count" aria-label={weighingText.answersBack}>
      <h3>{weighingText.answersBack}</h3>
      <p>{weighingText.state(round.closedAt === null, round.ballots.length)}</p>
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={isLooking ? camera.stop : camera.start}>
          {isLooking ? weighingText.stopScan : weighingText.scan}
        </button>
      </div>
      <video
        ref={camera.video}
        className="wb-camera"
        aria-label={weighingText.video}
        hidden={camera.state !== 'on'}
        muted
        playsInline
      />
      {camera.state === 'on' && <p>{weighingText.scanning}</p>}
      {camera.state === 'refused' && <p className="wb-message">{weighingText.cameraRefused}</p>}
      {camera.state === 'absent' && <p className="wb-message">{weighingText.cameraAbsent}</p>}
      <EntryLine label={weighingText.code} button={weighingText.countCode} isCode onEnter={enter} />
      <p className={outcome === null || outcome.counted ? 'wb-counted' : 'wb-message'} role="status">
        {outcome?.sentence ?? ''}
      </p>
    </section>
  );
}
