import type { Area } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Concept, Project } from '../domain/place.ts';
import { type ConcentrationSettings, concentrationPerArea } from './concentration.ts';
import { distanceWithNew } from './facilityDistance.ts';
import { type AreaGeometry, boundsOf, distanceToArea } from './geometry.ts';

/** Which leaves projects touch, and how. Each may be absent from a recipe; then it is simply not touched. */
export interface LedgerSettings {
  readonly concentration: ConcentrationSettings;
  /** places for vragers in and around the area per 1,000 inhabitants, weighed by intensity */
  readonly concentrationIndicator: string;
  /** the same for homes of dragers, each with weight 1; null = no such indicator */
  readonly dragersIndicator: string | null;
  /** mean distance (km over the road) to the nearest facility a project may bring */
  readonly facilities: readonly FacilityLeaf[];
}

export interface FacilityLeaf {
  /** words in `Project.brings` that stand for it */
  readonly words: readonly string[];
  readonly indicator: string;
  /** length of a road relative to the crow's flight, ≥ 1 */
  readonly detour: number;
}

/** What happens to the places on the map. A project that changes is in both lists, as it was and as it becomes. */
export interface ProjectDifference {
  readonly added: readonly Project[];
  readonly removed: readonly Project[];
}

/**
 * Why a new raw value is not known, or not counted. `missing_before`: no present value to add to. `places_unknown`: the
 * number of places or the concept of a project is not known. `area_unknown`: no boundary or inhabitants.
 * `removed_facility`: what is next nearest once a facility goes is not known; the leaf keeps its present value.
 */
export const rawNotes = ['missing_before', 'places_unknown', 'area_unknown', 'removed_facility'] as const;
export type RawNote = (typeof rawNotes)[number];

/** Change of the raw value of one indicator in one area. */
export interface RawChange {
  readonly row: number;
  readonly indicator: string;
  /** in the unit of the indicator; NaN = not known. For distances NaN with `missing_before` too. */
  readonly change: number;
  readonly note: RawNote | null;
}

/** What tells two states of a project apart for the ledger; names, notes and years do not. */
function effectOf({ id, concept, lon, lat, placesVragers, placesDragers, brings }: Project): string {
  return JSON.stringify([id, concept, lon, lat, placesVragers, placesDragers, brings]);
}

/** Projects by which two lists differ; the order of the lists does not matter. */
export function differenceOf(before: readonly Project[], after: readonly Project[]): ProjectDifference {
  const had = new Set(before.map(effectOf));
  const has = new Set(after.map(effectOf));
  return {
    added: after.filter((project) => !had.has(effectOf(project))),
    removed: before.filter((project) => !has.has(effectOf(project))),
  };
}

interface Town {
  readonly areas: readonly Area[];
  readonly boundaries: AreaFeatureCollection;
  readonly concepts: readonly Concept[];
}

function reaches(geometry: AreaGeometry | undefined, code: string, project: Project, radius: number): boolean {
  if (geometry === undefined) return project.area === code;
  const [west, south, east, north] = boundsOf(geometry, radius);
  const { lon, lat } = project;
  if (lon < west || lon > east || lat < south || lat > north) return false;
  return distanceToArea(geometry, project) <= radius;
}

/** Homes of dragers put where places of vragers stand, so that one formula serves both. */
const oneEach: Concept = {
  id: 'dragers',
  label: 'Dragers',
  forWhom: 'Dragers',
  intensity: 1,
  description: 'Dragers',
  source: 'Wijkbalans',
  status: 'voorbeeld',
};

/**
 * Changes per 1,000 inhabitants: concentration of what is added minus that of what is removed (`concentrationPerArea`).
 * Areas out of reach have no entry, nor do areas where the two cancel out.
 */
