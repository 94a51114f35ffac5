import type { Dataset } from '../domain/dataset.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import type { DataState } from './appState.ts';
import { memoise } from './memoise.ts';

type Catalogues = Pick<DataState, 'catalogue' | 'computedIndicators'>;

const merged = memoise(
  (
    own: Dataset['indicators'],
    computed: Catalogues['computedIndicators'],
    catalogue: Catalogues['catalogue'],
  ): ReadonlyMap<IndicatorId, Indicator> =>
    new Map([...catalogue, ...computed, ...own].map((indicator) => [indicator.id, indicator])),
  4,
);

/** Every figure that has a name: the bundle's own entry first, then those the application computes, then the catalogue. */
export function indicatorsById(
  { indicators }: Pick<Dataset, 'indicators'>,
  { catalogue, computedIndicators }: Catalogues,
): ReadonlyMap<IndicatorId, Indicator> {
  return merged(indicators, computedIndicators, catalogue);
}
