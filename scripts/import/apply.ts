import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import type { Correction } from '../../src/domain/userFile.ts';
import type { ImportPlan, ImportReading, ImportRecord } from '../../src/domain/userImport.ts';
import { importCatalogue } from '../../src/session/importCatalogue.ts';
import { createImportJobs } from '../../src/sources/userFile/importJobs.ts';
import type { BundleBytes, ReadRequest } from '../../src/sources/userFile/importRequests.ts';
import { isImportFile } from '../../src/sources/userFile/importsFile.ts';
import { diskFolder } from '../folderNode.ts';
import { writeSnapshots } from '../snapshot.ts';

export interface ApplyOptions {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly bundle: string;
  readonly correction: Correction;
  /** folder that does not exist yet, or is empty; null = only say what would be added */
  readonly out: string | null;
  /** null = as proposed */
  readonly plan: ImportPlan | null;
}

export interface AppliedReport {
  readonly proposal: ImportPlan | null;
  readonly applied: ImportRecord | null;
}

/**
 * Adds a file to a bundle on disk as the application does, and writes the whole to a folder of its own: to be served
 * like any other. Small numbers are hidden as in every bundle that is built; the record of the import stays behind.
 */
export async function applyImport(options: ApplyOptions): Promise<Result<AppliedReport>> {
  const { file, bytes, bundle, correction, out, plan } = options;
  const files = await allFiles(bundle);
  if (!files.ok) return files;
  const jobs = createImportJobs();
  const given = { name: basename(file), content: new Blob([new Uint8Array(bytes)]) };
  const request: ReadRequest = { id: 'invoer', given, correction, files: files.value, catalogue: importCatalogue };
  const reading = await jobs.read(request);
  if (!reading.ok) return reading;
  const proposal = proposalOf(reading.value);
  if (out === null) return succeed({ proposal, applied: null });
  const at = new Date().toISOString();
  const whole = { ...request, plan: plan ?? proposal, origin: 'opened', importId: at.replace(/\D/g, ''), at } as const;
  const carried = await jobs.apply(whole);
  if (!carried.ok) return carried;
  const written = await writeFolder(out, carried.value.files);
  return written.ok ? succeed({ proposal, applied: carried.value.record }) : written;
}

function proposalOf(reading: ImportReading): ImportPlan | null {
  return reading.kind === 'table' ? reading.proposal : null;
}

async function allFiles(directory: string): Promise<Result<BundleBytes>> {
  const folder = diskFolder(directory);
  const files = new Map<string, Uint8Array>();
  for (const name of (await folder.list().catch(() => null)) ?? []) {
    const bytes = await folder.read(name);
    if (!bytes.ok) return bytes;
    files.set(name, bytes.value);
  }
  if (files.size > 0) return succeed(files);
  return fail('file_rejected', `De map ${directory} bestaat niet of is leeg.`, { file: directory });
}

async function writeFolder(out: string, files: BundleBytes): Promise<Result<unknown>> {
  const present = await readdir(out).catch(() => []);
  if (present.length > 0) {
    return fail('file_rejected', `De map ${out} is niet leeg; kies een andere of maak haar eerst leeg.`, { file: out });
  }
  for (const [name, bytes] of files) {
    if (isImportFile(name)) continue;
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), bytes);
  }
  return writeSnapshots(out);
}
