import type { IndexSpec, Weighing } from '../domain/indexSpec.ts';
import type { Work } from '../domain/scenario.ts';
import type { RecipeEdit } from '../model/editRecipe.ts';
import type { PlaceIntent } from './placeIntents.ts';
import type { SessionIntent } from './sessionIntents.ts';

/** What a person wants to make or change. `movement` names the drag of a slider: all of it is one step to undo. */
export type WorkIntent =
  | PlaceIntent
  | SessionIntent
  | {
      readonly kind: 'edit_recipe';
      readonly recipe: string;
      readonly edit: RecipeEdit;
      readonly movement: string | null;
    }
  /** opens the copy */
  | { readonly kind: 'duplicate_recipe'; readonly recipe: string }
  /** not one of the axes of the weighing */
  | { readonly kind: 'remove_recipe'; readonly recipe: string }
  /** as shipped, or as the municipality's own data bring it */
  | { readonly kind: 'restore_recipe'; readonly recipe: string }
  /** recipes that were removed come back */
  | { readonly kind: 'bring_back_recipes' }
  /** a recipe from a file; takes the place of the one with its id, and is opened */
  | { readonly kind: 'put_recipe'; readonly spec: IndexSpec }
  | { readonly kind: 'edit_weighing'; readonly weighing: Weighing; readonly movement: string | null }
  | { readonly kind: 'restore_weighing' }
  /** all of a saved file at once; what was there can be had back with `undo` */
  | { readonly kind: 'open_work'; readonly work: Work }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };
