import { useState } from 'react';
import type { Project } from '../../../domain/place.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { useEmit } from '../../appContext.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import type { PartProps } from '../partProps.ts';
import { SketchKeep } from './SketchKeep.tsx';
import { SketchPlace } from './SketchPlace.tsx';
import { SketchWhat } from './SketchWhat.tsx';
import { sketchTitleId } from './sketchIds.ts';
import { usePutSketch } from './usePutSketch.ts';

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
  const emit = useEmit();
  const [keeping, setKeeping] = useState(false);
  useFocusWhenLost(keeping ? 'keeping' : '', () => document.getElementById(sketchTitleId(sketch.id)));
  const words = effectText.sketch;
  const put = usePutSketch(sketch);
  return (
    <section className="wb-section wb-effect-sketch" aria-labelledby={sketchTitleId(sketch.id)}>
      <h4 id={sketchTitleId(sketch.id)} tabIndex={-1}>
        {sketch.name}
      </h4>
      <SketchWhat sketch={sketch} withHelp />
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
      <SketchPlace shown={shown} sketch={sketch} areaOf={effect.areaOf} />
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
