import { divideAmong } from './dividedSureness.ts';
import { createSurenessDesk, givenOf, type SurenessDesk } from './surenessDesk.ts';
import type { SurenessReply } from './surenessProtocol.ts';

/** beyond this, gathering what all have drawn takes longer than what one more saves */
const mostWorkers = 4;

/** The desk of the real page: module workers of the site itself, as many as there are processors, up to four. */
export function browserSurenessDesk(): SurenessDesk {
  const workers = Math.min(mostWorkers, navigator.hardwareConcurrency);
  const others = Array.from({ length: Math.max(0, workers - 1) }, oneWorkerDesk);
  return divideAmong(oneWorkerDesk(), others);
}

/** Its worker is started by the first question. */
function oneWorkerDesk(): SurenessDesk {
  return createSurenessDesk((hear, broke) => {
    const worker = new Worker(new URL('./surenessWorker.ts', import.meta.url), { type: 'module', name: 'zekerheid' });
    worker.onmessage = ({ data }: MessageEvent<SurenessReply>) => hear(data);
    worker.onmessageerror = () => broke('an unreadable message');
    worker.onerror = ({ message }) => broke(message || 'the worker failed');
    return { send: (request) => worker.postMessage(request, givenOf(request)), end: () => worker.terminate() };
  });
}
