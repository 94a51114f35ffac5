import type { Result } from '../domain/failure.ts';
import type { ProposedSiting } from '../state/appState.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from './notices.ts';

/** Fetches what Plaatsen starts from once it, or Sessie, is first opened; gives the way to stop. */
export function fetchProposals(
  store: AppStore,
  readProposals: () => Promise<Result<ProposedSiting>>,
  { report }: Notices,
): () => void {
  let asked = false;
  const look = (): void => {
    const { view, data } = store.getState();
    const isWanted = view.mode === 'plaatsen' || view.mode === 'sessie';
    if (asked || !isWanted || data.proposed !== undefined) return;
    asked = true;
    void readProposals().then((read) => {
      if (read.ok) return store.update((present) => ({ ...present, proposed: read.value }));
      report(read.failure, () => {
        asked = false;
        look();
      });
    });
  };
  const stop = store.subscribe(look);
  look();
  return stop;
}
