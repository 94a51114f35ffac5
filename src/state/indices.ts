import type { Result } from '../domain/failure.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { isPreparedFor, type PreparedIndex, prepareIndex, weighIndex } from '../model/composite.ts';
import type { IndexInput, IndexResult } from '../model/indexResult.ts';

export interface ScoredRecipes {
  readonly results: ReadonlyMap<string, IndexResult>;
  /** why a recipe has no result, by recipe id; Dutch */
  readonly problems: ReadonlyMap<string, string>;
}

interface Kept {
  /** by recipe id; survives a change of weights */
  readonly prepared: Map<string, PreparedIndex>;
  readonly results: WeakMap<IndexSpec, Result<IndexResult>>;
}

/**
 * Scores recipes and remembers what it did for each set of areas: the same recipe gives the same object, and a recipe
 * of which only the weights changed is weighed anew without treating and normalising its columns again.
 */
export function createRecipeScorer(): (recipes: readonly IndexSpec[], input: IndexInput) => ScoredRecipes {
  const keptByInput = new WeakMap<IndexInput, Kept>();

  const score = (recipe: IndexSpec, input: IndexInput, kept: Kept): Result<IndexResult> => {
    const known = kept.prepared.get(recipe.id);
    if (known !== undefined && isPreparedFor(known, recipe)) return weighIndex(known, recipe);
    const prepared = prepareIndex(recipe, input);
    if (!prepared.ok) return prepared;
    kept.prepared.set(recipe.id, prepared.value);
    return weighIndex(prepared.value, recipe);
  };

  return (recipes, input) => {
    const kept: Kept = keptByInput.get(input) ?? { prepared: new Map(), results: new WeakMap() };
    keptByInput.set(input, kept);
    const results = new Map<string, IndexResult>();
    const problems = new Map<string, string>();
    for (const recipe of recipes) {
      const result = kept.results.get(recipe) ?? score(recipe, input, kept);
      kept.results.set(recipe, result);
      if (result.ok) results.set(recipe.id, result.value);
      else problems.set(recipe.id, result.failure.sentence);
    }
    return { results, problems };
  };
}
