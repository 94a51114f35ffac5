import { type HostId, hostIds } from '../domain/host.ts';
import type { Agreements } from '../sources/agreements.ts';
import type { Commands } from '../state/appState.ts';
import type { AppStore } from '../state/store.ts';

/** What this device remembers is in force from the start. */
export function createConsent(store: AppStore, remembered: Agreements): Pick<Commands, 'agree' | 'withdraw'> {
  const change = (agreed: readonly HostId[]): void => {
    store.update((data) => ({ ...data, agreed }));
    remembered.write(agreed);
  };
  const agreed = (): readonly HostId[] => store.getState().data.agreed;
  const known = remembered.read();
  if (known.length > 0) store.update((data) => ({ ...data, agreed: known }));
  return {
    agree: (hosts) => change(hostIds.filter((id) => agreed().includes(id) || hosts.includes(id))),
    withdraw: (hosts) => change(agreed().filter((id) => !hosts.includes(id))),
  };
}
