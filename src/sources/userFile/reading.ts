import type { Geometry } from 'geojson';
import type { Area, AreaCode, AreaLevel } from '../../domain/area.ts';
import type { FailureSite } from '../../domain/failure.ts';

export const tableFormats = ['csv', 'xlsx', 'geojson', 'parquet', 'geoparquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** comma: 1.234,5 as Dutch writes it; point: 1,234.5 */
export type Decimals = 'comma' | 'point';

/** Coordinates as the file has them; what a reading holds is always WGS 84, longitude before latitude. */
export type Projection = 'wgs84' | 'wgs84_swapped' | 'rd' | 'rd_swapped' | 'web_mercator';

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
  readonly columns?: Readonly<Record<string, ColumnCorrection>>;
  /** area that a name in the file stands for, as the person confirmed; null = none */
  readonly names?: Readonly<Record<string, AreaCode | null>>;
}

export interface ColumnCorrection {
  readonly type?: ColumnType;
  readonly decimals?: Decimals;
}

export interface ImportContext {
  /** areas of the open municipality; null when none is open */
  readonly areas: readonly Area[] | null;
  readonly correction: Correction;
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

export interface UserColumn {
  /** unique within the file */
  readonly name: string;
  readonly type: ColumnType;
  /** null when no number in the column has a separator in its text */
  readonly decimals: Decimals | null;
  /** percent signs or a percentage format: values are percentages, 12.5 = 12.5 % */
  readonly percent: boolean;
  /** year in the header ("65+ 2021"), and what the header says without it; null when there is none */
  readonly year: number | null;
  readonly measure: string;
  /** fit for `Indicator.id`; columns with the years of one measure share it, others do not */
  readonly proposedId: string;
  /** cells as written, trimmed; dates as yyyy-mm-dd */
  readonly texts: readonly string[];
  /** type number, x, y and year: NaN = missing; null for other types */
  readonly values: Float64Array | null;
  /** 0 = present, otherwise 1 + index into `missingReasons`; null for other types */
  readonly missing: Uint8Array | null;
}

export interface TableReading {
  readonly kind: 'table';
  readonly file: string;
  /** file inside the zip that was read */
  readonly entry: string | null;
  readonly format: TableFormat;
  readonly encoding: Encoding | null;
  readonly byteOrderMark: boolean;
  readonly separator: Separator | null;
  readonly decimals: Decimals | null;
  readonly sheet: string | null;
  readonly header: HeaderRows | null;
  readonly projection: Projection | null;
  readonly columns: readonly UserColumn[];
  readonly rowCount: number;
  /** row i of every column stands in row `rowNumbers[i]` of the file; of GeoJSON and Parquet, record i counted from 1 */
  readonly rowNumbers: Int32Array;
  readonly codeColumn: string | null;
  /** code of the area a row is about; null where there is none or it is not readable */
  readonly codes: readonly (AreaCode | null)[];
  readonly level: AreaLevel | null;
  readonly nameColumn: string | null;
  readonly yearColumn: string | null;
  /** figures of several years: in columns of their own, or told by a column */
  readonly years: 'columns' | 'rows' | null;
  /** WGS 84; null when the file has no places at all */
  readonly geometry: readonly (Geometry | null)[] | null;
  readonly places: 'points' | 'areas' | 'other' | null;
  readonly questions: readonly Question[];
  readonly warnings: readonly Remark[];
  /** cells that could not be read, the first hundred; `errorCount` counts them all */
  readonly errors: readonly Remark[];
  readonly errorCount: number;
}

/** A zip with a whole municipality: to be opened as a bundle. */
export interface BundleReading {
  readonly kind: 'bundle';
  readonly file: string;
  readonly format: 'bundle';
}

export type UserFileReading = TableReading | BundleReading;
