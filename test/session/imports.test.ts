import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/port.ts';
import type { Bundle } from '../../src/domain/bundle.ts';
import { type Failure, fail, type Result, succeed } from '../../src/domain/failure.ts';
import type { ImportPreview } from '../../src/domain/userImport.ts';
import { type CataloguedDesk, withCatalogue } from '../../src/session/importDesk.ts';
import { readBoundaries } from '../../src/sources/boundaries.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { deviceStore } from '../../src/sources/deviceStore.ts';
import { readManifest } from '../../src/sources/manifest.ts';
import { memoryFolder } from '../../src/sources/memoryFolder.ts';
import { readPlacesSnapshot, readSnapshot } from '../../src/sources/snapshot.ts';
import { createImportJobs } from '../../src/sources/userFile/importJobs.ts';
import { readImports } from '../../src/sources/userFile/readImports.ts';
import { exampleFiles, got } from '../sources/userFile/importTown.ts';
import { fakeSite, openPage } from './fakePorts.ts';

const csv = (name: string, text: string): File => new File([text], name);
const index = csv('index.csv', 'buurtcode;Ouderenindex 2024\nBU99010100;12,5\nBU99010101;x\n');
const second = csv('tweede.csv', 'buurtcode;Buurtcijfer 2023\nBU99010100;7\nBU99010102;8\n');
const refusal: Failure = { kind: 'query_failed', sentence: 'De gegevensbank weigert.' };

/** What the engine was given last, and whether it refuses. */
interface Held {
  bundle: Bundle | null;
  refuses: boolean;
}

/** A database that keeps a bundle and gives no columns. */
function database(held: Held): Database {
  return {
    load: async (bundle) => {
      if (held.refuses) return { ok: false, failure: refusal };
      held.bundle = bundle;
      return succeed(undefined);
    },
    readDataset: async (level) => {
      if (held.bundle === null) return fail('query_failed', 'leeg');
      const { manifest, areas, indicators } = held.bundle;
      return succeed({ manifest, level, areas: areas.filter((area) => area.level === level), indicators, columns: [] });
    },
    readPlaces: async () => {
      if (held.bundle === null) return fail('query_failed', 'leeg');
      const { projects, facilities, sites } = held.bundle;
      return succeed({ projects, facilities, sites });
    },
    ask: async () => fail('query_failed', 'niet nu'),
    close: async () => undefined,
  };
}

/** The example municipality on a site, with real files and a real desk; only the database is none. */
function exampleSite(change: (desk: CataloguedDesk) => CataloguedDesk = (desk) => desk) {
  const site = fakeSite();
  const held: Held = { bundle: null, refuses: false };
  const desk = change(withCatalogue({ ...createImportJobs(), stop: () => undefined }));
  const ports = {
    ...site.ports,
    readListings: async () => succeed([{ code: 'GM9901' as never, name: 'Oeverstad', invented: true }]),
    siteFolder: () => got(memoryFolder('de site', exampleFiles, async (bytes) => bytes)),
    readManifest,
    readSnapshot,
    readPlaces: readPlacesSnapshot,
    readBoundaries,
    readBundle,
    openDatabase: async () => succeed(database(held)),
    device: deviceStore(),
    readImports,
    openImportDesk: async () => succeed(desk),
  };
  return { site: { ...site, ports }, held };
}

async function previewed(commands: { imports: Imports }, file: File): Promise<ImportPreview> {
  const reading = got(await commands.imports.read(file, {}));
  if (reading.kind !== 'table') throw new Error(reading.kind);
  return reading;
}
type Imports = Awaited<ReturnType<typeof openPage>>['session']['commands']['imports'];

async function added(commands: { imports: Imports }, file: File) {
  const preview = await previewed(commands, file);
  return got(await commands.imports.apply(preview.id, preview.proposal));
}

