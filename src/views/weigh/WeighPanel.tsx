import './weigh.css';
import type { Shown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';
import { surenessText } from '../../text/sureness.ts';
import { besideText, recipeText, settingsText } from '../../text/weigh.ts';
import { wheelOpenText } from '../../text/wheelOpen.ts';
import { Legend } from '../explore/Legend.tsx';
import { MeasurePicker } from '../explore/MeasurePicker.tsx';
import { BesideChoice } from './BesideChoice.tsx';
import { BesideDifferences } from './BesideDifferences.tsx';
import { Fold } from './Fold.tsx';
import { RecipeFiles } from './RecipeFiles.tsx';
import { RecipeHead } from './RecipeHead.tsx';
import { RecipeMethod } from './RecipeMethod.tsx';
import { RecipeOutcome } from './RecipeOutcome.tsx';
import { RecipeSettings } from './RecipeSettings.tsx';
import { RecipeTree } from './RecipeTree.tsx';
import { RecipeEditorProvider } from './recipeEditor.tsx';
import { Sureness } from './Sureness.tsx';
import { SurenessForMap } from './SurenessForMap.tsx';
import { Thresholds } from './Thresholds.tsx';

/** The recipe as people take it apart. Each section reads what it needs from `useRecipeEditor`; a new one is a line here. */
export function WeighPanel({ shown }: { readonly shown: Shown }) {
  return (
    <section className="wb-explore wb-weigh" aria-labelledby="wb-weigh-title">
      <h2 id="wb-weigh-title" className="wb-hidden">
        {recipeText.heading}
      </h2>
      <RecipeEditorProvider shown={shown}>
        <RecipeHead />
        <RecipeTree />
        <Fold title={recipeText.settings} open={false}>
          <RecipeSettings />
        </Fold>
        <Fold title={settingsText.thresholds} open={false}>
          <Thresholds />
        </Fold>
        <Fold title={besideText.heading} open={false}>
          <BesideChoice />
          <BesideDifferences />
        </Fold>
        <Fold title={surenessText.heading} open={false} folded={<SurenessForMap shown={shown} />}>
          <Sureness />
        </Fold>
        <Fold title={wheelOpenText.section} open={false}>
          <RecipeMethod />
        </Fold>
        <Fold title={recipeText.manage} open={false}>
          <RecipeFiles />
        </Fold>
        <Fold title={exploreText.legend} open={false}>
          <MeasurePicker shown={shown} />
          <Legend shown={shown} />
        </Fold>
        <RecipeOutcome />
      </RecipeEditorProvider>
    </section>
  );
}
