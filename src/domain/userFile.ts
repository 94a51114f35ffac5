import type { AreaCode } from './area.ts';
import type { FailureSite } from './failure.ts';
import type { AddressColumns } from './importAddresses.ts';

export const tableFormats = ['csv', 'xlsx', 'geojson', 'parquet', 'geoparquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** comma: 1.234,5 as Dutch writes it; point: 1,234.5 */
export type Decimals = 'comma' | 'point';

export const projections = ['wgs84', 'wgs84_swapped', 'rd', 'rd_swapped', 'web_mercator'] as const;
/** Coordinates as the file has them; what a reading holds is always WGS 84, longitude before latitude. */
export type Projection = (typeof projections)[number];

export const columnTypes = ['code', 'name', 'year', 'x', 'y', 'number', 'date', 'text'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** Rows that hold the names of the columns, numbered as a spreadsheet does. */
export interface HeaderRows {
  readonly from: number;
  readonly to: number;
}

/** What a person changes after seeing how a file was read; everything left out is detected. */
export interface Correction {
  /** file inside a zip */
  readonly entry?: string;
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly decimals?: Decimals;
  /** null = the file has no header */
  readonly header?: HeaderRows | null;
  /** name of the column with codes of areas; null = do not use codes */
  readonly codeColumn?: string | null;
  readonly nameColumn?: string | null;
  readonly projection?: Projection;
  /** columns with addresses; null = there are none */
  readonly addresses?: AddressColumns | null;
  readonly columns?: Readonly<Record<string, ColumnCorrection>>;
  /** area that a name in the file stands for, as the person confirmed; null = none */
  readonly names?: Readonly<Record<string, AreaCode | null>>;
}

export interface ColumnCorrection {
  readonly type?: ColumnType;
  readonly decimals?: Decimals;
}

/** Something a person must know about an import: one Dutch sentence and the place it is about. */
export interface Remark {
  readonly sentence: string;
  readonly site: FailureSite;
}

/** A choice that was made for the person and can be made otherwise through a correction. */
export interface Question {
  readonly about: 'codeColumn' | 'sheet' | 'decimals' | 'names';
  readonly sentence: string;
  readonly options: readonly string[];
  readonly chosen: string;
}

/** A row that is joined to no area. */
export interface UnmatchedRow {
  readonly row: number;
  /** code or name as the file has it */
  readonly value: string;
  /** `not_in_list` and `other_name`: most likely a division of another year */
  readonly why:
    | 'no_area'
    | 'other_municipality'
    | 'not_in_list'
    | 'other_name'
    | 'country'
    | 'proposal'
    | 'unknown_name';
  /** areas it may be meant for; filled for proposals */
  readonly candidates: readonly AreaCode[];
}

/** An area with more rows than one, in the same year. */
export interface Duplicate {
  readonly area: AreaCode;
  readonly rows: readonly number[];
  /** columns with figures in which the rows differ; empty = the rows say the same */
  readonly differing: readonly string[];
  readonly remark: Remark;
}
