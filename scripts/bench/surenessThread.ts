import { parentPort } from 'node:worker_threads';
import { transferOf } from '../../src/session/surenessDesk.ts';
import { answerQuestions, type SurenessRequest } from '../../src/session/surenessProtocol.ts';

if (parentPort === null) throw new Error('this is no thread');
const page = parentPort;

/** The worker of the site, in Node. */
const answer = answerQuestions(
  (message) => page.postMessage(message, transferOf(message)),
  () => new Promise((resolve) => setImmediate(resolve)),
);
page.on('message', (request: SurenessRequest) => void answer(request));
