import type { Area, AreaCode, AreaLevel } from './area.ts';
import type { Manifest } from './bundle.ts';
import type { Indicator, IndicatorId } from './indicator.ts';
import type { Facility, Project, Site } from './place.ts';

export const missingReasons = ['suppressed', 'not_measured', 'not_applicable'] as const;
export type Missing = (typeof missingReasons)[number];

/** How a cell came about. Index into `cellOrigins` is what `Column.origin` stores. */
export const cellOrigins = ['given', 'from_buurten', 'from_wijk', 'from_gemeente'] as const;
export type CellOrigin = (typeof cellOrigins)[number];

/**
 * One indicator in one year for all areas of a level, in the order of `Dataset.areas`.
 * `from_wijk` and `from_gemeente` cells are shown as figures of the larger area and never enter an index.
 */
export interface Column {
  readonly indicator: IndicatorId;
  readonly year: number;
  /** NaN = missing */
  readonly values: Float64Array;
  /** 0 = present, otherwise 1 + index into `missingReasons` */
  readonly missing: Uint8Array;
  /** index into `cellOrigins`; meaningless where missing */
  readonly origin: Uint8Array;
  /** 95 % margins where the source publishes them, NaN elsewhere; null when none are published at all */
  readonly margins: { readonly low: Float64Array; readonly high: Float64Array } | null;
}

/** Everything known of the areas of one level, as `db/readDataset` returns it and as a snapshot stores it. */
export interface Dataset {
  readonly manifest: Manifest;
  readonly level: AreaLevel;
  /** ordered by code */
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  /** ordered by indicator id, then year */
  readonly columns: readonly Column[];
}

/** Located things; the same for every level. */
export interface Places {
  readonly projects: readonly Project[];
  readonly facilities: readonly Facility[];
  readonly sites: readonly Site[];
}

export function areaIndex(dataset: Dataset, code: AreaCode): number {
  return dataset.areas.findIndex((area) => area.code === code);
}

export function missingReason(column: Column, row: number): Missing | null {
  const code = column.missing[row];
  return code === undefined || code === 0 ? null : (missingReasons[code - 1] ?? null);
}

export function cellOrigin(column: Column, row: number): CellOrigin {
  return cellOrigins[column.origin[row] ?? -1] ?? 'given';
}
