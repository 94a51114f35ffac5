import { useId, useRef, useState } from 'react';
import { shellText } from '../../text/nl.ts';
import { shareText } from '../../text/share.ts';
import { useData, useView } from '../appContext.tsx';
import { type SharedLink, useSharedWork, withPart } from '../useSharedWork.ts';

type Shared =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'by_hand'; readonly link: string };

/** What the link takes along of the work, and the file for what it does not. */
function Carried({ link }: { readonly link: SharedLink }) {
  const { save } = useSharedWork();
  const [said, setSaid] = useState('');
  const { carries, places, left, heldBack, unread } = link;
  const isWhole = carries !== 'nothing' && left === 0;
  const saveNow = async (): Promise<void> => {
    const saved = await save();
    if (saved !== null) setSaid(shareText.saved(saved.name));
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
      <p role="status" className="wb-help">
        {said}
      </p>
    </>
  );
}

/** Copies the address, which holds the whole screen; shows it for copying by hand where the browser refuses. */
export function ShareButton() {
  const { listings, imports } = useData();
  const { municipality } = useView();
  const { link: linkNow } = useSharedWork();
  const [shared, setShared] = useState<Shared>({ kind: 'none' });
  const [carried, setCarried] = useState<SharedLink | null>(null);
  const message = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const opened = listings.some(({ code, origin }) => code === municipality && origin === 'opened');

  const share = async (): Promise<void> => {
    const made = await linkNow();
    const link = withPart(window.location.href, made.part);
    setCarried(made);
    try {
      await navigator.clipboard.writeText(link);
      setShared({ kind: 'copied' });
    } catch {
      setShared({ kind: 'by_hand', link });
    }
    message.current?.showPopover();
  };

  return (
    <>
      <button type="button" className="wb-button" onClick={() => void share()}>
        {shellText.share}
      </button>
      <div
        ref={message}
        className="wb-pop"
        popover="auto"
        onToggle={({ newState }) => newState === 'closed' && setShared({ kind: 'none' })}
      >
        {shared.kind === 'copied' && <p>{shellText.shareCopied}</p>}
        {shared.kind === 'by_hand' && (
          <div className="wb-field">
            <label htmlFor={fieldId}>{shellText.shareByHand}</label>
            <input
              id={fieldId}
              className="wb-input"
              readOnly
              value={shared.link}
              onFocus={({ target }) => target.select()}
            />
          </div>
        )}
        {shared.kind !== 'none' && carried !== null && <Carried link={carried} />}
        {opened && <p className="wb-help">{imports.length === 0 ? shellText.shareOpened : shareText.figuresStay}</p>}
        <button type="button" className="wb-button" onClick={() => message.current?.hidePopover()}>
          {shellText.close}
        </button>
      </div>
      <span role="status" className="wb-hidden">
        {shared.kind === 'copied' && shellText.shareCopied}
        {shared.kind === 'by_hand' && shellText.shareByHand}
      </span>
    </>
  );
}
