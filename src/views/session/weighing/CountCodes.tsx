import { type SubmitEvent, useId, useRef, useState } from 'react';
import type { Round } from '../../../domain/ballot.ts';
import { weighingText } from '../../../text/ballots.ts';
import { useCamera } from './useCamera.ts';
import { type CountOutcome, useCountBallot } from './useCountBallot.ts';

/** Answers of phones, by the camera of this laptop or by typing what the phone shows. */
export function CountCodes({ round }: { readonly round: Round }) {
  const count = useCountBallot(round);
  const [outcome, setOutcome] = useState<CountOutcome | null>(null);
  const [typed, setTyped] = useState('');
  // a phone stays before the camera longer than one look takes
  const last = useRef('');
  const camera = useCamera((text) => {
    if (text === last.current) return;
    last.current = text;
    setOutcome(count(text));
  });
  const codeId = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const made = count(typed);
    setOutcome(made);
    if (made.counted) setTyped('');
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
      <form className="wb-field" onSubmit={submit}>
        <label className="wb-label" htmlFor={codeId}>
          {weighingText.code}
        </label>
        <div className="wb-code-entry">
          <input
            id={codeId}
            className="wb-input"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="wb-button">
            {weighingText.countCode}
          </button>
        </div>
      </form>
      <p className={outcome === null || outcome.counted ? 'wb-counted' : 'wb-message'} role="status">
        {outcome?.sentence ?? ''}
      </p>
    </section>
  );
}
