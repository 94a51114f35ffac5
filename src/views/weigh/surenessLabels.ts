import type { IndexSpec } from '../../domain/indexSpec.ts';
import { groupsOf } from '../../model/specTree.ts';
import { memoise } from '../../state/memoise.ts';

/** Names of the groups of a recipe by id. */
export const groupLabels = memoise(
  (spec: IndexSpec): ReadonlyMap<string, string> => new Map(groupsOf(spec.root).map(({ id, label }) => [id, label])),
  2,
);
