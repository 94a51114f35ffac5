import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import { headerPolicy } from '../../scripts/contentPolicy.ts';
import { edit, seal, smallBundle } from '../sources/bundleFixture.ts';
import { add, giveTable } from './importing.ts';
import { keptHere } from './networkOff.ts';
import { expectAccessible, launch, mapReady, openSite } from './site.ts';
import { areaNames, ask, engineReady, openConsole, patience, table, unexpected } from './spoiledSite.ts';

const long = { timeout: 180_000 };
/** the site need not stand at the top of its host */
const below = '/gemeente/kaart';

let browser: Browser;
let folder = '';
let server: Server;
let address = '';

async function start(port = 0): Promise<void> {
  const site = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response) => {
      response.setHeader('Content-Security-Policy', headerPolicy);
      response.setHeader('Cache-Control', 'no-cache');
    },
  });
  server = createServer((request, response) => {
    const notFound = (): void => {
      response.statusCode = 404;
      response.end();
    };
    if (request.url?.startsWith(`${below}/`) !== true) return notFound();
    request.url = request.url.slice(below.length);
    site(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}/`;
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wijkbalans-site-'));
  cpSync(siteFolder, folder, { recursive: true });
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the site as a person does, until it has kept all it needs to start without a network. */
async function openAndKeep() {
  const site = await openSite(browser, { address, serviceWorkers: 'allow' });
  await engineReady(site.page);
  await keptHere(site.page, 'data/GM9901/values.csv');
  return site;
}

/** The small bundle under a code of its own. */
function ownBundle(): Buffer {
  const files = smallBundle();
  edit(files, { file: 'dataset.json', find: '"Oeverstad"', put: '"Oeverstad Eigen"' });
  seal(files);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

async function openOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
  await page
    .getByLabel('Zip openen')
    .setInputFiles({ name: 'eigen.zip', mimeType: 'application/zip', buffer: ownBundle() });
  await page.getByRole('heading', { level: 1, name: 'Oeverstad Eigen' }).waitFor(patience);
}

/** Waits until this device keeps what was opened: a page that is left before that has nothing to come back to. */
async function ownIsKept(page: Page): Promise<void> {
  const choice = await openChoice(page);
  await choice.getByText(/^Bewaard op dit apparaat op /).waitFor(patience);
  await choice.getByRole('button', { name: 'Sluiten' }).click();
}

async function openChoice(page: Page) {
  await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
  return page.getByRole('dialog', { name: 'Gemeente kiezen' });
}

describe('without a network', () => {
  it('a file of one’s own is added to the municipality of the site, and stays', long, async () => {
    const { page, strays, complaints, close } = await openAndKeep();
    await stop();
    await page.reload();
    await mapReady(page);
    await engineReady(page);
    const dialog = await giveTable(page, {
      name: 'banken.csv',
      content: 'Wijk;Banken\nOude Stad;41\nHavenkwartier;52',
    });
    expect(await add(page, dialog)).toContain('Banken (2024; wijken; 2 waarden)');
    await table(page)
      .getByText(/^Banken, \d+ wijken$/)
      .waitFor(patience);
    await ownIsKept(page);
    await page.reload();
    await table(page)
      .getByText(/^Banken, \d+ wijken$/)
      .waitFor({ timeout: 120_000 });
    expect(strays).toEqual([]);
    expect(unexpected(complaints, /^$/)).toEqual([]);
    await close();
    await start();
  });

  it('the site starts whole: map, table, levels and the database', long, async () => {
    const { page, strays, complaints, close } = await openAndKeep();
    await stop();
    await page.reload();
    await mapReady(page);
    expect(await areaNames(page).count()).toBeGreaterThan(5);
    await page.getByRole('radio', { name: 'Buurt' }).check();
    await table(page)
      .getByText(/^Balans, \d+ buurten$/)
      .waitFor(patience);
    await engineReady(page);
    const dialog = await openConsole(page);
    expect(Number(await ask(dialog, 'select count(*) from gebieden'))).toBeGreaterThan(50);
    expect(strays).toEqual([]);
    expect(unexpected(complaints, /^$/)).toEqual([]);
    await close();
    await start();
  });

  it('what a person opened is still there, can be saved as a file and removed', long, async () => {
    const { page, complaints, close } = await openAndKeep();
    await openOwn(page);
    await ownIsKept(page);
    await stop();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Oeverstad Eigen' }).waitFor(patience);
    await mapReady(page);
    await page.getByRole('radio', { name: 'Buurt' }).check();
    await table(page).getByRole('button', { name: 'Markt', exact: true }).waitFor(patience);
    await engineReady(page);

    const choice = await openChoice(page);
    await choice.getByText(/^Bewaard op dit apparaat op \d+ \w+ \d{4}, minder dan 0,1 MB\.$/).waitFor(patience);
    await expectAccessible(page, 'the list of municipalities with one opened here');
    const saving = page.waitForEvent('download', patience);
    await choice.getByRole('button', { name: 'Bewaar als bestand: Oeverstad Eigen' }).click();
    const file = await (await saving).path();
    await choice.getByText('Het bestand oeverstad-eigen-gm9901.zip is gemaakt.').waitFor(patience);

    await choice.getByRole('button', { name: 'Verwijderen: Oeverstad Eigen' }).click();
    await choice.getByRole('button', { name: 'Ja, verwijderen' }).click();
    await choice.getByText('door u geopend').waitFor({ state: 'detached', ...patience });
    await page.reload();
    await mapReady(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('Eigen');

    await openChoice(page);
    await page
      .getByLabel('Zip openen')
      .setInputFiles({ name: 'terug.zip', mimeType: 'application/zip', buffer: readFileSync(file) });
    await page.getByRole('heading', { level: 1, name: 'Oeverstad Eigen' }).waitFor(patience);
    expect(unexpected(complaints, /^$/)).toEqual([]);
    await close();
    await start();
  });
});

describe('what is kept', () => {
  it('but was damaged gives one sentence; the app goes on and it can be removed', long, async () => {
    const { page, close } = await openAndKeep();
    await openOwn(page);
    await ownIsKept(page);
    await page.evaluate(async () => {
      const opening = indexedDB.open('wijkbalans');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction('files', 'readwrite');
      writing.objectStore('files').put(new Uint8Array([1, 2, 3]), ['GM9901', 'boundaries.wijk.geojson']);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    });
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.getByText('boundaries.wijk.geojson').waitFor(patience);
    expect(await alert.locator('p').textContent()).toMatch(
      /^boundaries\.wijk\.geojson in de opslag van deze browser \(Oeverstad Eigen\) telt 3 bytes .* Verwijder deze gemeente bij Gemeente kiezen en open het bestand opnieuw\.$/,
    );
    const choice = await openChoice(page);
    await choice.getByRole('button', { name: 'Verwijderen: Oeverstad Eigen' }).click();
    await choice.getByRole('button', { name: 'Ja, verwijderen' }).click();
    await choice.getByRole('button', { name: 'Sluiten' }).click();
    await mapReady(page);
    expect(await areaNames(page).count()).toBeGreaterThan(5);
    await close();
  });
});

describe('a new version of the site', () => {
  it('says that it is there, and waits until the person wants it', long, async () => {
    const { page, close } = await openAndKeep();
    const notice = page.getByText('Er is een nieuwe versie van Wijkbalans.');
    expect(await notice.count()).toBe(0);
    const start = join(folder, 'index.html');
    writeFileSync(start, readFileSync(start, 'utf8').replace('</head>', '<meta name="versie" content="2"></head>'));
    const list = "self.siteVersion = 'version-2';\nself.siteFiles['index.html'] = 'version-2';\n";
    appendFileSync(join(folder, 'sw-files.js'), list);
    const newPage = page.locator('meta[name="versie"]');
    await page.reload();
    await mapReady(page);
    await page.getByRole('radio', { name: 'Buurt' }).check();
    await notice.waitFor(patience);
    expect(await newPage.count()).toBe(0);
    await page.getByRole('button', { name: 'Nu vernieuwen' }).click();
    await newPage.waitFor({ state: 'attached', ...patience });
    await mapReady(page);
    expect(await page.getByRole('radio', { name: 'Buurt' }).isChecked()).toBe(true);
    expect(await notice.count()).toBe(0);
    await close();
  });
});
