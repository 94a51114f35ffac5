import { useId } from 'react';
import { type ProjectEffect, plannedBeside } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { useEmit, useView } from '../../appContext.tsx';
import type { PartProps } from '../partProps.ts';

/** What the effect is set against: the present, or all that is planned as well. */
export function OnTop({ shown, effect }: PartProps & { readonly effect: ProjectEffect }) {
  const name = useId();
  const emit = useEmit();
  const { placing } = useView();
  const words = effectText.onTop;
  const planned = plannedBeside(shown.places.projects, effect.chosen).length;
  const options = [
    [false, words.now],
    [true, words.planned(planned)],
  ] as const;
  return (
    <section className="wb-section">
      <fieldset className="wb-filter">
        <legend>{words.title}</legend>
        {options.map(([onPlanned, label]) => (
          <label key={label} className="wb-check">
            <input
              type="radio"
              name={name}
              checked={placing.onPlanned === onPlanned}
              onChange={() => emit({ kind: 'choose_placing', change: { onPlanned } })}
            />
            <span className="wb-check-label">{label}</span>
          </label>
        ))}
      </fieldset>
      {placing.onPlanned && <p className="wb-help">{words.help}</p>}
    </section>
  );
}
