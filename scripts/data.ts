import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openNodeDatabase } from '../src/db/engineNode.ts';
import type { Bundle } from '../src/domain/bundle.ts';
import { indicatorListSchema, sourceListSchema } from '../src/domain/catalogue.ts';
import type { Dataset } from '../src/domain/dataset.ts';
import type { Result } from '../src/domain/failure.ts';
import { fail, succeed } from '../src/domain/failure.ts';
import { readBundle } from '../src/sources/bundle.ts';
import { decodeText } from '../src/sources/decode.ts';
import { bundleText } from '../src/sources/open/bundleText.ts';
import { findMunicipality } from '../src/sources/open/findMunicipality.ts';
import { type Catalogue, openBundle } from '../src/sources/open/openBundle.ts';
import type { OpenSource } from '../src/sources/open/openFile.ts';
import { recognise } from '../src/sources/open/recognise.ts';
import { brokenPromises } from '../src/sources/truth.ts';
import { dataReport } from './dataReport.ts';
import { diskFolder } from './folderNode.ts';

const root = join(import.meta.dirname, '..');
const usage =
  'Gebruik: npm run data -- GEMEENTE --from MAP [--out MAP] [--year JAAR], met een naam of een code zoals GM0193.';

/** Year of the edition of Kerncijfers when a file does not name it. */
const defaultYear = 2024;
const readable = new Set(['.csv', '.txt', '.json', '.geojson']);

interface Task {
  readonly municipality: string;
  readonly from: string;
  readonly out: string | null;
  readonly year: number;
}

function taskOf(args: readonly string[]): Result<Task> {
  try {
    const options = { from: { type: 'string' }, out: { type: 'string' }, year: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [municipality, ...rest] = positionals;
    const year = values.year === undefined ? defaultYear : Number(values.year);
    if (municipality === undefined || rest.length > 0) return fail('file_rejected', usage);
    if (values.from === undefined) {
      return fail('file_rejected', `Geef met --from de map met gedownloade bronbestanden. ${usage}`);
    }
    if (!Number.isInteger(year) || year < 1990 || year > 2100) {
      return fail('file_rejected', `"${values.year}" is geen jaar. ${usage}`);
    }
    return succeed({ municipality, from: values.from, out: values.out ?? null, year });
  } catch (cause) {
    return fail('file_rejected', usage, undefined, cause);
  }
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

async function readCatalogue(): Promise<Catalogue> {
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(root, 'data', file), 'utf8'));
  return {
    indicators: indicatorListSchema.parse(await json('indicators.json')),
    sources: sourceListSchema.parse(await json('sources.json')),
  };
}

/** The bundle as the application will see it. */
async function readDatasets(bundle: Bundle): Promise<Result<readonly Dataset[]>> {
  const database = await openNodeDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await database.value.load(bundle);
    if (!loaded.ok) return loaded;
    const datasets: Dataset[] = [];
    for (const level of ['buurt', 'wijk'] as const) {
      const dataset = await database.value.readDataset(level);
      if (!dataset.ok) return dataset;
      datasets.push(dataset.value);
    }
    return succeed(datasets);
  } finally {
    await database.value.close();
  }
}

/** Puts a finished folder in place of an older bundle; anything else that stands there is left alone. */
async function place(finished: string, out: string): Promise<Result<void>> {
  const present = await readdir(out).catch(() => null);
  if (present !== null && present.length > 0 && !present.includes('dataset.json')) {
    return fail('file_rejected', `${out} bestaat al en is geen map van Wijkbalans; kies met --out een andere map.`);
  }
  const old = `${finished}.old`;
  if (present !== null) await rename(out, old);
  await rename(finished, out);
  await rm(old, { recursive: true, force: true });
  return succeed(undefined);
}

/** Builds, checks and places; answers the report to print. Nothing is left behind when a step fails. */
async function build(task: Task): Promise<Result<string>> {
  const recognised = await recogniseFolder(task.from);
  if (!recognised.ok) return recognised;
  const { sources, unknown } = recognised.value;
  const municipality = findMunicipality(task.municipality, sources);
  if (!municipality.ok) return municipality;
  const bundle = openBundle(
    { municipality: municipality.value, figureYear: task.year },
    sources,
    await readCatalogue(),
  );
  if (!bundle.ok) return bundle;

  const out = resolve(task.out ?? join(root, 'bundles', municipality.value.code));
  await mkdir(dirname(out), { recursive: true });
  const finished = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  try {
    for (const [name, text] of bundleText(bundle.value)) await writeFile(join(finished, name), text);
    const checked = await readBundle(diskFolder(finished));
    if (!checked.ok) return checked;
    const datasets = await readDatasets(checked.value);
    if (!datasets.ok) return datasets;
    const report = await dataReport({
      bundle: checked.value,
      recognised: sources,
      unknown,
      broken: brokenPromises(checked.value).map(({ sentence }) => sentence),
      datasets: datasets.value,
    });
    const placed = await place(finished, out);
    return placed.ok ? succeed(`${report}\n\nKlaar: ${out}`) : placed;
  } finally {
    await rm(finished, { recursive: true, force: true });
  }
}

const task = taskOf(process.argv.slice(2));
const result = task.ok ? await build(task.value) : task;
if (result.ok) console.log(result.value);
else {
  console.error(result.failure.sentence);
  process.exitCode = 1;
}
