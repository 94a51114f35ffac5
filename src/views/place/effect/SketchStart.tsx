import type { Concept } from '../../../domain/place.ts';
import { newSketch } from '../../../state/sketch.ts';
import { effectText } from '../../../text/effect.ts';
import { useEmit, useView } from '../../appContext.tsx';
import type { PartProps } from '../partProps.ts';
import { useAreas } from '../places/useAreas.ts';
import { areasByName } from './areasByName.ts';
import { sketchStartId, sketchTitleId } from './sketchIds.ts';
import { middleOf } from './sketchSpots.ts';

/** Begins a sketch in the selected area, else in the first one by name; it can be put elsewhere at once. */
export function SketchStart({ shown, concept }: PartProps & { readonly concept: Concept }) {
  const emit = useEmit();
  const { placing } = useView();
  const { codeAt } = useAreas();
  const { selected, boundaries, dataset, places } = shown;
  const words = effectText.sketch;
  const start = (): void => {
    const areas = selected === null ? areasByName(dataset.areas) : [selected, ...areasByName(dataset.areas)];
    const first = areas.find(({ code }) => middleOf(boundaries, code) !== null);
    const spot = first === undefined ? null : middleOf(boundaries, first.code);
    if (spot === null) return;
    const sketch = newSketch(places.projects, concept, words.name, { ...spot, area: codeAt(spot) });
    emit({ kind: 'put_places', as: 'projects', things: [sketch], movement: null });
    emit({ kind: 'choose_placing', change: { projects: [...placing.projects, sketch.id] } });
    requestAnimationFrame(() => document.getElementById(sketchTitleId(sketch.id))?.focus());
  };
  return (
    <section className="wb-section wb-effect-start">
      <button id={sketchStartId} type="button" className="wb-button" data-kind="main" onClick={start}>
        {selected === null ? words.add : words.addHere(selected.name)}
      </button>
      <p className="wb-help">{words.help}</p>
    </section>
  );
}
