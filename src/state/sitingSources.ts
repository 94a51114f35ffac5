import { areaLevels } from '../domain/area.ts';
import type { Source } from '../domain/bundle.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import type { SiteMeasure, Siting } from '../domain/siting.ts';
import { placedLeaves } from '../model/specTree.ts';
import type { DataState } from './appState.ts';
import { filledColumns } from './columns.ts';

/** Indicators a measure reads: its own, or those of the leaves of its index. */
function indicatorsOf(measure: SiteMeasure, recipes: readonly IndexSpec[]): readonly string[] {
  if (measure.kind === 'indicator') return [measure.indicator];
  const recipe = measure.kind === 'index' ? recipes.find(({ id }) => id === measure.index) : undefined;
  return recipe === undefined ? [] : placedLeaves(recipe.root).map(({ leaf }) => leaf.indicator);
}

/** Sources behind rules, criteria and both axes, each with the newest filled years of the figures that were read. */
export function sitingSources(
  { rules, criteria }: Pick<Siting, 'rules' | 'criteria'>,
  { recipes, weighing, datasets }: Pick<DataState, 'recipes' | 'weighing' | 'datasets'>,
  sources: readonly Source[],
): readonly { readonly source: Source; readonly years: readonly number[] }[] {
  const axes = recipes.filter(({ id }) => id === weighing.capacity || id === weighing.load);
  const measures = [...rules.flatMap(({ demands }) => demands), ...criteria].map(({ measure }) => measure);
  const wanted = new Set([
    ...measures.flatMap((measure) => indicatorsOf(measure, recipes)),
    ...axes.flatMap(({ root }) => placedLeaves(root).map(({ leaf }) => leaf.indicator)),
  ]);
  const years = new Map<string, Set<number>>();
  for (const dataset of areaLevels.map((level) => datasets[level]).filter((each) => each !== undefined)) {
    for (const { id, source } of dataset.indicators.filter((each) => wanted.has(each.id))) {
      const newest = filledColumns(dataset, id).at(-1)?.year;
      if (newest !== undefined) years.set(source, (years.get(source) ?? new Set()).add(newest));
    }
  }
  return sources.flatMap((source) => {
    const used = years.get(source.id);
    return used === undefined ? [] : [{ source, years: [...used].sort((a, b) => a - b) }];
  });
}
