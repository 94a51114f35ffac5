import type { Siting } from '../../src/domain/siting.ts';
import type { Relaxation } from '../../src/model/relaxation.ts';
import { type LocationRemark, type SitePlace, sharedSpots } from '../../src/model/siteLocation.ts';
import type { MatrixRemark } from '../../src/model/siteMatrix.ts';
import { nearness, type Surroundings } from '../../src/model/siteMeasures.ts';
import { tippingPoint } from '../../src/model/tippingPoint.ts';
import {
  describeMeasure,
  locationText,
  matrixText,
  noTippingSentence,
  tippingSentence,
} from '../../src/text/siting.ts';
import type { MeasuredCandidate, Outcome } from './report.ts';

/** What a reader of the matrix must know beside it, one Dutch line each. */
export function remarksOn(outcome: Outcome, surroundings: Surroundings): string[] {
  const { matrix, siting } = outcome;
  const candidates = [...outcome.sites.values()];
  const nameOf = (id: string): string => outcome.sites.get(id)?.candidate.site.name ?? id;
  const tipping = tippingRemark(outcome, nameOf);
  return [
    ...(outcome.invented === true ? ['De gegevens van deze gemeente zijn fictief.'] : []),
    ...candidates.flatMap(placeRemarks),
    ...sharedSpots(candidates.map(({ candidate }) => candidate.site)).map((group) =>
      locationText.sameSpot(group.map(({ name }) => name)),
    ),
    ...candidates
      .filter(({ candidate }) => candidate.site.capacity === 0)
      .map(({ candidate }) => locationText.noCapacity(candidate.site.name)),
    ...missingKinds(siting, surroundings, candidates),
    ...matrix.rules.map(({ rule, fails, failsAlone }) => matrixText.ruleCount(rule.label, fails, failsAlone)),
    ...matrix.contradictions.map(({ first, second, measure }) =>
      matrixText.contradiction(first.label, second.label, describeMeasure(measure)),
    ),
    ...matrix.remarks.map((remark) => remarkText(remark, nameOf)),
    ...(matrix.relaxation === null ? [] : [relaxationText(matrix.relaxation, nameOf)]),
    ...(tipping === null ? [] : [tipping]),
  ];
}

function placeRemarks({ candidate, place }: MeasuredCandidate): string[] {
  return place.remarks.map((remark) => placeText(candidate.site.name, remark, place));
}

function placeText(name: string, remark: LocationRemark, place: SitePlace): string {
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

function missingKinds(siting: Siting, { facilities }: Surroundings, [first]: readonly MeasuredCandidate[]): string[] {
  if (first === undefined) return [];
  const demanded = siting.rules.flatMap(({ demands }) => demands.map(({ measure }) => measure));
  const measures = [...demanded, ...siting.criteria.map(({ measure }) => measure)];
  const missing = measures.flatMap((measure) =>
    measure.kind === 'nearness' ? nearness(first.candidate.site, facilities, measure.weights).missing : [],
  );
  return missing.length === 0 ? [] : [locationText.missingKinds([...new Set(missing)])];
}

function remarkText(remark: MatrixRemark, nameOf: (id: string) => string): string {
  switch (remark.kind) {
    case 'no_sites':
      return matrixText.noSites;
    case 'no_criteria':
      return matrixText.noCriteria;
    case 'weights_zero':
      return matrixText.weightsZero;
    case 'one_site':
      return matrixText.oneSite(nameOf(remark.site));
    case 'missing_everywhere':
      return matrixText.missingEverywhere(remark.criterion.label);
    case 'all_rejected':
      return matrixText.allRejected;
  }
}

function relaxationText({ change, fewest }: Relaxation, nameOf: (id: string) => string): string {
  if (change === null) return matrixText.noRelaxation(fewest);
  const changes = change.demands.map((eased) => {
    const what = describeMeasure(eased.demand.measure);
    return eased.kind === 'limit'
      ? matrixText.easeLimit(what, eased.from, eased.to)
      : matrixText.easeWord(what, eased.word);
  });
  return matrixText.relaxation(change.rule.label, changes, nameOf(change.site));
}

/** Under the weighted sum; none where there is nothing to compare. */
function tippingRemark({ matrix, siting }: Outcome, nameOf: (id: string) => string): string | null {
  const rank = matrix.methods.get('weighted_sum')?.rank ?? new Int32Array();
  const first = rank.indexOf(1);
  const name = (row: number): string => nameOf(matrix.kept[row]?.id ?? '');
  if (first === -1 || rank.filter((place) => place > 0).length < 2) return null;
  const weights = siting.criteria.map(({ weight }) => weight);
  const point = tippingPoint(matrix.values, weights, first);
  if (point === null) return noTippingSentence(name(first));
  const criterion = siting.criteria[point.criterion]?.label ?? '';
  return tippingSentence({ ...point, criterion, first: name(first), rival: name(point.rival) });
}
