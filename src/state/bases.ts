import type { Column, Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import { countedValues, filledColumns } from './columns.ts';
import { inhabitantsOf } from './indexInput.ts';

/** Indicators that count the base of others. */
const counters = { homes: 'woningen', '65plus': 'inwoners_65plus' } as const;

/**
 * People, households or homes per area that a share or rate is about, NaN where unknown; of counted bases the same year
 * or else the nearest (the newer of two equally near). 18-plus goes by inhabitants for want of a published number. Null
 * for a figure without a base, or when nobody counts it here.
 */
export function baseOf(dataset: Dataset, { base }: Pick<Indicator, 'base'>, year: number): Float64Array | null {
  if (base === null) return null;
  if (base === 'inhabitants' || base === '18plus') return inhabitantsOf(dataset);
  if (base === 'households') return Float64Array.from(dataset.areas, (area) => area.households ?? Number.NaN);
  const distance = (column: Column): number => 2 * Math.abs(column.year - year) - Number(column.year > year);
  const counted = filledColumns(dataset, counters[base]).toSorted((a, b) => distance(a) - distance(b));
  return counted[0] === undefined ? null : countedValues(counted[0]);
}
