import conceptsJson from '../../data/concepts.json' with { type: 'json' };
import facilityKindsJson from '../../data/facilityKinds.json' with { type: 'json' };
import indicatorsJson from '../../data/indicators.json' with { type: 'json' };
import capacityJson from '../../data/recipes/draagkracht.json' with { type: 'json' };
import loadJson from '../../data/recipes/draaglast.json' with { type: 'json' };
import mentalHealthJson from '../../data/recipes/ggz-index.json' with { type: 'json' };
import olderPeopleJson from '../../data/recipes/ouderenindex.json' with { type: 'json' };
import socialRentJson from '../../data/recipes/sociale-huur.json' with { type: 'json' };
import weighingJson from '../../data/weighing.json' with { type: 'json' };
import { conceptListSchema, facilityKindListSchema, indicatorListSchema } from '../domain/catalogue.ts';
import { type IndexSpec, indexSpecSchema, weighingSchema } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import { noLive } from '../domain/live.ts';
import { z } from '../domain/schema.ts';
import type { DataState } from '../state/appState.ts';

/** Figures the application computes itself, from the projects on the map. */
const computedIds: readonly string[] = ['woonzorg_concentratie'];

/** The recipes of the application, in the order of the picker. */
export const ownRecipes: readonly IndexSpec[] = z
  .array(indexSpecSchema)
  .parse([capacityJson, loadJson, olderPeopleJson, mentalHealthJson, socialRentJson]);

/** Recipes in force: those of a bundle take the place of ours with the same id, others come after. */
export function recipesWith(indices: readonly IndexSpec[]): readonly IndexSpec[] {
  if (indices.length === 0) return ownRecipes;
  const replaced = ownRecipes.map((recipe) => indices.find((index) => index.id === recipe.id) ?? recipe);
  return [...replaced, ...indices.filter((index) => !replaced.includes(index))];
}

const catalogue: readonly Indicator[] = indicatorListSchema.parse(indicatorsJson);

/** What there is before any municipality is loaded. A mistake in `data/` is a bug: it throws here, at once. */
export function emptyData(): DataState {
  return {
    listings: [],
    datasets: {},
    boundaries: {},
    places: null,
    recipes: ownRecipes,
    weighing: weighingSchema.parse(weighingJson),
    concepts: conceptListSchema.parse(conceptsJson),
    facilityKinds: facilityKindListSchema.parse(facilityKindsJson),
    computedIndicators: catalogue.filter((indicator) => computedIds.includes(indicator.id)),
    catalogue,
    engine: { kind: 'waiting' },
    loading: 'idle',
    failure: null,
    newVersion: false,
    agreed: [],
    live: noLive,
    background: false,
    foundAddress: null,
    imports: [],
    importing: { kind: 'idle' },
  };
}
