import type { IndexSpec } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isNoWork, noWork, type Work, workSchema } from '../domain/scenario.ts';
import { editRecipe } from '../model/editRecipe.ts';
import type { AppState, DataState } from './appState.ts';
import { changePlaces } from './changePlaces.ts';
import { changeSession, isSessionIntent } from './changeSession.ts';
import { redo, step, undo } from './history.ts';
import { dataInForce } from './inForce.ts';
import type { WorkIntent } from './workIntents.ts';

/** Every indicator anyone here knows of: those of the data and those of the catalogue. */
export function knownIndicators({
  datasets,
  catalogue,
  computedIndicators,
}: Pick<DataState, 'datasets' | 'catalogue' | 'computedIndicators'>): readonly Indicator[] {
  return [...Object.values(datasets).flatMap(({ indicators }) => indicators), ...catalogue, ...computedIndicators];
}

function withRecipe(work: Work, spec: IndexSpec): Work {
  const isKnown = work.recipes.some(({ id }) => id === spec.id);
  const recipes = isKnown
    ? work.recipes.map((recipe) => (recipe.id === spec.id ? spec : recipe))
    : [...work.recipes, spec];
  return { ...work, recipes, removedRecipes: work.removedRecipes.filter((id) => id !== spec.id) };
}

function withoutRecipe(work: Work, recipe: string): Work {
  return work.recipes.some(({ id }) => id === recipe)
    ? { ...work, recipes: work.recipes.filter(({ id }) => id !== recipe) }
    : work;
}

/** A copy under an id and a name that no recipe has. */
function copyOf(spec: IndexSpec, recipes: readonly IndexSpec[]): IndexSpec {
  const taken = (id: string): boolean => recipes.some((recipe) => recipe.id === id);
  const stem = spec.id.replace(/-kopie(-\d+)?$/, '');
  let id = `${stem}-kopie`;
  let label = `Kopie van ${spec.label.replace(/^Kopie (\d+ )?van /, '')}`;
  for (let number = 2; taken(id); number += 1) {
    id = `${stem}-kopie-${number}`;
    label = label.replace(/^Kopie (\d+ )?van /, `Kopie ${number} van `);
  }
  return { ...spec, id, label, status: 'proefversie', root: { ...spec.root, label } };
}

/** The work after an intent other than undo and redo; the very same object when it changes nothing. */
function changed(state: AppState, intent: Exclude<WorkIntent, { kind: 'undo' | 'redo' }>): Work {
  const { work, data } = state;
  const { recipes, weighing } = dataInForce(data, work);
  const find = (id: string): IndexSpec | undefined => recipes.find((recipe) => recipe.id === id);
  switch (intent.kind) {
    case 'edit_recipe': {
      const spec = find(intent.recipe);
      const edited = spec === undefined ? null : editRecipe(spec, intent.edit, knownIndicators(data));
      return edited?.ok === true ? withRecipe(work, edited.value) : work;
    }
    case 'duplicate_recipe': {
      const spec = find(intent.recipe);
      return spec === undefined ? work : withRecipe(work, copyOf(spec, [...data.recipes, ...recipes]));
    }
    case 'remove_recipe': {
      if (intent.recipe === weighing.capacity || intent.recipe === weighing.load) return work;
      const isGiven = data.recipes.some(({ id }) => id === intent.recipe);
      const rest = withoutRecipe(work, intent.recipe);
      return isGiven ? { ...rest, removedRecipes: [...rest.removedRecipes, intent.recipe] } : rest;
    }
    case 'restore_recipe':
      return data.recipes.some(({ id }) => id === intent.recipe) ? withoutRecipe(work, intent.recipe) : work;
    case 'bring_back_recipes':
      return work.removedRecipes.length === 0 ? work : { ...work, removedRecipes: [] };
    case 'put_recipe':
      return withRecipe(work, intent.spec);
    case 'edit_weighing':
      return workSchema.shape.weighing.safeParse(intent.weighing).success
        ? { ...work, weighing: intent.weighing }
        : work;
    case 'restore_weighing':
      return work.weighing === null ? work : { ...work, weighing: null };
    case 'open_work':
      return intent.work;
    default:
      return isSessionIntent(intent) ? changeSession(work, intent) : changePlaces(work, intent, data);
  }
}

/** A recipe that equals the one given is no change; no work at all is always the same object. */
function tidied(work: Work, given: readonly IndexSpec[]): Work {
  const isGiven = (spec: IndexSpec): boolean => {
    const original = given.find(({ id }) => id === spec.id);
    return original !== undefined && JSON.stringify(original) === JSON.stringify(spec);
  };
  const recipes = work.recipes.filter((spec) => !isGiven(spec));
  if (isNoWork({ ...work, recipes })) return noWork;
  return recipes.length === work.recipes.length ? work : { ...work, recipes };
}

/** Recipe to open after the change; undefined = the one that is open. */
function opened(before: Work, after: Work, intent: WorkIntent): string | null | undefined {
  if (intent.kind === 'put_recipe') return intent.spec.id;
  if (intent.kind === 'remove_recipe') return null;
  if (intent.kind !== 'duplicate_recipe') return undefined;
  return after.recipes.find((recipe) => !before.recipes.includes(recipe))?.id;
}

/** The state after a person made or changed something; the very same object when nothing changes. */
export function changeWork(state: AppState, intent: WorkIntent): AppState {
  const { view, work, history } = state;
  if (intent.kind === 'undo' || intent.kind === 'redo') {
    const moved = (intent.kind === 'undo' ? undo : redo)({ work, history });
    return moved.work === work ? state : { ...state, ...moved };
  }
  const next = changed(state, intent);
  if (next === work) return state;
  const movement = 'movement' in intent ? intent.movement : null;
  const stepped = step({ work, history }, tidied(next, state.data.recipes), movement);
  const recipe = opened(work, next, intent);
  if (recipe === undefined) return { ...state, ...stepped };
  const measure = recipe === null ? withoutMeasure(view.measure, intent) : (`index:${recipe}` as const);
  return { ...state, ...stepped, view: { ...view, recipe, measure } };
}

function withoutMeasure(measure: AppState['view']['measure'], intent: WorkIntent): AppState['view']['measure'] {
  return intent.kind === 'remove_recipe' && measure === `index:${intent.recipe}` ? 'balans' : measure;
}
