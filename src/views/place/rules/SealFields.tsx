import { useState } from 'react';
import { sealLines } from '../../../export/sealWords.ts';
import { changesSince, type Seal } from '../../../model/seal.ts';
import { formatWhen, sealingText } from '../../../text/siteRules.ts';
import { sealText } from '../../../text/siting.ts';
import { useCommands, useEmit } from '../../appContext.tsx';
import { useRulesEditor } from './rulesEditor.tsx';

/** Fixing rules and criteria before any site is named, and what changed since. */
export function SealFields() {
  const { shown } = useRulesEditor();
  const emit = useEmit();
  const { siting: commands } = useCommands();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const { seal, siting, concept } = shown;
  const fix = async (): Promise<void> => {
    setBusy(true);
    const made = await commands.seal(siting);
    setBusy(false);
    if (made.ok) emit({ kind: 'put_seal', seal: made.value });
    setSaid(made.ok ? '' : made.failure.sentence);
  };
  const changes = seal === null ? [] : sealLines(changesSince(seal, siting));
  return (
    <>
      <p>{sealingText.what}</p>
      {seal === null ? (
        <HideSwitch concept={concept.id} isOn={shown.isBlind} />
      ) : (
        <>
          <p>{sealingText.sealed(formatWhen(seal.sealedAt))}</p>
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
      {(seal === null || changes.length > 0) && (
        <div className="wb-row">
          <button
            type="button"
            className="wb-button"
            data-kind={seal === null ? 'main' : undefined}
            disabled={busy}
            onClick={() => void fix()}
          >
            {busy ? sealingText.sealing : seal === null ? sealingText.seal : sealingText.again}
          </button>
        </div>
      )}
      {seal !== null && (
        <BreakSeal
          onBreak={() => {
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

/** Asks once more. */
function BreakSeal({ onBreak }: { readonly onBreak: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={() => setAsking(true)}>
          {sealingText.breaking}
        </button>
      </div>
    );
  }
  return (
    <fieldset className="wb-message" aria-label={sealingText.breaking}>
      <p>{sealingText.sure}</p>
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          // the question takes the place of the button that asked it
          ref={(button) => button?.focus()}
          onClick={() => setAsking(false)}
        >
          {sealingText.no}
        </button>
        <button type="button" className="wb-button" onClick={onBreak}>
          {sealingText.yes}
        </button>
      </div>
    </fieldset>
  );
}
