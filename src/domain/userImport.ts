import type { AreaCode, AreaLevel } from './area.ts';
import type { Source } from './bundle.ts';
import type { Missing } from './dataset.ts';
import type { PreviewAddresses, RowPoint } from './importAddresses.ts';
import type { Indicator, IndicatorId } from './indicator.ts';
import type {
  ColumnType,
  Decimals,
  Duplicate,
  Encoding,
  HeaderRows,
  Projection,
  Question,
  Remark,
  Separator,
  TableFormat,
  UnmatchedRow,
} from './userFile.ts';

/** A cell as the file has it, with what became of it. */
export interface PreviewCell {
  /** as written, trimmed; dates as yyyy-mm-dd */
  readonly text: string;
  /** why a figure is missing; null for a figure and for columns that hold none */
  readonly missing: Missing | null;
  /** written, but no figure could be made of it: it counts as missing, never as 0 */
  readonly unreadable: boolean;
}

export interface PreviewColumn {
  /** unique within the file */
  readonly name: string;
  readonly type: ColumnType;
  /** null when no number in the column has a separator in its text */
  readonly decimals: Decimals | null;
  /** values are percentages, 12.5 = 12.5 % */
  readonly percent: boolean;
  /** year in the header, and what the header says without it */
  readonly year: number | null;
  readonly measure: string;
  readonly proposedId: string;
  /** the first rows, in the order of `ImportPreview.sampleRows` */
  readonly sample: readonly PreviewCell[];
  readonly filled: number;
  /** cells per reason, those that are unreadable left out */
  readonly missing: Readonly<Record<Missing, number>>;
  readonly unreadable: number;
  /** of the numbers in the column; null when it has none */
  readonly range: { readonly lowest: number; readonly highest: number } | null;
}

/** Rows of some kind: how many, and the first hundred of them. */
export interface Listed<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** How the rows of a file meet the areas of the municipality on screen. */
export interface PreviewJoin {
  readonly keyedBy: 'code' | 'name' | null;
  readonly column: string | null;
  readonly matchedRows: number;
  readonly matchedAreas: number;
  readonly unmatched: Listed<UnmatchedRow>;
  /** of the unmatched rows, those of a division of another year */
  readonly otherVintage: number;
  /** names in the file that may stand for an area, once each: to be confirmed in `ImportPlan.names` */
  readonly proposals: Listed<{
    readonly name: string;
    readonly rows: number;
    readonly candidates: readonly AreaCode[];
  }>;
  readonly duplicates: Listed<Duplicate>;
  /** areas of the joined levels without a row */
  readonly absent: Listed<AreaCode>;
  /** Dutch sentences, the heaviest first */
  readonly remarks: readonly Remark[];
}

/** The municipality on screen is not the one the file is about. */
export interface Elsewhere {
  /** Dutch: which municipality the file is about, and what to do */
  readonly sentence: string;
  /** municipalities in the file, the one with most rows first, at most a hundred: to be fetched or opened */
  readonly municipalities: readonly { readonly code: AreaCode; readonly rows: number }[];
}

/** What a file holds and how it was understood. Plain data without full columns: it crosses a worker boundary. */
export interface ImportPreview {
  readonly kind: 'table';
  readonly id: string;
  readonly file: string;
  /** files in the zip a person can choose from, and the one that was read; empty and null for a file that is no zip */
  readonly entries: readonly string[];
  readonly entry: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly format: TableFormat;
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly decimals: Decimals | null;
  readonly header: HeaderRows | null;
  readonly projection: Projection | null;
  readonly years: 'columns' | 'rows' | null;
  readonly level: AreaLevel | null;
  readonly columns: readonly PreviewColumn[];
  readonly rowCount: number;
  /** row numbers in the file (of GeoJSON and Parquet: record, from 1) of the sample, at most twenty */
  readonly sampleRows: readonly number[];
  /** area each row of the sample is joined to */
  readonly sampleAreas: readonly (AreaCode | null)[];
  readonly codeColumn: string | null;
  readonly nameColumn: string | null;
  readonly yearColumn: string | null;
  readonly places: 'points' | 'areas' | 'other' | null;
  readonly addresses: PreviewAddresses | null;
  readonly questions: readonly Question[];
  readonly warnings: readonly Remark[];
  /** the first hundred; `errorCount` counts them all */
  readonly errors: readonly Remark[];
  readonly errorCount: number;
  readonly join: PreviewJoin;
  /** null when rows were joined, or when the file names no municipality */
  readonly elsewhere: Elsewhere | null;
  readonly proposal: ImportPlan;
}

