import type { Manifest } from '../domain/bundle.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { Concept, Facility, Project, Site } from '../domain/place.ts';
import type { Shortlist, SitingChoice } from '../domain/placeWork.ts';
import type { Work } from '../domain/scenario.ts';
import { type Siting, sitingVersion } from '../domain/siting.ts';
import { changesSince, type Seal, type SealChange } from '../model/seal.ts';
import type { SitePlace } from '../model/siteLocation.ts';
import {
  judgeSites,
  type MeasuredSite,
  type SiteMatrix,
  scoreSites,
  type ValuedMeasure,
  valueSites,
} from '../model/siteMatrix.ts';
import { type Candidate, createSiteReader, type Surroundings } from '../model/siteMeasures.ts';
import type { ProposedSiting } from './appState.ts';
import { memoise } from './memoise.ts';
import { conceptInQuestion, isBlindFor } from './placesNamed.ts';
import type { SettledData } from './settled.ts';
import { createSteady, createSteadyList } from './steadyList.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Placing } from './viewState.ts';

/** A candidate site that can be measured, with where it lies. */
export interface MeasuredCandidate extends MeasuredSite {
  readonly candidate: Candidate;
  readonly place: SitePlace;
}

/** What is settled for the concept in question, and what it makes of the sites. Derived, never stored. */
export interface SitingShown {
  readonly concept: Concept;
  readonly siting: Siting;
  /** nobody changed what the application proposes */
  readonly isProposal: boolean;
  readonly seal: Seal | null;
  /** what changed since the sealing; empty without a seal */
  readonly changes: readonly SealChange[];
  /** rules and criteria come first: sites stay unnamed, and unmeasured, until the seal is there */
  readonly isBlind: boolean;
  readonly surroundings: Surroundings;
  /** in the order of the list; empty while `isBlind` */
  readonly sites: readonly MeasuredCandidate[];
  readonly matrix: SiteMatrix;
  readonly shortlist: Shortlist;
}

/** how many sites a shortlist holds when nobody said */
const usualShortlist = 5;

/** Rules and criteria of a concept as they are in force: those of the work, else what is proposed, else none. */
export function choiceInForce(concept: string, proposed: ProposedSiting | undefined, work: Work): SitingChoice {
  const own = work.choices?.sitings.find((each) => each.concept === concept);
  if (own !== undefined) return own;
  const given = proposed?.sitings.find((each) => each.concept === concept);
  return {
    concept,
    rules: given?.rules ?? [],
    criteria: given?.criteria ?? [],
    method: 'weighted_sum',
    shortlist: usualShortlist,
  };
}

export function candidateOf(site: Site): Candidate {
  return {
    site,
    attributes: new Map(Object.entries(site.attributes ?? {})),
    judgements: new Map(Object.entries(site.judgements ?? {})),
  };
}

/** The manifest of what is on screen; null while nothing is loaded. */
function manifestOf(datasets: SettledData['datasets']): Manifest | null {
  return Object.values(datasets).find((dataset): dataset is Dataset => dataset !== undefined)?.manifest ?? null;
}

/**
 * Makes the function from state to what Plaatsen shows; null while figures, places or proposals are not there. Stages are
 * remembered by what went in: a weight that moves measures no site anew, a shortlist judges nothing anew.
 */
