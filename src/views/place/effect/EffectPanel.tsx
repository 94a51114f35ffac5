import './effect.css';
import { tellsWhatIsThere } from '../../../model/concentration.ts';
import { conceptInQuestion } from '../../../state/placesNamed.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { isSketch } from '../../../state/sketch.ts';
import { effectText } from '../../../text/effect.ts';
import { nearbyText } from '../../../text/nearby.ts';
import { useData, useView } from '../../appContext.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import type { PartProps } from '../partProps.ts';
import { MixSection } from './MixSection.tsx';
import { OnTop } from './OnTop.tsx';
import { ProjectChoice } from './ProjectChoice.tsx';
import { RoomSection } from './RoomSection.tsx';
import { SketchForm } from './SketchForm.tsx';
import { SketchStart } from './SketchStart.tsx';
import { sketchStartId } from './sketchIds.ts';
import { useEffectOfProjects } from './useEffectOfProjects.ts';
import { useMarkTouched } from './useMarkTouched.ts';

function Chosen({ shown, effect }: PartProps & { readonly effect: ProjectEffect }) {
  const { concepts } = useData();
  const { placing } = useView();
  useMarkTouched(effect);
  const concept = conceptInQuestion(concepts, placing);
  useFocusWhenLost(effect.chosen.map(({ id }) => id).join(' '), () => document.getElementById(sketchStartId));
  const sketches = effect.chosen.filter(isSketch);
  return (
    <>
      {!tellsWhatIsThere(shown.places.projects) && <p className="wb-section wb-help">{nearbyText.notListed}</p>}
      <ProjectChoice shown={shown} effect={effect} />
      {sketches.map((sketch) => (
        <SketchForm key={sketch.id} shown={shown} sketch={sketch} effect={effect} />
      ))}
      {concept !== null && <SketchStart shown={shown} concept={concept} />}
      <OnTop shown={shown} effect={effect} />
      {concept !== null && <RoomSection shown={shown} effect={effect} concept={concept} />}
      <MixSection shown={shown} effect={effect} />
    </>
  );
}

/** Left panel of the step: which projects, what sketch, how much room and in what mix. */
export function EffectPanel({ shown }: PartProps) {
  const effect = useEffectOfProjects(shown);
  return (
    <div className="wb-effect">
      <section className="wb-section">
        <h3>{effectText.heading}</h3>
        <p className="wb-help">{effectText.intro}</p>
        <div className="wb-row">
          <UndoBar />
        </div>
        {typeof effect === 'string' && <p className="wb-message">{effectText.nothing[effect]}</p>}
      </section>
      {typeof effect !== 'string' && <Chosen shown={shown} effect={effect} />}
    </div>
  );
}
