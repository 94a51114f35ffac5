import { type SurenessOutcome, type SurenessTask, startTask } from '../model/surenessTasks.ts';

/** What the page sends the worker. Every question has a higher number than the one before; `tasks` null = give up. */
export interface SurenessRequest {
  readonly question: number;
  readonly tasks: readonly SurenessTask[] | null;
}

/** What the worker sends back, with the number of the question it is about. */
export type SurenessReply = { readonly question: number } & (
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'outcome'; readonly outcome: SurenessOutcome }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }
);

/**
 * The worker's side: works on the newest question alone, in pieces, and looks between them (`rest`) whether a newer one
 * came. At most one question is at work; of an older one nothing is sent any more.
 */
export function answerQuestions(
  reply: (message: SurenessReply) => void,
  rest: () => Promise<void>,
): (request: SurenessRequest) => Promise<void> {
  let newest = 0;

  const work = async (question: number, tasks: readonly SurenessTask[]): Promise<void> => {
    for (const [place, task] of tasks.entries()) {
      const run = startTask(task);
      let part = 0;
      while (part < 1) {
        part = run.advance();
        reply({ question, kind: 'part', part: (place + part) / tasks.length });
        await rest();
        if (newest !== question) return;
      }
      reply({ question, kind: 'outcome', outcome: run.outcome() });
    }
    reply({ question, kind: 'done' });
  };

  return async ({ question, tasks }) => {
    newest = question;
    if (tasks === null) return;
    try {
      await work(question, tasks);
    } catch (error) {
      reply({ question, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
