import type { AreaCode } from '../domain/area.ts';
import { fail, type Result } from '../domain/failure.ts';
import { type HostId, hasAgreed } from '../domain/host.ts';
import { municipalitiesOf } from '../state/municipalities.ts';
import type { OutsideCommands } from '../state/outsideCommands.ts';
import type { AppStore } from '../state/store.ts';
import type { SessionPorts } from './ports.ts';

type OutsidePorts = Pick<SessionPorts, 'addresses' | 'readTile' | 'preferences'>;

/** Addresses and the background map. Nothing leaves the page before its host was agreed to, whoever asks. */
export function createOutside(store: AppStore, ports: OutsidePorts): OutsideCommands & { stop(): void } {
  if (ports.preferences.readBackground()) store.update((data) => ({ ...data, background: true }));
  let search = new AbortController();

  const refusal = (host: HostId): Result<never> | null =>
    hasAgreed(store.getState().data.agreed, [host])
      ? null
      : fail('fetch_failed', 'Hiervoor is eerst uw akkoord nodig: er is niets opgevraagd.');

  const municipalities = (): readonly AreaCode[] => {
    const { view, data } = store.getState();
    return municipalitiesOf(data, view);
  };

  const markAddress: OutsideCommands['markAddress'] = (match) =>
    store.update((data) => (data.foundAddress === match ? data : { ...data, foundAddress: match }));

  const stop = store.subscribe(({ view }, before) => {
    if (view.municipality !== before.view.municipality) markAddress(null);
  });

  return {
    stop,
    markAddress,
    showBackground: (on) => {
      store.update((data) => ({ ...data, background: on }));
      ports.preferences.writeBackground(on);
    },
    readBackgroundTile: async (tile, signal) => refusal('achtergrond') ?? ports.readTile(tile, signal),
    findAddresses: async (text) => {
      search.abort();
      search = new AbortController();
      return refusal('locatieserver') ?? ports.addresses.find(text, municipalities(), search.signal);
    },
    lookUpAddresses: async (rows, onProgress = () => {}, signal) =>
      refusal('locatieserver') ?? ports.addresses.lookUp(rows, municipalities(), onProgress, signal),
  };
}
