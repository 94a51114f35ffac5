import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import { buildOpenBundle } from '../../scripts/openBuild.ts';
import { type RunningSite, serve } from '../../scripts/serve.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import { representativePoint } from '../../src/model/geometry.ts';
import { unwrapped } from '../sources/open/openFixture.ts';
import { importDialog, stepHeading } from './importing.ts';
import { hasFocus, pick, press, tabTo } from './keys.ts';
import { launch, mapReady, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const real = join(import.meta.dirname, '..', '..', '..', 'shared', 'real-data');
const present = existsSync(real);
if (!present) console.log('Overgeslagen: de map met echte bronbestanden (../shared/real-data) is er niet.');

const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-weg-'));
const sitesFile = join(workplace, 'proeflocaties.csv');
const zwolle = 'gemeente=GM0193';
let browser: Browser;
let town: RunningSite;

/** Invented sites in the middle of every second buurt; of some the room or the zoning is not known. */
function inventedSites(boundaries: AreaFeatureCollection): readonly string[] {
  const zonings = ['wonen', 'maatschappelijk', ''];
  return boundaries.features
    .filter((_, at) => at % 2 === 0)
    .slice(0, 29)
    .map(({ geometry }, at) => {
      const point = representativePoint(geometry);
      const room = at % 7 === 0 ? '' : 4 + 2 * at;
      return [`Proeflocatie ${at + 1}`, point?.lon, point?.lat, room, zonings[at % 3], 2026 + (at % 9)].join(';');
    });
}

beforeAll(async () => {
  if (!present) return;
  const out = join(workplace, 'GM0193');
  unwrapped(await buildOpenBundle({ municipality: 'GM0193', from: real, out, year: 2024 }));
  const boundaries: AreaFeatureCollection = JSON.parse(readFileSync(join(out, 'boundaries.buurt.geojson'), 'utf8'));
  const head = 'naam;lon;lat;capaciteit;bestemming;beschikbaar vanaf';
  writeFileSync(sitesFile, [head, ...inventedSites(boundaries)].join('\n'));
  town = await serve({ site: siteFolder, bundles: [out], port: 0 });
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
  rmSync(workplace, { recursive: true, force: true });
});

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Plaatsen', exact: true });
const step = (page: Page, name: string): Locator => panel(page).getByRole('button', { name, exact: true });
const names = (page: Page): Promise<string[]> => page.locator('.wb-shortlist .wb-area-link').allTextContents();
const open = (fragment: string): Promise<OpenSite> => openSite(browser, { address: town.address, fragment });

/** Works the button of a file with a key, and gives what the browser then asks for. */
async function giveFile(field: Locator, path: string): Promise<void> {
  const page = field.page();
  // the browser is told to hand over its file chooser a moment after somebody listens
  page.on('filechooser', () => undefined);
  await tabTo(field);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser', patience), page.keyboard.press('Enter')]);
  await chooser.setFiles(path);
}

async function saved(target: Locator, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Download> {
  const page = target.page();
  await tabTo(target, by);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.keyboard.press('Enter'),
  ]);
  return download;
}

async function importSites(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: 'Eigen cijfers toevoegen' }).first();
  await press(opener, 'Enter');
  const dialog = importDialog(page);
  await giveFile(dialog.getByLabel(/^(Kies een bestand|Ander bestand)$/), sitesFile);
  await stepHeading(dialog, 'Zo is het gelezen').waitFor(patience);
  await press(dialog.getByRole('button', { name: '4. Wat is het?' }), 'Enter');
  await stepHeading(dialog, 'Wat is het?').waitFor(patience);
  await pick(dialog.getByLabel('Wat zijn deze plekken?'), 'kandidaatlocaties');
  await press(dialog.getByRole('button', { name: 'Toevoegen', exact: true }), 'Enter');
  await dialog.waitFor({ state: 'hidden', ...patience });
  await expect.poll(() => hasFocus(opener)).toBe(true);
}

/** Works out how sure the order is, which the workbook tells too, and goes to the shortlist. */
async function toShortlist(page: Page): Promise<void> {
  await press(step(page, 'Scores'), 'Enter', 'Shift+Tab');
  await panel(page).getByText('Uitgerekend. Dezelfde locaties', { exact: false }).waitFor(patience);
  await press(step(page, 'Shortlist'), 'Enter');
}

/**
 * The moment a file was made, the link of the screen it was made on, and the sentence that says how the places people
 * brought came to the device: from their file, or with the work.
 */
