import type { Area } from '../../../domain/area.ts';
import type { Column, Dataset } from '../../../domain/dataset.ts';
import type { SitingChoice } from '../../../domain/placeWork.ts';
import type { SceneShow } from '../../../domain/scene.ts';
import { placedLeaves } from '../../../model/specTree.ts';
import { chosenColumn, filledColumns } from '../../../state/columns.ts';
import type { Present } from '../../../state/scenes.ts';
import type { ViewState } from '../../../state/viewState.ts';

/** The smallest number of people or homes above zero that a scene shows as it is, and of what. */
export interface PresentedCount {
  readonly label: string;
  readonly value: number;
}

interface Named {
  readonly id: string;
  readonly label: string;
}

interface Scene {
  readonly show: SceneShow;
  readonly view: ViewState;
  /** rules and criteria of the concept in question; null where there are none */
  readonly choice: Pick<SitingChoice, 'criteria'> | null;
}

/** Of counts alone: a share, a mean or a score is no number of people. */
function columnOf(dataset: Dataset | undefined, id: string, year: number | null): Column | null {
  const kind = dataset?.indicators.find((indicator) => indicator.id === id)?.kind;
  return dataset === undefined || kind !== 'count' ? null : chosenColumn(filledColumns(dataset, id), year);
}

function smallest(values: Iterable<number | null>): readonly number[] {
  const counts = [...values].filter((value) => value !== null).filter((value) => value > 0);
  return counts.length === 0 ? [] : [Math.min(...counts)];
}

/** Ids of the indicators whose figures a wheel of the chosen area names. */
function inWheel({ measure }: ViewState, { recipes, weighing }: Present['data']): readonly string[] {
  const asked = measure.startsWith('index:') ? measure.slice('index:'.length) : weighing.capacity;
  const recipe = recipes.find(({ id }) => id === asked);
  return recipe === undefined ? [] : placedLeaves(recipe.root).map(({ leaf }) => leaf.indicator);
}

/**
 * Counts a room sees in a scene, the smallest above zero of each: of every area on a map or in a table, of one area in
 * a wheel, of the areas of sites in a matrix that shows figures as measured. Points, arrows and scores show no counts.
 */
export function presentedCounts(
  { show, view, choice }: Scene,
  { data }: Present,
  inhabitantsLabel: string,
  catalogue: readonly Named[],
): readonly PresentedCount[] {
  const dataset = data.datasets[view.level];
  const labelOf = (id: string): string => catalogue.find((indicator) => indicator.id === id)?.label ?? id;
  const ofAll = (id: string, year: number | null, from = dataset): readonly PresentedCount[] =>
    smallest(columnOf(from, id, year)?.values ?? []).map((value) => ({ label: labelOf(id), value }));
  const measured = view.measure.startsWith('indicator:')
    ? ofAll(view.measure.slice('indicator:'.length), view.year)
    : [];
  switch (show) {
    case 'kaart':
      return measured;
    case 'tabel': {
      const people = smallest((dataset?.areas ?? []).map(({ inhabitants }: Area) => inhabitants));
      return [...measured, ...people.map((value) => ({ label: inhabitantsLabel, value }))];
    }
    case 'wiel': {
      const row = dataset?.areas.findIndex(({ code }) => code === view.selected) ?? -1;
      return inWheel(view, data).flatMap((id) =>
        smallest([columnOf(dataset, id, null)?.values[row] ?? null]).map((value) => ({ label: labelOf(id), value })),
      );
    }
    case 'matrix': {
      if (view.placing.figures !== 'waarde') return [];
      const measures = (choice?.criteria ?? []).map(({ measure }) => measure);
      return measures.flatMap((measure) =>
        measure.kind === 'indicator' ? ofAll(measure.indicator, null, data.datasets[measure.level]) : [],
      );
    }
    case 'spreiding':
    case 'effect':
    case 'vraag':
      return [];
  }
}
