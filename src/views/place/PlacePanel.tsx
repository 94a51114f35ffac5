import './place.css';
import { conceptInQuestion } from '../../state/placesNamed.ts';
import type { Shown } from '../../state/shown.ts';
import { placingParts } from '../../state/viewState.ts';
import { shellText } from '../../text/nl.ts';
import { placingText } from '../../text/placing.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { Choice } from '../ui/Choice.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { StepNav } from '../ui/StepNav.tsx';
import { placeParts } from './parts.ts';
import { PlacePrint } from './print/PlacePrint.tsx';
import { usePlaceSigns } from './usePlaceSigns.ts';

const late = { loading: shellText.partLoading, failed: shellText.partFailed };

/** The concept places are sought for, the steps of the work, and the step that is open. */
export function PlacePanel({ shown }: { readonly shown: Shown }) {
  const { placing } = useView();
  const { concepts } = useData();
  const emit = useEmit();
  usePlaceSigns();
  const steps = placingParts.filter((part) => placeParts[part] !== undefined);
  const open = placeParts[placing.part] ?? placeParts[steps[0] ?? 'plekken'];
  const concept = conceptInQuestion(concepts, placing);
  return (
    <section className="wb-explore wb-place" data-part={placing.part} aria-labelledby="wb-place-title">
      <h2 id="wb-place-title" className="wb-hidden">
        {placingText.heading}
      </h2>
      <PlacePrint shown={shown} />
      <div className="wb-section wb-place-head">
        {concept !== null && (
          <Choice
            label={placingText.concept}
            value={concept.id}
            options={concepts.map(({ id, label }) => [id, label] as const)}
            onChoose={(id) => emit({ kind: 'choose_placing', change: { concept: id } })}
          />
        )}
        <StepNav
          label={placingText.steps}
          steps={steps}
          open={placing.part}
          names={placingText.part}
          onOpen={(part) => emit({ kind: 'choose_placing', change: { part } })}
        />
      </div>
      {open !== undefined && <LatePart key={placing.part} load={open.panel} props={{ shown }} {...late} />}
    </section>
  );
}
