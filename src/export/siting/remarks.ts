import type { Siting } from '../../domain/siting.ts';
import { nearness } from '../../model/nearestFacility.ts';
import type { Relaxation } from '../../model/relaxation.ts';
import { type LocationRemark, type SitePlace, sharedSpots } from '../../model/siteLocation.ts';
import type { MatrixRemark, SiteMatrix } from '../../model/siteMatrix.ts';
import type { Surroundings } from '../../model/siteMeasures.ts';
import { type TippingPoint, tippingPoint } from '../../model/tippingPoint.ts';
import { bareText, type MeasureNames, measurePhrase, rawText } from '../../text/measureWords.ts';
import { locationText, matrixText, noTippingSentence, tippingSentence } from '../../text/siting.ts';
import type { DecisionSite } from './decisionSheet.ts';

/** What things are called. */
export interface RemarkNames {
  site(id: string): string;
  readonly measures: MeasureNames;
}

/** What is to be said about where sites lie, and of room for nobody: one Dutch line each. */
export function placeLines(sites: readonly DecisionSite[]): readonly string[] {
  return [
    ...sites.flatMap(({ candidate, place }) =>
      place.remarks.map((remark) => placeLine(candidate.site.name, remark, place)),
    ),
    ...sharedSpots(sites.map(({ candidate }) => candidate.site)).map((group) =>
      locationText.sameSpot(group.map(({ name }) => name)),
    ),
    ...sites
      .filter(({ candidate }) => candidate.site.capacity === 0)
      .map(({ candidate }) => locationText.noCapacity(candidate.site.name)),
  ];
}

function placeLine(name: string, remark: LocationRemark, place: SitePlace): string {
  switch (remark.kind) {
    case 'outside_municipality':
      return locationText.outside(name);
    case 'no_area':
      return locationText.noArea(name, remark.level);
    case 'on_border': {
      const names = remark.areas.map((area) => area.name);
      return locationText.border(name, names, place.areas.get(remark.level)?.name ?? null);
    }
    case 'other_area':
      return locationText.otherArea(name, remark.told, `${remark.found.name} (${remark.found.code})`);
  }
}

/** Kinds of facility that a rule or criterion weighs and of which the list has none; at most one line. */
export function missingKindLines(
  { rules, criteria }: Pick<Siting, 'rules' | 'criteria'>,
  { facilities }: Pick<Surroundings, 'facilities'>,
  nameOfKind: (kind: string) => string,
): readonly string[] {
  const demanded = rules.flatMap(({ demands }) => demands.map(({ measure }) => measure));
  const measures = [...demanded, ...criteria.map(({ measure }) => measure)];
  // which kinds there are does not depend on the point
  const missing = measures.flatMap((measure) =>
    measure.kind === 'nearness' ? nearness({ lon: 0, lat: 0 }, facilities, measure.weights).missing : [],
  );
  return missing.length === 0 ? [] : [locationText.missingKinds([...new Set(missing)].map(nameOfKind))];
}

/** What each rule does to the list as a whole. */
export function ruleLines({ rules }: Pick<SiteMatrix, 'rules'>): readonly string[] {
  return rules.map(({ rule, fails, failsAlone }) => matrixText.ruleCount(rule.label, fails, failsAlone));
}

/** Rules that contradict each other, what stands in the way of comparing, and the smallest change that leaves a site. */
export function matrixLines(
  matrix: Pick<SiteMatrix, 'contradictions' | 'remarks' | 'relaxation'>,
  names: RemarkNames,
): readonly string[] {
  return [
    ...matrix.contradictions.map(({ first, second, measure }) =>
      matrixText.contradiction(first.label, second.label, measurePhrase(measure, names.measures)),
    ),
    ...matrix.remarks.map((remark) => remarkLine(remark, names)),
    ...(matrix.relaxation === null ? [] : [relaxationLine(matrix.relaxation, names)]),
  ];
}

function remarkLine(remark: MatrixRemark, names: RemarkNames): string {
  switch (remark.kind) {
    case 'no_sites':
      return matrixText.noSites;
    case 'no_criteria':
      return matrixText.noCriteria;
    case 'weights_zero':
      return matrixText.weightsZero;
    case 'one_site':
      return matrixText.oneSite(names.site(remark.site));
    case 'missing_everywhere':
      return matrixText.missingEverywhere(remark.criterion.label);
    case 'all_rejected':
      return matrixText.allRejected;
  }
}

function relaxationLine({ change, fewest }: Relaxation, names: RemarkNames): string {
  if (change === null) return matrixText.noRelaxation(fewest);
  const changes = change.demands.map((eased) => {
    const { measure } = eased.demand;
    const what = measurePhrase(measure, names.measures);
    return eased.kind === 'limit'
      ? matrixText.easeLimit(
          what,
          bareText(eased.from, measure, names.measures),
          rawText(eased.to, measure, names.measures),
        )
      : matrixText.easeWord(what, eased.word);
  });
  return matrixText.relaxation(change.rule.label, changes, names.site(change.site));
}

export interface TippingLine {
  readonly sentence: string;
  /** null when no weight of one criterion changes who comes first */
  readonly point: TippingPoint | null;
}

/** Under the weighted sum, which weight gives another site the first place; null where there is nothing to compare. */
export function tippingLine(matrix: SiteMatrix, nameOfSite: (id: string) => string): TippingLine | null {
  const rank = matrix.methods.get('weighted_sum')?.rank ?? new Int32Array();
  const first = rank.indexOf(1);
  const name = (row: number): string => nameOfSite(matrix.kept[row]?.id ?? '');
  if (first === -1 || rank.filter((place) => place > 0).length < 2) return null;
  const weights = matrix.criteria.map(({ weight }) => weight);
  const point = tippingPoint(matrix.values, weights, first);
  if (point === null) return { sentence: noTippingSentence(name(first)), point };
  const criterion = matrix.criteria[point.criterion]?.label ?? '';
  return {
    sentence: tippingSentence({ ...point, criterion, first: name(first), rival: name(point.rival) }),
    point,
  };
}
