import { useEffect, useRef, useState } from 'react';
import type { Round } from '../../../domain/ballot.ts';
import type { Result } from '../../../domain/failure.ts';
import { weighingText } from '../../../text/ballots.ts';
import { useCommands } from '../../appContext.tsx';
import { QrCode } from '../answer/QrCode.tsx';
import { CountCodes } from './CountCodes.tsx';

/** the address of a site no phone can reach */
const onlyHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function useQuestionLink({ question, groups }: Round): Result<string> | null {
  const { ballots } = useCommands();
  const [link, setLink] = useState<Result<string> | null>(null);
  useEffect(() => {
    let gone = false;
    void ballots.questionLink({ question, groups }).then((made) => {
      if (!gone) setLink(made);
    });
    return () => {
      gone = true;
    };
  }, [ballots, question, groups]);
  return link;
}

/** The question as a picture to scan, and beside it the counting of what the phones answer. */
export function PhoneDesk({ round }: { readonly round: Round }) {
  const link = useQuestionLink(round);
  const [isLarge, setLarge] = useState(false);
  const [said, setSaid] = useState('');
  const ask = useRef<HTMLDivElement>(null);
  // the button moves down as the picture grows, and Firefox scrolls along with it: no phone reads half a picture
  useEffect(() => {
    if (isLarge) ask.current?.scrollIntoView({ block: 'start' });
  }, [isLarge]);
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(weighingText.linkCopied);
    } catch {
      // the link stands beside the button
    }
  };
  return (
    <div className="wb-phones" data-large={isLarge}>
      <div ref={ask} className="wb-phones-ask">
        <p>{weighingText.scanThis}</p>
        {link?.ok === true && (
          <>
            <QrCode text={link.value} label={weighingText.linkPicture(round.question.title)} />
            <div className="wb-row">
              <button type="button" className="wb-button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
                {isLarge ? weighingText.smaller : weighingText.bigger}
              </button>
              <button type="button" className="wb-button" onClick={() => void copy(link.value)}>
                {weighingText.copyLink}
              </button>
            </div>
            <p role="status">{said}</p>
            {!isLarge && <p className="wb-help">{weighingText.unreached}</p>}
            {onlyHere.test(new URL(link.value).hostname) && <p className="wb-message">{weighingText.local}</p>}
          </>
        )}
        {link?.ok === false && <p className="wb-message">{link.failure.sentence}</p>}
      </div>
      {!isLarge && <CountCodes round={round} />}
    </div>
  );
}
