import './session.css';
import type { Shown } from '../../state/shown.ts';
import { sittingParts } from '../../state/viewState.ts';
import { shellText } from '../../text/nl.ts';
import { sessionText } from '../../text/scenes.ts';
import { useEmit, useView } from '../appContext.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { openSessionPart, sessionParts } from './parts.ts';

const late = { loading: shellText.partLoading, failed: shellText.partFailed };

/** The parts of a session, and the one that is open. */
export function SessionPanel({ shown }: { readonly shown: Shown }) {
  const { sitting } = useView();
  const emit = useEmit();
  const there = sittingParts.filter((part) => sessionParts[part] !== undefined);
  const open = openSessionPart(sitting.part);
  return (
    <section className="wb-explore wb-session" aria-labelledby="wb-session-title">
      <h2 id="wb-session-title" className="wb-hidden">
        {sessionText.heading}
      </h2>
      {there.length > 1 && (
        <div className="wb-section">
          <nav className="wb-session-parts" aria-label={sessionText.parts}>
            <ol>
              {there.map((part) => (
                <li key={part}>
                  <button
                    type="button"
                    className="wb-session-part"
                    aria-current={part === open?.name ? 'step' : undefined}
                    onClick={() => emit({ kind: 'choose_sitting', change: { part } })}
                  >
                    {sessionText.part[part]}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
        </div>
      )}
      {open !== null && <LatePart key={open.name} load={open.part.panel} props={{ shown }} {...late} />}
    </section>
  );
}
