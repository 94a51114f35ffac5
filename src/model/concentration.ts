import { bisector } from 'd3-array';
import type { Area, AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Weighing } from '../domain/indexSpec.ts';
import type { Concept, Project, ProjectStatus } from '../domain/place.ts';
import {
  type AreaGeometry,
  boundsOf,
  distanceMetres,
  distanceToArea,
  type LonLat,
  metresPerDegree,
  representativePoint,
} from './geometry.ts';

export type ConcentrationSettings = Weighing['concentration'];

export interface Concentration {
  /** weighted places per 1,000 inhabitants within reach, in the order of the areas; NaN = unknown */
  readonly values: Float64Array;
  /** projects whose places or concept are not known: areas they reach are unknown */
  readonly unknownProjects: readonly Project[];
}

/** Statuses that tell of the town as it is; an idea or a plan says nothing of what stands. */
const ofToday: readonly ProjectStatus[] = ['gerealiseerd', 'in_aanbouw', 'gestopt'];

/**
 * Whether a list of projects tells what is there, so that an area without a project in it has 0 places. An empty list was
 * never filled in, and one with ideas and plans alone (a first sketch in a town without projects) tells of what may come:
 * of both, what stands is not known.
 */
export function tellsWhatIsThere(projects: readonly Project[]): boolean {
  return projects.some(({ status }) => ofToday.includes(status));
}

/** Projects with one of these statuses, to be counted; null = not known, as the list does not tell what is there. */
export function countedProjects(
  projects: readonly Project[],
  statuses: readonly ProjectStatus[],
): readonly Project[] | null {
  return tellsWhatIsThere(projects) ? projects.filter(({ status }) => statuses.includes(status)) : null;
}

/**
 * Weight of something at distance `d` metres: 1 at 0, falling in a straight line to 0 at the radius (`linear`), or 1 up
 * to and including the radius (`flat`); 0 beyond it.
 */
export function kernelWeight(d: number, { radiusMetres, kernel }: ConcentrationSettings): number {
  if (d > radiusMetres) return 0;
  if (kernel === 'flat' || d === 0) return 1;
  return 1 - d / radiusMetres;
}

/**
 * Places for residents who need support, weighed by the intensity of their concept: places · intensity. NaN when the
 * number of places or the concept is unknown.
 */
function weightedPlaces(project: Project, concepts: ReadonlyMap<string, Concept>): number {
  const intensity = concepts.get(project.concept)?.intensity;
  if (intensity === undefined || project.placesVragers === null) return Number.NaN;
  return project.placesVragers * intensity;
}

/** lists are read, never changed */
const conceptsById = new WeakMap<readonly Concept[], ReadonlyMap<string, Concept>>();

function byId(concepts: readonly Concept[]): ReadonlyMap<string, Concept> {
  const known = conceptsById.get(concepts) ?? new Map(concepts.map((concept) => [concept.id, concept]));
  conceptsById.set(concepts, known);
  return known;
}

/**
 * Concentration at a point: Σ places · intensity · k(d) over the projects, d in metres as the crow flies. NaN when a
 * project within reach is unknown.
 */
export function concentrationAt(
  point: LonLat,
  projects: readonly Project[],
  concepts: readonly Concept[],
  settings: ConcentrationSettings,
): number {
  const conceptOf = byId(concepts);
  const perDegree = metresPerDegree(point.lat).lat;
  return projects.reduce((total, project) => {
    // further north or south alone than the radius
    if (Math.abs(project.lat - point.lat) * perDegree > settings.radiusMetres) return total;
    const weight = kernelWeight(distanceMetres(point, project), settings);
    return weight === 0 ? total : total + weight * weightedPlaces(project, conceptOf);
  }, 0);
}

/**
 * Concentration per area: 1000 · Σₚ placesₚ · intensityₚ · k(dₚ) / Σₐ inhabitantsₐ · k(dₐ), where dₚ is the distance
 * from a project to this area and dₐ from the representative point of another area to this one; both are 0 inside.
 * Projects and people just over the border count with the same falling weight, so a border does not hide a cluster.
 *
 * Unknown (NaN): the area has no boundary or no published inhabitants, nobody lives within reach, or a project within
 * reach has unknown places or concept. Neighbours of which the inhabitants are unknown are left out of the sum.
 * Without a list of projects (null, see `countedProjects`) it is unknown everywhere; an empty list counts as 0.
 */
export function concentrationPerArea(
  areas: readonly Area[],
  boundaries: AreaFeatureCollection,
  projects: readonly Project[] | null,
  concepts: readonly Concept[],
  settings: ConcentrationSettings,
): Concentration {
  const values = new Float64Array(areas.length).fill(Number.NaN);
  if (projects === null) return { values, unknownProjects: [] };
  const conceptOf = new Map(concepts.map((concept) => [concept.id, concept]));
  const places = projects.map((project) => ({ project, amount: weightedPlaces(project, conceptOf) }));
  const unknownProjects = places.filter(({ amount }) => Number.isNaN(amount)).map(({ project }) => project);
  const geometryOf = new Map(boundaries.features.map(({ properties, geometry }) => [properties.code, geometry]));
  const people = areas.flatMap(({ code, inhabitants }): Located[] => {
    const geometry = geometryOf.get(code);
    const point = geometry === undefined ? null : representativePoint(geometry);
    return point === null || inhabitants === null ? [] : [{ ...point, amount: inhabitants, owner: code }];
  });
  const placesByLatitude = sortByLatitude(
    places.map(({ project: { lon, lat }, amount }) => ({ lon, lat, amount, owner: null })),
  );
  const peopleByLatitude = sortByLatitude(people);
  areas.forEach(({ code, inhabitants }, row) => {
    const geometry = geometryOf.get(code);
    if (geometry === undefined || inhabitants === null) return;
    const amount = sumWithin(geometry, placesByLatitude, settings, code);
    if (amount === 0 && inhabitants > 0) {
      // no need to count the people around: the answer is 0 whatever their number
      values[row] = 0;
      return;
    }
    const reached = inhabitants + sumWithin(geometry, peopleByLatitude, settings, code);
    if (reached > 0) values[row] = (1000 * amount) / reached;
  });
  return { values, unknownProjects };
}

/** An amount at a point; `owner` is the area whose inhabitants it stands for. */
interface Located extends LonLat {
  readonly amount: number;
  readonly owner: AreaCode | null;
}

function sortByLatitude(things: readonly Located[]): readonly Located[] {
  return things.toSorted((a, b) => a.lat - b.lat);
}

/** Σ amount · k(distance to the area), without what stands for the area itself. */
function sumWithin(
  geometry: AreaGeometry,
  byLatitude: readonly Located[],
  settings: ConcentrationSettings,
  self: AreaCode,
): number {
  const [west, south, east, north] = boundsOf(geometry, settings.radiusMetres);
  let total = 0;
  for (let place = latitudeBisector.left(byLatitude, south); place < byLatitude.length; place += 1) {
    const thing = byLatitude[place];
    if (thing === undefined || thing.lat > north) break;
    if (thing.lon < west || thing.lon > east || thing.owner === self) continue;
    const weight = kernelWeight(distanceToArea(geometry, thing), settings);
    if (weight > 0) total += weight * thing.amount;
  }
  return total;
}

const latitudeBisector = bisector((thing: Located) => thing.lat);
