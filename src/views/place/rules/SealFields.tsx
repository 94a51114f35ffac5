import { useRef, useState } from 'react';
import { sealLines } from '../../../export/sealWords.ts';
import { changesSince, type Seal } from '../../../model/seal.ts';
import { momentText } from '../../../text/moment.ts';
import { sealingText } from '../../../text/siteRules.ts';
import { sealText } from '../../../text/siting.ts';
import { useCommands, useEmit } from '../../appContext.tsx';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { useRulesEditor } from './rulesEditor.tsx';

/** Fixing rules and criteria before any site is named, and what changed since. */
export function SealFields() {
  const { shown } = useRulesEditor();
  const emit = useEmit();
  const { siting: commands } = useCommands();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const { seal, siting, concept } = shown;
  const fixing = useRef<HTMLButtonElement>(null);
  const moment = useRef<HTMLParagraphElement>(null);
  // the button that was pressed is gone
  useFocusWhenLost(seal === null ? 'open' : 'sealed', () => fixing.current ?? moment.current);
  const fix = async (): Promise<void> => {
    setBusy(true);
    const made = await commands.seal(siting);
    setBusy(false);
    if (made.ok) emit({ kind: 'put_seal', seal: made.value });
    setSaid(made.ok ? sealingText.done : made.failure.sentence);
  };
  const changes = seal === null ? [] : sealLines(changesSince(seal, siting));
  return (
    <>
      <p>{sealingText.what}</p>
      {seal === null ? (
        <HideSwitch concept={concept.id} isOn={shown.isBlind} />
      ) : (
        <>
          <p ref={moment} tabIndex={-1}>
            {sealingText.sealed(momentText(seal.sealedAt))}
          </p>
          <Hash seal={seal} onSaid={setSaid} />
          <h4>{sealText.heading(changes.length)}</h4>
          {changes.length > 0 && (
            <ul className="wb-changes">
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {seal === null && (
        <div className="wb-row">
          <button
            ref={fixing}
            type="button"
            className="wb-button"
            data-kind="main"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) void fix();
            }}
          >
            {busy ? sealingText.sealing : sealingText.seal}
          </button>
        </div>
      )}
      {seal !== null && (
        <AskFirst
          label={sealingText.breaking}
          question={sealingText.sure}
          yes={sealingText.yes}
          no={sealingText.no}
          onYes={() => {
            emit({ kind: 'break_seal', concept: concept.id });
            setSaid(sealingText.broken);
          }}
        />
      )}
      <p role="status" className="wb-help">
        {said}
      </p>
    </>
  );
}

function HideSwitch({ concept, isOn }: { readonly concept: string; readonly isOn: boolean }) {
  const emit = useEmit();
  return (
    <>
      <label className="wb-check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => emit({ kind: 'hide_until_sealed', concept, on: target.checked })}
        />
        <span className="wb-check-label">{sealingText.blind}</span>
      </label>
      <p className="wb-help">{sealingText.blindHelp}</p>
    </>
  );
}

function Hash({ seal, onSaid }: { readonly seal: Seal; readonly onSaid: (sentence: string) => void }) {
  const { sha256 } = seal;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sha256);
      onSaid(sealingText.copied);
    } catch {
      onSaid(sealingText.copyFailed);
    }
  };
  return (
    <>
      <p>
        {sealingText.hash}: <code>{sha256.slice(0, 12)}…</code>
      </p>
      <details className="wb-about">
        <summary>{sealingText.whole}</summary>
        <p className="wb-hash">
          <code>{sha256}</code>
        </p>
      </details>
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={() => void copy()}>
          {sealingText.copy}
        </button>
      </div>
    </>
  );
}
