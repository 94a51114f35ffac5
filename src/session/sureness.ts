import { type Result, succeed } from '../domain/failure.ts';
import type { SurenessOutcome } from '../model/surenessTasks.ts';
import type { AppStore } from '../state/store.ts';
import type { SurenessAnswer, SurenessCommands, SurenessQuestion, SurenessState } from '../state/sureness.ts';
import type { SurenessDesk } from './surenessDesk.ts';

/** ms between two tellings of how far it is: a municipality is often ready sooner, and each draws the page anew */
const partPause = 250;

const nothing: SurenessState = { answer: null, part: null, failure: null };

/**
 * Carries out the questions how sure an outcome is; what comes goes into the state. The newest question wins. One that comes
 * while another is at work waits until that one has its ranks, so that they keep following a slider on the move; of
 * those that wait only the newest is kept.
 */
export function createSureness(store: AppStore, openDesk: () => Promise<Result<SurenessDesk>>): SurenessCommands {
  let desk: SurenessDesk | null = null;
  let asked = 0;
  let isRanking = false;
  let waiting: SurenessQuestion | null = null;

  const update = (change: (present: SurenessState) => SurenessState): void =>
    store.update((data) => ({ ...data, sureness: change(data.sureness ?? nothing) }));

  const opened = async (): Promise<Result<SurenessDesk>> => {
    const result = desk === null ? await openDesk() : succeed(desk);
    if (!result.ok) return result;
    desk ??= result.value;
    return succeed(desk);
  };

  /** the ranks are there, or will not come */
  const ranked = (): void => {
    isRanking = false;
    const next = waiting;
    waiting = null;
    if (next !== null) void start(next);
  };

  const start = async (question: SurenessQuestion): Promise<void> => {
    asked += 1;
    const own = asked;
    let told = performance.now();
    isRanking = true;
    update((present) => ({ ...present, part: 0, failure: null }));
    const found = await opened();
    if (own !== asked) return;
    let answer: SurenessAnswer = { question, ranks: null, leftOut: null, effects: null };
    const result = !found.ok
      ? found
      : await found.value.ask(
          question.tasks,
          (outcome) => {
            answer = withOutcome(answer, outcome);
            update((present) => ({ ...present, answer }));
            if (outcome.kind === 'ranks') ranked();
          },
          (part) => {
            // and twenty steps are enough to see it move
            const isStep = part - (store.getState().data.sureness?.part ?? 0) >= 0.05;
            if (!isStep || performance.now() - told < partPause) return;
            told = performance.now();
            update((present) => ({ ...present, part }));
          },
        );
    if (result === null || own !== asked) return;
    update((present) => ({ ...present, part: null, failure: result.ok ? null : result.failure }));
    ranked();
  };

  const isAnswered = (question: SurenessQuestion): boolean => {
    const answer = store.getState().data.sureness?.answer ?? null;
    return answer?.question === question && answer.effects !== null;
  };

  return {
    ask: (question) => {
      if (isRanking) waiting = question;
      else if (!isAnswered(question)) void start(question);
    },
    stop: () => {
      asked += 1;
      isRanking = false;
      waiting = null;
      desk?.stop();
      update((present) => ({ ...present, part: null }));
    },
  };
}

function withOutcome(answer: SurenessAnswer, outcome: SurenessOutcome): SurenessAnswer {
  switch (outcome.kind) {
    case 'ranks':
      return { ...answer, ranks: outcome.result };
    case 'left_out':
      return { ...answer, leftOut: outcome.result };
    case 'effects':
      return { ...answer, effects: outcome.result };
    case 'stretch':
    case 'sites':
    case 'neighbours':
    case 'spatial':
      // a desk keeps the first to itself; the others are never asked by a question about indices
      return answer;
  }
}
