import type { Failure, Result } from '../../domain/failure.ts';
import type { ImportAnswer, ImportDesk, ImportJob } from './importDesk.ts';

const stopped: Failure = { kind: 'file_rejected', sentence: 'Gestopt. Er is niets veranderd.' };
const broken: Failure = {
  kind: 'file_rejected',
  sentence:
    'Het lezen is misgegaan en gestopt; misschien is het bestand te groot voor dit apparaat. Er is niets veranderd.',
};

/**
 * Imports in a worker of this site, so that the page goes on. Stopping ends the worker; what it had read is read again
 * when it is needed. Started when first used, and again after it broke.
 */
export function browserImportDesk(): ImportDesk {
  let worker: Worker | null = null;
  let finish: (answer: Result<never>) => void = () => undefined;

  const end = (failure: Failure): void => {
    worker?.terminate();
    worker = null;
    finish({ ok: false, failure });
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('error', (event) => {
      if (worker === started) end({ ...broken, cause: event.message });
    });
    started.addEventListener('messageerror', () => {
      if (worker === started) end(broken);
    });
    return started;
  };

  const ask = <T>(job: ImportJob): Promise<Result<T>> =>
    new Promise((resolve) => {
      worker ??= start();
      const own = worker;
      finish = resolve;
      const listen = ({ data }: MessageEvent<ImportAnswer>): void => {
        own.removeEventListener('message', listen);
        resolve(data as Result<T>);
      };
      own.addEventListener('message', listen);
      own.postMessage(job);
    });

  return {
    read: (request) => ask({ kind: 'read', request }),
    addresses: (request) => ask({ kind: 'addresses', request }),
    apply: (request) => ask({ kind: 'apply', request }),
    undo: (files, importId) => ask({ kind: 'undo', files, importId }),
    stop: () => end(stopped),
  };
}
