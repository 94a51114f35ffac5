import type { Project } from '../../../domain/place.ts';
import { conceptInQuestion } from '../../../state/placesNamed.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { isSketch } from '../../../state/sketch.ts';
import { effectText } from '../../../text/effect.ts';
import { useData, useEmit, useView } from '../../appContext.tsx';
import { SketchPick } from '../../place/effect/SketchPick.tsx';
import { SketchStart } from '../../place/effect/SketchStart.tsx';
import { SketchWhat } from '../../place/effect/SketchWhat.tsx';
import { sketchStartId, sketchTitleId } from '../../place/effect/sketchIds.ts';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import type { SessionPartProps } from '../partProps.ts';

function Fields({ sketch }: { readonly sketch: Project }) {
  const emit = useEmit();
  return (
    <section className="wb-room-sketch" aria-labelledby={sketchTitleId(sketch.id)}>
      <h3 id={sketchTitleId(sketch.id)} className="wb-hidden" tabIndex={-1}>
        {sketch.name}
      </h3>
      <SketchWhat sketch={sketch} withHelp={false} />
      <div className="wb-row wb-room-tools">
        <SketchPick sketch={sketch} />
        <button
          type="button"
          className="wb-button"
          onClick={() => emit({ kind: 'remove_places', as: 'projects', ids: [sketch.id] })}
        >
          {effectText.sketch.remove}
        </button>
      </div>
    </section>
  );
}

/** A sketch to try while the room looks on: a concept, how many places, and where; the last one that was made. */
export function RoomSketch({ shown, effect }: SessionPartProps & { readonly effect: ProjectEffect }) {
  const { concepts } = useData();
  const { placing } = useView();
  const concept = conceptInQuestion(concepts, placing);
  const sketch = effect.chosen.findLast(isSketch);
  useFocusWhenLost(sketch?.id ?? '', () => document.getElementById(sketchStartId));
  if (sketch !== undefined) return <Fields key={sketch.id} sketch={sketch} />;
  return concept === null ? null : <SketchStart shown={shown} concept={concept} />;
}
