import { useRef, useState } from 'react';
import type { ImportRecord } from '../../domain/userImport.ts';
import { describeImport, importText } from '../../text/import.ts';
import { useCommands, useData } from '../appContext.tsx';
import { Sentences } from './Sentences.tsx';

/** What could not be used of a file, folded away. */
export function ImportNotes({ record: { notes, noteCount } }: { readonly record: ImportRecord }) {
  if (noteCount === 0) return null;
  return (
    <details className="wb-about">
      <summary>{importText.unused(noteCount)}</summary>
      <Sentences remarks={notes} />
    </details>
  );
}

interface Undo {
  readonly undo: (record: ImportRecord) => void;
  /** one sentence, of success or of failure; empty as long as nothing was undone */
  readonly said: string;
  readonly busy: boolean;
}

/**
 * Takes an import away.
 *
 * @param onGone the button one pressed is gone: the focus needs another place
 */
export function useUndo(onGone: () => void): Undo {
  const { imports } = useCommands();
  const { importing } = useData();
  const [said, setSaid] = useState('');
  const undo = async ({ id, file }: ImportRecord): Promise<void> => {
    setSaid(importText.undoing);
    const gone = await imports.undo(id);
    setSaid(gone.ok ? importText.undone(file) : gone.failure.sentence);
    if (gone.ok) onGone();
  };
  const busy = importing.kind !== 'idle';
  return {
    busy,
    said,
    undo: (record) => {
      if (!busy) void undo(record);
    },
  };
}

/** The imports the municipality on screen carries, newest first; each can be undone. */
export function ImportList() {
  const { imports } = useData();
  const outcome = useRef<HTMLParagraphElement>(null);
  const { undo, said, busy } = useUndo(() => outcome.current?.focus());
  return (
    <section className="wb-import-part" aria-label={importText.heading} hidden={imports.length === 0 && said === ''}>
      <h4>{importText.heading}</h4>
      <ul className="wb-import-cards">
        {imports.toReversed().map((record) => (
          <li key={record.id} className="wb-import-card">
            <p>
              <strong className="wb-import-file">{record.file}</strong>{' '}
              <span className="wb-help">{importText.line(record.at)}</span>
            </p>
            <ul className="wb-import-remarks">
              {describeImport(record).map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
            {record.replaced > 0 && <p className="wb-help">{importText.replaced(record.replaced)}</p>}
            <ImportNotes record={record} />
            <div className="wb-row">
              <button
                type="button"
                className="wb-button"
                aria-label={importText.undoOf(record.file)}
                aria-disabled={busy}
                onClick={() => undo(record)}
              >
                {importText.undo}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p ref={outcome} role="status" tabIndex={-1}>
        {said}
      </p>
    </section>
  );
}
