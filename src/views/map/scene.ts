import type { Area, AreaCode } from '../../domain/area.ts';
import type { AreaFeatureCollection } from '../../domain/boundary.ts';
import type { Complex } from '../../domain/complex.ts';
import { cellOrigins } from '../../domain/dataset.ts';
import type { Concept, Facility, FacilityKind, Project, Site } from '../../domain/place.ts';
import { memoise } from '../../state/memoise.ts';
import type { Shown } from '../../state/shown.ts';
import { describeProject } from '../../text/nl.ts';
import { describeComplex, describeFacility, describeSite } from '../../text/places.ts';
import { colourOfGlyph, glyphOfConcept, styleOfStatus } from './glyphs.ts';
import { type MapSigns, noSigns } from './mapSigns.ts';
import type { FacilityMark, MapScene, PlaceMark, ProjectMark } from './port.ts';

/** Row of each feature, −1 for a boundary without figures; the same for every measure of a level. */
const rowsOfFeatures = memoise((areas: readonly Area[], boundaries: AreaFeatureCollection): Int32Array => {
  const rows = new Map(areas.map((area, row) => [area.code, row]));
  return Int32Array.from(boundaries.features, ({ properties }) => rows.get(properties.code) ?? -1);
}, 3);

/** Class of an area in the legend; −1 when it has no value to show, whatever the class array says. */
export function classOfRow(shown: Shown, row: number | undefined): number {
  if (row === undefined || shown.reasons[row] !== 0 || Number.isNaN(shown.values[row])) return -1;
  const index = shown.classOf[row] ?? -1;
  return index < shown.legend.classes.length ? index : -1;
}

function borrowedAt(shown: Shown, row: number | undefined): 'wijk' | 'gemeente' | null {
  if (classOfRow(shown, row) === -1) return null;
  const origin = cellOrigins[shown.origin[row ?? -1] ?? -1];
  return origin === 'from_wijk' ? 'wijk' : origin === 'from_gemeente' ? 'gemeente' : null;
}

/** Level whose figures stand in for those of the areas on screen; null when all figures are the areas' own. */
export function borrowedFrom(shown: Shown): 'wijk' | 'gemeente' | null {
  for (let row = 0; row < shown.origin.length; row += 1) {
    const level = shown.origin[row] === 0 ? null : borrowedAt(shown, row);
    if (level !== null) return level;
  }
  return null;
}

function markOf(project: Project, concepts: ReadonlyMap<string, Concept>, isPale: boolean): ProjectMark {
  const glyph = glyphOfConcept(project.concept);
  const concept = concepts.get(project.concept)?.label ?? project.concept;
  return {
    kind: 'projects',
    id: project.id,
    lon: project.lon,
    lat: project.lat,
    colour: colourOfGlyph(glyph),
    glyph,
    style: styleOfStatus(project.status),
    ...(isPale ? { pale: true } : {}),
    label: describeProject(project.name, concept, project.status),
  };
}

/** The same projects and sites give the same marks, so that another measure arranges nothing anew. */
const marksOf = memoise(
  (
    projects: readonly Project[],
    sites: readonly Site[],
    complexes: readonly Complex[],
    concepts: readonly Concept[],
    pale: MapSigns['pale'],
    signs: MapSigns['sites'],
  ): readonly PlaceMark[] => {
    const conceptsById = new Map(concepts.map((concept) => [concept.id, concept]));
    return [
      ...projects.map((project) => markOf(project, conceptsById, pale.has(project.id))),
      ...sites.map(({ id, name, lon, lat }): PlaceMark => {
        const sign = signs.get(id);
        return {
          kind: 'sites',
          id,
          name,
          lon,
          lat,
          label: describeSite(name),
          ...(sign === undefined ? {} : { sign }),
        };
      }),
      ...complexes.map(
        ({ id, name, lon, lat }): PlaceMark => ({ kind: 'complexes', id, lon, lat, label: describeComplex(name) }),
      ),
    ];
  },
  2,
);

const facilitiesOf = memoise(
  (facilities: readonly Facility[], kinds: readonly FacilityKind[]): readonly FacilityMark[] => {
    const labels = new Map(kinds.map(({ id, label }) => [id, label]));
    return facilities.map(({ id, name, kind, lon, lat }) => ({
      kind: 'facilities',
      id,
      lon,
      lat,
      facilityKind: kind,
      label: describeFacility(name, labels.get(kind) ?? kind),
    }));
  },
  2,
);

/** fill of every area while figures stay hidden */
export const plainFill = '#dfe8e9';
/** what a colour becomes beside the area the light falls on: this part of it, the rest white */
const paleShare = 0.18;

/** `#rrggbb` laid thinly over white. */
export function paleOf(colour: string): string {
  const channels = [1, 3, 5].map((at) => {
    const own = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 + (own - 255) * paleShare)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

const noKinds: readonly FacilityKind[] = [];
const noComplexes: readonly Complex[] = [];

/**
 * The picture of what is shown, hover apart; null while there are no boundaries.
 * A boundary without figures and an area without a value get no colour (hatch), never that of a class. With `lit` all
 * other areas are pale; with `plain` all areas have one colour.
 */
export function pictureOf(
  shown: Shown,
  concepts: readonly Concept[],
  kinds: readonly FacilityKind[] = noKinds,
  signs: Pick<MapSigns, 'pale' | 'sites'> & Partial<Pick<MapSigns, 'lit' | 'plain' | 'large'>> = noSigns,
): Omit<MapScene, 'hovered'> | null {
  const { boundaries } = shown;
  const { lit = null, plain = false, large = false } = signs;
  if (boundaries === null) return null;
  const colours = shown.legend.classes.map(({ colour }) => colour);
  const borrowed = new Set<number>();
  const fills: (string | null)[] = [];
  for (const row of rowsOfFeatures(shown.dataset.areas, boundaries)) {
    if (!plain && shown.origin[row] !== 0 && borrowedAt(shown, row) !== null) borrowed.add(fills.length);
    const colour = plain ? plainFill : (colours[classOfRow(shown, row)] ?? null);
    const isPale = lit !== null && shown.dataset.areas[row]?.code !== lit;
    fills.push(isPale && colour !== null ? paleOf(colour) : colour);
  }
  return {
    boundaries,
    fills,
    borrowed,
    selected: shown.selected?.code ?? null,
    compared: shown.compared.map((area) => area.code),
    marks: marksOf(shown.projects, shown.sites, shown.complexes ?? noComplexes, concepts, signs.pale, signs.sites),
    facilities: facilitiesOf(shown.facilities, kinds),
    showLabels: true,
    ...(large ? { largeLabels: true } : {}),
  };
}

export function sceneOf(shown: Shown, hovered: AreaCode | null, concepts: readonly Concept[]): MapScene | null {
  const picture = pictureOf(shown, concepts);
  return picture === null ? null : { ...picture, hovered };
}
