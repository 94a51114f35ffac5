import { areaLevels } from '../../domain/area.ts';
import { bundleFiles, type Manifest, snapshotFile } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { ImportRecord } from '../../domain/userImport.ts';
import { readAreas } from '../areas.ts';
import { digest } from '../digest.ts';
import { readIndicators } from '../indicators.ts';
import { readManifest } from '../manifest.ts';
import { Pace } from '../pace.ts';
import { readFacilities, readProjects, readSites } from '../places.ts';
import { readValues } from '../values.ts';
import { type Contribution, decodeContribution, encodeContribution } from './contribution.ts';
import type { BundleBytes, Undone } from './importRequests.ts';
import {
  baseFile,
  contributionFile,
  decodeImports,
  encodeImports,
  type Imports,
  importsFile,
  isImportFile,
} from './importsFile.ts';
import { overlay, type Tables } from './overlay.ts';
import { tableTexts } from './tableTexts.ts';

/** Files that imports change, or make untrue. Snapshots are left out of a bundle with imports: its tables make them. */
const mutable: readonly string[] = [
  bundleFiles.manifest,
  bundleFiles.indicators,
  bundleFiles.values,
  bundleFiles.projects,
  bundleFiles.sites,
  bundleFiles.facilities,
  bundleFiles.places,
  ...areaLevels.map(snapshotFile),
];

/** The imports a bundle carries; none in one that never had any. */
export function importsOf(files: BundleBytes, origin: Imports['origin']): Result<Imports> {
  const bytes = files.get(importsFile);
  if (bytes !== undefined) return decodeImports(bytes);
  const base = mutable.filter((file) => files.has(file));
  return succeed({ origin, base, imports: [] });
}

/** Adds an import. The files of the bundle before the first one are kept in it, so that any can be taken out again. */
export async function withImport(
  files: BundleBytes,
  origin: Imports['origin'],
  record: ImportRecord,
  contribution: Contribution,
): Promise<Result<BundleBytes>> {
  const present = importsOf(files, origin);
  if (!present.ok) return present;
  const more = new Map(files).set(contributionFile(record.id), encodeContribution(contribution));
  return rebuild(more, { ...present.value, imports: [...present.value.imports, record] });
}

/**
 * Takes an import out. Without the last one the files are those from before the first, byte for byte; otherwise those
 * of the imports that stay, laid over them in the order in which they came.
 */
export async function withoutImport(files: BundleBytes, importId: string): Promise<Result<Undone>> {
  const present = importsOf(files, 'opened');
  if (!present.ok) return present;
  const imports = present.value.imports.filter(({ id }) => id !== importId);
  if (imports.length === present.value.imports.length) {
    return fail('file_rejected', 'Deze toevoeging is er niet meer; misschien is zij al ongedaan gemaakt.');
  }
  const rest = await rebuild(files, { ...present.value, imports });
  const asOnSite = imports.length === 0 && present.value.origin === 'site';
  return rest.ok ? succeed({ files: rest.value, asOnSite }) : rest;
}

async function rebuild(files: BundleBytes, imports: Imports): Promise<Result<BundleBytes>> {
  const built = new Map([...files].filter(([name]) => !isImportFile(name) && !mutable.includes(name)));
  const base = new Map<string, Uint8Array>();
  for (const name of imports.base) {
    const bytes = files.get(baseFile(name)) ?? files.get(name);
    if (bytes === undefined) return lost(baseFile(name));
    base.set(name, bytes);
  }
  if (imports.imports.length === 0) return succeed(new Map([...built, ...base]));
  const manifest = await readManifest({
    name: importsFile,
    list: async () => null,
    read: async (file) => fileIn(base, file),
  });
  if (!manifest.ok) return manifest;
  const before = await readTables(new Map([...built, ...base]), manifest.value);
  if (!before.ok) return before;
  let tables = before.value;
  for (const { id } of imports.imports) {
    const file = contributionFile(id);
    const contribution = fileIn(files, file);
    const decoded = contribution.ok ? decodeContribution(file, contribution.value) : contribution;
    if (!decoded.ok) return decoded;
    tables = overlay(tables, decoded.value).tables;
    if (contribution.ok) built.set(file, contribution.value);
  }
  for (const [name, text] of tableTexts(tables)) {
    const kept = isUnchanged(name, before.value, tables) ? base.get(name) : new TextEncoder().encode(text);
    if (kept !== undefined) built.set(name, kept);
  }
  for (const [name, bytes] of base) built.set(baseFile(name), bytes);
  built.set(importsFile, encodeImports(imports));
  return succeed(sealed(built, manifest.value, tables.sources));
}

