import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../../src/domain/bundle.ts';
import {
  conceptListSchema,
  facilityKindListSchema,
  indicatorListSchema,
  sourceListSchema,
} from '../../../src/domain/catalogue.ts';
import type { Result } from '../../../src/domain/failure.ts';
import type { Correction } from '../../../src/domain/userFile.ts';
import type { ImportPlan, ImportPreview, ImportReading } from '../../../src/domain/userImport.ts';
import { readBundle } from '../../../src/sources/bundle.ts';
import { digest } from '../../../src/sources/digest.ts';
import { memoryFolder } from '../../../src/sources/memoryFolder.ts';
import type { ImportCatalogue } from '../../../src/sources/userFile/contribution.ts';
import { createImportJobs } from '../../../src/sources/userFile/importJobs.ts';
import type { BundleBytes, Carried } from '../../../src/sources/userFile/importRequests.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(join('data', name), 'utf8'));

export const catalogue: ImportCatalogue = {
  indicators: indicatorListSchema.parse(json('indicators.json')),
  sources: sourceListSchema.parse(json('sources.json')),
  concepts: conceptListSchema.parse(json('concepts.json')),
  facilityKinds: facilityKindListSchema.parse(json('facilityKinds.json')),
};

const directory = join('public', 'data', 'GM9901');

/** The files of the example municipality. */
export const exampleFiles: BundleBytes = new Map(
  readdirSync(directory).map((name) => [name, new Uint8Array(readFileSync(join(directory, name)))]),
);

export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

/** Reads and checks a bundle as the application does. */
export async function bundleIn(files: BundleBytes): Promise<Bundle> {
  return got(await readBundle(got(memoryFolder('test', files, async (bytes) => bytes))));
}

let made = 0;

/** A page on which files are imported, one after another. */
export class Importing {
  files: BundleBytes;
  readonly #jobs = createImportJobs();
  correction: Correction = {};

  constructor(files: BundleBytes = exampleFiles) {
    this.files = files;
  }

  async bundle(): Promise<Bundle> {
    return bundleIn(this.files);
  }

  read(name: string, content: string | Uint8Array): Promise<Result<ImportReading>> {
    return this.#jobs.read(this.#request(name, content));
  }

  async preview(name: string, content: string | Uint8Array): Promise<ImportPreview> {
    const request = this.#request(name, content);
    const reading = got(await this.#jobs.read(request));
    if (reading.kind !== 'table') throw new Error(reading.kind);
    return reading;
  }

  async add(
    name: string,
    content: string | Uint8Array,
    change: (plan: ImportPlan, preview: ImportPreview) => ImportPlan | null = (plan) => plan,
  ): Promise<Carried['record']> {
    return got(await this.tryToAdd(name, content, change)).record;
  }

  async tryToAdd(
    name: string,
    content: string | Uint8Array,
    change: (plan: ImportPlan, preview: ImportPreview) => ImportPlan | null = (plan) => plan,
  ): Promise<Result<Carried>> {
    const request = this.#request(name, content);
    const reading = await this.#jobs.read(request);
    if (!reading.ok) return reading;
    const plan = reading.value.kind === 'table' ? change(reading.value.proposal, reading.value) : null;
    made += 1;
    const where = {
      files: this.files,
      origin: 'site',
      importId: `invoer-${made}`,
      at: '2026-11-22T01:00:00.000Z',
    } as const;
    const applied = await this.#jobs.apply({ ...request, plan, ...where });
    if (applied.ok) this.files = applied.value.files;
    return applied;
  }

  async undo(id: string): Promise<void> {
    this.files = got(await this.#jobs.undo(this.files, id)).files;
  }

  #request(name: string, content: string | Uint8Array) {
    made += 1;
    const blob = typeof content === 'string' ? content : new Blob([new Uint8Array(content)]);
    return {
      id: `lezing-${made}`,
      given: { name, content: blob },
      correction: this.correction,
      files: this.files,
      catalogue,
    };
  }
}

/** The example municipality with the figures of two indicators alone, so that many imports take little time. */
export const smallFiles: BundleBytes = (() => {
  const text = (name: string): string => new TextDecoder().decode(exampleFiles.get(name));
  const encoder = new TextEncoder();
  const kept = ['p_65plus', 'lbm_sociaal'];
  const [header = '', ...lines] = text('values.csv').trimEnd().split('\n');
  const values = [header, ...lines.filter((line) => kept.includes(line.split(',')[1] ?? ''))].join('\n');
  const indicators = catalogue.indicators.filter(({ id }) => kept.includes(id));
  const files = new Map([...exampleFiles].filter(([name]) => !name.startsWith('snapshot.')));
  files.set('values.csv', encoder.encode(`${values}\n`));
  files.set('indicators.json', encoder.encode(`${JSON.stringify(indicators)}\n`));
  files.delete('dataset.json');
  const described = [...files].map(([name, bytes]) => [name, { sha256: digest(bytes), bytes: bytes.length }]);
  const manifest = { ...JSON.parse(text('dataset.json')), files: Object.fromEntries(described) };
  return files.set('dataset.json', encoder.encode(`${JSON.stringify(manifest)}\n`));
})();
