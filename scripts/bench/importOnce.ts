import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importCatalogue } from '../../src/session/importCatalogue.ts';
import { createImportJobs } from '../../src/sources/userFile/importJobs.ts';
import { diskFolder } from '../folderNode.ts';

/** What one import in a process of its own took. */
export interface ImportTaken {
  readonly readMilliseconds: number;
  readonly applyMilliseconds: number;
  /** cells that were added, missing ones included */
  readonly cells: number;
  /** of all files of the bundle, before and after */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  /** largest resident memory of the process, MB (10⁶ bytes) */
  readonly megabytes: number;
}

const [file = '', directory = ''] = process.argv.slice(2);
const folder = diskFolder(directory);
const files = new Map<string, Uint8Array>();
for (const name of (await folder.list()) ?? []) {
  const bytes = await folder.read(name);
  if (bytes.ok) files.set(name, bytes.value);
}
const sizeOf = (all: ReadonlyMap<string, Uint8Array>): number =>
  [...all.values()].reduce((sum, { length }) => sum + length, 0);

const jobs = createImportJobs();
const given = { name: basename(file), content: new Blob([await readFile(file)]) };
const request = { id: 'meting', given, correction: {}, files, catalogue: importCatalogue };
const start = performance.now();
const reading = await jobs.read(request);
const read = performance.now();
if (!reading.ok || reading.value.kind !== 'table') throw new Error('the made-up table was not read');
const where = { origin: 'site', importId: 'meting', at: new Date().toISOString() } as const;
const applied = await jobs.apply({ ...request, ...where, plan: reading.value.proposal });
const end = performance.now();
if (!applied.ok) throw new Error(applied.failure.sentence);
const taken: ImportTaken = {
  readMilliseconds: read - start,
  applyMilliseconds: end - read,
  cells: applied.value.record.rows,
  bytesBefore: sizeOf(files),
  bytesAfter: sizeOf(applied.value.files),
  // maxRSS is in kibibytes (getrusage(2), and libuv wherever it differs)
  megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
};
process.stdout.write(JSON.stringify(taken));
