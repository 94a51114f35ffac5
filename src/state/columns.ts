import { type Column, cellOrigins, type Dataset } from '../domain/dataset.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { memoise } from './memoise.ts';

const borrowedFrom = cellOrigins.indexOf('from_wijk');

/** Columns of a dataset by indicator, years ascending. */
const columnsByIndicator = memoise((columns: Dataset['columns']): ReadonlyMap<IndicatorId, readonly Column[]> => {
  const byIndicator = new Map<IndicatorId, Column[]>();
  for (const column of columns) {
    const years = byIndicator.get(column.indicator);
    if (years === undefined) byIndicator.set(column.indicator, [column]);
    else years.push(column);
  }
  for (const years of byIndicator.values()) years.sort((a, b) => a.year - b.year);
  return byIndicator;
}, 4);

function isFilled(column: Column): boolean {
  return column.values.some((value) => !Number.isNaN(value));
}

/** Columns of an indicator with at least one value, years ascending; years in which nothing is known do not exist. */
export function filledColumns(dataset: Dataset, indicator: IndicatorId): readonly Column[] {
  return (columnsByIndicator(dataset.columns).get(indicator) ?? []).filter(isFilled);
}

/** The column of the asked year where it is filled, otherwise the newest filled year; null when there is none. */
export function chosenColumn(columns: readonly Column[], year: number | null): Column | null {
  return columns.find((column) => column.year === year) ?? columns.at(-1) ?? null;
}

const countedByColumn = new WeakMap<Column, Float64Array>();

/**
 * Values that may count in an index or a mean: given at this level or computed from buurten. A figure borrowed from a
 * larger area becomes NaN: it says nothing about how this area differs from its neighbours.
 */
export function countedValues(column: Column): Float64Array {
  const known = countedByColumn.get(column);
  if (known !== undefined) return known;
  const hasBorrowed = column.origin.some((origin) => origin >= borrowedFrom);
  const counted = hasBorrowed ? Float64Array.from(column.values) : column.values;
  if (hasBorrowed) {
    column.origin.forEach((origin, row) => {
      if (origin >= borrowedFrom) counted[row] = Number.NaN;
    });
  }
  countedByColumn.set(column, counted);
  return counted;
}
