import type { Commands } from '../state/appState.ts';
import type { AppStore } from '../state/store.ts';
import type { SessionPorts } from './ports.ts';
import { createSiteSureness } from './siteSureness.ts';
import { createSureness } from './sureness.ts';

/** How sure an index is, and the order of candidate sites: each with a desk of its own, so that neither stops the other. */
export function createSurenessCommands(
  store: AppStore,
  { openSurenessDesk }: Pick<SessionPorts, 'openSurenessDesk'>,
): Pick<Commands, 'sureness' | 'siteSureness'> {
  return {
    sureness: createSureness(store, openSurenessDesk),
    siteSureness: createSiteSureness(store, openSurenessDesk),
  };
}
