import type { Area, AreaLevel } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Complex } from '../domain/complex.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Facility, Project, Site } from '../domain/place.ts';
import type { Balance, IndexResult } from '../model/indexResult.ts';
import type { MeasureId } from './viewState.ts';

/** Why a cell has no value. Index into this list; 0 = it has one. */
export const noValueReasons = [
  'present',
  'suppressed',
  'not_measured',
  'not_applicable',
  'too_few_inhabitants',
  'inhabitants_unknown',
  'low_coverage',
  'not_comparable',
] as const;
export type NoValueReason = (typeof noValueReasons)[number];

export interface MeasureShown {
  readonly id: MeasureId;
  readonly label: string;
  /** the indicator itself, for measures that are one */
  readonly indicator: Indicator | null;
  readonly year: number | null;
  /** years the user can choose from, ascending; empty for indices */
  readonly years: readonly number[];
  /** the other year when the values are changes between two years, later minus earlier; null for figures themselves */
  readonly comparedYear: number | null;
  /** years that `year` may be compared with: no break of the series in between; ascending */
  readonly comparableYears: readonly number[];
  /**
   * reference value on the shown scale, NaN if unknown: 100 for an index of z-scores; for an indicator the
   * inhabitants-weighted mean, for a count and for coverage the plain mean per area; figures of larger areas left out;
   * for changes the mean of the changes, in the same way
   */
  readonly reference: number;
}

/** A class of the legend. Bounds on the shown scale; the last class includes its upper bound. */
export interface LegendClass {
  readonly lower: number;
  readonly upper: number;
  /** CSS colour `#rrggbb` */
  readonly colour: string;
  readonly count: number;
}

export interface Legend {
  /** 9 classes (3·loadClass + capacityClass) for `balans`, otherwise low to high */
  readonly kind: 'bivariate' | 'classes';
  readonly classes: readonly LegendClass[];
  readonly noValueCount: number;
  /** set when the chosen method could not be carried out as asked (too few distinct values, bad manual bounds) */
  readonly problem: 'few_values' | 'bounds_unusable' | null;
}

/** What the recipes gave before anyone changed them. */
export interface AtStart {
  readonly balance: Balance | null;
  readonly indices: ReadonlyMap<string, IndexResult>;
}

/** What is on screen, derived from Dataset and ViewState; never stored. Arrays follow `dataset.areas`. */
export interface Shown {
  readonly dataset: Dataset;
  readonly level: AreaLevel;
  readonly measure: MeasureShown;
  /** on the shown scale, NaN = none; for `balans` capacity − load, meant for sorting only */
  readonly values: Float64Array;
  /** index into `noValueReasons` */
  readonly reasons: Uint8Array;
  /** index into `cellOrigins`; 0 for indices */
  readonly origin: Uint8Array;
  /** index into `legend.classes`, −1 = no value */
  readonly classOf: Int16Array;
  readonly legend: Legend;
  readonly balance: Balance | null;
  /** null while no recipe and no threshold is changed */
  readonly start: AtStart | null;
  /**
   * every recipe's result by id, including the two axes; a recipe that cannot be scored is absent, and so, until the page
   * is idle, is one that is not on screen (`DataState.scoring`)
   */
  readonly indices: ReadonlyMap<string, IndexResult>;
  /** sentences (Dutch) why recipes are absent, by recipe id */
  readonly indexProblems: ReadonlyMap<string, string>;
  readonly selected: Area | null;
  readonly compared: readonly Area[];
  /** projects that pass the filter */
  readonly projects: readonly Project[];
  /** candidate sites on the map: all or none; none while rules come first */
  readonly sites: readonly Site[];
  /** facilities of the kinds that are switched on */
  readonly facilities: readonly Facility[];
  /** complexes people made: on the map in Plaatsen; absent = none */
  readonly complexes?: readonly Complex[];
  readonly places: Places;
  readonly boundaries: AreaFeatureCollection | null;
}