/** A table of places that no import added to keeps its file, or its absence. */
function isUnchanged(name: string, before: Tables, after: Tables): boolean {
  if (name === bundleFiles.projects) return after.projects.length === before.projects.length;
  if (name === bundleFiles.sites) return after.sites.length === before.sites.length;
  return name === bundleFiles.facilities && after.facilities.length === before.facilities.length;
}

function fileIn(files: BundleBytes, name: string): Result<Uint8Array> {
  const bytes = files.get(name);
  return bytes === undefined ? lost(name) : succeed(bytes);
}

function lost(file: string): Result<never> {
  return fail('contract_broken', `${file} ontbreekt in het bestand van deze gemeente.`, { file });
}

async function readTables(files: BundleBytes, manifest: Manifest): Promise<Result<Tables>> {
  const areas = readFrom(files, bundleFiles.areas, (bytes) => readAreas(manifest, bytes));
  if (!areas.ok) return areas;
  const known = new Map(areas.value.map((area) => [area.code, area]));
  const indicators = readFrom(files, bundleFiles.indicators, (bytes) => readIndicators(manifest, bytes));
  if (!indicators.ok) return indicators;
  const figures = fileIn(files, bundleFiles.values);
  if (!figures.ok) return figures;
  const values = await readValues(areas.value, indicators.value, figures.value, new Pace());
  if (!values.ok) return values;
  const projects = readPlaces(files, bundleFiles.projects, (bytes) => readProjects(known, bytes));
  if (!projects.ok) return projects;
  const sites = readPlaces(files, bundleFiles.sites, (bytes) => readSites(known, bytes));
  if (!sites.ok) return sites;
  const facilities = readPlaces(files, bundleFiles.facilities, (bytes) => readFacilities(known, bytes));
  if (!facilities.ok) return facilities;
  return succeed({
    sources: manifest.sources,
    indicators: indicators.value,
    values: values.value,
    projects: projects.value,
    sites: sites.value,
    facilities: facilities.value,
  });
}

function readFrom<T>(files: BundleBytes, name: string, read: (bytes: Uint8Array) => Result<T>): Result<T> {
  const bytes = fileIn(files, name);
  return bytes.ok ? read(bytes.value) : bytes;
}

/** A bundle without projects, sites or facilities may leave the file out. */
function readPlaces<T>(
  files: BundleBytes,
  name: string,
  read: (bytes: Uint8Array) => Result<readonly T[]>,
): Result<readonly T[]> {
  return files.has(name) ? readFrom(files, name, read) : succeed([]);
}

/** `dataset.json` with size and SHA-256 of all other files; of those that did not change, as they were. */
function sealed(files: BundleBytes, base: Manifest, sources: Tables['sources']): BundleBytes {
  const described = [...files].map(([name, bytes]) => {
    const before = mutable.includes(name) ? undefined : base.files[name];
    return [name, before ?? { sha256: digest(bytes), bytes: bytes.length }] as const;
  });
  const manifest: Manifest = { ...base, sources: [...sources], files: Object.fromEntries(described) };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return new Map([...files, [bundleFiles.manifest, new TextEncoder().encode(text)]]);
}
