import type { Result } from '../../domain/failure.ts';
import type { ImportAnswer, ImportJob } from './importDesk.ts';
import { createImportJobs } from './importJobs.ts';

const jobs = createImportJobs();

function carryOut(job: ImportJob): Promise<ImportAnswer> {
  if (job.kind === 'read') return jobs.read(job.request);
  if (job.kind === 'addresses') return jobs.addresses(job.request);
  return job.kind === 'apply' ? jobs.apply(job.request) : jobs.undo(job.files, job.importId);
}

/** A cause may be anything, also what cannot cross to the page; its sentence tells enough there. */
function withoutCause<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { kind, sentence, site } = result.failure;
  return { ok: false, failure: { kind, sentence, ...(site === undefined ? {} : { site }) } };
}

/** Files go to the page without being copied. */
function buffersOf(answer: ImportAnswer): ArrayBuffer[] {
  if (!answer.ok) return [];
  const files = 'files' in answer.value ? answer.value.files : new Map<string, Uint8Array>();
  const buffers = new Set<ArrayBuffer>();
  for (const bytes of files.values()) if (bytes.buffer instanceof ArrayBuffer) buffers.add(bytes.buffer);
  return [...buffers];
}

self.addEventListener('message', async ({ data }: MessageEvent<ImportJob>) => {
  const answer = withoutCause(await carryOut(data));
  self.postMessage(answer, { transfer: buffersOf(answer) });
});
