import type { AreaLevel } from '../domain/area.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import { scoreIndex } from '../model/composite.ts';
import type { IndexResult } from '../model/indexResult.ts';
import { createAreaFinder } from '../model/siteLocation.ts';
import type { AreaFigure, Surroundings } from '../model/siteMeasures.ts';
import type { DataState } from './appState.ts';
import { countedValues, filledColumns } from './columns.ts';
import { realisedProjects, withComputedColumns } from './computedColumns.ts';
import { indexInputOf } from './indexInput.ts';

type Material = Pick<
  DataState,
  'datasets' | 'boundaries' | 'recipes' | 'weighing' | 'concepts' | 'facilityKinds' | 'computedIndicators'
> & { readonly places: Places };

/**
 * What candidate sites are measured against, at every level of which the figures are read. Figures are those that may
 * count in an index, of the newest filled year; borrowed ones are missing. An index is scored when it is first asked for.
 */
export function surroundingsOf(material: Material): Surroundings {
  const { datasets, boundaries, weighing, concepts, facilityKinds, computedIndicators } = material;
  const { projects, facilities } = material.places;
  const realised = realisedProjects(projects);
  const levels = Object.values(datasets).map(
    (dataset): Dataset =>
      withComputedColumns(dataset, realised, boundaries[dataset.level] ?? null, concepts, weighing, computedIndicators),
  );
  const figures = levels.map((dataset) => [dataset.level, indexFigures(dataset, material)] as const);
  return {
    finders: new Map(
      Object.entries(boundaries).map(([level, collection]) => [level as AreaLevel, createAreaFinder(collection)]),
    ),
    indicators: new Map(levels.map((dataset) => [dataset.level, indicatorFigure(dataset)])),
    indices: new Map(figures.map(([level, { shown }]) => [level, shown])),
    coverage: new Map(figures.map(([level, { coverage }]) => [level, coverage])),
    facilities,
    facilityKinds,
    projects,
    concepts,
    concentration: weighing.concentration,
  };
}

function indicatorFigure(dataset: Dataset): AreaFigure {
  const rowOf = rowFinder(dataset);
  return (indicator, code) => {
    const column = filledColumns(dataset, indicator).at(-1);
    return column === undefined ? null : (countedValues(column)[rowOf(code)] ?? Number.NaN);
  };
}

function indexFigures(dataset: Dataset, { recipes }: Material): Readonly<Record<'shown' | 'coverage', AreaFigure>> {
  const rowOf = rowFinder(dataset);
  const input = indexInputOf(dataset);
  const scored = new Map<string, IndexResult | null>();
  const read =
    (what: 'shown' | 'coverage'): AreaFigure =>
    (index, code) => {
      const known = scored.get(index);
      const result = known === undefined ? score(index) : known;
      scored.set(index, result);
      return result === null ? null : (result[what][rowOf(code)] ?? Number.NaN);
    };
  return { shown: read('shown'), coverage: read('coverage') };

  function score(index: string): IndexResult | null {
    const recipe = recipes.find(({ id }) => id === index);
    const result = recipe === undefined ? null : scoreIndex(recipe, input);
    return result?.ok === true ? result.value : null;
  }
}

function rowFinder(dataset: Dataset): (code: string) => number {
  const rows = new Map<string, number>(dataset.areas.map(({ code }, row) => [code, row]));
  return (code) => rows.get(code) ?? -1;
}