export function createSitingOf(): (data: SettledData, work: Work, placing: Placing) => SitingShown | null {
  const around = memoise(
    (
      datasets: SettledData['datasets'],
      boundaries: SettledData['boundaries'],
      recipes: SettledData['recipes'],
      weighing: SettledData['weighing'],
      concepts: SettledData['concepts'],
      facilityKinds: SettledData['facilityKinds'],
      computedIndicators: SettledData['computedIndicators'],
      places: NonNullable<SettledData['places']>,
    ): Surroundings =>
      surroundingsOf({ datasets, boundaries, recipes, weighing, concepts, facilityKinds, computedIndicators, places }),
  );
  const projectsOf = createSteadyList<Project>();
  const facilitiesOf = createSteadyList<Facility>();
  const sitesOf = createSteadyList<Site>();
  // ideas count nowhere: sketching one measures no site anew
  const counted = (projects: readonly Project[]): readonly Project[] => {
    const more = projects.filter(({ status }) => status !== 'idee');
    return projectsOf(more.length > 0 ? more : projects);
  };
  // what sites are measured against does not hold the sites, so that a site that changes leaves it as it was
  const placesOf = memoise(
    (projects: readonly Project[], facilities: readonly Facility[]): Places => ({ projects, facilities, sites: [] }),
  );
  // a site that changes is measured by itself
  const measurer = memoise((surroundings: Surroundings): ((site: Site) => MeasuredCandidate) => {
    const read = createSiteReader(surroundings);
    const known = new WeakMap<Site, MeasuredCandidate>();
    return (site) => {
      const found = known.get(site);
      if (found !== undefined) return found;
      const candidate = candidateOf(site);
      const measured = { candidate, id: site.id, ...read(candidate) };
      known.set(site, measured);
      return measured;
    };
  });
  const measured = memoise((surroundings: Surroundings, sites: readonly Site[]): readonly MeasuredCandidate[] =>
    sites.map(measurer(surroundings)),
  );
  const nothing = memoise((_: string): readonly MeasuredCandidate[] => []);
  const choose = memoise((manifest: Manifest, concept: string, proposed: ProposedSiting, work: Work): Siting => {
    const { code, name } = manifest.municipality;
    const choice = choiceInForce(concept, proposed, work);
    return { kind: 'wijkbalans-locaties', schemaVersion: sitingVersion, municipality: { code, name }, ...choice };
  });
  // the work changes with every remark: what is settled keeps its identity as long as it says the same
  const same = createSteady<Siting>();
  const sameSites = createSteadyList<MeasuredSite>();
  const sameRules = createSteady<Siting['rules']>();
  const sameMeasures = createSteady<readonly ValuedMeasure[]>();
  const judgedOf = memoise(judgeSites);
  const valuedOf = memoise((remaining: readonly MeasuredSite[], asked: readonly ValuedMeasure[]) =>
    valueSites(remaining, asked),
  );
  // a limit that moves values no criterion anew for the same sites, a weight that moves judges and values nothing anew
  const matrixOf = memoise(
    (sites: readonly MeasuredCandidate[], rules: Siting['rules'], criteria: Siting['criteria']): SiteMatrix => {
      const judged = judgedOf(sites, rules);
      const asked = sameMeasures(criteria.map(({ measure, value }) => ({ measure, value })));
      return scoreSites(judged, valuedOf(sameSites(judged.remaining), asked), criteria);
    },
  );
  const changesOf = memoise((seal: Seal, siting: Siting) => changesSince(seal, siting));

  return (data, work, placing) => {
    const manifest = manifestOf(data.datasets);
    const concept = conceptInQuestion(data.concepts, placing);
    const { places, proposed } = data;
    if (manifest === null || concept === null || places === null || proposed === undefined) return null;
    const chosen = choose(manifest, concept.id, proposed, work);
    const siting = same({ ...chosen, rules: sameRules(chosen.rules) });
    const seal = work.choices?.seals.find(({ content }) => content.concept === concept.id) ?? null;
    const isBlind = isBlindFor(concept.id, work);
    const steady = placesOf(counted(places.projects), facilitiesOf(places.facilities));
    const surroundings = around(
      ...([data.datasets, data.boundaries, data.recipes, data.weighing, data.concepts] as const),
      ...([data.facilityKinds, data.computedIndicators, steady] as const),
    );
    const sites = isBlind ? nothing(concept.id) : measured(surroundings, sitesOf(places.sites));
    return {
      concept,
      siting,
      isProposal: !(work.choices?.sitings.some((each) => each.concept === concept.id) ?? false),
      seal,
      changes: seal === null ? [] : changesOf(seal, siting),
      isBlind,
      surroundings,
      sites,
      // every method is in the matrix, so another one of them makes no other matrix
      matrix: matrixOf(sites, siting.rules, siting.criteria),
      shortlist: work.choices?.shortlists.find((each) => each.concept === concept.id) ?? {
        concept: concept.id,
        sites: [],
        note: '',
      },
    };
  };
}
