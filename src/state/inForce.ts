import type { IndexSpec, Weighing } from '../domain/indexSpec.ts';
import { isNoWork, type Work } from '../domain/scenario.ts';
import type { DataState } from './appState.ts';
import { memoise } from './memoise.ts';
import { conceptsInForce, placesInForce } from './placesInForce.ts';

/** The recipes given, with those of the work in the place of the one with the same id or after them; the given list itself without any. */
const recipesInForce = memoise(
  (
    given: readonly IndexSpec[],
    recipes: Work['recipes'],
    removedRecipes: Work['removedRecipes'],
  ): readonly IndexSpec[] => {
    if (recipes.length === 0 && removedRecipes.length === 0) return given;
    const kept = given.filter(({ id }) => !removedRecipes.includes(id));
    const replaced = kept.map((recipe) => recipes.find(({ id }) => id === recipe.id) ?? recipe);
    return [...replaced, ...recipes.filter((recipe) => !replaced.includes(recipe))];
  },
  2,
);

/** A weighing whose axes exist; a saved one may name a recipe that this municipality does not have. */
function weighingInForce(given: Weighing, own: Weighing | null, recipes: readonly IndexSpec[]): Weighing {
  if (own === null) return given;
  const exists = (axis: string): boolean => recipes.some(({ id }) => id === axis);
  return exists(own.capacity) && exists(own.load) && own.capacity !== own.load ? own : given;
}

/** Kept apart, so that a weight that moves does not make places and concepts anew. */
const placesNow = memoise((given: DataState['places'], work: Work['places']) =>
  given === null ? null : placesInForce(given, work),
);
const conceptsNow = memoise((given: DataState['concepts'], work: Work['concepts']) => conceptsInForce(given, work));

/**
 * The material with what people changed: everything that shows or counts goes by this. The very same object while
 * nothing is changed; recipes that are not changed keep their identity, so that they are not scored anew.
 */
export const dataInForce = memoise((data: DataState, work: Work): DataState => {
  if (isNoWork(work)) return data;
  const recipes = recipesInForce(data.recipes, work.recipes, work.removedRecipes);
  return {
    ...data,
    recipes,
    weighing: weighingInForce(data.weighing, work.weighing, recipes),
    places: placesNow(data.places, work.places),
    concepts: conceptsNow(data.concepts, work.concepts),
  };
}, 4);

/** The recipe that is open in Wegen: the one chosen, else the one on the map, else the first axis. */
export function openRecipe(
  chosen: string | null,
  measure: string,
  { recipes, weighing }: Pick<DataState, 'recipes' | 'weighing'>,
): IndexSpec | null {
  const find = (id: string | null): IndexSpec | undefined => recipes.find((recipe) => recipe.id === id);
  return find(chosen) ?? find(measure.replace(/^index:/, '')) ?? find(weighing.capacity) ?? recipes[0] ?? null;
}
