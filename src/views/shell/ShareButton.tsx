import { useId, useState } from 'react';
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
  };

  return (
    <div className="wb-anchor">
      <button type="button" className="wb-button" onClick={() => void share()}>
        {shellText.share}
      </button>
      <div className="wb-pop" hidden={shared.kind === 'none'}>
        <div role="status">
          {shared.kind === 'copied' && <p>{shellText.shareCopied}</p>}
          {shared.kind === 'by_hand' && <label htmlFor={fieldId}>{shellText.shareByHand}</label>}
          {shared.kind !== 'none' && opened && <p className="wb-help">{shellText.shareOpened}</p>}
        </div>
        {shared.kind === 'by_hand' && (
          <input
            id={fieldId}
            className="wb-input"
            readOnly
            value={shared.link}
            onFocus={({ target }) => target.select()}
          />
        )}
        <button type="button" className="wb-button" onClick={() => setShared({ kind: 'none' })}>
          {shellText.close}
        </button>
      </div>
    </div>
  );
}
