import type { AreaLevel } from '../../domain/area.ts';
import type { Source } from '../../domain/bundle.ts';
import type { Concept } from '../../domain/place.ts';
import type { Shortlist } from '../../domain/placeWork.ts';
import type { Siting } from '../../domain/siting.ts';
import type { BalanceField } from '../../model/indexResult.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Seal, SealChange } from '../../model/seal.ts';
import type { SitePlace } from '../../model/siteLocation.ts';
import type { SiteMatrix } from '../../model/siteMatrix.ts';
import type { Candidate } from '../../model/siteMeasures.ts';
import type { SiteSureness } from '../../model/siteSureness.ts';
import type { MeasureNames } from '../../text/measureWords.ts';

/** A candidate site with where it lies. */
export interface DecisionSite {
  readonly candidate: Candidate;
  readonly place: SitePlace;
}

/** What people call things. What is not listed is called by its id. */
export interface DecisionNames extends MeasureNames {
  readonly concepts: readonly Concept[];
}

/** An area in which a site lies, or that a project touches. Scores on the shown scale, NaN = no score. */
export interface DecisionArea {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly inhabitants: number | null;
  readonly capacity: number;
  readonly load: number;
  /** shares (0–1) of the weight of either axis that is known; NaN = no score */
  readonly capacityKnown: number;
  readonly loadKnown: number;
  readonly field: BalanceField | null;
}

/** What one project, or several together, would do. */
export interface DecisionEffect {
  /** what comes where, e.g. "24 plekken kamertraining op Kerkplein 3" */
  readonly label: string;
  /** the site it is for; null = not one of the sites */
  readonly site: string | null;
  readonly areas: Ledger['areas'];
}

/**
 * Everything a decision on sites is written down from; made once, read by all of the files:
 *
 * - `decisionWorkbook(sheet)` in `workbook.ts`: XLSX;
 * - `decisionCsv(sheet, dialect)` in `csv.ts`: a row per site;
 * - `decisionGeoJson(sheet)` in `geojson.ts`: a point per site;
 * - `decisionPdf(sheet, options, fonts)` in `pdf.ts`: the decision on paper.
 *
 * The workbook and the PDF bring a library of their own: import those files with `import()`.
 */
export interface DecisionSheet {
  /** heading of every file, e.g. "Een plek voor kamertraining in Oeverstad" */
  readonly title: string;
  readonly siting: Siting;
  readonly names: DecisionNames;
  /** every site, also the rejected ones, in any order; ids are those of `matrix` */
  readonly sites: readonly DecisionSite[];
  readonly matrix: SiteMatrix;
  /** of this matrix; null = not computed */
  readonly sureness: SiteSureness | null;
  /** hash of the canonical text of `siting` as it is now */
  readonly fingerprint: string;
  /** null = never sealed */
  readonly seal: Pick<Seal, 'sha256' | 'sealedAt'> | null;
  /** `changesSince` of the seal; empty without one */
  readonly changes: readonly SealChange[];
  /** chosen sites in the order of choice; may hold rejected sites, and sites that are gone */
  readonly shortlist: Pick<Shortlist, 'sites' | 'note'>;
  readonly effects: readonly DecisionEffect[];
  readonly areas: readonly DecisionArea[];
  /** what index scores are relative to, as the screen says it */
  readonly reference: string;
  readonly sources: readonly { readonly source: Source; readonly years: readonly number[] }[];
  readonly boundaryYear: number | null;
  /** true = "fictieve gegevens"; null = not known, because no bundle was used */
  readonly invented: boolean | null;
  /** which places people brought themselves, in one sentence; absent = none, or not known */
  readonly own?: string | null;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  /** version of the program */
  readonly version: string;
  /** address that restores the work; null = none */
  readonly link: string | null;
}

/** A picture in a document: PNG bytes and what it shows, in words. */
export interface DecisionPicture {
  readonly png: Uint8Array;
  readonly alt: string;
}
