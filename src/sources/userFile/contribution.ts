import type { Area, AreaCode } from '../../domain/area.ts';
import { areaCodeSchema } from '../../domain/area.ts';
import { type Source, sourceSchema, type ValueRow } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { type Indicator, indicatorSchema } from '../../domain/indicator.ts';
import type { Concept, Facility, FacilityKind, Project, Site } from '../../domain/place.ts';
import { facilitySchema, projectSchema, siteSchema } from '../../domain/place.ts';
import { z } from '../../domain/schema.ts';
import { decodeShape } from '../decode.ts';

/** The lists of the application an import is understood with. */
export interface ImportCatalogue {
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly concepts: readonly Concept[];
  readonly facilityKinds: readonly FacilityKind[];
}

/** The municipality an import is for. */
export interface ImportTown {
  readonly code: AreaCode;
  readonly name: string;
  readonly areas: readonly Area[];
  readonly boundaryYear: number;
  /** indicators it has figures of */
  readonly indicatorIds: readonly string[];
}

const contributedColumnSchema = z.strictObject({
  year: z.number().int(),
  /** one per area of the contribution; null where there is no figure */
  values: z.array(z.number().nullable()),
  /** one character per area: 0 = present, otherwise 1 + index into `missingReasons`, - = nothing about this area */
  missing: z.string(),
});
export type ContributedColumn = z.infer<typeof contributedColumnSchema>;

const contributionSchema = z.strictObject({
  source: sourceSchema.nullable(),
  areas: z.array(areaCodeSchema),
  figures: z.array(
    z.strictObject({
      indicator: indicatorSchema,
      /** new: no other has this id; replace: takes the place of all figures with this id; complete: cell by cell */
      mode: z.enum(['new', 'replace', 'complete']),
      columns: z.array(contributedColumnSchema),
    }),
  ),
  projects: z.array(projectSchema),
  sites: z.array(siteSchema),
  facilities: z.array(facilitySchema),
});

/**
 * What one import brings to a bundle, independent of what else the bundle holds: a bundle with imports is its base
 * with these laid over it in order, so that any of them can be taken out again.
 */
export interface Contribution {
  readonly source: Source | null;
  readonly areas: readonly AreaCode[];
  readonly figures: readonly ContributedFigure[];
  readonly projects: readonly Project[];
  readonly sites: readonly Site[];
  readonly facilities: readonly Facility[];
}

export interface ContributedFigure {
  readonly indicator: Indicator;
  readonly mode: 'new' | 'replace' | 'complete';
  readonly columns: readonly ContributedColumn[];
}

export const nothingAbout = '-';

export function encodeContribution(contribution: Contribution): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(contribution)}\n`);
}

export function decodeContribution(file: string, bytes: Uint8Array): Result<Contribution> {
  const decoded = decodeShape(file, bytes, contributionSchema);
  return decoded.ok ? succeed(decoded.value) : decoded;
}

/** Cells of a contribution as rows of `values.csv`: per figure, per year, in the order of its areas. */
export function valueRowsOf(
  areas: readonly AreaCode[],
  { indicator, columns }: ContributedFigure,
): readonly ValueRow[] {
  return columns.flatMap(({ year, values, missing }) =>
    areas.flatMap((area, at): readonly ValueRow[] => {
      const mark = missing[at] ?? nothingAbout;
      if (mark === nothingAbout) return [];
      const value = values[at] ?? Number.NaN;
      return [{ area, indicator: indicator.id, year, value, missing: Number(mark), low: Number.NaN, high: Number.NaN }];
    }),
  );
}