const kept = async (): Promise<readonly string[]> => got(await deviceStore().list()).map(({ code }) => code);
const own = (bundle: Bundle | null, id: string) =>
  bundle?.values.filter(({ indicator }) => indicator === id).map(({ area, value }) => `${area} ${value}`);

async function until(fits: () => boolean | Promise<boolean>): Promise<void> {
  const latest = performance.now() + 30_000;
  while (performance.now() < latest && !(await fits())) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await fits()).toBe(true);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('imports on the page', { timeout: 60_000 }, () => {
  it('adds a file to what is on screen, and keeps it on this device', async () => {
    const { site, held } = exampleSite();
    const { session, data, view } = await openPage(site);
    const before = view();
    const record = await added(session.commands, index);
    expect(record.figures.map(({ id }) => id)).toEqual(['ouderenindex']);
    expect(own(held.bundle, 'ouderenindex')).toEqual(['BU99010100 12.5', 'BU99010101 NaN']);
    await until(() => data().imports.length === 1);
    expect(data().imports).toEqual([record]);
    expect(data().importing).toEqual({ kind: 'idle' });
    expect(view()).toEqual(before);
    await until(async () => (await kept()).includes('GM9901'));
  });

  it('shows what is kept without waiting for the engine, after a reload and after an undo', async () => {
    const first = await openPage(exampleSite().site);
    const record = await added(first.session.commands, index);
    await added(first.session.commands, second);
    await until(() => first.data().listings.some((listing) => listing.kept !== undefined));
    first.session.stop();

    const noEngine = async (): Promise<Result<never>> => fail('engine_unavailable', 'komt niet');
    const again = exampleSite();
    const still = await openPage({ ...again.site, ports: { ...again.site.ports, openDatabase: noEngine } });
    expect(still.data().datasets[still.view().level]?.indicators.map(({ id }) => id)).toContain('ouderenindex');
    expect(still.data().places).not.toBeNull();
    still.session.stop();

    const third = await openPage(exampleSite().site);
    await until(() => third.data().imports.length === 2);
    const bytes = third.data().listings[0]?.kept?.bytes;
    got(await third.session.commands.imports.undo(record.id));
    await until(() => {
      const present = third.data().listings[0]?.kept?.bytes;
      return present !== undefined && present !== bytes;
    });
    third.session.stop();
    const last = exampleSite();
    const after = await openPage({ ...last.site, ports: { ...last.site.ports, openDatabase: noEngine } });
    const shown = after.data().datasets[after.view().level]?.indicators.map(({ id }) => id) ?? [];
    expect([shown.includes('ouderenindex'), shown.includes('buurtcijfer')]).toEqual([false, true]);
  });

  it('undoes an earlier import, after a reload', async () => {
    const first = await openPage(exampleSite().site);
    const record = await added(first.session.commands, index);
    await added(first.session.commands, second);
    await until(() => first.data().listings.some((listing) => listing.kept !== undefined));
    first.session.stop();

    const { site, held } = exampleSite();
    const { session, data } = await openPage(site);
    await until(() => data().imports.length === 2);
    expect(got(await session.commands.imports.undo(record.id))).toBeUndefined();
    await until(() => data().imports.length === 1);
    expect(own(held.bundle, 'ouderenindex')).toEqual([]);
    expect(own(held.bundle, 'buurtcijfer')).toEqual(['BU99010100 7', 'BU99010102 8']);
  });

  it('gives the municipality of the site back with the last undo', async () => {
    const { site, held } = exampleSite();
    const { session, data } = await openPage(site);
    const record = await added(session.commands, index);
    await until(async () => (await kept()).length === 1);
    got(await session.commands.imports.undo(record.id));
    await until(() => data().imports.length === 0);
    expect(data().listings).toEqual([{ code: 'GM9901', name: 'Oeverstad', invented: true, origin: 'site' }]);
    expect(await kept()).toEqual([]);
    expect(held.bundle?.values.length).toBe(
      new TextDecoder().decode(exampleFiles.get('values.csv')).trimEnd().split('\n').length - 1,
    );
  });

  it('leaves everything as it was when the database refuses', async () => {
    const { site, held } = exampleSite();
    const { session, data } = await openPage(site);
    const preview = await previewed(session.commands, index);
    const { datasets, listings } = data();
    held.refuses = true;
    expect(await session.commands.imports.apply(preview.id, preview.proposal)).toEqual({ ok: false, failure: refusal });
    expect(data().datasets).toBe(datasets);
    expect(data().listings).toBe(listings);
    expect(data().imports).toEqual([]);
    expect(await kept()).toEqual([]);
    held.refuses = false;
    expect((await session.commands.imports.apply(preview.id, preview.proposal)).ok).toBe(true);
  });

  it('tells what it is doing, and ends what is stopped as a failure', async () => {
    let release: (answer: Result<never>) => void = () => undefined;
    const { site } = exampleSite((desk) => ({
      ...desk,
      read: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
      stop: () => release({ ok: false, failure: { kind: 'file_rejected', sentence: 'Gestopt.' } }),
    }));
    const { session, data } = await openPage(site);
    const reading = session.commands.imports.read(index, {});
    await until(() => data().importing.kind === 'reading');
    expect(data().importing).toEqual({ kind: 'reading', file: 'index.csv' });
    await until(() => {
      session.commands.imports.cancel();
      return data().importing.kind === 'idle';
    });
    expect(await reading).toMatchObject({ ok: false, failure: { sentence: 'Gestopt.' } });
  });

  it('keeps the former preview when a correction cannot be read, and forgets it when told', async () => {
    const { session } = await openPage(exampleSite().site);
    const { imports } = session.commands;
    const preview = await previewed(session.commands, index);
    expect((await imports.read(csv('leeg.csv', ''), {})).ok).toBe(false);
    imports.discard('een andere');
    expect((await imports.apply(preview.id, preview.proposal)).ok).toBe(true);
    const again = await previewed(session.commands, index);
    imports.discard(again.id);
    expect(await imports.apply(again.id, again.proposal)).toMatchObject({
      failure: { sentence: 'Dit bestand is niet meer gelezen; kies het opnieuw.' },
    });
  });

  it('reads a pasted table', async () => {
    const { session } = await openPage(exampleSite().site);
    const reading = got(await session.commands.imports.read('buurt\tcijfer\nVismarkt\t3\n', {}));
    expect(reading).toMatchObject({
      file: 'geplakte tabel',
      separator: '\t',
      join: { keyedBy: 'name', matchedRows: 1 },
    });
  });
});

