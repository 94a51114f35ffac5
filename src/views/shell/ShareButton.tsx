import { useId, useRef, useState } from 'react';
import { shellText } from '../../text/nl.ts';
import { useData, useView } from '../appContext.tsx';

type Shared =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'by_hand'; readonly link: string };

/** Copies the address, which holds the whole screen; shows it for copying by hand where the browser refuses. */
export function ShareButton() {
  const { listings } = useData();
  const { municipality } = useView();
  const [shared, setShared] = useState<Shared>({ kind: 'none' });
  const message = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const opened = listings.some(({ code, origin }) => code === municipality && origin === 'opened');

  const share = async (): Promise<void> => {
    const link = window.location.href;
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
        {opened && <p className="wb-help">{shellText.shareOpened}</p>}
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
