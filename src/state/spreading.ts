import type { Area } from '../domain/area.ts';
import { type Spread, spreadOf } from '../model/segregation.ts';
import { baseOf } from './bases.ts';
import { chosenColumn, countedValues, filledColumns } from './columns.ts';
import { memoise } from './memoise.ts';
import type { Shown } from './shown.ts';

const socialRent = 'p_corporatie';

export interface SocialRentSpread extends Spread {
  readonly year: number;
  /** homes of corporaties per area, as a part of its homes; in per cent */
  readonly shares: Float64Array;
  /** areas in the order of the spread's arrays */
  readonly areas: readonly Area[];
  /** number of wijken in the decomposition; 0 when the areas are no buurten */
  readonly groups: number;
}

/** How homes of corporaties are spread over the areas on screen; null where shares or homes are not known. */
export const socialRentSpread = memoise(({ dataset, level }: Shown): SocialRentSpread | null => {
  const indicator = dataset.indicators.find(({ id }) => id === socialRent);
  const column = chosenColumn(filledColumns(dataset, socialRent), null);
  const homes = indicator === undefined || column === null ? null : baseOf(dataset, indicator, column.year);
  if (column === null || homes === null) return null;
  const shares = countedValues(column);
  const owned = shares.map((share, row) => (share / 100) * (homes[row] ?? Number.NaN));
  const wijken = [...new Set(dataset.areas.map(({ parent }) => parent))];
  const group = level === 'buurt' ? Int32Array.from(dataset.areas, ({ parent }) => wijken.indexOf(parent)) : null;
  const spread = spreadOf(owned, homes, group);
  if (spread.count < 2) return null;
  return { ...spread, year: column.year, shares, areas: dataset.areas, groups: group === null ? 0 : wijken.length };
}, 2);