/** A file of a national source that is known: it becomes figures of the catalogue without any question. */
export interface KnownPreview {
  readonly kind: 'known';
  readonly id: string;
  readonly file: string;
  /** Dutch name of the source */
  readonly source: string;
  readonly figures: readonly { readonly id: IndicatorId; readonly label: string }[];
  readonly years: readonly number[];
  readonly areas: number;
  /** figures of the municipality on screen in the file */
  readonly values: number;
}

/** What reading a file leads to. `bundle`: a whole municipality, which `openBundle` opens. */
export type ImportReading =
  | ImportPreview
  | KnownPreview
  | { readonly kind: 'bundle'; readonly file: string }
  /** a zip with several files: read again with `Correction.entry` */
  | {
      readonly kind: 'choose_entry';
      readonly file: string;
      readonly entries: readonly string[];
      readonly sentence: string;
    };

/** One figure out of one column, or out of several when the years stand beside each other. */
export interface FigurePlan {
  readonly columns: readonly string[];
  /** its `source` is made from `ImportPlan.source`; an id that exists gets one of its own, unless `replaces` */
  readonly indicator: Omit<Indicator, 'source'>;
  /** all figures of the indicator with this id make place for those of the file; undone with the import */
  readonly replaces: boolean;
  readonly direction: 'high_is_favourable' | 'high_is_unfavourable' | null;
  readonly year:
    | { readonly from: 'header' }
    | { readonly from: 'column' }
    | { readonly from: 'fixed'; readonly year: number };
  /** an index of the person's own: used as it stands, theme `index` */
  readonly finishedIndex: boolean;
}

export type PlaceKind = 'projects' | 'sites' | 'facilities';

/** Where the content of a field comes from. */
export type FieldPlan =
  | { readonly from: 'column'; readonly column: string }
  | { readonly from: 'fixed'; readonly value: string };

/** Fields a point can have, by what it becomes; name and place are asked of all. Names as in `domain/place.ts`. */
export const placeFields = {
  projects: [
    ...['name', 'concept', 'status', 'placesVragers', 'placesDragers', 'yearFrom', 'yearTo', 'brings'],
    ...['partners', 'note'],
  ],
  sites: [
    ...['name', 'hectares', 'owner', 'zoning', 'capacity', 'availableFrom', 'availableTo', 'permanence'],
    ...['lowStimulus', 'greenBlueNetwork', 'partners', 'note'],
  ],
  facilities: ['name', 'kind'],
} as const satisfies Record<PlaceKind, readonly string[]>;
export type PlaceField = (typeof placeFields)[PlaceKind][number];

/** Fields without which a point of this kind cannot be added. */
export const requiredFields = {
  projects: ['name', 'concept', 'status'],
  sites: ['name'],
  facilities: ['name', 'kind'],
} as const satisfies Record<PlaceKind, readonly PlaceField[]>;

export interface PlacesPlan {
  readonly as: PlaceKind;
  readonly fields: Readonly<Partial<Record<PlaceField, FieldPlan>>>;
}

/** What a file is to become. A preview carries a proposal; a person changes it. */
export interface ImportPlan {
  readonly source: Pick<Source, 'label' | 'publisher' | 'licence' | 'url'>;
  /** columns that are not named here are left out */
  readonly figures: readonly FigurePlan[];
  /** null = the rows are about areas, or their places are not used */
  readonly places: PlacesPlan | null;
  /** places of rows found by their addresses; not used when the file has coordinates itself */
  readonly points?: readonly RowPoint[];
  /** of an area with several rows in one year; `skip` leaves it out where they differ */
  readonly duplicates: 'first' | 'last' | 'skip';
  /** area that a name in the file stands for, as the person confirmed; null = none */
  readonly names: Readonly<Record<string, AreaCode | null>>;
}

/** An import that was carried out. */
export interface ImportRecord {
  readonly id: string;
  readonly file: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly figures: readonly {
    readonly id: IndicatorId;
    readonly label: string;
    readonly years: readonly number[];
    readonly levels: readonly AreaLevel[];
    /** cells with a figure */
    readonly values: number;
  }[];
  /** cells it added, missing ones included */
  readonly rows: number;
  readonly places: { readonly as: PlaceKind; readonly count: number } | null;
  /** cells that made place, and come back when the import is undone */
  readonly replaced: number;
  /** what could not be used, the first hundred; `noteCount` counts them all */
  readonly notes: readonly Remark[];
  readonly noteCount: number;
}

/** Whether an import is being worked on, and what with. */
export type Importing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'applying' | 'undoing'; readonly file: string };
