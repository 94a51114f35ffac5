import type { IndexLeaf, IndexSpec, NodeId } from '../domain/indexSpec.ts';

/** What an index needs to know of the areas. All arrays have one element per area, in the same order. */
export interface IndexInput {
  readonly codes: readonly string[];
  /** persons; NaN = unknown; null = not supplied, then no rule about inhabitants can be applied */
  readonly inhabitants: Float64Array | null;
  /** municipality of each area as 0, 1, 2 …: the reference population `gemeente` is taken per group */
  readonly group: Int32Array;
  /** true when the areas are the whole of the Netherlands, which reference population `nederland` requires */
  readonly national: boolean;
  /**
   * Values of an indicator that may count: cells given at this level or computed from lower areas.
   * Cells borrowed from a larger area are NaN here. Newest filled year when `year` is absent. Null = unknown indicator.
   */
  column(indicator: string, year?: number): { readonly values: Float64Array; readonly year: number } | null;
}

/** Why an area has no score. Index into this list is what `IndexResult.reason` stores; 0 = scored. */
export const unscoredReasons = ['scored', 'too_few_inhabitants', 'inhabitants_unknown', 'low_coverage'] as const;
export type UnscoredReason = (typeof unscoredReasons)[number];

/** Statistics of a column over one reference group, after treatment. */
export interface ReferenceStatistics {
  readonly mean: number;
  /** weighted population s, or sample s with n − 1, as the spec asks */
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  /** areas with a value */
  readonly count: number;
}

/** What treatment did to a column (one report per reference group). */
export interface TreatmentReport {
  readonly kind: 'none' | 'winsorised' | 'log';
  /** values moved */
  readonly points: number;
  /** whether the skew/kurtosis rule holds afterwards; true for the other treatments */
  readonly passes: boolean;
}

export interface LeafResult {
  readonly leaf: IndexLeaf;
  /** ids of the groups above, root first */
  readonly path: readonly NodeId[];
  /** weight as share of the whole index (product along the path, counted leaves only); 0 for orientation 0 */
  readonly share: number;
  /** year used; null when the indicator is absent from the data */
  readonly year: number | null;
  /** as measured, NaN = missing */
  readonly raw: Float64Array;
  /** after treatment, normalisation and orientation */
  readonly normalised: Float64Array;
  /** one per reference group */
  readonly reference: readonly ReferenceStatistics[];
  readonly treatment: readonly TreatmentReport[];
}

export interface IndexResult {
  readonly spec: IndexSpec;
  readonly codes: readonly string[];
  /** aggregated on the normalised scale, NaN = not scored */
  readonly score: Float64Array;
  /** as shown: 100 + 10·score for z-scores, the score itself otherwise */
  readonly shown: Float64Array;
  /** share (0–1) of the index's leaf weight that is present and used */
  readonly coverage: Float64Array;
  /** 1 = highest score, ties share the lowest number, 0 = not ranked */
  readonly rank: Int32Array;
  /** index into `unscoredReasons` */
  readonly reason: Uint8Array;
  /** every inner node, root included, on the normalised scale */
  readonly nodes: ReadonlyMap<NodeId, Float64Array>;
  /** depth first, as in the spec */
  readonly leaves: readonly LeafResult[];
  /** reference group of each area, index into `LeafResult.reference` */
  readonly group: Int32Array;
}

/** One leaf's part in one area's score. */
export interface Contribution {
  readonly leaf: IndexLeaf;
  readonly path: readonly NodeId[];
  readonly year: number | null;
  /** NaN = missing */
  readonly value: number;
  readonly reference: ReferenceStatistics;
  readonly normalised: number;
  /** weight after renormalising over what is present in this area; the weights of present leaves add up to 1 */
  readonly effectiveWeight: number;
  /** normalised · effectiveWeight; adds up to the score under arithmetic aggregation, NaN under the others */
  readonly contribution: number;
}

export interface AreaExplanation {
  readonly score: number;
  readonly shown: number;
  readonly coverage: number;
  readonly reason: UnscoredReason;
  readonly contributions: readonly Contribution[];
}

/** The four fields of the balance, relative to the thresholds. Index into this list; 255 = not placed. */
export const balanceFields = ['ruimte', 'stevig_veel_gevraagd', 'rustig_weinig_steun', 'eerst_versterken'] as const;
export type BalanceField = (typeof balanceFields)[number];

export interface Balance {
  readonly capacity: IndexResult;
  readonly load: IndexResult;
  /** index into `balanceFields`, 255 where an axis has no score */
  readonly field: Uint8Array;
  /** 3×3 cell: 3·loadClass + capacityClass, classes 0 low, 1 middle, 2 high; 255 where an axis has no score */
  readonly cell: Uint8Array;
  /** bounds between the three classes on the shown scale, per axis */
  readonly capacityBounds: readonly [number, number];
  readonly loadBounds: readonly [number, number];
}
