import { type RecipeWarning, recipeWarnings } from '../../model/recipeWarnings.ts';
import { memoise } from '../../state/memoise.ts';
import { recipeText, warningText } from '../../text/weigh.ts';
import { type RecipeEditor, useRecipeEditor } from './recipeEditor.tsx';

const warningsOf = memoise(recipeWarnings);

function sentence(warning: RecipeWarning, { labelOf, shown }: RecipeEditor): string {
  switch (warning.kind) {
    case 'overlap':
      if (warning.first === warning.second) return warningText.twice(labelOf(warning.first));
      return warningText.overlap(labelOf(warning.first), labelOf(warning.second));
    case 'dominant':
      return warningText.dominant(labelOf(warning.indicator), warning.share);
    case 'nothing_counts':
      return warningText.nothing_counts(warning.label);
    case 'absent':
      return warningText.absent(labelOf(warning.indicator), warning.year);
    case 'many_missing':
      return warningText.many_missing(labelOf(warning.indicator), warning.missing, warning.areas, shown.level);
  }
}

/** What to mind in the recipe as it is now, each in one sentence with the way out. Nothing when there is nothing. */
export function RecipeWarnings() {
  const editor = useRecipeEditor();
  const { spec, result, known, shown } = editor;
  const problem = shown.indexProblems.get(spec.id);
  const warnings = warningsOf(spec, result, known);
  if (problem === undefined && warnings.length === 0) return null;
  return (
    <>
      <h3>{warningText.heading}</h3>
      {problem !== undefined && (
        <p className="wb-message">
          {problem} {recipeText.notComputed}
        </p>
      )}
      <ul className="wb-warnings">
        {warnings.map((warning) => {
          const text = sentence(warning, editor);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </>
  );
}
