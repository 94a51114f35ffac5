import { useCallback, useEffect, useId, useRef } from 'react';
import type { Project } from '../../../domain/place.ts';
import type { LonLat } from '../../../model/geometry.ts';
import { conceptInQuestion } from '../../../state/placesNamed.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { isSketch, withConcept } from '../../../state/sketch.ts';
import { effectText } from '../../../text/effect.ts';
import { useData, useDesk, useEmit, useView } from '../../appContext.tsx';
import { CountField } from '../../place/effect/CountField.tsx';
import { SketchStart } from '../../place/effect/SketchStart.tsx';
import { sketchStartId, sketchTitleId } from '../../place/effect/sketchIds.ts';
import { useSketchOnMap } from '../../place/effect/useSketchOnMap.ts';
import { useAreas } from '../../place/places/useAreas.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import type { SessionPartProps } from '../partProps.ts';

function Fields({ sketch }: { readonly sketch: Project }) {
  const id = useId();
  const emit = useEmit();
  const { concepts } = useData();
  const { codeAt, nameAt } = useAreas();
  const [{ wanted }, change] = useDesk();
  const words = effectText.sketch;
  const put = (part: Partial<Project>, movement: string | null): void =>
    emit({ kind: 'put_places', as: 'projects', things: [{ ...sketch, ...part }], movement });
  const before = concepts.find((concept) => concept.id === sketch.concept) ?? null;
  const isAsking = wanted?.for === 'move' && wanted.id === sketch.id;
  const latest = useRef({ put, change, codeAt });
  useEffect(() => {
    latest.current = { put, change, codeAt };
  });
  useEffect(() => () => latest.current.change({ wanted: null }), []);
  const onStop = useCallback(() => latest.current.change({ wanted: null }), []);
  const onSpot = useCallback(({ lon, lat }: LonLat) => {
    latest.current.put({ lon, lat, area: latest.current.codeAt({ lon, lat }) }, null);
    latest.current.change({ wanted: null });
  }, []);
  useSketchOnMap({ sketch, isAsking, nameAt, onSpot, onStop });
  return (
    <section className="wb-room-sketch" aria-labelledby={sketchTitleId(sketch.id)}>
      <h3 id={sketchTitleId(sketch.id)} className="wb-hidden" tabIndex={-1}>
        {sketch.name}
      </h3>
      <Choice
        label={words.concept}
        value={sketch.concept}
        options={concepts.map((concept) => [concept.id, concept.label] as const)}
        onChoose={(chosen) => {
          const after = concepts.find((concept) => concept.id === chosen);
          if (after !== undefined) put(withConcept(sketch, before, after), null);
        }}
      />
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
      <p id={`${id}-empty`} className="wb-hidden">
        {words.empty}
      </p>
      <div className="wb-row wb-room-tools">
        <button
          type="button"
          className="wb-button"
          aria-pressed={isAsking}
          onClick={() => change({ wanted: isAsking ? null : { for: 'move', id: sketch.id } })}
        >
          {isAsking ? words.stopPicking : words.pick}
        </button>
        <button
          type="button"
          className="wb-button"
          onClick={() => emit({ kind: 'remove_places', as: 'projects', ids: [sketch.id] })}
        >
          {words.remove}
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
