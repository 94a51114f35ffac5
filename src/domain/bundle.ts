import type { Area, AreaLevel } from './area.ts';
import { areaCodeSchema, areaLevels } from './area.ts';
import type { AreaFeatureCollection } from './boundary.ts';
import type { IndexSpec } from './indexSpec.ts';
import type { Indicator } from './indicator.ts';
import type { Facility, Project, Site } from './place.ts';
import { z } from './schema.ts';
import { suppressionRulesSchema } from './suppression.ts';

export const schemaVersion = 1;

export const sourceSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  url: z.string().nullable(),
  /** ISO date, or null for invented data */
  retrieved: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** `dataset.json`: what the bundle is, and the SHA-256 of each of its files (lower-case hex). */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  municipality: z.strictObject({ code: areaCodeSchema, name: z.string().min(1) }),
  /** gemeente: one municipality; regio: several; nederland: all of them */
  scope: z.enum(['gemeente', 'regio', 'nederland']),
  boundaryYear: z.number().int(),
  levels: z.array(z.enum(areaLevels)).min(1),
  files: z.record(
    z.string(),
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().min(0) }),
  ),
  sources: z.array(sourceSchema),
  /** true for made-up data: every screen and export says so */
  invented: z.boolean(),
  /**
   * rules by which small numbers were hidden when the bundle was built, or in the snapshots a device keeps with it;
   * absent = as the source gave them
   */
  suppression: suppressionRulesSchema.optional(),
  /** remarks of the builder, shown as they stand: what is missing, what did not match */
  remarks: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** One row of `values.csv` (`area_code,indicator,year,value,missing[,low,high]`). Exactly one of value and missing is filled. */
export interface ValueRow {
  readonly area: Area['code'];
  readonly indicator: string;
  readonly year: number;
  /** NaN = missing */
  readonly value: number;
  /** 0 = present, otherwise 1 + index into `missingReasons` */
  readonly missing: number;
  /** 95 % margins; NaN when not published */
  readonly low: number;
  readonly high: number;
}

/** A bundle after validation: trusted inside the application. */
export interface Bundle {
  readonly manifest: Manifest;
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly ValueRow[];
  readonly boundaries: ReadonlyMap<AreaLevel, AreaFeatureCollection>;
  readonly projects: readonly Project[];
  readonly facilities: readonly Facility[];
  readonly sites: readonly Site[];
  /** indices that travel with the bundle; empty when it relies on the recipes of the application */
  readonly indices: readonly IndexSpec[];
}

/** Names of the files of a bundle; boundaries and snapshots exist once per level. */
export const bundleFiles = {
  manifest: 'dataset.json',
  areas: 'areas.csv',
  indicators: 'indicators.json',
  values: 'values.csv',
  projects: 'projects.csv',
  sites: 'sites.csv',
  facilities: 'facilities.csv',
  programme: 'programme.json',
  places: 'snapshot.places.json',
} as const;

export function boundariesFile(level: AreaLevel): string {
  return `boundaries.${level}.geojson`;
}

export function snapshotFile(level: AreaLevel): string {
  return `snapshot.${level}.json`;
}
