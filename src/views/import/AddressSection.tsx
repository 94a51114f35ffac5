import { useEffect, useId, useRef, useState } from 'react';
import { hasAgreed } from '../../domain/host.ts';
import type { PreviewAddresses } from '../../domain/importAddresses.ts';
import type { ImportPreview } from '../../domain/userImport.ts';
import { fileAddressText } from '../../text/importAddresses.ts';
import { useData, useShown } from '../appContext.tsx';
import { HostConsent } from '../shell/HostConsent.tsx';
import { useOnline } from '../ui/useOnline.ts';
import { AddressColumnsForm } from './AddressColumnsForm.tsx';
import { AddressReport } from './AddressReport.tsx';
import type { Draft, DraftAddresses } from './draft.ts';
import type { ImportScreen } from './useImport.ts';

interface AddressSectionProps {
  readonly screen: ImportScreen;
  readonly preview: ImportPreview;
  readonly draft: Draft;
}

interface LookUpProps {
  readonly screen: ImportScreen;
  readonly held: PreviewAddresses;
  readonly present: DraftAddresses;
}

/** Asks for agreement first, then looks up, and can be stopped; the way on is where the focus was. */
function LookUp({ screen: { lookup }, held, present: { report } }: LookUpProps) {
  const { agreed } = useData();
  const invented = useShown()?.dataset.manifest.invented === true;
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const { progress } = lookup;
  const phase = progress !== null ? 'busy' : asking ? 'asking' : 'still';
  const shownPhase = useRef(phase);
  useEffect(() => {
    if (shownPhase.current !== phase) part.current?.focus();
    shownPhase.current = phase;
  }, [phase]);

  const remaining = report === null ? held.distinct : report.pending.length;
  const start = (): void => {
    setAsking(false);
    lookup.start(held.distinct);
  };
  const unavailable = invented ? fileAddressText.invented : online ? null : fileAddressText.offline;
  return (
    <div ref={part} tabIndex={-1} className="wb-import-part">
      {phase === 'asking' && (
        <HostConsent hosts={['locatieserver']} onAgree={start} onDecline={() => setAsking(false)} />
      )}
      {progress !== null && (
        <>
          <progress
            className="wb-progress"
            aria-label={fileAddressText.busy}
            max={progress.all}
            value={progress.done}
          />
          <div className="wb-row">
            <span>{fileAddressText.progress(progress.done, progress.all)}</span>
            <button type="button" className="wb-button" onClick={lookup.stop}>
              {fileAddressText.stop}
            </button>
          </div>
        </>
      )}
      {phase === 'still' && remaining > 0 && unavailable === null && (
        <div className="wb-row">
          <button
            type="button"
            className="wb-button"
            data-kind="main"
            onClick={() => (hasAgreed(agreed, ['locatieserver']) ? start() : setAsking(true))}
          >
            {report === null ? fileAddressText.start(held.distinct) : fileAddressText.goOn(remaining)}
          </button>
        </div>
      )}
      {phase === 'still' && remaining > 0 && unavailable !== null && <p className="wb-message">{unavailable}</p>}
      <div role="status">
        {progress !== null && <p className="wb-hidden">{fileAddressText.busy}</p>}
        {progress === null && report !== null && (
          <p>
            {report.stopped !== null && `${fileAddressText.stopped(report.stopped)} `}
            <strong>{fileAddressText.result(report.found.length, held.distinct)}</strong>
          </p>
        )}
      </div>
    </div>
  );
}

/** Addresses of a file: what they are, looking them up at PDOK after agreement, and what came of it. */
export function AddressSection({ screen, preview, draft }: AddressSectionProps) {
  const id = useId();
  const { addresses: held } = preview;
  const { addresses: present } = draft;
  return (
    <section className="wb-import-part" aria-labelledby={`${id}-addresses`}>
      <h4 id={`${id}-addresses`}>{fileAddressText.heading}</h4>
      {held !== null && present !== null && (
        <>
          <p>
            {fileAddressText.seen(held.distinct, held.rows)} {fileAddressText.why}
          </p>
          <p>{fileAddressText.sent(Object.values(held.columns))}</p>
          <LookUp screen={screen} held={held} present={present} />
          {present.report !== null && (
            <AddressReport
              report={present.report}
              confirmed={present.confirmed}
              onConfirm={(confirmed) =>
                screen.change((former) =>
                  former.addresses === null ? former : { ...former, addresses: { ...former.addresses, confirmed } },
                )
              }
            />
          )}
        </>
      )}
      <AddressColumnsForm screen={screen} preview={preview} />
    </section>
  );
}