describe('a file with addresses', () => {
  const people = csv('bewoners.csv', 'Naam;Adres;Plaats\nA. Jansen;Kadeweg 3;Oeverstad\nB. Bos;Kadeweg 3;Oeverstad\n');

  it('sends nothing before agreement, and then its addresses alone', async () => {
    const { site } = exampleSite();
    const sent: unknown[] = [];
    const lookUp: typeof site.ports.addresses.lookUp = async (rows) => {
      sent.push(...rows);
      return succeed(rows.map(() => null));
    };
    const ports = { ...site.ports, addresses: { ...site.ports.addresses, lookUp } };
    const { session } = await openPage({ ...site, ports });
    const { commands } = session;
    const preview = await previewed(commands, people);
    const locate = () => commands.imports.locate(preview.id, () => undefined, new AbortController().signal);
    expect(got(await locate())).toMatchObject({
      stopped: expect.stringContaining('akkoord'),
      pending: [{ rows: [2, 3] }],
    });
    expect(sent).toEqual([]);
    commands.agree(['locatieserver']);
    expect(got(await locate())).toMatchObject({ stopped: null, pending: [], missing: [{ rows: [2, 3] }] });
    expect(sent).toEqual([{ text: 'Kadeweg 3 Oeverstad' }]);
    expect((await commands.imports.locate('anders', () => undefined, new AbortController().signal)).ok).toBe(false);
  });
});
