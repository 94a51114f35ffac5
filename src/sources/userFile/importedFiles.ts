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
import { tableFiles } from './tableFiles.ts';

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

/**
 * Adds an import, of which `tables` are the tables of the bundle before and with it. The files of the bundle before
 * the first one are kept in it, so that any can be taken out again.
 */
export async function withImport(
  files: BundleBytes,
  origin: Imports['origin'],
  record: ImportRecord,
  contribution: Contribution,
  tables: { readonly before: Tables; readonly after: Tables },
): Promise<Result<BundleBytes>> {
  const present = importsOf(files, origin);
  if (!present.ok) return present;
  const imports = { ...present.value, imports: [...present.value.imports, record] };
  const base = baseOf(files, imports);
  if (!base.ok) return base;
  const built = new Map([...files].filter(([name]) => !mutable.includes(name)));
  built.set(contributionFile(record.id), encodeContribution(contribution));
  return assemble(built, files, base.value, imports, tables);
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

/** The bundle without imports, with those that are left laid over it. */
async function rebuild(files: BundleBytes, imports: Imports): Promise<Result<BundleBytes>> {
  const built = new Map([...files].filter(([name]) => !isImportFile(name) && !mutable.includes(name)));
  const base = baseOf(files, imports);
  if (!base.ok) return base;
  if (imports.imports.length === 0) return succeed(new Map([...built, ...base.value]));
  const before = await readTables(new Map([...built, ...base.value]));
  if (!before.ok) return before;
  let after = before.value;
  for (const { id } of imports.imports) {
    const file = contributionFile(id);
    const contribution = fileIn(files, file);
    const decoded = contribution.ok ? decodeContribution(file, contribution.value) : contribution;
    if (!decoded.ok) return decoded;
    after = overlay(after, decoded.value).tables;
    if (contribution.ok) built.set(file, contribution.value);
  }
  return assemble(built, base.value, base.value, imports, { before: before.value, after });
}

/** Files of the bundle as they were before the first import. */
function baseOf(files: BundleBytes, { base }: Imports): Result<BundleBytes> {
  const found = new Map<string, Uint8Array>();
  for (const name of base) {
    const bytes = files.get(baseFile(name)) ?? files.get(name);
    if (bytes === undefined) return lost(baseFile(name));
    found.set(name, bytes);
  }
  return succeed(found);
}

/** Puts the tables in their files; one that did not change is that of `unchanged`, or absent as it is there. */
async function assemble(
  built: Map<string, Uint8Array>,
  unchanged: BundleBytes,
  base: BundleBytes,
  imports: Imports,
  { before, after }: { readonly before: Tables; readonly after: Tables },
): Promise<Result<BundleBytes>> {
  const manifest = await manifestIn(base);
  if (!manifest.ok) return manifest;
  for (const [name, write] of tableFiles(after)) {
    const bytes = isUnchanged(name, before, after) ? unchanged.get(name) : write();
    if (bytes !== undefined) built.set(name, bytes);
  }
  for (const [name, bytes] of base) built.set(baseFile(name), bytes);
  built.set(importsFile, encodeImports(imports));
  return succeed(sealed(built, manifest.value, after.sources));
}

function manifestIn(files: BundleBytes): Promise<Result<Manifest>> {
  return readManifest({ name: importsFile, list: async () => null, read: async (file) => fileIn(files, file) });
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

async function readTables(files: BundleBytes): Promise<Result<Tables>> {
  const described = await manifestIn(files);
  if (!described.ok) return described;
  const manifest = described.value;
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
  const described = [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => {
      const before = mutable.includes(name) ? undefined : base.files[name];
      return [name, before ?? { sha256: digest(bytes), bytes: bytes.length }] as const;
    });
  const manifest: Manifest = { ...base, sources: [...sources], files: Object.fromEntries(described) };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return new Map([...files, [bundleFiles.manifest, new TextEncoder().encode(text)]]);
}
