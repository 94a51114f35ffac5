import { type Result, succeed } from '../domain/failure.ts';
import type { SurenessJob } from '../model/sureness.ts';
import { blockOf, joinBlocks } from '../model/surenessBlocks.ts';
import { stretchesOf } from '../model/surenessCost.ts';
import type { SurenessOutcome, SurenessTask } from '../model/surenessTasks.ts';
import type { SurenessDesk } from './surenessDesk.ts';

type Done = Result<void> | null;
type OnOutcome = (outcome: SurenessOutcome) => void;
type OnPart = (part: number) => void;

/** of the work on a divided task, what remains when every worker has drawn its weightings */
const drawnPart = 0.95;

/**
 * One desk of several, each with a worker of its own: ranks of many areas under many weightings are drawn by all of them at
 * once, and then summed up, each a block of areas; bit for bit what one would give; everything else the first does alone.
 */
export function divideAmong(first: SurenessDesk, others: readonly SurenessDesk[]): SurenessDesk {
  const desks = [first, ...others];
  let newest = 0;

  const stopAll = (): void => {
    for (const desk of desks) desk.stop();
  };

  /** lets each of the first so many desks do one task at the same time; null when not all came to an end */
  const together = async (
    tasks: readonly SurenessTask[],
    onPart: OnPart,
  ): Promise<Result<SurenessOutcome[]> | null> => {
    const parts = tasks.map(() => 0);
    const outcomes: SurenessOutcome[] = [];
    const answers = await Promise.all(
      tasks.map(async (task, place) => {
        const answer = await desks[place]?.ask(
          [task],
          (outcome) => {
            outcomes[place] = outcome;
          },
          (part) => {
            parts[place] = part / tasks.length;
            onPart(parts.reduce((sum, each) => sum + each, 0));
          },
        );
        // without one the others are of no use
        if (answer?.ok === false) stopAll();
        return answer ?? null;
      }),
    );
    const failed = answers.find((answer) => answer?.ok === false);
    if (failed?.ok === false) return failed;
    return answers.includes(null) ? null : succeed(outcomes);
  };

  const draw = async (
    job: SurenessJob,
    onOutcome: OnOutcome,
    onPart: OnPart,
    isNewest: () => boolean,
  ): Promise<Done> => {
    const parts = stretchesOf(job, desks.length);
    const blocks = parts.length;
    const drawn = await together(
      parts.map((stretch) => ({ kind: 'stretch', job, stretch, blocks })),
      (part) => onPart(drawnPart * part),
    );
    if (drawn?.ok !== true) return drawn;
    if (!isNewest()) return null;
    const stretches = drawn.value.flatMap((outcome) => (outcome.kind === 'stretch' ? [outcome.result] : []));
    const joined = await together(
      parts.map((_, place) => ({
        kind: 'block',
        job,
        block: { place, of: blocks },
        stretches: stretches.map((stretch) => blockOf(stretch, place)),
      })),
      (part) => onPart(drawnPart + (1 - drawnPart) * part),
    );
    if (joined?.ok !== true) return joined;
    if (!isNewest()) return null;
    const results = joined.value.flatMap((outcome) => (outcome.kind === 'ranks' ? [outcome.result] : []));
    onOutcome({ kind: 'ranks', result: joinBlocks(results) });
    return succeed(undefined);
  };

  const divides = (task: SurenessTask): task is Extract<SurenessTask, { kind: 'ranks' }> =>
    task.kind === 'ranks' && stretchesOf(task.job, desks.length).length > 1;

  const oneByOne = async (
    tasks: readonly SurenessTask[],
    onOutcome: OnOutcome,
    onPart: OnPart,
    isNewest: () => boolean,
  ): Promise<Done> => {
    for (const [place, task] of tasks.entries()) {
      if (!isNewest()) return null;
      const tell: OnPart = (part) => onPart((place + part) / tasks.length);
      const answer = await (divides(task)
        ? draw(task.job, onOutcome, tell, isNewest)
        : first.ask([task], onOutcome, tell));
      if (answer?.ok !== true) return answer;
    }
    return succeed(undefined);
  };

  return {
    ask: (tasks, onOutcome, onPart) => {
      newest += 1;
      const own = newest;
      for (const desk of others) desk.stop();
      if (!tasks.some(divides)) return first.ask(tasks, onOutcome, onPart);
      // the first is told by the new question itself
      return oneByOne(tasks, onOutcome, onPart, () => own === newest);
    },
    stop: () => {
      newest += 1;
      stopAll();
    },
  };
}
