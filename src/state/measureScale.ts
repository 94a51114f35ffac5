import type { MeasureScale } from '../domain/indicator.ts';
import type { MeasureShown } from './shown.ts';

/** How the numbers of a measure are written; null for an index. */
export function scaleOf({ indicator, comparedYear }: Pick<MeasureShown, 'indicator' | 'comparedYear'>): MeasureScale {
  if (indicator === null) return null;
  return comparedYear === null ? indicator.unit : `change_${indicator.unit}`;
}
