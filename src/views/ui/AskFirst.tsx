import { useEffect, useRef, useState } from 'react';
import { useFocusWhenLost } from './useFocusWhenLost.ts';

interface AskFirstProps {
  /** what the button does */
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button that asks once more before it does what cannot be seen to be harmless. */
export function AskFirst({ label, question, yes, no, onYes }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(asking ? 'asking' : '', () => button.current);
  if (asking) return <Question {...{ label, question, yes, no, onYes }} onNo={() => setAsking(false)} />;
  return (
    <div className="wb-row">
      <button ref={button} type="button" className="wb-button" onClick={() => setAsking(true)}>
        {label}
      </button>
    </div>
  );
}

function Question({ label, question, yes, no, onYes, onNo }: AskFirstProps & { readonly onNo: () => void }) {
  const refuse = useRef<HTMLButtonElement>(null);
  // the question takes the place of the button that asked it
  useEffect(() => refuse.current?.focus(), []);
  return (
    <fieldset className="wb-message wb-ask-first" aria-label={label}>
      <p>{question}</p>
      <div className="wb-row">
        <button ref={refuse} type="button" className="wb-button" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="wb-button" onClick={onYes}>
          {yes}
        </button>
      </div>
    </fieldset>
  );
}
