import type { Position } from 'geojson';
import type { AreaCode, AreaLevel } from '../../domain/area.ts';
import type { Missing } from '../../domain/dataset.ts';
import type { Result } from '../../domain/failure.ts';

/** A downloaded file. The name is for messages only; what the file is, its content tells. */
export interface OpenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The kinds of source files, the most authoritative first: where two files give the same figure for the same area
 * and year, the kind that comes first in this list is used.
 */
export const openKinds = [
  'kwb_selection',
  'area_features',
  'rivm_health',
  'cbs_table',
  'leefbaarometer',
  'named_population',
] as const;
export type OpenKind = (typeof openKinds)[number];

/** One figure as a source gives it. Exactly one of value and missing is filled. */
export interface OpenFigure {
  /** code of the area, or its name where the source knows no codes */
  readonly area: string;
  /** id in the catalogue, or a part from which `deriveFigures` makes one */
  readonly indicator: string;
  readonly year: number;
  /** NaN = missing */
  readonly value: number;
  readonly missing: Missing | null;
  /** 95 % margins; NaN when not published */
  readonly low: number;
  readonly high: number;
}

export interface OpenArea {
  readonly code: AreaCode;
  readonly name: string;
  readonly level: AreaLevel;
}

/** Boundary of one area: polygons of rings of [longitude, latitude] in degrees. */
export interface OpenShape extends OpenArea {
  readonly polygons: readonly (readonly (readonly Position[])[])[];
  /** name of the wijk a buurt lies in, where the file gives it */
  readonly parentName: string | null;
}

/** What one file says of one municipality. */
export interface Reading {
  readonly file: string;
  readonly kind: OpenKind;
  readonly keyedBy: 'code' | 'name';
  /** year of the division into wijken and buurten; null when the file does not say */
  readonly boundaryYear: number | null;
  readonly areas: readonly OpenArea[];
  readonly figures: readonly OpenFigure[];
  readonly shapes: readonly OpenShape[];
  /** Dutch, to stand behind the name of the file and a colon: what was left out and why */
  readonly remarks: readonly string[];
}

/** A recognised file: which municipalities it is about, and what it says of one of them. */
export interface OpenSource {
  readonly file: string;
  readonly kind: OpenKind;
  /** year of the edition, where a kind has several: the newest comes first */
  readonly edition?: number;
  /** Dutch, for the report, e.g. "RIVM Gezondheid per wijk en buurt" */
  readonly label: string;
  /** names by code; empty when the file names no municipalities */
  readonly municipalities: ReadonlyMap<string, string>;
  /** `year` is the year of figures that carry none themselves */
  read(municipality: AreaCode, year: number): Result<Reading>;
}

export function presentFigure(area: string, indicator: string, year: number, value: number): OpenFigure {
  return { area, indicator, year, value, missing: null, low: Number.NaN, high: Number.NaN };
}

export function missingFigure(area: string, indicator: string, year: number, missing: Missing): OpenFigure {
  return { area, indicator, year, value: Number.NaN, missing, low: Number.NaN, high: Number.NaN };
}
