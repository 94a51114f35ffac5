import type { AreaLevel } from '../domain/area.ts';
import type { Concept, Facility, FacilityKind, Project, ProjectStatus, Site } from '../domain/place.ts';
import type { RawValue, SiteMeasure } from '../domain/siting.ts';
import { type ConcentrationSettings, concentrationAt, countedProjects } from './concentration.ts';
import { nearestFacility, nearness } from './nearestFacility.ts';
import { type AreaFinders, placeOf, type SitePlace } from './siteLocation.ts';

/** A site with what people added to it. */
export interface Candidate {
  readonly site: Site;
  /** fields of their own, by name */
  readonly attributes: ReadonlyMap<string, RawValue>;
  /** their judgement, by question */
  readonly judgements: ReadonlyMap<string, RawValue>;
}

/** Figures of one area by its code; null = unknown indicator or index, NaN = no figure for that area. */
export type AreaFigure = (id: string, code: string) => number | null;

/** What sites are measured against. */
export interface Surroundings {
  readonly finders: AreaFinders;
  /** figures that may count: given at this level or computed from lower areas, newest filled year */
  readonly indicators: ReadonlyMap<AreaLevel, AreaFigure>;
  /** indices on their shown scale */
  readonly indices: ReadonlyMap<AreaLevel, AreaFigure>;
  /** share (0–1) of the leaf weight of an index that is known */
  readonly coverage: ReadonlyMap<AreaLevel, AreaFigure>;
  readonly facilities: readonly Facility[];
  readonly facilityKinds: readonly FacilityKind[];
  readonly projects: readonly Project[];
  readonly concepts: readonly Concept[];
  readonly concentration: ConcentrationSettings;
}

/** Projects that stand or will: an idea or a stopped project takes no room yet, or no more. */
export const countedStatuses: readonly ProjectStatus[] = ['gepland', 'in_aanbouw', 'gerealiseerd'];

const siteFields = {
  hectares: (site: Site): RawValue => site.hectares,
  owner: (site: Site): RawValue => site.owner,
  zoning: (site: Site): RawValue => site.zoning,
  capacity: (site: Site): RawValue => site.capacity,
  availablefrom: (site: Site): RawValue => site.availableFrom,
  availableto: (site: Site): RawValue => site.availableTo ?? null,
  permanence: (site: Site): RawValue => site.permanence ?? null,
  lowstimulus: (site: Site): RawValue => site.lowStimulus,
  greenbluenetwork: (site: Site): RawValue => site.greenBlueNetwork,
  partners: (site: Site): RawValue => site.partners ?? null,
  note: (site: Site): RawValue => site.note,
} as const;

/** Fields every site has, as rules and criteria name them; `note` can be named too, but is no measure to offer. */
export const siteAttributes = [
  ...(['hectares', 'owner', 'zoning', 'capacity', 'available_from', 'available_to', 'permanence'] as const),
  ...(['low_stimulus', 'green_blue_network', 'partners'] as const),
] as const;

const fieldReaders = new Map<string, (site: Site) => RawValue>(Object.entries(siteFields));

function fieldOf(name: string): ((site: Site) => RawValue) | null {
  // low_stimulus in a file is lowStimulus in the work
  return fieldReaders.get(name.replaceAll('_', '').toLowerCase()) ?? null;
}

const emptyIsUnknown = (raw: RawValue | undefined): RawValue =>
  raw === undefined || (typeof raw === 'number' && Number.isNaN(raw)) || (typeof raw === 'string' && raw.trim() === '')
    ? null
    : raw;

/** Reads measures of one site; what cannot be known is null, never 0. */
export interface SiteReader {
  readonly place: SitePlace;
  read(measure: SiteMeasure): RawValue;
}

/**
 * Makes readers of sites. Attributes and judgements are as people gave them; figures and indices are of the area the
 * point lies in; distances are metres as the crow flies; `concentration` is Σ places · intensity · k(d) over projects
 * that stand or are planned, `places` their places for vragers in the area. Null: no such area, figure or facility, an
 * empty field, a project within reach of which the places are unknown, or no list that tells what is there.
 */
