import type { Database } from '../db/port.ts';
import { fail, type Result } from '../domain/failure.ts';
import { readBoundaries } from '../sources/boundaries.ts';
import { readListings } from '../sources/listings.ts';
import { readManifest } from '../sources/manifest.ts';
import { siteFolder } from '../sources/siteFolder.ts';
import { readPlacesSnapshot, readSnapshot } from '../sources/snapshot.ts';
import { browserAddressBar } from './addressBar.ts';
import { askable } from './askable.ts';
import type { SessionPorts } from './ports.ts';

/** idle callbacks may wait for ever on a busy page */
const latestIdleMilliseconds = 3000;

function whenIdle(page: Window, run: () => void): void {
  // Safari has no requestIdleCallback
  if ('requestIdleCallback' in page) page.requestIdleCallback(run, { timeout: latestIdleMilliseconds });
  else setTimeout(run, latestIdleMilliseconds / 10);
}

/** The engine's code is fetched when it is first needed; that can fail like any other fetch. */
async function openDatabase(engineUrl: string, onDied: () => void): Promise<Result<Database>> {
  try {
    const { openBrowserDatabase } = await import('../db/engineBrowser.ts');
    return await openBrowserDatabase({ engineUrl, onDied });
  } catch (cause) {
    return fail('engine_unavailable', 'De gegevensbank kon niet worden opgehaald.', undefined, cause);
  }
}

/** The ports of the real page. Files of the site lie below the page itself, so that it works under any path. */
export function browserPorts(page: Window): SessionPorts {
  const below = (path: string): string => new URL(path, page.document.baseURI).href;
  return {
    readListings: () => readListings(below('data/')),
    siteFolder: (code) => siteFolder(below(`data/${code}/`)),
    openedFolder: async (files) => {
      const [first] = files;
      if (files.length === 1 && first?.name.toLowerCase().endsWith('.zip')) {
        const { zipFolder } = await import('../sources/zipFolder.ts');
        return zipFolder(first);
      }
      const { openedFolder } = await import('../sources/openedFolder.ts');
      return openedFolder(files);
    },
    readManifest,
    readSnapshot,
    readPlaces: readPlacesSnapshot,
    readBoundaries,
    readBundle: async (folder) => {
      const { readBundle } = await import('../sources/bundle.ts');
      return readBundle(folder);
    },
    openDatabase: (onDied) => openDatabase(below('engine/'), onDied),
    askable,
    addressBar: browserAddressBar(page),
    whenIdle: (run) => whenIdle(page, run),
  };
}
