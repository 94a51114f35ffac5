import { useId, useRef, useState } from 'react';
import { linkText } from '../../text/link.ts';
import { shellText } from '../../text/nl.ts';
import { useData, useView } from '../appContext.tsx';
import type { SharedLink } from '../sharedWork.ts';
import { copyMade } from '../ui/copyMade.ts';
import { LatePart } from '../ui/LatePart.tsx';
import { useFetchAhead } from '../ui/useFetchAhead.ts';
import { loadSharedWork, useSharedWork, withPart } from '../useSharedWork.ts';

type Shared =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'by_hand'; readonly link: string };

/** Whether who opens the link sees the same. */
function isWhole({ carries, left, heldBack, unread }: SharedLink): boolean {
  return carries !== 'nothing' && left === 0 && heldBack === 0 && !unread;
}

const loadCarried = () => import('./Carried.tsx').then(({ Carried }) => Carried);
const late = { loading: shellText.partLoading, failed: shellText.partFailed };
const ahead = [loadSharedWork, loadCarried];

/** Copies the address, which holds the whole screen; shows it for copying by hand where the browser refuses. */
export function ShareButton() {
  const { listings, imports } = useData();
  const { municipality } = useView();
  const { link: linkNow } = useSharedWork();
  useFetchAhead(ahead);
  const [shared, setShared] = useState<Shared>({ kind: 'none' });
  const [carried, setCarried] = useState<SharedLink | null>(null);
  const message = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const opened = listings.some(({ code, origin }) => code === municipality && origin === 'opened');

  const copied = carried === null || isWhole(carried) ? shellText.shareCopied : linkText.copiedInPart;

  const share = async (): Promise<void> => {
    const making = linkNow().then((made) => ({ made, link: withPart(window.location.href, made.part) }));
    const copying = copyMade(
      'text/plain',
      making.then(({ link }) => new Blob([link], { type: 'text/plain' })),
    ).then(
      () => true,
      () => false,
    );
    const { made, link } = await making;
    setCarried(made);
    setShared((await copying) ? { kind: 'copied' } : { kind: 'by_hand', link });
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
        {shared.kind === 'copied' && <p>{copied}</p>}
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
        {shared.kind !== 'none' && carried !== null && (
          <LatePart load={loadCarried} props={{ link: carried, isWhole: isWhole(carried) }} {...late} />
        )}
        {opened && <p className="wb-help">{imports.length === 0 ? shellText.shareOpened : linkText.figuresStay}</p>}
        <button type="button" className="wb-button" onClick={() => message.current?.hidePopover()}>
          {shellText.close}
        </button>
      </div>
      <span role="status" className="wb-hidden">
        {shared.kind === 'copied' && copied}
        {shared.kind === 'by_hand' && shellText.shareByHand}
      </span>
    </>
  );
}
