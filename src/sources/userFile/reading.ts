import type { Geometry } from 'geojson';
import type { Area, AreaCode, AreaLevel } from '../../domain/area.ts';
import type { PreviewAddresses } from '../../domain/importAddresses.ts';
import type {
  ColumnType,
  Correction,
  Decimals,
  Encoding,
  HeaderRows,
  Projection,
  Question,
  Remark,
  Separator,
  TableFormat,
} from '../../domain/userFile.ts';

export interface ImportContext {
  /** areas of the open municipality; null when none is open */
  readonly areas: readonly Area[] | null;
  readonly correction: Correction;
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
  /** files in the zip that could be read; empty when the file is no zip */
  readonly entries: readonly string[];
  readonly format: TableFormat;
  readonly encoding: Encoding | null;
  readonly byteOrderMark: boolean;
  readonly separator: Separator | null;
  readonly decimals: Decimals | null;
  readonly sheet: string | null;
  /** sheets of the workbook that a person can see */
  readonly sheets: readonly string[];
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
  /** addresses in its columns */
  readonly addresses: PreviewAddresses | null;
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

/** A zip with more files than one: to be read again with the one a person chooses. */
export interface EntryChoice {
  readonly kind: 'choose_entry';
  readonly file: string;
  readonly entries: readonly string[];
  readonly sentence: string;
}

export type UserFileReading = TableReading | BundleReading;
