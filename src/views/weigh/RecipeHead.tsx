import { useId, useState } from 'react';
import type { MeasureId } from '../../state/viewState.ts';
import { exploreText } from '../../text/nl.ts';
import { recipeText } from '../../text/weigh.ts';
import { useData, useEmit } from '../appContext.tsx';
import { Said } from '../ui/Said.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';

/** Which recipe is open, how it stands, and the way back; stays in view while the rest scrolls. */
export function RecipeHead() {
  const { shown, spec, given, isChanged } = useRecipeEditor();
  const { recipes, weighing } = useData();
  const emit = useEmit();
  const id = useId();
  const [restored, setRestored] = useState('');
  const isAxis = (recipe: string): boolean => recipe === weighing.capacity || recipe === weighing.load;
  const measureFor = (recipe: string): MeasureId =>
    shown.measure.id === 'balans' && isAxis(recipe) ? 'balans' : `index:${recipe}`;
  return (
    <div className="wb-section wb-recipe-head">
      <div className="wb-field">
        <label className="wb-label" htmlFor={id}>
          {recipeText.recipe}
        </label>
        <select
          id={id}
          className="wb-input"
          value={spec.id}
          onChange={({ target }) =>
            emit({ kind: 'choose_recipe', recipe: target.value, measure: measureFor(target.value) })
          }
        >
          {recipes.map((recipe) => (
            <option key={recipe.id} value={recipe.id}>
              {recipe.label}
            </option>
          ))}
        </select>
      </div>
      <p className="wb-help">
        {given === null ? <span className="wb-chip">{recipeText.own}</span> : null}
        {isChanged ? <span className="wb-chip">{recipeText.changed}</span> : null} {exploreText.status[spec.status]}
      </p>
      <div className="wb-row">
        <UndoBar />
        <button
          type="button"
          className="wb-button"
          // switched off by its own press, it would let the focus fall to the page
          aria-disabled={!isChanged}
          aria-label={recipeText.restoreOf(spec.label)}
          onClick={() => {
            if (!isChanged) return;
            emit({ kind: 'restore_recipe', recipe: spec.id });
            setRestored(spec.id);
          }}
        >
          {recipeText.restore}
        </button>
        <Said words={restored === spec.id && !isChanged ? recipeText.restored(spec.label) : ''} />
      </div>
    </div>
  );
}
