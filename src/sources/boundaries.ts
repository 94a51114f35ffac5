import type { Area, AreaCode, AreaLevel } from '../domain/area.ts';
import { levelOfCode } from '../domain/area.ts';
import type { AreaFeature, AreaFeatureCollection } from '../domain/boundary.ts';
import type { Manifest } from '../domain/bundle.ts';
import { boundariesFile } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { codeRule } from './codeRule.ts';
import { decodeJson } from './decode.ts';
import { readVerified } from './digest.ts';
import type { BundleFolder } from './files.ts';
import { readManifest } from './manifest.ts';
import type { Pace } from './pace.ts';
import { quote, rejectFile } from './rejection.ts';
import { ringFlaw, selfCrossing } from './ring.ts';

/** Boundaries read before, per folder: a country's are not read twice, and not held twice. */
const readBefore = new WeakMap<BundleFolder, Map<string, AreaFeatureCollection>>();

/**
 * Boundaries of one level, verified against the manifest; the same folder and manifest give the same object. The costly
 * look for self-crossings and the match with areas.csv belong to `readBundle`; a map can be drawn without.
 */
export async function readBoundaries(
  folder: BundleFolder,
  level: AreaLevel,
  manifest?: Manifest,
): Promise<Result<AreaFeatureCollection>> {
  const known = manifest === undefined ? await readManifest(folder) : succeed(manifest);
  if (!known.ok) return known;
  const file = boundariesFile(level);
  const ofFolder = readBefore.get(folder) ?? new Map<string, AreaFeatureCollection>();
  readBefore.set(folder, ofFolder);
  const promised = `${level} ${known.value.files[file]?.sha256}`;
  const before = ofFolder.get(promised);
  if (before !== undefined) return succeed(before);
  const bytes = await readVerified(folder, known.value, file);
  const decoded = bytes.ok ? decodeBoundaries(level, bytes.value) : bytes;
  if (decoded.ok) ofFolder.set(promised, decoded.value);
  return decoded;
}

/** Polygons and multipolygons with a code of this level, once each; every ring closed and in longitude/latitude. */
function decodeBoundaries(level: AreaLevel, bytes: Uint8Array): Result<AreaFeatureCollection> {
  const file = boundariesFile(level);
  const json = decodeJson(file, bytes);
  if (!json.ok) return json;
  if (!isObject(json.value) || json.value.type !== 'FeatureCollection' || !Array.isArray(json.value.features)) {
    return rejectFile(file, `${file} is geen GeoJSON met een FeatureCollection.`);
  }
  const features: readonly unknown[] = json.value.features;
  const seen = new Set<string>();
  for (const [index, feature] of features.entries()) {
    const which = `vlak ${index + 1}`;
    const code = codeOf(feature);
    if (code === null) return rejectFile(file, `In ${file} heeft ${which} geen properties.code.`);
    const rule = codeRule(code);
    if (rule !== null) return rejectFile(file, `In ${file} heeft ${which} de code ${quote(code)}: ${rule}.`, code);
    if (levelOfCode(code) !== level) {
      return rejectFile(file, `In ${file} heeft ${which} de code ${code}, en dat is geen ${level}.`, code);
    }
    if (seen.has(code)) return rejectFile(file, `In ${file} komt ${code} twee keer voor.`, code);
    seen.add(code);
    const flaw = geometryFlaw(feature);
    if (flaw !== null) return rejectFile(file, `In ${file} is de grens van ${code} ongeldig: ${flaw}.`, code);
  }
  return succeed({ type: 'FeatureCollection', features: features as AreaFeature[] });
}

/** Self-crossing rings, and boundaries of areas that are not in areas.csv; in turns of `pace`. */
export async function checkBoundaries(
  level: AreaLevel,
  collection: AreaFeatureCollection,
  areas: ReadonlyMap<AreaCode, Area>,
  pace: Pace,
): Promise<Result<void>> {
  const file = boundariesFile(level);
  for (const { properties, geometry } of collection.features) {
    if (pace.isDue) await pace.rest();
    const { code } = properties;
    if (!areas.has(code)) {
      return rejectFile(file, `In ${file} staat een grens van ${code}, en dat gebied staat niet in areas.csv.`, code);
    }
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      const flaw = selfCrossing(ring);
      if (flaw === null) continue;
      return rejectFile(file, `In ${file} is de grens van ${code} ongeldig: ${flaw.rule} (bij ${flaw.at}).`, code);
    }
  }
  return succeed(undefined);
}

function geometryFlaw(feature: unknown): string | null {
  const geometry = isObject(feature) ? feature.geometry : undefined;
  if (!isObject(geometry)) return 'er is geen vorm';
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return `een ${String(type)} is geen vlak`;
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return 'er zijn geen coördinaten';
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'er zijn geen ringen';
    for (const ring of polygon) {
      if (!Array.isArray(ring) || !ring.every(Array.isArray)) return 'een ring is geen lijst van hoekpunten';
      const flaw = ringFlaw(ring);
      if (flaw !== null) return flaw.at === '' ? flaw.rule : `${flaw.rule} (bij ${flaw.at})`;
    }
  }
  return null;
}

function codeOf(feature: unknown): string | null {
  const properties = isObject(feature) && feature.type === 'Feature' ? feature.properties : undefined;
  const code = isObject(properties) ? properties.code : undefined;
  return typeof code === 'string' ? code : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
