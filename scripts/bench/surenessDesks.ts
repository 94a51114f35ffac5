import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { divideAmong } from '../../src/session/dividedSureness.ts';
import { createSurenessDesk, givenOf, type SurenessDesk } from '../../src/session/surenessDesk.ts';
import type { SurenessReply } from '../../src/session/surenessProtocol.ts';

/** The desk of the page with so many workers, as threads of Node; `workplace` is a folder for their code. */
export async function nodeDesk(workplace: string, workers: number): Promise<{ desk: SurenessDesk; end(): void }> {
  const file = 'surenessThread.mjs';
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'surenessThread.ts'),
      outDir: workplace,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: file } },
    },
  });
  const threads: Worker[] = [];
  const desks = Array.from({ length: workers }, () =>
    createSurenessDesk((hear, broke) => {
      const thread = new Worker(join(workplace, file));
      threads.push(thread);
      thread.on('message', (reply: SurenessReply) => hear(reply));
      thread.on('error', broke);
      return {
        send: (request) => thread.postMessage(request, givenOf(request)),
        end: () => void thread.terminate(),
      };
    }),
  );
  const [first, ...others] = desks;
  if (first === undefined) throw new Error('a desk needs a worker');
  return {
    desk: divideAmong(first, others),
    end: () => {
      for (const thread of threads) void thread.terminate();
    },
  };
}
