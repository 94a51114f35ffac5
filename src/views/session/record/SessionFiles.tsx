import { useState } from 'react';
import type { AreaCode } from '../../../domain/area.ts';
import { isNoSession, noSession } from '../../../domain/sessionLog.ts';
import type { Shown } from '../../../state/shown.ts';
import { sessionFilesText } from '../../../text/record.ts';
import { useWork } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { type FileChoice, type FileStatus, sessionFormats, useSessionFiles } from './useSessionFiles.ts';

interface SessionFilesProps {
  readonly shown: Shown;
  readonly nameOf: (code: AreaCode) => string | null;
}

const papers = [
  ['A4', sessionFilesText.papers.A4],
  ['A3', sessionFilesText.papers.A3],
] as const;

function Outcome({ status, onStop }: { readonly status: FileStatus; readonly onStop: () => void }) {
  const words = sessionFilesText;
  return (
    <>
      <div role="status">
        {status.kind === 'busy' && <p>{status.sentence}</p>}
        {status.kind === 'stopped' && <p>{words.stopped}</p>}
        {status.kind === 'saved' && <p>{words.saved(status.name)}</p>}
        {status.kind === 'failed' && <p className="wb-message">{status.sentence}</p>}
      </div>
      {status.kind === 'busy' && (
        <div className="wb-row">
          <progress aria-label={words.progress} value={status.share ?? undefined} />
          <button type="button" className="wb-button" onClick={onStop}>
            {words.stop}
          </button>
        </div>
      )}
      {status.kind === 'saved' && status.remarks.length > 0 && (
        <ul className="wb-message wb-plain" aria-label={words.remarks}>
          {status.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The record on paper and as text, the scenes as slides and on paper. */
export function SessionFiles({ shown, nameOf }: SessionFilesProps) {
  const { session = noSession } = useWork();
  const { status, save, stop } = useSessionFiles(shown, nameOf);
  const [choice, setChoice] = useState<FileChoice>({ size: 'A4', withHidden: false });
  const words = sessionFilesText;
  const hasScenes = session.scenes.length > 0;
  const offered = sessionFormats.filter((format) => hasScenes || format === 'record' || format === 'text');
  return (
    <section className="wb-section" aria-labelledby="wb-session-files">
      <h3 id="wb-session-files">{words.title}</h3>
      {isNoSession(session) ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p className="wb-help">{words.help}</p>
          {!hasScenes && <p className="wb-help">{words.noScenes}</p>}
          <Choice
            label={words.paper}
            value={choice.size}
            options={papers}
            onChoose={(size) => setChoice({ ...choice, size })}
          />
          {session.scenes.some(({ figures }) => figures === 'hidden') && (
            <label className="wb-check">
              <input
                type="checkbox"
                checked={choice.withHidden}
                onChange={({ target }) => setChoice({ ...choice, withHidden: target.checked })}
              />
              <span className="wb-check-label">{words.withHidden}</span>
            </label>
          )}
          <ul className="wb-record-files">
            {offered.map((format) => (
              <li key={format}>
                <button
                  type="button"
                  className="wb-button"
                  aria-disabled={status.kind === 'busy'}
                  onClick={() => void save(format, choice)}
                >
                  {words.format[format]}
                </button>
              </li>
            ))}
          </ul>
          <Outcome status={status} onStop={stop} />
        </>
      )}
    </section>
  );
}
