import { useId, useRef, useState } from 'react';
import type { Manifest } from '../../domain/bundle.ts';
import type { Work } from '../../domain/scenario.ts';
import { packText } from '../../export/packText.ts';
import { scenarioOf } from '../../export/scenario.ts';
import { knownIndicators } from '../../state/changeWork.ts';
import { type LinkedWork, linkWork, packedLink } from '../../state/workLink.ts';
import { shellText } from '../../text/nl.ts';
import { shareText } from '../../text/share.ts';
import { useData, useGivenData, useView, useWork } from '../appContext.tsx';

type Shared =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'by_hand'; readonly link: string };

function withPart(address: string, part: string | null): string {
  return part === null ? address : `${address}${address.includes('#') ? '&' : '#'}${part}`;
}

/** What goes along with the link: a few changes in words, else all of the work, else nothing. */
async function partFor(linked: LinkedWork, work: Work, manifest: Manifest | undefined): Promise<string | null> {
  if (linked.kind === 'carried') return linked.text;
  if (linked.kind === 'none' || manifest === undefined) return null;
  return packedLink(await packText(JSON.stringify(scenarioOf(work, manifest, new Date()))));
}

/** Copies the address, which holds the whole screen; shows it for copying by hand where the browser refuses. */
export function ShareButton() {
  const { listings, datasets } = useData();
  const given = useGivenData();
  const work = useWork();
  const { municipality } = useView();
  const [shared, setShared] = useState<Shared>({ kind: 'none' });
  /** all of the work went along */
  const [carried, setCarried] = useState(false);
  const message = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const opened = listings.some(({ code, origin }) => code === municipality && origin === 'opened');

  const linked = linkWork(given, work, knownIndicators(given));

  const share = async (): Promise<void> => {
    const part = await partFor(linked, work, Object.values(datasets)[0]?.manifest);
    const link = withPart(window.location.href, part);
    setCarried(linked.kind === 'file_needed' && part !== null);
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
        {linked.kind === 'file_needed' && (
          <p className="wb-message">{carried ? shareText.allCarried : shareText.fileNeeded}</p>
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
