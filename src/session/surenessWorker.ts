import { transferOf } from './surenessDesk.ts';
import { answerQuestions, type SurenessRequest } from './surenessProtocol.ts';

/** Lets a message in that came meanwhile; a timer would wait four milliseconds each time. */
const turns = new MessageChannel();

function rest(): Promise<void> {
  return new Promise((resolve) => {
    turns.port1.onmessage = () => resolve();
    turns.port2.postMessage(null);
  });
}

const answer = answerQuestions((message) => self.postMessage(message, { transfer: transferOf(message) }), rest);

self.onmessage = ({ data }: MessageEvent<SurenessRequest>) => void answer(data);
