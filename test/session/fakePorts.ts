import type { Database } from '../../src/db/port.ts';
import type { AreaCode, AreaLevel } from '../../src/domain/area.ts';
import type { Bundle, Manifest } from '../../src/domain/bundle.ts';
import { boundariesFile, bundleFiles, snapshotFile } from '../../src/domain/bundle.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type Failure, fail, type Result, succeed } from '../../src/domain/failure.ts';
import type { HostId } from '../../src/domain/host.ts';
import type { LedgerProposal } from '../../src/domain/ledgerProposal.ts';
import { ballotDesk } from '../../src/session/ballotDesk.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import type { AddressBar, Offline, SessionPorts } from '../../src/session/ports.ts';
import { createSession } from '../../src/session/session.ts';
import { sitingDesk } from '../../src/session/sitingDesk.ts';
import { suppressionRules } from '../../src/session/suppression.ts';
import type { DeviceStore, KeptMunicipality } from '../../src/sources/deviceStore.ts';
import type { BundleFolder } from '../../src/sources/files.ts';
import type { LiveFetcher } from '../../src/sources/live/fetcher.ts';
import type { WorkStore } from '../../src/sources/workStore.ts';
import { createAppStore } from '../../src/state/store.ts';
import { boundaries, dataset, manifest as oneLevel } from '../state/inventedState.ts';

const levels: readonly AreaLevel[] = ['wijk', 'buurt'];

const noLedger: LedgerProposal = {
  concentrationIndicator: 'woonzorg_concentratie',
  dragersIndicator: null,
  facilities: [],
  source: 'verzonnen',
  status: 'voorbeeld',
};

/** Invented municipality `code`, with the same four areas at both levels. */
export function manifestOf(code: string, snapshots: readonly AreaLevel[] = levels): Manifest {
  const names = [bundleFiles.places, ...levels.map(boundariesFile), ...snapshots.map(snapshotFile)];
  return {
    ...oneLevel,
    municipality: { code: code as AreaCode, name: `Stad ${code}` },
    levels: [...levels],
    suppression: suppressionRules,
    files: Object.fromEntries(names.map((name) => [name, { sha256: '0'.repeat(64), bytes: 1 }])),
  };
}

function datasetOf(manifest: Manifest, level: AreaLevel): Dataset {
  return { ...dataset, manifest, level, columns: dataset.columns.map((column) => ({ ...column })) };
}

export function bundleOf(manifest: Manifest): Bundle {
  return {
    manifest,
    areas: dataset.areas,
    indicators: dataset.indicators,
    values: [],
    boundaries: new Map(levels.map((level) => [level, boundaries])),
    projects: [],
    facilities: [],
    sites: [],
    indices: [],
  };
}