export function createSiteReader(surroundings: Surroundings): (candidate: Candidate) => SiteReader {
  const { finders, facilities, concepts, concentration } = surroundings;
  const listed = countedProjects(surroundings.projects, countedStatuses);
  const projects = listed ?? [];
  const isListed = listed !== null;
  const projectAreas = new Map<AreaLevel, readonly (string | null)[]>();
  const areasOfProjects = (level: AreaLevel): readonly (string | null)[] => {
    const known = projectAreas.get(level);
    if (known !== undefined) return known;
    const found = projects.map((project) => finders.get(level)?.(project).area?.code ?? null);
    projectAreas.set(level, found);
    return found;
  };
  const placesIn = (level: AreaLevel, code: string): number => {
    const areas = areasOfProjects(level);
    return projects.reduce(
      (sum, { placesVragers }, at) => (areas[at] === code ? sum + (placesVragers ?? Number.NaN) : sum),
      0,
    );
  };

  return ({ site, attributes, judgements }) => {
    const place = placeOf(site, finders);
    const inArea = (level: AreaLevel, figure: (code: string) => number | null | undefined): RawValue => {
      const area = place.areas.get(level);
      return area === undefined ? null : emptyIsUnknown(figure(area.code) ?? null);
    };
    const measured = (measure: SiteMeasure): RawValue => {
      switch (measure.kind) {
        case 'attribute':
          return emptyIsUnknown(attributes.get(measure.attribute) ?? fieldOf(measure.attribute)?.(site));
        case 'judgement':
          return emptyIsUnknown(judgements.get(measure.question));
        case 'indicator':
          return inArea(measure.level, (code) => surroundings.indicators.get(measure.level)?.(measure.indicator, code));
        case 'index':
          return inArea(measure.level, (code) => surroundings.indices.get(measure.level)?.(measure.index, code));
        case 'distance':
          return nearestFacility(site, facilities, measure.facility)?.metres ?? null;
        case 'nearness':
          return nearness(site, facilities, measure.weights).metres;
        case 'concentration':
          return isListed ? emptyIsUnknown(concentrationAt(site, projects, concepts, concentration)) : null;
        case 'places':
          return isListed ? inArea(measure.level, (code) => placesIn(measure.level, code)) : null;
      }
    };
    const known = new Map<string, RawValue>();
    const read = (measure: SiteMeasure): RawValue => {
      const key = keyOf(measure);
      const found = known.get(key);
      if (found !== undefined) return found;
      const raw = measured(measure);
      known.set(key, raw);
      return raw;
    };
    return { place, read };
  };
}

const keys = new WeakMap<SiteMeasure, string>();

/** One text per measure, however often it is written anew. */
function keyOf(measure: SiteMeasure): string {
  const known = keys.get(measure);
  if (known !== undefined) return known;
  const key = JSON.stringify(measure);
  keys.set(measure, key);
  return key;
}

/**
 * What makes a measure unusable for every site, as the end of a Dutch sentence ("… : het kenmerk “kleur” is niet
 * bekend"); null when it can be read. An attribute or question is known when at least one site has the field.
 */
export function measureProblem(
  measure: SiteMeasure,
  surroundings: Surroundings,
  candidates: readonly Candidate[],
): string | null {
  const known = (ids: Iterable<string>): string => [...new Set(ids)].sort().join(', ');
  switch (measure.kind) {
    case 'attribute': {
      const own = candidates.flatMap(({ attributes }) => [...attributes.keys()]);
      if (fieldOf(measure.attribute) !== null || own.includes(measure.attribute)) return null;
      return `het kenmerk “${measure.attribute}” is niet bekend; wel bekend zijn ${known([...siteAttributes, ...own])}`;
    }
    case 'judgement':
      return candidates.some(({ judgements }) => judgements.has(measure.question))
        ? null
        : `voor “${measure.question}” heeft geen enkele locatie een oordeel`;
    case 'indicator':
    case 'index': {
      const [figures, id, word] =
        measure.kind === 'indicator'
          ? ([surroundings.indicators, measure.indicator, 'het cijfer'] as const)
          : ([surroundings.indices, measure.index, 'de index'] as const);
      const figure = figures.get(measure.level);
      if (figure === undefined) return `er zijn geen cijfers per ${measure.level}`;
      return figure(id, '') === null ? `${word} “${id}” is er niet per ${measure.level}` : null;
    }
    case 'distance':
    case 'nearness': {
      const kinds = measure.kind === 'distance' ? [measure.facility] : Object.keys(measure.weights);
      const strange = kinds.find((kind) => !surroundings.facilityKinds.some(({ id }) => id === kind));
      if (strange === undefined) return null;
      return `de soort voorziening “${strange}” is niet bekend; wel bekend zijn ${known(surroundings.facilityKinds.map(({ id }) => id))}`;
    }
    case 'concentration':
      return null;
    case 'places':
      return surroundings.finders.has(measure.level) ? null : `er zijn geen grenzen per ${measure.level}`;
  }
}
