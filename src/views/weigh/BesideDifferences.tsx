import type { IndexResult } from '../../model/indexResult.ts';
import { scoreClasses } from '../../model/whatChanged.ts';
import { memoise } from '../../state/memoise.ts';
import type { Shown } from '../../state/shown.ts';
import { recipeAtStart } from '../../state/viewState.ts';
import { besideText, changeText } from '../../text/weigh.ts';
import { useView } from '../appContext.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';

const listed = 60;
const collator = new Intl.Collator('nl');

interface Difference {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

/** Areas of which the class differs, by name. */
const differencesOf = memoise((shown: Shown, left: IndexResult, right: IndexResult): readonly Difference[] => {
  const [first, second] = [scoreClasses(left), scoreClasses(right)];
  return shown.dataset.areas
    .map(({ name }, row) => ({ name, left: first[row] ?? -1, right: second[row] ?? -1 }))
    .filter((area) => area.left !== area.right)
    .toSorted((a, b) => collator.compare(a.name, b.name));
});

/** In which class each area stands on the two maps, where that differs; the same as the maps, to read. */
export function BesideDifferences() {
  const { shown, spec, result } = useRecipeEditor();
  const { beside } = useView();
  const other = beside === recipeAtStart ? shown.start?.indices.get(spec.id) : shown.indices.get(beside ?? '');
  if (beside === null || result === null || other === undefined) return null;
  const otherLabel = beside === recipeAtStart ? besideText.atStart(spec.label) : other.spec.label;
  const differences = differencesOf(shown, result, other);
  const word = (recipe: IndexResult, place: number): string =>
    place < 0 ? besideText.noScore : changeText.classOf(place, recipe.spec.normalisation.kind === 'z_score');
  return (
    <>
      <p>{besideText.differences(differences.length, shown.level)}</p>
      <ul className="wb-changes">
        {differences.slice(0, listed).map(({ name, left, right }) => (
          <li key={name}>
            {besideText.difference(name, spec.label, word(result, left), otherLabel, word(other, right))}
          </li>
        ))}
      </ul>
      {differences.length > listed && <p className="wb-help">{changeText.more(differences.length - listed)}</p>}
    </>
  );
}
