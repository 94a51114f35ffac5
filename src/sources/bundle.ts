import type { Area, AreaCode, AreaLevel } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Bundle, Manifest } from '../domain/bundle.ts';
import { boundariesFile, bundleFiles } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { readAreas } from './areas.ts';
import { checkBoundaries, readBoundaries } from './boundaries.ts';
import { readVerified } from './digest.ts';
import type { BundleFolder } from './files.ts';
import { readIndicators } from './indicators.ts';
import { isIndexFile, readIndex } from './indices.ts';
import { checkLocations } from './location.ts';
import { readManifest } from './manifest.ts';
import { Pace } from './pace.ts';
import { readFacilities, readProjects, readSites } from './places.ts';
import { remarksOn } from './remarks.ts';
import { readValues } from './values.ts';

/**
 * Reads and checks a whole bundle: every file of the manifest present and unchanged, every contract of
 * `domain/bundle.ts` kept. The first broken rule is the failure, with file, row, column and value. What is merely
 * incomplete (an area without a boundary, a file the manifest does not name) is added to the manifest's remarks.
 * Long work is cut into turns (`pace.ts`), so that a page stays usable meanwhile.
 */
export async function readBundle(folder: BundleFolder): Promise<Result<Bundle>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const files = await readFiles(folder, manifest.value);
  if (!files.ok) return files;
  const bundle = await decodeBundle(folder, manifest.value, files.value);
  if (!bundle.ok) return bundle;
  return succeed(withRemarks(bundle.value, remarksOn(bundle.value, await folder.list())));
}

type Files = ReadonlyMap<string, Uint8Array>;

/** Every file but the boundaries, which a map may have read before. */
async function readFiles(folder: BundleFolder, manifest: Manifest): Promise<Result<Files>> {
  const apart = manifest.levels.map(boundariesFile);
  const names = Object.keys(manifest.files).filter((name) => !apart.includes(name));
  const read = await Promise.all(names.map((name) => readVerified(folder, manifest, name)));
  const files = new Map<string, Uint8Array>();
  for (const [index, name] of names.entries()) {
    const bytes = read[index];
    if (bytes === undefined) continue;
    if (!bytes.ok) return bytes;
    files.set(name, bytes.value);
  }
  return succeed(files);
}

async function decodeBundle(folder: BundleFolder, manifest: Manifest, files: Files): Promise<Result<Bundle>> {
  const pace = new Pace();
  const areas = required(files, bundleFiles.areas, (bytes) => readAreas(manifest, bytes));
  if (!areas.ok) return areas;
  const byCode = new Map<AreaCode, Area>(areas.value.map((area) => [area.code, area]));
  const indicators = required(files, bundleFiles.indicators, (bytes) => readIndicators(manifest, bytes));
  if (!indicators.ok) return indicators;
  const figures = required(files, bundleFiles.values, succeed);
  if (!figures.ok) return figures;
  const values = await readValues(areas.value, indicators.value, figures.value, pace);
  if (!values.ok) return values;
  const boundaries = await readAllBoundaries(folder, manifest, byCode, pace);
  if (!boundaries.ok) return boundaries;
  const projects = optional(files, bundleFiles.projects, (bytes) => readProjects(byCode, bytes));
  if (!projects.ok) return projects;
  const sites = optional(files, bundleFiles.sites, (bytes) => readSites(byCode, bytes));
  if (!sites.ok) return sites;
  const facilities = optional(files, bundleFiles.facilities, (bytes) => readFacilities(byCode, bytes));
  if (!facilities.ok) return facilities;
  const indices = decodeIndices(files);
  if (!indices.ok) return indices;
  const bundle: Bundle = {
    manifest,
    areas: areas.value,
    indicators: indicators.value,
    values: values.value,
    boundaries: boundaries.value,
    projects: projects.value,
    facilities: facilities.value,
    sites: sites.value,
    indices: indices.value,
  };
  const located = checkLocations(bundle);
  return located.ok ? succeed(bundle) : located;
}

function required<T>(files: Files, name: string, decode: (bytes: Uint8Array) => Result<T>): Result<T> {
  const bytes = files.get(name);
  return bytes === undefined ? absent(name) : decode(bytes);
}

/** A bundle without projects, sites or facilities leaves the file out. */
function optional<T>(
  files: Files,
  name: string,
  decode: (bytes: Uint8Array) => Result<readonly T[]>,
): Result<readonly T[]> {
  const bytes = files.get(name);
  return bytes === undefined ? succeed([]) : decode(bytes);
}

function absent(file: string): Result<never> {
  const sentence = `dataset.json noemt ${file} niet bij zijn bestanden, en zonder dat bestand kan de gemeente niet worden getoond.`;
  return { ok: false, failure: { kind: 'contract_broken', sentence, site: { file } } };
}

async function readAllBoundaries(
  folder: BundleFolder,
  manifest: Manifest,
  areas: ReadonlyMap<AreaCode, Area>,
  pace: Pace,
): Promise<Result<ReadonlyMap<AreaLevel, AreaFeatureCollection>>> {
  const boundaries = new Map<AreaLevel, AreaFeatureCollection>();
  for (const level of manifest.levels) {
    if (manifest.files[boundariesFile(level)] === undefined) return absent(boundariesFile(level));
    const collection = await readBoundaries(folder, level, manifest);
    if (!collection.ok) return collection;
    const checked = await checkBoundaries(level, collection.value, areas, pace);
    if (!checked.ok) return checked;
    boundaries.set(level, collection.value);
  }
  return succeed(boundaries);
}

function decodeIndices(files: Files): Result<readonly IndexSpec[]> {
  const indices: IndexSpec[] = [];
  for (const [name, bytes] of files) {
    if (!isIndexFile(name)) continue;
    const index = readIndex(name, bytes);
    if (!index.ok) return index;
    indices.push(index.value);
  }
  return succeed(indices);
}

/** Remarks the builder already made are not repeated. */
function withRemarks(bundle: Bundle, remarks: readonly string[]): Bundle {
  const known = bundle.manifest.remarks;
  const added = remarks.filter((remark) => !known.includes(remark));
  return added.length === 0 ? bundle : { ...bundle, manifest: { ...bundle.manifest, remarks: [...known, ...added] } };
}