function perThousand(town: Town, difference: ProjectDifference, indicator: string, settings: ConcentrationSettings) {
  const { areas, boundaries, concepts } = town;
  const geometryOf = new Map(boundaries.features.map(({ properties, geometry }) => [properties.code, geometry]));
  const sums = [difference.added, difference.removed].map((projects) =>
    projects.length === 0 ? null : concentrationPerArea(areas, boundaries, projects, concepts, settings).values,
  );
  const known = new Set(concepts.map(({ id }) => id));
  const all = [...difference.added, ...difference.removed];
  return areas.flatMap(({ code }, row): readonly RawChange[] => {
    const [plus, minus] = sums.map((values) => (values === null ? 0 : (values[row] ?? Number.NaN)));
    const change = (plus ?? Number.NaN) - (minus ?? Number.NaN);
    if (change === 0) return [];
    if (!Number.isNaN(change)) return [{ row, indicator, change, note: null }];
    const near = all.filter((project) => reaches(geometryOf.get(code), code, project, settings.radiusMetres));
    if (near.length === 0) return [];
    const unsure = near.some(({ placesVragers, concept }) => placesVragers === null || !known.has(concept));
    return [{ row, indicator, change, note: unsure ? 'places_unknown' : 'area_unknown' }];
  });
}

const bringsOne = ({ words }: FacilityLeaf) => {
  const wanted = new Set(words.map((word) => word.trim().toLowerCase()));
  return ({ brings }: Project): boolean => brings.some((word) => wanted.has(word.trim().toLowerCase()));
};

function facilityChanges(
  { areas, boundaries }: Town,
  difference: ProjectDifference,
  leaf: FacilityLeaf,
  present: Float64Array,
): readonly RawChange[] {
  const added = difference.added.filter(bringsOne(leaf));
  const removed = difference.removed.filter(bringsOne(leaf));
  if (added.length + removed.length === 0) return [];
  const geometryOf = new Map(boundaries.features.map(({ properties, geometry }) => [properties.code, geometry]));
  const { indicator, detour } = leaf;
  return areas.flatMap(({ code }, row): readonly RawChange[] => {
    const geometry = geometryOf.get(code);
    const kilometres = present[row] ?? Number.NaN;
    const own = [...added, ...removed].some((project) => reaches(geometry, code, project, 0));
    if (Number.isNaN(kilometres)) return own ? [{ row, indicator, change: Number.NaN, note: 'missing_before' }] : [];
    if (geometry === undefined) return own ? [{ row, indicator, change: Number.NaN, note: 'area_unknown' }] : [];
    const gone = removed.some((project) => reaches(geometry, code, project, (1000 * kilometres) / detour));
    if (gone) return [{ row, indicator, change: 0, note: 'removed_facility' }];
    const near = added.filter((project) => reaches(geometry, code, project, (1000 * kilometres) / detour));
    const change = distanceWithNew(geometry, kilometres, near, detour) - kilometres;
    return change === 0 ? [] : [{ row, indicator, change, note: null }];
  });
}

/**
 * What a difference in projects does to the raw figures, as changes on the present ones. `columnOf` gives the present
 * column of an indicator, or null when no axis uses it; such indicators are left out.
 */
export function rawChanges(
  town: Town,
  difference: ProjectDifference,
  settings: LedgerSettings,
  columnOf: (indicator: string) => Float64Array | null,
): readonly RawChange[] {
  if (difference.added.length + difference.removed.length === 0) return [];
  const { concentrationIndicator, dragersIndicator, facilities } = settings;
  const changes: RawChange[] = [];
  if (columnOf(concentrationIndicator) !== null) {
    changes.push(...perThousand(town, difference, concentrationIndicator, settings.concentration));
  }
  if (dragersIndicator !== null && columnOf(dragersIndicator) !== null) {
    const asDragers = (project: Project): Project => ({
      ...project,
      concept: oneEach.id,
      placesVragers: project.placesDragers,
    });
    const dragers = { added: difference.added.map(asDragers), removed: difference.removed.map(asDragers) };
    const dragersTown = { ...town, concepts: [oneEach] };
    changes.push(...perThousand(dragersTown, dragers, dragersIndicator, settings.concentration));
  }
  for (const leaf of facilities) {
    const present = columnOf(leaf.indicator);
    if (present !== null) changes.push(...facilityChanges(town, difference, leaf, present));
  }
  return changes;
}
