import { useId, useState } from 'react';
import type { Project } from '../../../domain/place.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { withConcept } from '../../../state/sketch.ts';
import { effectText } from '../../../text/effect.ts';
import { useData, useEmit } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import type { PartProps } from '../partProps.ts';
import { CountField } from './CountField.tsx';
import { SketchKeep } from './SketchKeep.tsx';
import { SketchPlace } from './SketchPlace.tsx';
import { sketchTitleId } from './sketchIds.ts';

interface SketchFormProps extends PartProps {
  readonly sketch: Project;
  readonly effect: ProjectEffect;
}

/** Words a project may bring: those some concept or some rule of the ledger knows, and its own. */
function wordsToBring(sketch: Project, effect: ProjectEffect): readonly string[] {
  const known = [
    ...effect.present.settings.facilities.flatMap(({ words }) => words),
    ...effect.present.concepts.flatMap(({ brings }) => brings ?? []),
    ...sketch.brings,
  ];
  return [...new Set(known)];
}

/** What a sketch is, and where; everything on screen follows with every key. */
export function SketchForm({ shown, sketch, effect }: SketchFormProps) {
  const id = useId();
  const emit = useEmit();
  const { concepts } = useData();
  const [keeping, setKeeping] = useState(false);
  useFocusWhenLost(keeping ? 'keeping' : '', () => document.getElementById(sketchTitleId(sketch.id)));
  const words = effectText.sketch;
  const put = (change: Partial<Project>, movement: string | null): void =>
    emit({ kind: 'put_places', as: 'projects', things: [{ ...sketch, ...change }], movement });
  const before = concepts.find((concept) => concept.id === sketch.concept) ?? null;
  const options = concepts.map((concept) => [concept.id, concept.label] as const);
  const chooseConcept = (chosen: string): void => {
    const after = concepts.find((concept) => concept.id === chosen);
    if (after !== undefined) put(withConcept(sketch, before, after), null);
  };
  return (
    <section className="wb-section wb-effect-sketch" aria-labelledby={sketchTitleId(sketch.id)}>
      <h4 id={sketchTitleId(sketch.id)} tabIndex={-1}>
        {sketch.name}
      </h4>
      <Choice
        label={words.concept}
        value={sketch.concept}
        options={before === null ? [[sketch.concept, sketch.concept], ...options] : options}
        onChoose={chooseConcept}
      />
      <div className="wb-effect-pair">
        <CountField
          label={words.vragers}
          value={sketch.placesVragers}
          describedBy={`${id}-empty`}
          onCount={(placesVragers, movement) => put({ placesVragers }, movement)}
        />
        <CountField
          label={words.dragers}
          value={sketch.placesDragers}
          describedBy={`${id}-empty`}
          onCount={(placesDragers, movement) => put({ placesDragers }, movement)}
        />
      </div>
      <p id={`${id}-empty`} className="wb-help">
        {words.empty}
      </p>
      <fieldset className="wb-filter">
        <legend>{words.brings}</legend>
        <div className="wb-checks">
          {wordsToBring(sketch, effect).map((word) => {
            const isOn = sketch.brings.includes(word);
            const brings = isOn ? sketch.brings.filter((each) => each !== word) : [...sketch.brings, word];
            return (
              <label key={word} className="wb-check">
                <input type="checkbox" checked={isOn} onChange={() => put({ brings }, null)} />
                <span className="wb-check-label">{word}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <SketchPlace shown={shown} sketch={sketch} areaOf={effect.areaOf} onPlace={(place) => put(place, null)} />
      {keeping ? (
        <SketchKeep sketch={sketch} onDone={() => setKeeping(false)} />
      ) : (
        <div className="wb-effect-actions">
          <button type="button" className="wb-button" onClick={() => setKeeping(true)}>
            {words.keep}
          </button>
          <button
            type="button"
            className="wb-button"
            onClick={() => emit({ kind: 'remove_places', as: 'projects', ids: [sketch.id] })}
          >
            {words.remove}
          </button>
        </div>
      )}
    </section>
  );
}
