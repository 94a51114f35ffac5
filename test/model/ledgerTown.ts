import type { Area, AreaCode } from '../../src/domain/area.ts';
import type { AreaFeature, AreaFeatureCollection } from '../../src/domain/boundary.ts';
import type { IndexSpec } from '../../src/domain/indexSpec.ts';
import type { Concept, Project } from '../../src/domain/place.ts';
import { balanceOf } from '../../src/model/balance.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { metresPerDegree } from '../../src/model/geometry.ts';
import type { LedgerSettings } from '../../src/model/projectChanges.ts';
import type { Present } from '../../src/model/situation.ts';
import { inputOf, leaf, specOf, unwrap } from './indices.ts';

const origin = { lon: 6, lat: 52 };
const scale = metresPerDegree(origin.lat);
/** A point so many metres east and north of the corner of the town. */
export const at = (east: number, north: number): { lon: number; lat: number } => ({
  lon: origin.lon + east / scale.lon,
  lat: origin.lat + north / scale.lat,
});
/** Middle of a square. */
export const middle = (place: number): { lon: number; lat: number } => at(1000 * place + 500, 500);

export const code = (place: number): AreaCode => `BU9901000${place}` as AreaCode;

/** Squares of one kilometre in a row from west to east. */
function feature(place: number): AreaFeature {
  const corners = [
    at(1000 * place, 0),
    at(1000 * place + 1000, 0),
    at(1000 * place + 1000, 1000),
    at(1000 * place, 1000),
  ];
  const ring = [...corners, ...corners.slice(0, 1)].map(({ lon, lat }) => [lon, lat]);
  return {
    type: 'Feature',
    properties: { code: code(place), name: `buurt ${place}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

export function concept(id: string, intensity: number): Concept {
  return { id, label: id, forWhom: '', intensity, description: '', source: '', status: 'voorbeeld' };
}
export const concepts = [concept('gemengd_wonen', 1), concept('flexwonen', 0.5)];

export function project(id: string, where: { lon: number; lat: number }, more: Partial<Project> = {}): Project {
  return {
    id,
    name: id,
    concept: 'gemengd_wonen',
    status: 'gepland',
    area: null,
    placesVragers: 5,
    placesDragers: null,
    yearFrom: null,
    yearTo: null,
    brings: [],
    note: '',
    ...where,
    ...more,
  };
}

/** Only what lies inside an area counts for it, so that figures can be worked out by hand. */
export const ownAreaOnly: LedgerSettings = {
  concentration: { radiusMetres: 0, kernel: 'flat' },
  concentrationIndicator: 'concentratie',
  dragersIndicator: 'dragers',
  facilities: [{ words: ['ontmoetingsruimte'], indicator: 'afst_ontmoeting', detour: 1.3 }],
};

export interface TownOptions {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly load: readonly string[];
  readonly capacity: readonly string[];
  readonly spec?: Partial<IndexSpec>;
  readonly norm?: { readonly low: number; readonly high: number };
  readonly settings?: Partial<LedgerSettings>;
  readonly counted?: readonly Project[];
  readonly inhabitants?: readonly (number | null)[];
}

/** Capacity leaves that are distances point the other way. */
export function townOf({
  columns,
  load,
  capacity,
  spec = {},
  settings = {},
  counted = [],
  inhabitants,
  norm = { low: 0, high: 100 },
}: TownOptions): Present {
  const input = inputOf(columns);
  const areas = input.codes.map((_, place): Area => {
    const people = inhabitants === undefined ? 1000 : (inhabitants[place] ?? null);
    return {
      code: code(place),
      name: `buurt ${place}`,
      level: 'buurt',
      parent: null,
      inhabitants: people,
      households: null,
    };
  });
  const boundaries: AreaFeatureCollection = {
    type: 'FeatureCollection',
    features: areas.map((_, place) => feature(place)),
  };
  const thresholds = { capacity: 100, load: 105 };
  const leaves = (indicators: readonly string[]) =>
    indicators.map((id) => leaf(id, { norm, ...(id.startsWith('afst_') ? { orientation: -1 } : {}) }));
  const codes = areas.map((area) => area.code);
  const score = (indicators: readonly string[]) =>
    unwrap(scoreIndex(specOf(leaves(indicators), spec), { ...input, codes }));
  const balance = balanceOf(score(capacity), score(load), thresholds, { kind: 'tertiles' });
  return { balance, thresholds, areas, boundaries, concepts, counted, settings: { ...ownAreaOnly, ...settings } };
}
