import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { type Column, cellOrigins, type Dataset, missingReasons } from '../domain/dataset.ts';
import type { Weighing } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Concept, Project } from '../domain/place.ts';
import { concentrationPerArea, countedProjects } from '../model/concentration.ts';

const concentrationId = 'woonzorg_concentratie';
const notMeasured = 1 + missingReasons.indexOf('not_measured');
const given = cellOrigins.indexOf('given');

/**
 * Places in these projects, in and around each area, per 1,000 inhabitants (`model/concentration.ts`). Unknown everywhere
 * without boundaries, and without a list that tells what is there: a first sketch makes no measured 0 of the rest.
 */
function concentrationValues(
  dataset: Dataset,
  counted: readonly Project[] | null,
  boundaries: AreaFeatureCollection | null,
  concepts: readonly Concept[],
  weighing: Weighing,
): Float64Array {
  if (boundaries === null) return new Float64Array(dataset.areas.length).fill(Number.NaN);
  return concentrationPerArea(dataset.areas, boundaries, counted, concepts, weighing.concentration).values;
}

/** Projects the present figures hold: those that stand; null = not known which. */
export function realisedProjects(projects: readonly Project[]): readonly Project[] | null {
  return countedProjects(projects, ['gerealiseerd']);
}

/**
 * The dataset with the figures the application computes itself. A bundle that brings its own figures for one of them
 * keeps those. The year is that of the boundaries, as the projects are the present ones.
 *
 * @param counted `realisedProjects`
 */
export function withComputedColumns(
  dataset: Dataset,
  counted: readonly Project[] | null,
  boundaries: AreaFeatureCollection | null,
  concepts: readonly Concept[],
  weighing: Weighing,
  computedIndicators: readonly Indicator[],
): Dataset {
  const indicator = computedIndicators.find((entry) => entry.id === concentrationId);
  const isGiven = dataset.columns.some((column) => column.indicator === concentrationId);
  if (indicator === undefined || isGiven) return dataset;
  const values = concentrationValues(dataset, counted, boundaries, concepts, weighing);
  const column: Column = {
    indicator: concentrationId,
    year: dataset.manifest.boundaryYear,
    values,
    missing: Uint8Array.from(values, (value) => (Number.isNaN(value) ? notMeasured : 0)),
    origin: new Uint8Array(values.length).fill(given),
    margins: null,
  };
  const isListed = dataset.indicators.some((entry) => entry.id === concentrationId);
  return {
    ...dataset,
    indicators: isListed ? dataset.indicators : [...dataset.indicators, indicator],
    columns: [...dataset.columns, column].sort((a, b) =>
      a.indicator === b.indicator ? a.year - b.year : a.indicator < b.indicator ? -1 : 1,
    ),
  };
}
