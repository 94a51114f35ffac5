import type { IndexSpec } from '../domain/indexSpec.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import type { IndexResult } from './indexResult.ts';
import { overlapsOf } from './overlap.ts';
import { countsIn, groupsOf, placedLeaves } from './specTree.ts';

/** Something a person should know of a recipe that can be computed all the same. */
export type RecipeWarning =
  /** two figures that (partly) measure the same, or one that is there twice, add up as if they did not */
  | { readonly kind: 'overlap'; readonly first: IndicatorId; readonly second: IndicatorId }
  /** one figure carries more than half of the recipe */
  | { readonly kind: 'dominant'; readonly indicator: IndicatorId; readonly share: number }
  /** a group that is on, and in which nothing counts */
  | { readonly kind: 'nothing_counts'; readonly label: string }
  /** the data do not have the figure, or not in the year asked */
  | { readonly kind: 'absent'; readonly indicator: IndicatorId; readonly year: number | null }
  /** unknown for more than a third of the areas */
  | {
      readonly kind: 'many_missing';
      readonly indicator: IndicatorId;
      readonly missing: number;
      readonly areas: number;
    };

const dominantShare = 0.5;
const manyMissing = 1 / 3;

/** In the order overlap, weight, empty groups, missing figures; `result` null when the recipe cannot be computed. */
export function recipeWarnings(
  spec: IndexSpec,
  result: IndexResult | null,
  known: readonly Indicator[],
): readonly RecipeWarning[] {
  const leaves = placedLeaves(spec.root).filter(({ share }) => share > 0);
  const overlaps = overlapsOf(spec, known)
    .filter(({ asOne }) => !asOne)
    .map(({ first, second }): RecipeWarning => ({ kind: 'overlap', first, second }));
  const dominant = leaves
    .filter(({ share }) => share > dominantShare && leaves.length > 1)
    .map(({ leaf, share }): RecipeWarning => ({ kind: 'dominant', indicator: leaf.indicator, share }));
  const idle = groupsOf(spec.root)
    .filter((group) => group !== spec.root && group.off !== true && !countsIn(group))
    .map(({ label }): RecipeWarning => ({ kind: 'nothing_counts', label }));
  return [...overlaps, ...dominant, ...idle, ...missingFigures(result)];
}

function missingFigures(result: IndexResult | null): readonly RecipeWarning[] {
  if (result === null) return [];
  const areas = result.codes.length;
  return result.leaves.flatMap(({ leaf, share, year, raw }): RecipeWarning[] => {
    if (!(share > 0)) return [];
    if (year === null) return [{ kind: 'absent', indicator: leaf.indicator, year: leaf.year ?? null }];
    const missing = countMissing(raw);
    return missing > areas * manyMissing ? [{ kind: 'many_missing', indicator: leaf.indicator, missing, areas }] : [];
  });
}

const missingByColumn = new WeakMap<Float64Array, number>();

function countMissing(values: Float64Array): number {
  const known = missingByColumn.get(values);
  if (known !== undefined) return known;
  const missing = values.reduce((count, value) => (Number.isNaN(value) ? count + 1 : count), 0);
  missingByColumn.set(values, missing);
  return missing;
}
