import { changeText } from '../../text/weigh.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { MissingFigures, RecipeWarnings } from './RecipeWarnings.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';
import { ChangeCount, WhatChanges } from './WhatChanges.tsx';

/**
 * What the recipe as it stands leads to. It lies over the foot of the panel, so that what comes and goes in it never
 * moves a slider from under the hand.
 */
export function RecipeOutcome() {
  const { refusal } = useRecipeEditor();
  return (
    <div className="wb-outcome">
      <div role="alert">{refusal !== '' && <p className="wb-message">{refusal}</p>}</div>
      <ScrollBox className="wb-outcome-box" label={changeText.heading} tabStop>
        <RecipeWarnings />
        <WhatChanges />
        <MissingFigures />
      </ScrollBox>
      <ChangeCount />
    </div>
  );
}
