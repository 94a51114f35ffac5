import type { Result } from '../domain/failure.ts';
import type { SurenessOutcome } from '../model/surenessTasks.ts';
import type { AppStore } from '../state/store.ts';
import type { SurenessAnswer, SurenessCommands, SurenessQuestion, SurenessState } from '../state/sureness.ts';
import type { SurenessDesk } from './surenessDesk.ts';

const nothing: SurenessState = { answer: null, part: null, failure: null };

/** Carries out the questions how sure an outcome is; the newest wins, and what it brings goes into the state. */
export function createSureness(store: AppStore, openDesk: () => Promise<Result<SurenessDesk>>): SurenessCommands {
  let desk: SurenessDesk | null = null;
  let asked = 0;

  const update = (change: (present: SurenessState) => SurenessState): void =>
    store.update((data) => ({ ...data, sureness: change(data.sureness ?? nothing) }));

  const ask = async (question: SurenessQuestion): Promise<void> => {
    asked += 1;
    const own = asked;
    update((present) => ({ ...present, part: 0, failure: null }));
    if (desk === null) {
      const opened = await openDesk();
      if (!opened.ok) {
        if (own === asked) update((present) => ({ ...present, part: null, failure: opened.failure }));
        return;
      }
      desk = desk ?? opened.value;
      if (own !== asked) return;
    }
    let answer: SurenessAnswer = {
      of: question.of,
      settings: question.settings,
      ranks: null,
      leftOut: null,
      effects: null,
    };
    const result = await desk.ask(
      question.tasks,
      (outcome) => {
        answer = withOutcome(answer, outcome);
        update((present) => ({ ...present, answer }));
      },
      (part) => {
        // every change of state draws the page anew: twenty steps are enough to see it move
        if (part - (store.getState().data.sureness?.part ?? 0) >= 0.05) update((present) => ({ ...present, part }));
      },
    );
    if (result === null || own !== asked) return;
    update((present) => ({ ...present, part: null, failure: result.ok ? null : result.failure }));
  };

  return {
    ask: (question) => void ask(question),
    stop: () => {
      asked += 1;
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
  }
}
