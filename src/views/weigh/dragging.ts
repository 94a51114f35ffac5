import type { NodePath } from '../../model/recipeTree.ts';

/** What is being dragged: a part of the recipe, or a figure of the list. */
export type Dragged =
  | { readonly kind: 'node'; readonly path: NodePath }
  | { readonly kind: 'figure'; readonly indicator: string };

/** Where it would land: before what is at `place` of the group. */
export interface DropPlace {
  readonly into: NodePath;
  readonly place: number;
}

/**
 * Where a drop on a row goes. The upper half of a row is the place before it. The lower half is the place after it, or,
 * on a group, the first place inside; the root has only an inside.
 *
 * @param share how far down the row the pointer is, 0–1
 */
export function dropPlace(path: NodePath, isGroup: boolean, share: number): DropPlace {
  const last = path.at(-1);
  if (last === undefined) return { into: path, place: 0 };
  if (share < 0.5) return { into: path.slice(0, -1), place: last };
  return isGroup ? { into: path, place: 0 } : { into: path.slice(0, -1), place: last + 1 };
}
