import type { Commands } from '../state/appState.ts';
import type { AppStore } from '../state/store.ts';
import type { SessionPorts } from './ports.ts';
import { createSiteSureness } from './siteSureness.ts';
import { createSpatial } from './spatial.ts';
import { createSureness } from './sureness.ts';

/**
 * How sure an index is, how sure the order of candidate sites, and how a figure lies on the map: each with a desk of its
 * own, so that none stops another.
 */
export function createSurenessCommands(
  store: AppStore,
  { openSurenessDesk }: Pick<SessionPorts, 'openSurenessDesk'>,
): Pick<Commands, 'sureness' | 'siteSureness' | 'spatial'> {
  return {
    sureness: createSureness(store, openSurenessDesk),
    siteSureness: createSiteSureness(store, openSurenessDesk),
    spatial: createSpatial(openSurenessDesk),
  };
}
