import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Bundle } from '../src/domain/bundle.ts';
import { indicatorListSchema, sourceListSchema } from '../src/domain/catalogue.ts';
import type { Dataset } from '../src/domain/dataset.ts';
import type { Result } from '../src/domain/failure.ts';
import { fail, succeed } from '../src/domain/failure.ts';
import { indexSpecSchema } from '../src/domain/indexSpec.ts';
import { readBundle } from '../src/sources/bundle.ts';
import { decodeText } from '../src/sources/decode.ts';
import type { BundleFolder } from '../src/sources/files.ts';
import { bundleText } from '../src/sources/open/bundleText.ts';
import { findMunicipality } from '../src/sources/open/findMunicipality.ts';
import { type Catalogue, openBundle } from '../src/sources/open/openBundle.ts';
import type { OpenSource } from '../src/sources/open/openFile.ts';
import { recognise } from '../src/sources/open/recognise.ts';
import { readSnapshot } from '../src/sources/snapshot.ts';
import { brokenPromises } from '../src/sources/truth.ts';
import { dataReport } from './dataReport.ts';
import { diskFolder } from './folderNode.ts';
import { writeSnapshots } from './snapshot.ts';

const root = join(import.meta.dirname, '..');
const readable = new Set(['.csv', '.txt', '.json', '.geojson']);

export interface OpenTask {
  /** name or code */
  readonly municipality: string;
  /** folder with source files */
  readonly from: string;
  /** null = `bundles/<code>` of the project */
  readonly out: string | null;
  /** year of figures whose file does not name it */
  readonly year: number;
}

interface Recognised {
  readonly sources: readonly OpenSource[];
  /** names of files nobody knows */
  readonly unknown: readonly string[];
}

async function recogniseFolder(directory: string): Promise<Result<Recognised>> {
  const sources: OpenSource[] = [];
  const unknown: string[] = [];
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    for (const name of entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort()) {
      const text = readable.has(extname(name).toLowerCase())
        ? decodeText(name, new Uint8Array(await readFile(join(directory, name))))
        : null;
      const source = text?.ok === true ? recognise({ name, text: text.value }) : null;
      if (source === null) unknown.push(name);
      else sources.push(source);
    }
  } catch (cause) {
    return fail('file_rejected', `De map ${directory} kan niet worden gelezen.`, undefined, cause);
  }
  if (sources.length === 0) return fail('file_rejected', `In ${directory} staat geen bestand dat Wijkbalans herkent.`);
  return succeed({ sources, unknown });
}

/** Indicators, sources and recipes of `data/`. */
export async function readCatalogue(): Promise<Catalogue> {
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(root, 'data', file), 'utf8'));
  const recipes = (await readdir(join(root, 'data', 'recipes'))).sort();
  return {
    indicators: indicatorListSchema.parse(await json('indicators.json')),
    sources: sourceListSchema.parse(await json('sources.json')),
    recipes: await Promise.all(recipes.map(async (file) => indexSpecSchema.parse(await json(join('recipes', file))))),
  };
}

/** The buurten and wijken as the application will see them. */
async function readDatasets(folder: BundleFolder): Promise<Result<readonly Dataset[]>> {
  const datasets: Dataset[] = [];
  for (const level of ['buurt', 'wijk'] as const) {
    const dataset = await readSnapshot(folder, level);
    if (!dataset.ok) return dataset;
    datasets.push(dataset.value);
  }
  return succeed(datasets);
}

/** Whether `out` may be written: it is absent, empty, or an older bundle. */
async function isFree(out: string): Promise<boolean> {
  const present = await readdir(out).catch((): string[] => []);
  return present.length === 0 || present.includes('dataset.json');
}

/** Puts a finished folder in place of an older bundle, which comes back when that fails. */
async function place(finished: string, out: string): Promise<void> {
  const old = `${finished}.old`;
  const hadOld = await rename(out, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(finished, out);
  } catch (cause) {
    if (hadOld) await rename(old, out);
    throw cause;
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Builds the bundle of one municipality from a folder of downloaded source files, checks it as the application would
 * and puts it in place; answers the report to print. Nothing is left behind when a step fails, and an older bundle
 * stays as it was.
 */
export async function buildOpenBundle(task: OpenTask): Promise<Result<string>> {
  const recognised = await recogniseFolder(task.from);
  if (!recognised.ok) return recognised;
  const { sources, unknown } = recognised.value;
  const municipality = findMunicipality(task.municipality, sources);
  if (!municipality.ok) return municipality;
  const catalogue = await readCatalogue();
  const bundle = openBundle({ municipality: municipality.value, figureYear: task.year }, sources, catalogue);
  if (!bundle.ok) return bundle;
  return placeBundle({ bundle: bundle.value, out: task.out, sources, unknown, catalogue });
}

interface Built {
  readonly bundle: Bundle;
  /** null = `bundles/<code>` of the project */
  readonly out: string | null;
  readonly sources: readonly OpenSource[];
  /** names of files nobody knows */
  readonly unknown: readonly string[];
  readonly catalogue: Catalogue;
}

/** Writes a bundle, checks it as the application would and puts it in place; answers the report to print. */
export async function placeBundle({ bundle, sources, unknown, catalogue, ...built }: Built): Promise<Result<string>> {
  const out = resolve(built.out ?? join(root, 'bundles', bundle.manifest.municipality.code));
  if (!(await isFree(out))) {
    return fail('file_rejected', `${out} bestaat al en is geen map van Wijkbalans; kies met --out een andere map.`);
  }
  await mkdir(dirname(out), { recursive: true });
  const finished = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  await chmod(finished, 0o755);
  try {
    for (const [name, text] of bundleText(bundle)) await writeFile(join(finished, name), text);
    const snapshots = await writeSnapshots(finished);
    if (!snapshots.ok) return snapshots;
    const checked = await readBundle(diskFolder(finished));
    if (!checked.ok) return checked;
    const datasets = await readDatasets(diskFolder(finished));
    if (!datasets.ok) return datasets;
    const report = dataReport({
      bundle: checked.value,
      recognised: sources,
      unknown,
      broken: brokenPromises(checked.value).map(({ sentence }) => sentence),
      datasets: datasets.value,
      recipes: catalogue.recipes,
    });
    await place(finished, out);
    return succeed(`${report}\n\nKlaar: ${out}`);
  } finally {
    await rm(finished, { recursive: true, force: true });
  }
}
