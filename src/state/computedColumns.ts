import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { type Column, cellOrigins, type Dataset, missingReasons } from '../domain/dataset.ts';
import type { Weighing } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Concept, Project } from '../domain/place.ts';
import { concentrationPerArea } from '../model/concentration.ts';

const concentrationId = 'woonzorg_concentratie';
const notMeasured = 1 + missingReasons.indexOf('not_measured');
const given = cellOrigins.indexOf('given');

/**
 * Places in realised projects, in and around each area, per 1,000 inhabitants (`model/concentration.ts`). Unknown
 * everywhere without boundaries, and without any project at all: a list nobody filled in is no empty town. When there
 * are projects but none is realised, the answer is 0.
 */
function concentrationValues(
  dataset: Dataset,
  projects: readonly Project[],
  boundaries: AreaFeatureCollection | null,
  concepts: readonly Concept[],
  weighing: Weighing,
): Float64Array {
  if (boundaries === null) return new Float64Array(dataset.areas.length).fill(Number.NaN);
  const realised = projects.filter((project) => project.status === 'gerealiseerd');
  const none = projects.map((project) => ({ ...project, placesVragers: 0 }));
  const counted = realised.length === 0 ? none : realised;
  return concentrationPerArea(dataset.areas, boundaries, counted, concepts, weighing.concentration).values;
}

/**
 * The dataset with the figures the application computes itself. A bundle that brings its own figures for one of them
 * keeps those. The year is that of the boundaries, as the projects are the present ones.
 */
export function withComputedColumns(
  dataset: Dataset,
  projects: readonly Project[],
  boundaries: AreaFeatureCollection | null,
  concepts: readonly Concept[],
  weighing: Weighing,
  computedIndicators: readonly Indicator[],
): Dataset {
  const indicator = computedIndicators.find((entry) => entry.id === concentrationId);
  const isGiven = dataset.columns.some((column) => column.indicator === concentrationId);
  if (indicator === undefined || isGiven) return dataset;
  const values = concentrationValues(dataset, projects, boundaries, concepts, weighing);
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
