import type { Failure } from '../domain/failure.ts';
import type { AppStore } from '../state/store.ts';

/** What a person is told about loading: that it is going on, and the last thing that went wrong. */
export interface Notices {
  /** the page counts as loading until this work, and all other such work, is done */
  busy<T>(work: Promise<T>): Promise<T>;
  /** `again` is what "Opnieuw proberen" does */
  report(failure: Failure, again: () => void): void;
  dismiss(): void;
  /** takes the failure away and does what failed once more */
  retry(): void;
}

export function createNotices(store: AppStore): Notices {
  let pending = 0;
  let tryAgain: (() => void) | null = null;

  const dismiss = (): void => store.update((data) => (data.failure === null ? data : { ...data, failure: null }));

  return {
    busy: async (work) => {
      pending += 1;
      store.update((data) => (data.loading === 'busy' ? data : { ...data, loading: 'busy' }));
      try {
        return await work;
      } finally {
        pending -= 1;
        if (pending === 0) store.update((data) => ({ ...data, loading: 'idle' }));
      }
    },
    report: (failure, again) => {
      tryAgain = again;
      store.update((data) => ({ ...data, failure }));
    },
    dismiss,
    retry: () => {
      const again = tryAgain;
      tryAgain = null;
      dismiss();
      again?.();
    },
  };
}
