import { useId } from 'react';
import type { Project } from '../../../domain/place.ts';
import { withConcept } from '../../../state/sketch.ts';
import { effectText } from '../../../text/effect.ts';
import { useData } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { CountField } from './CountField.tsx';
import { type PutSketch, usePutSketch } from './usePutSketch.ts';

interface CountsProps {
  readonly sketch: Project;
  readonly describedBy: string;
  readonly put: PutSketch;
}

function Counts({ sketch, describedBy, put }: CountsProps) {
  const words = effectText.sketch;
  return (
    <div className="wb-effect-pair">
      <CountField
        label={words.vragers}
        value={sketch.placesVragers}
        describedBy={describedBy}
        onCount={(placesVragers, movement) => put({ placesVragers }, movement)}
      />
      <CountField
        label={words.dragers}
        value={sketch.placesDragers}
        describedBy={describedBy}
        onCount={(placesDragers, movement) => put({ placesDragers }, movement)}
      />
    </div>
  );
}

interface SketchWhatProps {
  readonly sketch: Project;
  /** false: what an empty field means is said to screen readers alone */
  readonly withHelp: boolean;
}

/** The concept of a sketch and how many places it has. */
export function SketchWhat({ sketch, withHelp }: SketchWhatProps) {
  const id = useId();
  const { concepts } = useData();
  const put = usePutSketch(sketch);
  const words = effectText.sketch;
  const before = concepts.find((concept) => concept.id === sketch.concept) ?? null;
  const options = concepts.map((concept) => [concept.id, concept.label] as const);
  return (
    <>
      <Choice
        label={words.concept}
        value={sketch.concept}
        options={before === null ? [[sketch.concept, sketch.concept], ...options] : options}
        onChoose={(chosen) => {
          const after = concepts.find((concept) => concept.id === chosen);
          if (after !== undefined) put(withConcept(sketch, before, after), null);
        }}
      />
      <Counts sketch={sketch} describedBy={`${id}-empty`} put={put} />
      <p id={`${id}-empty`} className={withHelp ? 'wb-help' : 'wb-hidden'}>
        {words.empty}
      </p>
    </>
  );
}