/** A browser's history: what was pushed after the present entry is dropped by the next push. */
export function fakeAddressBar(first: string) {
  const entries = [first];
  let at = 0;
  const listeners = new Set<() => void>();
  const bar: AddressBar = {
    fragment: () => entries[at] ?? '',
    push: (fragment) => {
      at += 1;
      entries.splice(at, entries.length, fragment);
    },
    replace: (fragment) => {
      entries[at] = fragment;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const go = (steps: number): void => {
    at += steps;
    for (const listener of listeners) listener();
  };
  const type = (fragment: string): void => {
    bar.push(fragment);
    go(0);
  };
  return { bar, entries, go, type };
}

/** An engine of which the test decides how it behaves. */
export class FakeEngine {
  starts = 0;
  closed = 0;
  readonly loaded: string[] = [];
  startFailure: Failure | null = null;
  startsLate = false;
  loadFailure: (bundle: Bundle) => Failure | null = () => null;
  /** figures the engine gives differ from the snapshot */
  differs = false;
  askHangs = false;
  kill: () => void = () => undefined;

  readonly open = async (onDied: () => void): Promise<Result<Database>> => {
    this.starts += 1;
    if (this.startsLate) await new Promise<never>(() => undefined);
    if (this.startFailure !== null) return { ok: false, failure: this.startFailure };
    this.kill = onDied;
    let held: Bundle | null = null;
    const present = (): Bundle => {
      if (held === null) throw new Error('no bundle loaded');
      return held;
    };
    return succeed<Database>({
      load: async (bundle) => {
        this.loaded.push(bundle.manifest.municipality.code);
        const failure = this.loadFailure(bundle);
        held = failure === null ? bundle : null;
        return failure === null ? succeed(undefined) : { ok: false, failure };
      },
      readDataset: async (level) => {
        const live = datasetOf(present().manifest, level);
        return succeed(this.differs ? { ...live, columns: live.columns.slice(1) } : live);
      },
      readPlaces: async () => succeed({ projects: [], facilities: [], sites: [] }),
      ask: async () => {
        if (this.askHangs) await new Promise<never>(() => undefined);
        const { code } = present().manifest.municipality;
        return succeed({ columns: [{ name: 'code', type: 'VARCHAR' }], rows: [[code]], truncated: false });
      },
      close: async () => {
        this.closed += 1;
      },
    });
  };
}

/** What a browser keeps; the test decides whether it will. */
export class FakeDevice {
  readonly kept = new Map<string, KeptMunicipality>();
  refuses: Failure | null = null;

  readonly store: DeviceStore = {
    list: async () => (this.refuses === null ? succeed([...this.kept.values()]) : this.refusal(this.refuses)),
    folder: ({ code }) => folder(`op dit apparaat ${code}`),
    keep: async ({ municipality }) => {
      if (this.refuses !== null) return this.refusal(this.refuses);
      const kept = { ...municipality, invented: true, bytes: 2_100_000, savedAt: '2026-11-21T10:00:00.000Z' };
      this.kept.set(municipality.code, kept);
      return succeed(kept);
    },
    forget: async (codes) => {
      if (this.refuses !== null) return this.refusal(this.refuses);
      for (const code of codes) this.kept.delete(code);
      return succeed(undefined);
    },
  };

  private refusal(failure: Failure): Result<never> {
    return { ok: false, failure };
  }
}

const folder = (name: string): BundleFolder => ({
  name,
  list: async () => null,
  read: async () => fail('fetch_failed', name),
});

/** What a browser keeps of people's work, by municipality; `refuses` as a private window does. */
export interface FakeWork {
  readonly kept: Map<string, string>;
  readonly aside: Map<string, string>;
  refuses: boolean;
  /** fragment of a link about a municipality that is not here */
  waitingLink: string | null;
}

function fakeWorkStore(work: FakeWork): WorkStore {
  return {
    read: (code) => work.kept.get(code) ?? null,
    write: (code, text) => {
      if (work.refuses) return false;
      if (text === null) work.kept.delete(code);
      else work.kept.set(code, text);
      return true;
    },
    putAside: (code) => {
      work.aside.set(code, work.kept.get(code) ?? '');
      work.kept.delete(code);
    },
  };
}

export interface FakeSite {
  readonly work: FakeWork;
  readonly device: FakeDevice;
  /** zips handed to the browser as files, by their words */
  readonly saved: string[];
  /** municipalities kept for a start without a network, null for none of the site */
  readonly prepared: (AreaCode | null)[];
  /** services outside the site this device remembers an agreement about */
  readonly agreed: HostId[];
  /** what answers for the public services; null = nothing does */
  readonly fetcher: { current: LiveFetcher | null };
  /** what was asked of services outside the site, and what the device prefers */
  readonly outside: { background: boolean; readonly asked: string[]; readonly searches: AbortSignal[] };
  /** a newer version of the site has come */
  announceNewVersion(): void;
  /** how often the page was loaded anew for it */
  swaps(): number;
  readonly engine: FakeEngine;
  readonly ports: SessionPorts;
  readonly history: ReturnType<typeof fakeAddressBar>;
  /** what reading a file of a folder fails with, by `folder/file` */
  readonly failures: Map<string, Failure>;
  /** manifests of the site, and of bundles a person can open, by folder name */
  readonly manifests: Map<string, Manifest>;
  /** reading this file waits until the function that comes back is called */
  hold(path: string): () => void;
  /** runs what waits for an idle moment, and what follows from it */
  idle(): Promise<void>;
}

export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function fakeSite(fragment = ''): FakeSite {
  const engine = new FakeEngine();
  const history = fakeAddressBar(fragment);
  const failures = new Map<string, Failure>();
  const manifests = new Map(['GM9901', 'GM9902', 'GM9903'].map((code) => [code, manifestOf(code)]));
  const waiting: (() => void)[] = [];
  const device = new FakeDevice();
  const saved: string[] = [];
  const work: FakeWork = { kept: new Map(), aside: new Map(), refuses: false, waitingLink: null };
  const prepared: (AreaCode | null)[] = [];
  const agreed: HostId[] = [];
  const fetcher: FakeSite['fetcher'] = { current: null };
  let announce: () => void = () => undefined;
  let swapped = 0;
  const offline: Offline = {
    prepare: async (code, onNewVersion) => {
      prepared.push(code);
      announce = onNewVersion;
    },
    takeNewVersion: async () => {
      swapped += 1;
    },
  };
  const held = new Map<string, Promise<void>>();
  const hold = (path: string): (() => void) => {
    let release: () => void = () => undefined;
    held.set(
      path,
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    return release;
  };

  const read = async <T>(from: BundleFolder, file: string, value: () => T): Promise<Result<T>> => {
    await held.get(`${from.name}/${file}`);
    const failure = failures.get(`${from.name}/${file}`);
    return failure === undefined ? succeed(value()) : { ok: false, failure };
  };
  const manifestIn = (from: BundleFolder): Manifest => {
    const manifest = manifests.get(from.name);
    if (manifest === undefined) throw new Error(`no manifest for ${from.name}`);
    return manifest;
  };

  const outside: FakeSite['outside'] = { background: false, asked: [], searches: [] };
  const ports: SessionPorts = {
    readListings: () =>
      read(folder('data'), 'index.json', () => [
        { code: 'GM9901' as AreaCode, name: 'Stad GM9901', invented: true },
        { code: 'GM9902' as AreaCode, name: 'Stad GM9902', invented: true },
        { code: 'GM9903' as AreaCode, name: 'Stad GM9903', invented: true },
      ]),
    siteFolder: folder,
    openedFolder: async (files) => succeed(folder(files[0]?.name ?? 'leeg')),
    readManifest: (from) => read(from, bundleFiles.manifest, () => manifestIn(from)),
    readSnapshot: (from, level) => read(from, snapshotFile(level), () => datasetOf(manifestIn(from), level)),
    readPlaces: (from) => read(from, bundleFiles.places, () => ({ projects: [], facilities: [], sites: [] })),
    readBoundaries: (from, level) => read(from, boundariesFile(level), () => boundaries),
    readBundle: (from) => read(from, 'bundle', () => bundleOf(manifestIn(from))),
    openDatabase: engine.open,
    device: device.store,
    openFetcher: async () =>
      fetcher.current === null ? { ok: false, failure: unreachable } : succeed(fetcher.current),
    agreements: { read: () => agreed, write: (hosts) => void agreed.splice(0, agreed.length, ...hosts) },
    preferences: {
      readBackground: () => outside.background,
      writeBackground: (on) => void Object.assign(outside, { background: on }),
    },
    addresses: {
      find: async (text, within, signal) => {
        outside.asked.push(`${text} in ${within.join()}`);
        if (signal !== undefined) outside.searches.push(signal);
        return succeed([]);
      },
      lookUp: async (rows, within) => {
        outside.asked.push(`${rows.length} rows in ${within.join()}`);
        return succeed(rows.map(() => null));
      },
    },
    readTile: async ({ z, x, y }) => {
      outside.asked.push(`tile ${z}/${x}/${y}`);
      return succeed(new Blob([]));
    },
    openImportDesk: async () => fail('fetch_failed', 'geen bestanden'),
    openSurenessDesk: async () => fail('engine_unavailable', 'geen rekenhulp'),
    openBallotDesk: async () => succeed(ballotDesk),
    sitting: {
      readManners: async () => succeed({ words: [], smallestCount: 5 }),
      openSpeaker: () => false,
      linkSpeaker: () => ({ say: () => undefined, stop: () => undefined }),
    },
    siteAddress: () => 'https://wijkbalans.example/',
    openSitingDesk: async () => succeed(sitingDesk),
    readPdfFonts: async () => fail('fetch_failed', 'geen letters'),
    readProposals: async () => succeed({ sitings: [], socialBase: [], version: '0', ledger: noLedger }),
    readImports: async () => succeed([]),
    readImportedPlaces: async () => succeed({ projects: [], sites: [], facilities: [] }),
    packBundle: async (from) => succeed(new TextEncoder().encode(from.name)),
    saveFile: (words) => {
      saved.push(words.join(' '));
      return `${words.join('-')}.zip`;
    },
    offline,
    askable: { tables: [], examples: [] },
    addressBar: history.bar,
    work: fakeWorkStore(work),
    waitingLink: {
      read: () => work.waitingLink,
      write: (fragment) => {
        work.waitingLink = fragment;
      },
    },
    drafts: { read: () => null, write: () => undefined },
    whenIdle: (run) => waiting.push(run),
    whenLeaving: () => () => undefined,
  };
  const idle = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run();
    await settle();
  };
  const announceNewVersion = (): void => announce();
  const swaps = (): number => swapped;
  return {
    engine,
    ports,
    history,
    failures,
    manifests,
    hold,
    idle,
    device,
    work,
    saved,
    prepared,
    agreed,
    fetcher,
    outside,
    announceNewVersion,
    swaps,
  };
}

/** A page on that site, started and idle. */
export async function openPage(site: FakeSite) {
  const store = createAppStore(emptyData());
  const session = createSession(store, site.ports);
  await session.start();
  return { store, session, data: () => store.getState().data, view: () => store.getState().view };
}

export const broken: Failure = { kind: 'contract_broken', sentence: 'values.csv, rij 3: 140 is geen percentage.' };
export const unreachable: Failure = { kind: 'fetch_failed', sentence: 'Het bestand kon niet worden opgehaald.' };
export const noEngine: Failure = { kind: 'engine_unavailable', sentence: 'De gegevensbank kan hier niet starten.' };
