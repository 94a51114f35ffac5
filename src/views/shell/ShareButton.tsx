import { useId, useRef, useState } from 'react';
import { knownIndicators } from '../../state/changeWork.ts';
import { type LinkedWork, linkWork } from '../../state/workLink.ts';
import { shellText } from '../../text/nl.ts';
import { shareText } from '../../text/share.ts';
import { useData, useGivenData, useView, useWork } from '../appContext.tsx';

type Shared =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'by_hand'; readonly link: string };

function withChanges(address: string, linked: LinkedWork): string {
  if (linked.kind !== 'carried') return address;
  return `${address}${address.includes('#') ? '&' : '#'}${linked.text}`;
}

/** Copies the address, which holds the whole screen; shows it for copying by hand where the browser refuses. */
export function ShareButton() {
  const { listings } = useData();
  const given = useGivenData();
  const work = useWork();
  const { municipality } = useView();
  const [shared, setShared] = useState<Shared>({ kind: 'none' });
  const message = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const opened = listings.some(({ code, origin }) => code === municipality && origin === 'opened');

  const linked = linkWork(given, work, knownIndicators(given));

  const share = async (): Promise<void> => {
    const link = withChanges(window.location.href, linked);
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
        {linked.kind === 'carried' && <p className="wb-help">{shareText.changesCarried}</p>}
        {linked.kind === 'file_needed' && <p className="wb-message">{shareText.fileNeeded}</p>}
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
