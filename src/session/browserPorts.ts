import { type FailureKind, fail, type Result, succeed } from '../domain/failure.ts';
import { hostOf } from '../domain/host.ts';
import { fileName, saveBytes } from '../export/download.ts';
import { browserAgreements } from '../sources/agreements.ts';
import { readBoundaries } from '../sources/boundaries.ts';
import { deviceStore } from '../sources/deviceStore.ts';
import { draftStore } from '../sources/drafts.ts';
import { readListings } from '../sources/listings.ts';
import type { AddressBook } from '../sources/live/addresses.ts';
import { readManifest } from '../sources/manifest.ts';
import { browserPreferences } from '../sources/preferences.ts';
import { siteFolder } from '../sources/siteFolder.ts';
import { readPlacesSnapshot, readSnapshot } from '../sources/snapshot.ts';
import { importsFile } from '../sources/userFile/importsFile.ts';
import { waitingLinkStore } from '../sources/waitingLink.ts';
import { workStore } from '../sources/workStore.ts';
import { browserAddressBar } from './addressBar.ts';
import { askable } from './askable.ts';
import { browserOffline } from './offline.ts';
import type { SessionPorts } from './ports.ts';
import { browserSitting } from './speakerWindow.ts';

/** idle callbacks may wait for ever on a busy page */
const latestIdleMilliseconds = 3000;

function whenIdle(page: Window, run: () => void): void {
  // Safari has no requestIdleCallback
  if ('requestIdleCallback' in page) page.requestIdleCallback(run, { timeout: latestIdleMilliseconds });
  else setTimeout(run, latestIdleMilliseconds / 10);
}

/** Code that few first screens need is fetched when it is used; without a connection that fails like any other fetch. */
async function withCode<M, T>(
  code: Promise<M>,
  use: (loaded: M) => Promise<Result<T>> | Result<T>,
  kind: FailureKind = 'fetch_failed',
): Promise<Result<T>> {
  let loaded: M;
  try {
    loaded = await code;
  } catch (cause) {
    const sentence =
      'Een deel van deze site kon niet worden opgehaald. Controleer de verbinding en probeer het opnieuw.';
    return fail(kind, sentence, undefined, cause);
  }
  return use(loaded);
}

/** One address book per page, so that its answers are remembered; made when it is first asked. */
function lateAddressBook(): AddressBook {
  let book: Promise<AddressBook> | null = null;
  const made = async (): Promise<AddressBook> => {
    const { createAddressBook } = await import('../sources/live/addresses.ts');
    return createAddressBook(hostOf('locatieserver').origin);
  };
  const opened = (): Promise<AddressBook> => {
    book ??= made();
    book.catch(() => {
      book = null;
    });
    return book;
  };
  return {
    find: (...asked) => withCode(opened(), ({ find }) => find(...asked)),
    lookUp: (...asked) => withCode(opened(), ({ lookUp }) => lookUp(...asked)),
  };
}

/** The ports of the real page. Files of the site lie below the page itself, so that it works under any path. */
export function browserPorts(page: Window): SessionPorts {
  const below = (path: string): string => new URL(path, page.document.baseURI).href;
  return {
    readListings: () => readListings(below('data/')),
    siteFolder: (code) => siteFolder(below(`data/${code}/`)),
    openedFolder: (files) => {
      const [first] = files;
      return files.length === 1 && first?.name.toLowerCase().endsWith('.zip')
        ? withCode(import('../sources/zipFolder.ts'), ({ zipFolder }) => zipFolder(first))
        : withCode(import('../sources/openedFolder.ts'), ({ openedFolder }) => openedFolder(files));
    },
    readManifest,
    readSnapshot,
    readPlaces: readPlacesSnapshot,
    readBoundaries,
    readBundle: (folder) => withCode(import('../sources/bundle.ts'), ({ readBundle }) => readBundle(folder)),
    openDatabase: (onDied) =>
      withCode(
        import('../db/engineBrowser.ts'),
        ({ openBrowserDatabase }) => openBrowserDatabase({ engineUrl: below('engine/'), onDied }),
        'engine_unavailable',
      ),
    device: deviceStore(),
    agreements: browserAgreements(page),
    openFetcher: () => withCode(import('./browserFetcher.ts'), ({ browserFetcher }) => succeed(browserFetcher())),
    preferences: browserPreferences(page),
    addresses: lateAddressBook(),
    readTile: (tile, signal) =>
      withCode(import('../sources/live/backgroundTiles.ts'), ({ readTile }) =>
        readTile(hostOf('achtergrond').origin, tile, signal),
      ),
    openImportDesk: () => withCode(import('./browserImportDesk.ts'), ({ openDesk }) => succeed(openDesk())),
    readImports: (folder, manifest) =>
      Object.hasOwn(manifest.files, importsFile)
        ? withCode(import('../sources/userFile/readImports.ts'), ({ readImports }) => readImports(folder, manifest))
        : Promise.resolve(succeed([])),
    readImportedPlaces: (folder, manifest) =>
      withCode(import('../sources/userFile/readImports.ts'), ({ readImportedPlaces }) =>
        readImportedPlaces(folder, manifest),
      ),
    openSurenessDesk: () =>
      withCode(import('./browserSureness.ts'), ({ browserSurenessDesk }) => succeed(browserSurenessDesk())),
    openBallotDesk: () => withCode(import('./ballotDesk.ts'), ({ ballotDesk }) => succeed(ballotDesk)),
    sitting: browserSitting(page),
    siteAddress: () => below('.'),
    openSitingDesk: () => withCode(import('./sitingDesk.ts'), ({ sitingDesk }) => succeed(sitingDesk)),
    readPdfFonts: () => withCode(import('../sources/pdfFonts.ts'), ({ readPdfFonts }) => readPdfFonts()),
    readProposals: () => withCode(import('./sitingCatalogue.ts'), ({ proposedSiting }) => succeed(proposedSiting)),
    packBundle: (folder) => withCode(import('./safeZip.ts'), ({ safeZip }) => safeZip(folder)),
    saveFile: (words, zip) => {
      const name = fileName(words, 'zip');
      saveBytes(name, 'application/zip', zip);
      return name;
    },
    offline: browserOffline(page),
    askable,
    addressBar: browserAddressBar(page),
    work: workStore(() => page.localStorage),
    waitingLink: waitingLinkStore(() => page.sessionStorage),
    drafts: draftStore(() => page.localStorage),
    whenIdle: (run) => whenIdle(page, run),
    whenLeaving: (run) => {
      page.addEventListener('pagehide', run);
      return () => page.removeEventListener('pagehide', run);
    },
  };
}
