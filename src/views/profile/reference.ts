import type { Dataset } from '../../domain/dataset.ts';
import { referenceStatistics } from '../../model/describe.ts';
import type { ReferenceStatistics } from '../../model/indexResult.ts';
import { countedValues } from '../../state/columns.ts';
import { inhabitantsOf } from '../../state/indexInput.ts';
import type { Figure } from './figures.ts';

const kept = new WeakMap<Figure['column'], ReferenceStatistics>();

/**
 * Mean and s of an indicator over the areas on screen, weighted by inhabitants; counts have the plain mean per area.
 * Missing figures and figures borrowed from a larger area are left out.
 */
export function referenceOfFigure(
  dataset: Dataset,
  { indicator, column }: Pick<Figure, 'indicator' | 'column'>,
): ReferenceStatistics {
  const known = kept.get(column);
  if (known !== undefined) return known;
  const weights = indicator.kind === 'count' ? null : inhabitantsOf(dataset);
  const statistics = referenceStatistics(countedValues(column), weights);
  kept.set(column, statistics);
  return statistics;
}