const passing = /https?:\/\/[^<"]*|\d{2}:\d{2}(?::[\d.]+Z)?|Door de gebruiker toegevoegd: 29 [^<"]*/g;
const lists = [
  'Locaties voor Excel in het Nederlands (CSV)',
  'Locaties voor R en Python (CSV)',
  'Locaties op de kaart (GeoJSON)',
];

/** Sheets of the workbook and the lists of sites as text, without what passes. */
async function filesOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const keep = (name: string, bytes: Uint8Array) => files.set(name, strFromU8(bytes).replace(passing, '…'));
  const workbook = await saved(step(page, 'Werkmap (XLSX)'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await workbook.path())))) {
    if (/^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/.test(name)) keep(name, bytes);
  }
  for (const list of lists) keep(list, readFileSync(await (await saved(step(page, list))).path()));
  return files;
}

describe.runIf(present)('real figures with invented sites', { timeout: 300_000 }, () => {
  it('are walked with the keys from rules to paper, and come back from a file with the same numbers', async () => {
    const site = await open(zwolle);
    const { page } = site;
    await importSites(page);
    await tabTo(page.getByRole('tab', { name: 'Verkennen' }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');

    await press(step(page, 'Regels'), 'Enter');
    const left = panel(page).getByText(/ van 29 locaties blij/);
    await left.waitFor(patience);
    const before = await left.textContent();
    await press(step(page, 'Genoeg ruimte'), 'Enter');
    await tabTo(panel(page).getByRole('textbox', { name: 'Grens (woningen)', exact: true }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await expect.poll(() => left.textContent(), patience).not.toBe(before);
    await press(step(page, 'Verzegel regels en criteria'), 'Enter');
    await panel(page)
      .getByText(/^Verzegeld op /)
      .waitFor(patience);

    await toShortlist(page);
    await press(panel(page).getByRole('button', { name: /^Neem de/ }), 'Enter');
    await expect.poll(async () => (await names(page)).length, patience).toBe(5);
    const [first = '', second = '', ...others] = await names(page);
    await press(step(page, `${second} omhoog`), 'Enter', 'Shift+Tab');
    const chosen = [second, first, ...others];
    await expect.poll(() => names(page), patience).toEqual(chosen);
    await tabTo(panel(page).getByRole('textbox', { name: `Waarom ${second}?` }));
    await page.keyboard.type('Rustige plek');

    const paper = await saved(step(page, 'Besluitblad (PDF)'));
    const { error, stdout } = spawnSync('pdftotext', ['-layout', await paper.path(), '-'], { encoding: 'utf8' });
    if (error !== undefined) console.log('Overgeslagen: zonder pdftotext is het besluitblad niet terug te lezen.');
    else {
      const flat = stdout.replace(/\s+/g, ' ');
      const shortlist = flat.slice(flat.indexOf('De shortlist, in de gekozen volgorde'));
      const places = chosen.map((name, at) => shortlist.indexOf(`${at + 1}. ${name} `));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const words of ['Rustige plek', 'Verzegeld op', 'met eigen plekken', 'ten minste 20 woningen']) {
        expect(flat).toContain(words);
      }
      expect(flat).not.toContain('fictief');
    }
    const files = await filesOf(page);
    for (const list of lists) expect(files.get(list), list).toContain(first);

    await press(page.getByRole('button', { name: 'Deel', exact: true }), 'Enter', 'Shift+Tab');
    const work = await saved(page.getByRole('button', { name: 'Bewaar al uw werk als bestand' }));
    const file = join(workplace, 'zwolle.wijkbalans.json');
    await work.saveAs(file);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
    await site.close();

    const other = await open(`${zwolle}&modus=wegen`);
    await press(other.page.locator('summary').filter({ hasText: 'Recept bewaren en beheren' }), 'Enter');
    await giveFile(other.page.getByLabel('Open een bewaard recept of bestand'), file);
    await other.page.getByText('zwolle.wijkbalans.json is geopend.', { exact: false }).waitFor(patience);
    await mapReady(other.page);
    await tabTo(other.page.getByRole('tab', { name: 'Wegen' }), 'Shift+Tab');
    await other.page.keyboard.press('ArrowRight');
    await toShortlist(other.page);
    await expect.poll(() => names(other.page), patience).toEqual(chosen);
    const again = await filesOf(other.page);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, text] of files) expect(again.get(name), name).toBe(text);
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});
