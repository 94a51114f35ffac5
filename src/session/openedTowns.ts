import type { AreaCode } from '../domain/area.ts';
import { type Failure, fail, type Result, succeed } from '../domain/failure.ts';
import type { BundleFolder } from '../sources/files.ts';
import type { Listing } from '../state/appState.ts';
import type { AppStore } from '../state/store.ts';
import { withSnapshots } from './keptSnapshots.ts';
import type { Notices } from './notices.ts';
import type { SessionPorts } from './ports.ts';
import { withinTime } from './timeLimit.ts';
import type { Town } from './town.ts';

/** The list a person chooses from: municipalities of the site, and before them what was opened here, now or earlier. */
export interface OpenedTowns {
  /** the municipalities of the site; one that was opened here takes the place of the site's own */
  listSite(listings: readonly Listing[]): void;
  /** adds what this device keeps; storage that cannot be read counts as empty */
  recall(): Promise<void>;
  /** shows an opened bundle in the list, and keeps it on this device; that it could not be kept is reported */
  add(town: Town): void;
  /** keeps what the engine answered about a town that is kept without it, so that its next first screen needs no engine */
  complete(town: Town): Promise<void>;
  /** null for one that was opened in an earlier visit */
  inMemory(code: AreaCode): Town | null;
  folder(listing: Listing): BundleFolder;
  forget(codes: readonly AreaCode[]): Promise<Result<void>>;
  /** @returns name of the file that was made */
  saveAsFile(code: AreaCode): Promise<Result<string>>;
}

const recallMilliseconds = 5000;
const recallLate: Failure = { kind: 'fetch_failed', sentence: 'De opslag van deze browser antwoordt niet.' };

export function createOpenedTowns(store: AppStore, ports: SessionPorts, { report }: Notices): OpenedTowns {
  let site: readonly Listing[] = [];
  const opened = new Map<AreaCode, Listing>();
  const towns = new Map<AreaCode, Town>();

  const publish = (): void => {
    const listings = [...site.filter(({ code }) => !opened.has(code)), ...opened.values()];
    store.update((data) => ({ ...data, listings }));
  };

  const keep = async (town: Town): Promise<void> => {
    const { code } = town.listing;
    const whole = await withSnapshots(town);
    const first = await ports.device.keep((whole ?? town).manifest, (whole ?? town).folder);
    // a device that has no room for what only saves time may have room for the rest
    const kept = first.ok || whole === null ? first : await ports.device.keep(town.manifest, town.folder);
    // removed meanwhile, or opened anew
    if (towns.get(code) !== town) return;
    if (!kept.ok) return report(kept.failure, () => void keep(town));
    const { bytes, savedAt } = kept.value;
    opened.set(code, { ...town.listing, kept: { bytes, savedAt } });
    publish();
  };

  const folder = (listing: Listing): BundleFolder => {
    if (listing.origin === 'site') return ports.siteFolder(listing.code);
    const town = listing.kept === undefined ? towns.get(listing.code) : undefined;
    return town?.folder ?? ports.device.folder(listing);
  };

  return {
    listSite: (listings) => {
      site = listings;
      publish();
    },
    recall: async () => {
      const kept = await withinTime(ports.device.list(), recallMilliseconds, recallLate);
      if (!kept.ok) return;
      for (const { bytes, savedAt, ...municipality } of kept.value) {
        if (towns.has(municipality.code)) continue;
        opened.set(municipality.code, { ...municipality, origin: 'opened', kept: { bytes, savedAt } });
      }
    },
    add: (town) => {
      const { code } = town.listing;
      towns.set(code, town);
      opened.delete(code);
      opened.set(code, town.listing);
      publish();
      void keep(town);
    },
    complete: async (town) => {
      const { code, origin } = town.listing;
      const before = towns.get(code);
      const whole = origin === 'opened' && opened.get(code)?.kept !== undefined ? await withSnapshots(town) : null;
      // opened anew meanwhile
      if (whole === null || towns.get(code) !== before) return;
      const kept = await ports.device.keep(whole.manifest, whole.folder);
      const listing = opened.get(code);
      if (!kept.ok || listing === undefined || towns.get(code) !== before) return;
      const { bytes, savedAt } = kept.value;
      opened.set(code, { ...listing, kept: { bytes, savedAt } });
      publish();
    },
    inMemory: (code) => towns.get(code) ?? null,
    folder,
    forget: async (codes) => {
      const gone = await ports.device.forget(codes);
      if (!gone.ok && codes.some((code) => opened.get(code)?.kept !== undefined)) return gone;
      for (const code of codes) {
        opened.delete(code);
        towns.delete(code);
      }
      publish();
      return succeed(undefined);
    },
    saveAsFile: async (code) => {
      const listing = opened.get(code);
      if (listing === undefined) return fail('file_rejected', 'Deze gemeente is niet meer geopend.');
      const zip = await ports.packBundle(folder(listing));
      return zip.ok ? succeed(ports.saveFile([listing.name, listing.code], zip.value)) : zip;
    },
  };
}
