import { useEffect, useRef } from 'react';
import type { BallotAnswer, Group, Question } from '../../../domain/ballot.ts';
import { ballotCode } from '../../../model/ballotCode.ts';
import { phoneText } from '../../../text/ballots.ts';
import { QrCode } from '../answer/QrCode.tsx';

interface FilledInProps {
  readonly question: Question;
  readonly group: Group;
  readonly nonce: string;
  readonly answer: BallotAnswer;
  readonly onBack: () => void;
}

/** The answer as a picture to hold before a camera, and as signs to read aloud. */
export function FilledIn({ question, group, nonce, answer, onBack }: FilledInProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const code = ballotCode(question, { group: group.id, nonce, answer });
  return (
    <div className="wb-ballot-code">
      <h2 ref={heading} tabIndex={-1}>
        {phoneText.code}
      </h2>
      <p>{group.label}</p>
      <p>{phoneText.show}</p>
      <QrCode text={code} label={phoneText.codePicture} />
      <p>{phoneText.aloud}</p>
      <p className="wb-ballot-signs">
        <code>{code}</code>
      </p>
      <button type="button" className="wb-button" onClick={onBack}>
        {phoneText.change}
      </button>
      <p className="wb-help">{phoneText.changed}</p>
    </div>
  );
}
