import { useEffect, useState } from 'react';
import { hasAgreed, municipalityHosts } from '../../domain/host.ts';
import { consentText, liveText } from '../../text/live.ts';
import { useCommands, useData } from '../appContext.tsx';
import { HostConsent } from '../shell/HostConsent.tsx';
import { heldAs } from './heldAs.ts';
import { LiveProgress } from './LiveProgress.tsx';
import { MunicipalityPicker } from './MunicipalityPicker.tsx';

function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}

/** The list is asked for when this part is opened, not before. */
function Choice() {
  const { live: fetching, listings } = useData();
  const { list } = fetching;
  const { live } = useCommands();
  useEffect(() => live.list(), [live]);
  if (list.kind === 'failed') {
    return (
      <div className="wb-live">
        <p role="alert">{list.sentence}</p>
        <div className="wb-row">
          <button type="button" className="wb-button" ref={focusOnArrival} onClick={live.list}>
            {liveText.listAgain}
          </button>
        </div>
      </div>
    );
  }
  if (list.kind === 'known') {
    return (
      <MunicipalityPicker
        municipalities={list.municipalities}
        heldAs={(chosen) => heldAs(chosen, listings)}
        onLoad={live.load}
      />
    );
  }
  return (
    <p role="status" tabIndex={-1} ref={focusOnArrival}>
      {liveText.listBusy}
    </p>
  );
}

function Withdraw({ onWithdrawn }: { readonly onWithdrawn: () => void }) {
  const { withdraw } = useCommands();
  return (
    <button
      type="button"
      className="wb-button"
      data-kind="link"
      onClick={() => {
        withdraw(municipalityHosts);
        onWithdrawn();
      }}
    >
      {consentText.withdraw}
    </button>
  );
}

/** Any municipality from the national sources: consent once, then a choice, then the progress per source. */
export function LiveSection({ onShown }: { readonly onShown: () => void }) {
  const { agreed, live } = useData();
  const [step, setStep] = useState<'resting' | 'opened' | 'declined' | 'withdrawn'>('resting');
  const hasConsent = hasAgreed(agreed, municipalityHosts);
  const isResting = live.fetch.kind === 'none' && step !== 'opened';
  return (
    <>
      <h3>{liveText.heading}</h3>
      {step === 'withdrawn' && <p role="status">{consentText.withdrawn}</p>}
      {isResting && (
        <>
          <p className="wb-help">{liveText.help}</p>
          <div className="wb-row">
            <button
              type="button"
              className="wb-button"
              ref={step === 'resting' ? null : focusOnArrival}
              onClick={() => setStep('opened')}
            >
              {liveText.open}
            </button>
          </div>
        </>
      )}
      {live.fetch.kind !== 'none' && <LiveProgress running={live.fetch} onShown={onShown} />}
      {live.fetch.kind === 'none' && step === 'opened' && !hasConsent && (
        <div className="wb-live" tabIndex={-1} ref={focusOnArrival}>
          <HostConsent hosts={municipalityHosts} onAgree={() => undefined} onDecline={() => setStep('declined')} />
        </div>
      )}
      {live.fetch.kind === 'none' && step === 'opened' && hasConsent && (
        <>
          <Choice />
          <Withdraw onWithdrawn={() => setStep('withdrawn')} />
        </>
      )}
    </>
  );
}
