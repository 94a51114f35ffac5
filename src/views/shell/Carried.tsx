import { useState } from 'react';
import { shellText } from '../../text/nl.ts';
import { shareText } from '../../text/share.ts';
import type { SharedLink } from '../sharedWork.ts';
import { useSharedWork } from '../useSharedWork.ts';

interface CarriedProps {
  readonly link: SharedLink;
  /** whether who opens the link sees the same */
  readonly isWhole: boolean;
}

/** What the link takes along of the work, and the file for what it does not. */
export function Carried({ link, isWhole }: CarriedProps) {
  const { save } = useSharedWork();
  const [said, setSaid] = useState('');
  const { carries, places, left, heldBack, unread } = link;
  const saveNow = async (): Promise<void> => {
    const saved = await save();
    setSaid(saved === null ? shellText.partFailed : shareText.saved(saved.name));
  };
  return (
    <>
      {carries === 'changes' && <p className="wb-help">{shareText.changesCarried}</p>}
      {carries === 'all' && <p className="wb-message">{shareText.allCarried(places)}</p>}
      {carries === 'nothing' && <p className="wb-message">{shareText.fileNeeded}</p>}
      {left > 0 && <p className="wb-message">{shareText.placesLeft(left)}</p>}
      {heldBack > 0 && <p className="wb-message">{shareText.heldBack(heldBack)}</p>}
      {unread && <p className="wb-message">{shareText.placesUnread}</p>}
      {(carries === 'all' || !isWhole) && (
        <button type="button" className="wb-button" onClick={() => void saveNow()}>
          {shareText.saveFile}
        </button>
      )}
      <p role="status" className={said === '' ? 'wb-hidden' : 'wb-help'}>
        {said}
      </p>
    </>
  );
}
