import { type Result, succeed } from '../domain/failure.ts';
import type { SiteSureness } from '../model/siteSureness.ts';
import type { SiteSurenessCommands, SiteSurenessQuestion, SiteSurenessState } from '../state/siteSureness.ts';
import type { AppStore } from '../state/store.ts';
import type { SurenessDesk } from './surenessDesk.ts';

const nothing: SiteSurenessState = { answer: null, part: null, failure: null };

/** twenty steps are enough to see it move */
const step = 0.05;

/**
 * Carries out the questions how sure the order of candidate sites is; what comes goes into the state. The newest question
 * wins: one still at work is given up.
 */
export function createSiteSureness(
  store: AppStore,
  openDesk: () => Promise<Result<SurenessDesk>>,
): SiteSurenessCommands {
  let desk: SurenessDesk | null = null;
  /** the question at work */
  let atWork: SiteSurenessQuestion | null = null;
  let working: Promise<SiteSureness | null> = Promise.resolve(null);

  const update = (change: Partial<SiteSurenessState>): void =>
    store.update((data) => ({ ...data, siteSureness: { ...(data.siteSureness ?? nothing), ...change } }));

  const opened = async (): Promise<Result<SurenessDesk>> => {
    const result = desk === null ? await openDesk() : succeed(desk);
    if (result.ok) desk ??= result.value;
    return result.ok && desk !== null ? succeed(desk) : result;
  };

  const start = async (question: SiteSurenessQuestion): Promise<SiteSureness | null> => {
    const isNewest = (): boolean => atWork === question;
    let told = 0;
    let came: SiteSureness | null = null;
    update({ part: 0, failure: null });
    const found = await opened();
    if (!isNewest()) return null;
    const ended = !found.ok
      ? found
      : await found.value.ask(
          [{ kind: 'sites', job: question.job }],
          (outcome) => {
            if (!isNewest() || outcome.kind !== 'sites') return;
            came = outcome.result;
            update({ answer: { question, result: came } });
          },
          (part) => {
            if (!isNewest() || part - told < step) return;
            told = part;
            update({ part });
          },
        );
    if (ended === null || !isNewest()) return null;
    atWork = null;
    update({ part: null, failure: ended.ok ? null : ended.failure });
    return came;
  };

  return {
    ask: (question) => {
      const answer = store.getState().data.siteSureness?.answer ?? null;
      if (atWork === null && answer?.question === question) return Promise.resolve(answer.result);
      if (atWork !== question) {
        atWork = question;
        working = start(question);
      }
      return working;
    },
    stop: () => {
      atWork = null;
      desk?.stop();
      if (store.getState().data.siteSureness !== undefined) update({ part: null });
    },
  };
}
