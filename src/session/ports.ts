import type { Database } from '../db/port.ts';
import type { Askable } from '../domain/answer.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { TileAddress } from '../domain/backgroundMap.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Bundle, Manifest } from '../domain/bundle.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { Drafts } from '../domain/drafts.ts';
import type { Result } from '../domain/failure.ts';
import type { ImportedPlaces } from '../domain/importedPlaces.ts';
import type { PdfFonts } from '../domain/pdfFonts.ts';
import type { ImportRecord } from '../domain/userImport.ts';
import type { Agreements } from '../sources/agreements.ts';
import type { DeviceStore } from '../sources/deviceStore.ts';
import type { BundleFolder } from '../sources/files.ts';
import type { AddressBook } from '../sources/live/addresses.ts';
import type { LiveFetcher } from '../sources/live/fetcher.ts';
import type { Preferences } from '../sources/preferences.ts';
import type { WaitingLinkStore } from '../sources/waitingLink.ts';
import type { WorkStore } from '../sources/workStore.ts';
import type { ProposedSiting } from '../state/appState.ts';
import type { SittingPort } from '../state/sittingCommands.ts';
import type { BallotDesk } from './ballotDesk.ts';
import type { CataloguedDesk } from './importDesk.ts';
import type { SitingDesk } from './sitingDesk.ts';
import type { SurenessDesk } from './surenessDesk.ts';

/** A municipality of `data/index.json`. */
export interface SiteListing {
  readonly code: AreaCode;
  readonly name: string;
  readonly invented: boolean;
}

/** The address of the page: its fragment, and the browser's list of earlier ones. */
export interface AddressBar {
  fragment(): string;
  /** a new entry, to which Back returns */
  push(fragment: string): void;
  /** the present entry, rewritten */
  replace(fragment: string): void;
  /** after Back, Forward or a fragment typed by hand; gives the way to stop listening */
  onChange(listener: () => void): () => void;
}

/** The site itself without a network, and its new versions. */
export interface Offline {
  /**
   * Keeps the site for a start without a network, with its list of municipalities and the one on screen (null: none
   * of the site). `onNewVersion` is called when a newer site stands ready. Never fails: a browser may refuse.
   */
  prepare(code: AreaCode | null, onNewVersion: () => void): Promise<void>;
  /** loads the page anew, as the newer site */
  takeNewVersion(): Promise<void>;
}

/** Everything the session does outside the page's own state; a test gives its own. */
export interface SessionPorts {
  readListings(): Promise<Result<readonly SiteListing[]>>;
  siteFolder(code: AreaCode): BundleFolder;
  /** one zip, or the files of a folder */
  openedFolder(files: readonly File[]): Promise<Result<BundleFolder>>;
  readManifest(folder: BundleFolder): Promise<Result<Manifest>>;
  readSnapshot(folder: BundleFolder, level: AreaLevel, manifest: Manifest): Promise<Result<Dataset>>;
  readPlaces(folder: BundleFolder, manifest: Manifest): Promise<Result<Places>>;
  readBoundaries(folder: BundleFolder, level: AreaLevel, manifest: Manifest): Promise<Result<AreaFeatureCollection>>;
  readBundle(folder: BundleFolder): Promise<Result<Bundle>>;
  /** `onDied` is called when the engine stops by itself, never after `close` */
  openDatabase(onDied: () => void): Promise<Result<Database>>;
  /** what this browser keeps of the bundles a person opened */
  readonly device: DeviceStore;
  readonly agreements: Agreements;
  /** the public services; the code for it is fetched when it is first used */
  openFetcher(): Promise<Result<LiveFetcher>>;
  /** letters for a PDF; fetched when one is made */
  readPdfFonts(): Promise<Result<PdfFonts>>;
  /** what Plaatsen starts from; fetched when it is first opened */
  readProposals(): Promise<Result<ProposedSiting>>;
  readonly preferences: Preferences;
  readonly addresses: AddressBook;
  readTile(tile: TileAddress, signal: AbortSignal): Promise<Result<Blob>>;
  /** what this browser keeps of what people made and changed */
  readonly work: WorkStore;
  /** what this tab remembers of a link about a municipality that is not here */
  readonly waitingLink: WaitingLinkStore;
  readonly drafts: Drafts;
  /** where files of the person are worked on, beside the page */
  openImportDesk(): Promise<Result<CataloguedDesk>>;
  /** imports a bundle carries, oldest first */
  readImports(folder: BundleFolder, manifest: Manifest): Promise<Result<readonly ImportRecord[]>>;
  /** which places of a bundle its imports brought */
  readImportedPlaces(folder: BundleFolder, manifest: Manifest): Promise<Result<ImportedPlaces>>;
  /** where it is worked out how sure an outcome is, beside the page; its code is fetched when it is first asked */
  openSurenessDesk(): Promise<Result<SurenessDesk>>;
  /** where questions to groups get their link, and codes of ballots are read */
  openBallotDesk(): Promise<Result<BallotDesk>>;
  /** the window of the speaker, and what the look through the scenes goes by */
  readonly sitting: SittingPort;
  /** address of the page itself, without a fragment */
  siteAddress(): string;
  /** where rules and criteria are sealed and files of them are read */
  openSitingDesk(): Promise<Result<SitingDesk>>;
  packBundle(folder: BundleFolder): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** hands a zip to the browser as a file; gives its name, made of the words */
  saveFile(words: readonly string[], zip: Uint8Array<ArrayBuffer>): string;
  readonly offline: Offline;
  readonly askable: Askable;
  readonly addressBar: AddressBar;
  /** runs when the page has nothing better to do */
  whenIdle(run: () => void): void;
  /** runs when the page is left or put away; gives the way to stop */
  whenLeaving(run: () => void): () => void;
}
