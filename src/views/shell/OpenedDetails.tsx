import { useState } from 'react';
import type { AreaCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import type { Listing } from '../../state/appState.ts';
import { deviceText } from '../../text/device.ts';
import { useCommands } from '../appContext.tsx';

interface ForgetProps {
  readonly label: string;
  /** for people who do not see beside what the button stands */
  readonly name: string;
  readonly question: string;
  readonly codes: readonly AreaCode[];
  readonly onFailed: (sentence: string) => void;
}

/** What is removed may exist nowhere else, so it is asked once more. */
function Forget({ label, name, question, codes, onFailed }: ForgetProps) {
  const { forgetBundles } = useCommands();
  const [step, setStep] = useState<'resting' | 'asking' | 'declined'>('resting');
  const forget = async (): Promise<void> => {
    setStep('resting');
    const gone = await forgetBundles(codes);
    if (!gone.ok) onFailed(gone.failure.sentence);
  };
  if (step !== 'asking') {
    return (
      <button
        type="button"
        className="wb-button"
        aria-label={name}
        onClick={() => setStep('asking')}
        ref={step === 'declined' ? focusOnArrival : null}
      >
        {label}
      </button>
    );
  }
  return (
    <fieldset className="wb-row">
      <legend>{question}</legend>
      <button type="button" className="wb-button" onClick={() => void forget()}>
        {deviceText.yes}
      </button>
      {/* the button one pressed is gone; focus goes to the answer that changes nothing */}
      <button type="button" className="wb-button" ref={focusOnArrival} onClick={() => setStep('declined')}>
        {deviceText.no}
      </button>
    </fieldset>
  );
}

function focusOnArrival(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** How long and how large this browser keeps an opened municipality, with what one can do about it. */
export function OpenedDetails({ listing }: { readonly listing: Listing }) {
  const { saveBundle } = useCommands();
  const [said, setSaid] = useState('');
  const { kept, name, code } = listing;
  const tell = (result: Result<string>): void =>
    setSaid(result.ok ? deviceText.saved(result.value) : result.failure.sentence);
  return (
    <div className="wb-opened">
      <p className="wb-help">{kept === undefined ? deviceText.notKept : deviceText.kept(kept.bytes, kept.savedAt)}</p>
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          aria-label={deviceText.saveAsFileOf(name)}
          onClick={() => void saveBundle(code).then(tell)}
        >
          {deviceText.saveAsFile}
        </button>
        <Forget
          label={deviceText.forget}
          name={deviceText.forgetOf(name)}
          question={deviceText.sure(name)}
          codes={[code]}
          onFailed={setSaid}
        />
      </div>
      <p role="status" className="wb-help">
        {said}
      </p>
    </div>
  );
}

/** Removes all opened municipalities at once. */
export function ForgetAll({ codes }: { readonly codes: readonly AreaCode[] }) {
  const [said, setSaid] = useState('');
  return (
    <div>
      <Forget
        label={deviceText.forgetAll}
        name={deviceText.forgetAll}
        question={deviceText.sureAll(codes.length)}
        codes={codes}
        onFailed={setSaid}
      />
      <p role="status" className="wb-help">
        {said}
      </p>
    </div>
  );
}
