import { createSurenessDesk, type SurenessDesk } from './surenessDesk.ts';
import type { SurenessReply } from './surenessProtocol.ts';

/** The desk of the real page: a module worker of the site itself. */
export function browserSurenessDesk(): SurenessDesk {
  return createSurenessDesk((hear, broke) => {
    const worker = new Worker(new URL('./surenessWorker.ts', import.meta.url), { type: 'module', name: 'zekerheid' });
    worker.onmessage = ({ data }: MessageEvent<SurenessReply>) => hear(data);
    worker.onmessageerror = () => broke('an unreadable message');
    worker.onerror = ({ message }) => broke(message || 'the worker failed');
    return { send: (request) => worker.postMessage(request), end: () => worker.terminate() };
  });
}
