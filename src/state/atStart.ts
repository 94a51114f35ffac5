import { balanceOf } from '../model/balance.ts';
import type { IndexInput } from '../model/indexResult.ts';
import type { DataState } from './appState.ts';
import { createRecipeScorer, type ScoredRecipes } from './indices.ts';
import { memoise } from './memoise.ts';
import type { AtStart } from './shown.ts';

/**
 * Makes the function that scores the recipes as they were given, for what differs now. Recipes that are not changed keep
 * the result they have; changed ones are scored once as given, whatever is done to them after.
 */
export function createStartScorer(): (
  given: DataState,
  inForce: DataState,
  scored: ScoredRecipes,
  input: IndexInput,
) => AtStart | null {
  const scoreGiven = createRecipeScorer();
  const balanceFrom = memoise(balanceOf, 3);
  const tertiles = { kind: 'tertiles' } as const;
  return memoise((given, inForce, scored, input) => {
    if (given === inForce) return null;
    const changed = given.recipes.filter((recipe) => !inForce.recipes.includes(recipe));
    const before = scoreGiven(changed, input).results;
    const indices = new Map(
      given.recipes.flatMap(({ id }) => {
        const result = before.get(id) ?? scored.results.get(id);
        return result === undefined ? [] : [[id, result] as const];
      }),
    );
    const { capacity, load, thresholds } = given.weighing;
    const [first, second] = [indices.get(capacity), indices.get(load)];
    const balance =
      first === undefined || second === undefined ? null : balanceFrom(first, second, thresholds, tertiles);
    return { balance, indices };
  }, 3);
}
