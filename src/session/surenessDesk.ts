import { fail, type Result, succeed } from '../domain/failure.ts';
import type { DrawnStretch } from '../model/sureness.ts';
import type { SurenessOutcome, SurenessTask } from '../model/surenessTasks.ts';
import type { SurenessReply, SurenessRequest } from './surenessProtocol.ts';

/** Where questions how sure an outcome is are worked on, beside the page. */
export interface SurenessDesk {
  /**
   * Works on the tasks one after the other and hands over each outcome as it comes; a question still at work is given up
   * and resolves as null, without anything handed over any more. `onPart` tells which part (0–1) is done.
   */
  ask(
    tasks: readonly SurenessTask[],
    onOutcome: (outcome: SurenessOutcome) => void,
    onPart: (part: number) => void,
  ): Promise<Result<void> | null>;
  stop(): void;
}

/** A worker at the other end. */
export interface SurenessLine {
  send(request: SurenessRequest): void;
  end(): void;
}

/** Starts a worker; what it sends goes to `hear`, and `broke` is called when it fails as a whole. */
export type StartLine = (hear: (reply: SurenessReply) => void, broke: (cause: unknown) => void) => SurenessLine;

interface Waiting {
  readonly question: number;
  onOutcome(outcome: SurenessOutcome): void;
  onPart(part: number): void;
  resolve(result: Result<void> | null): void;
}

/** A desk with one worker, started at the first question and anew after it broke down. */
export function createSurenessDesk(start: StartLine): SurenessDesk {
  let line: SurenessLine | null = null;
  let waiting: Waiting | null = null;
  let questions = 0;

  const settle = (result: Result<void> | null): void => {
    const asked = waiting;
    waiting = null;
    asked?.resolve(result);
  };

  const hear = (reply: SurenessReply): void => {
    if (waiting === null || reply.question !== waiting.question) return;
    if (reply.kind === 'part') waiting.onPart(reply.part);
    else if (reply.kind === 'outcome') waiting.onOutcome(reply.outcome);
    else if (reply.kind === 'done') settle(succeed(undefined));
    else settle(broken(reply.message));
  };

  const started = (): SurenessLine => {
    line ??= start(hear, (cause) => {
      line?.end();
      line = null;
      settle(broken(cause));
    });
    return line;
  };

  return {
    ask: (tasks, onOutcome, onPart) => {
      settle(null);
      questions += 1;
      const question = questions;
      return new Promise((resolve) => {
        waiting = { question, onOutcome, onPart, resolve };
        try {
          started().send({ question, tasks });
        } catch (cause) {
          settle(broken(cause));
        }
      });
    },
    stop: () => {
      settle(null);
      questions += 1;
      line?.send({ question: questions, tasks: null });
    },
  };
}

function broken(cause: unknown): Result<never> {
  const sentence =
    'Hoe zeker de uitkomst is, kon niet worden uitgerekend. Probeer het opnieuw of laad de pagina opnieuw.';
  return fail('engine_unavailable', sentence, undefined, cause);
}

/** Arrays of a question that can change hands instead of being copied: what came from another worker for this one alone. */
export function givenOf({ tasks }: SurenessRequest): ArrayBuffer[] {
  return (tasks ?? []).flatMap((task) => (task.kind === 'block' ? transferOf(task.stretches) : []));
}

/** Arrays of an outcome that can change hands instead of being copied. */
export function transferOf(message: SurenessReply | readonly DrawnStretch[]): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (value instanceof Map) for (const each of value.values()) visit(each);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) visit(each);
  };
  visit(message);
  return [...found];
}
