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

const isAboutFigures = ({ kind }: RecipeWarning): boolean => kind === 'absent' || kind === 'many_missing';

/** A sentence per warning; figures the data do not have at all share one. */
function sentences(warnings: readonly RecipeWarning[], editor: RecipeEditor): readonly string[] {
  const absent = warnings.flatMap((warning) =>
    warning.kind === 'absent' && warning.year === null ? [editor.labelOf(warning.indicator)] : [],
  );
  if (absent.length < 2) return warnings.map((warning) => sentence(warning, editor));
  const others = warnings.filter((warning) => warning.kind !== 'absent' || warning.year !== null);
  return [warningText.allAbsent(absent), ...others.map((warning) => sentence(warning, editor))];
}

function Warnings({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="wb-warnings">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** What to mind in the recipe as it is now, each in one sentence with the way out. Nothing when there is nothing. */
export function RecipeWarnings() {
  const editor = useRecipeEditor();
  const { spec, result, known, shown } = editor;
  const problem = shown.indexProblems.get(spec.id);
  const warnings = warningsOf(spec, result, known).filter((warning) => !isAboutFigures(warning));
  if (problem === undefined && warnings.length === 0) return null;
  return (
    <>
      <h3>{warningText.heading}</h3>
      {problem !== undefined && (
        <p className="wb-message">
          {problem} {recipeText.notComputed}
        </p>
      )}
      <Warnings texts={sentences(warnings, editor)} />
    </>
  );
}

/** Figures of the recipe that are missing; not about the last change, so they stand below what it does. */
export function MissingFigures() {
  const editor = useRecipeEditor();
  const { spec, result, known } = editor;
  const warnings = warningsOf(spec, result, known).filter(isAboutFigures);
  if (warnings.length === 0) return null;
  return (
    <>
      <h3>{warningText.missing}</h3>
      <Warnings texts={sentences(warnings, editor)} />
    </>
  );
}
