import type { Shown } from '../../state/shown.ts';
import { sittingParts } from '../../state/viewState.ts';
import { shellText } from '../../text/nl.ts';
import { sessionText } from '../../text/scenes.ts';
import { useEmit, useView } from '../appContext.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { StepNav } from '../ui/StepNav.tsx';
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
          <StepNav
            label={sessionText.parts}
            steps={there}
            open={open?.name ?? null}
            names={sessionText.part}
            onOpen={(part) => emit({ kind: 'choose_sitting', change: { part } })}
          />
        </div>
      )}
      {open !== null && <LatePart key={open.name} load={open.part.panel} props={{ shown }} {...late} />}
    </section>
  );
}
