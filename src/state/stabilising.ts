import type { Column, Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import { unitSize } from '../model/protectionRules.ts';
import { type Stabilised, stabilise } from '../model/smoothing.ts';
import { baseOf } from './bases.ts';
import { countedValues } from './columns.ts';
import { memoise } from './memoise.ts';

export interface StabilisedColumn extends Stabilised {
  /** as measured, in the unit of the indicator; NaN = missing or of a larger area */
  readonly raw: Float64Array;
  readonly base: Float64Array;
}

/**
 * A share or rate drawn towards the mean of the municipality, more so where its base is small (`model/smoothing.ts`).
 * Null for what is no share or rate of a known base, and for estimates of a model, which were smoothed when made.
 */
export const stabilisedColumn = memoise(
  (dataset: Dataset, indicator: Indicator, column: Column): StabilisedColumn | null => {
    const { kind, nature } = indicator;
    if ((kind !== 'share' && kind !== 'rate') || nature === 'model_estimate') return null;
    const base = baseOf(dataset, indicator, column.year);
    if (base === null) return null;
    const raw = countedValues(column);
    const family = kind === 'share' ? 'binomial' : 'poisson';
    const stabilised = stabilise(raw, base, unitSize(indicator), family);
    return Number.isNaN(stabilised.mean) ? null : { ...stabilised, raw, base };
  },
  8,
);
