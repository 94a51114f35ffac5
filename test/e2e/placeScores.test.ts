import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasFocus, tabTo } from './keys.ts';
import { figure, fold, mapPart, readCells, settle, showPanel, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { patience, unexpected } from './spoiledSite.ts';

const long = { timeout: 240_000 };
const step = 'modus=plaatsen&stap=scores';
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: step });
  page = site.page;
  await grid().waitFor(patience);
}, long.timeout);
afterAll(() => browser.close());

const lower = (on = page): Locator => on.getByRole('region', { name: 'Scores per locatie', exact: true });
const panel = (on = page): Locator => on.getByRole('region', { name: 'Plaatsen', exact: true });
const grid = (on = page): Locator => lower(on).getByRole('table');
const header = (name: RegExp): Locator => grid().getByRole('columnheader', { name }).getByRole('button');
const row = (name: string): Locator =>
  grid()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const nameButton = (name: string): Locator => row(name).getByRole('rowheader').getByRole('button');
const figures = (): Locator => lower().getByRole('combobox', { name: 'Toon per locatie' });
const isReady = (on = page): Promise<void> =>
  panel(on).getByText('Uitgerekend. Dezelfde locaties', { exact: false }).waitFor(patience);

/** Texts of one column, from the top; without the header. */
async function column(name: RegExp): Promise<readonly string[]> {
  const [head = [], ...rows] = await readCells(grid());
  const at = head.findIndex((text) => name.test(text));
  return rows.map((cells) => cells[at] ?? '');
}

/** Work with so many invented sites more, every tenth too small for a rule; `blind`: unnamed until the seal. */
function workWith(sites: number, blind: readonly string[] = []): string {
  const folder = join(import.meta.dirname, '../../public/data/GM9901');
  const manifest = JSON.parse(readFileSync(join(folder, 'dataset.json'), 'utf8'));
  const put = Array.from({ length: sites }, (_, at) => ({
    ...{ id: `proef-${at}`, name: `Proefplek ${at + 1}`, lon: 5.2 + (at % 70) / 1000, lat: 52.53 + (at % 41) / 1000 },
    ...{ area: null, hectares: 1, owner: 'gemeente', zoning: at % 3 === 0 ? 'wonen' : 'groen', note: '' },
    ...{ capacity: at % 10 === 0 ? 4 : 8 + (at % 40), availableFrom: 2026 + (at % 9) },
    ...{ lowStimulus: null, greenBlueNetwork: null },
  }));
  const none = { put: [], removed: [] };
  return JSON.stringify({
    ...{ kind: 'wijkbalans', schemaVersion: 1, municipality: manifest.municipality },
    ...{ boundaryYear: manifest.boundaryYear, savedAt: '2026-01-02T03:04:05Z' },
    ...{ recipes: [], removedRecipes: [], weighing: null },
    places: { projects: none, sites: { put, removed: [] }, facilities: none, complexes: [] },
    choices: { sitings: [], shortlists: [], seals: [], blind },
  });
}

async function openWork(text: string): Promise<void> {
  await visit(page, 'modus=wegen');
  await fold(page, 'Recept bewaren en beheren').click();
  const buffer = Buffer.from(text);
  const chooser = page.getByLabel('Open een bewaard recept of bestand');
  await chooser.setInputFiles({ name: 'proef.wijkbalans.json', mimeType: 'application/json', buffer });
  await page.getByText('proef.wijkbalans.json is geopend', { exact: false }).first().waitFor(patience);
}

describe('scores of candidate sites', long, () => {
  it('show every site by name, on every criterion, with what is missing and what it is relative to', async () => {
    const names = await column(/^Locatie/);
    expect(names.length).toBe(29);
    expect(names).toEqual([...names].sort(new Intl.Collator('nl', { numeric: true }).compare));
    await lower().getByText('hoger is geschikter voor dit concept', { exact: false }).waitFor();
    await panel().getByText('Alle 29 locaties blijven over, waarvan 2', { exact: false }).waitFor();
    const cells = await column(/^Gesprek met de omgeving/);
    expect(new Set(cells)).toEqual(new Set(['niet bekend: nog geen oordeel']));
    expect(await column(/^Open vragen/)).toContain('niet te toetsen: Genoeg ruimte');
    await isReady();
    await expectAccessible(page, 'scores');
  });

  it('are walked and sorted with the keys alone, and the link says how', async () => {
    await lower().getByRole('searchbox').focus();
    await tabTo(nameButton('Avondzon kavel 12'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hasFocus(header(/^Score/)), patience).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => column(/^Plaats/), patience).toEqual(Array.from({ length: 29 }, (_, at) => String(at + 1)));
    const scores = (await column(/^Score/)).map(figure);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(page.url()).toContain('sortering=total,aflopend');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const details = page.getByRole('dialog', { name: /^Dagelijkse voorzieningen dichtbij: / });
    await details.getByText('Zo wordt de waarde een score').waitFor(patience);
    await details.getByText('m hemelsbreed', { exact: false }).first().waitFor();
    await expectAccessible(page, 'where a figure comes from');
    await page.keyboard.press('Escape');
    await expect.poll(() => details.count()).toBe(0);
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const first = (await column(/^Locatie/))[0] ?? '';
    await expect.poll(() => column(/^Shortlist/).then(([text]) => text), patience).toMatch(/^Nr\. 1 /);
    expect(await row(first).getByRole('checkbox').isChecked()).toBe(true);
    expect(page.url()).toContain('naastelkaar=');
    await page.keyboard.press('Enter');
    await expect.poll(() => column(/^Shortlist/).then(([text]) => text), patience).toMatch(/^Zet op shortlist/);
  });

  it('stand beside the places of other methods and how sure those are', async () => {
    await figures().selectOption({ label: 'Per methode' });
    expect((await column(/^TOPSIS/)).every((text) => /^\d+ \(\d+\)$/.test(text))).toBe(true);
    const said = await column(/^Oordeel/);
    expect(said.every((text) => /^(gesprek nodig|onomstreden (niet )?bij de eerste 5)$/.test(text))).toBe(true);
    const counted = await panel().locator('dt').allTextContents();
    expect(counted).toContain(`Gesprek nodig (${said.filter((text) => text === 'gesprek nodig').length})`);
    await figures().selectOption({ label: 'Zekerheid' });
    const firsts = (await column(/^Eerste/)).map(figure);
    expect(Math.abs(firsts.reduce((sum, part) => sum + part, 0) - 100)).toBeLessThan(10);
    expect((await column(/^Plaats, meestal/)).every((text) => /^\d+(–\d+)?plaatsen; uiterst \d/.test(text))).toBe(true);
    await expectAccessible(page, 'sureness of sites');
    expect(page.url()).toContain('cijfers=zekerheid');
    await figures().selectOption({ label: 'Score (0–100)' });
    const method = panel().getByRole('combobox', { name: 'Rekenmethode van de eerste mening' });
    await method.selectOption({ label: 'PROMETHEE II' });
    await header(/^Score PROMETHEE II/).waitFor(patience);
    await lower().getByText('t.o.v. de andere locaties', { exact: false }).waitFor();
    await isReady();
    await page.keyboard.press('Control+z');
    await method.selectOption({ label: 'Gewogen som' });
  });

  it('can be seen large, point a site out on the map, and lead to the weight that tips', async () => {
    await lower().getByRole('button', { name: 'Toon de tabel groot' }).click();
    const large = page.getByRole('dialog', { name: 'Scores per locatie' });
    await large.getByRole('rowheader', { name: 'Brinkerbos' }).waitFor(patience);
    await expectAccessible(page, 'scores, large');
    await large.getByRole('searchbox', { name: 'Zoek locatie' }).fill('garages');
    await expect.poll(() => large.getByRole('rowheader').count(), patience).toBe(1);
    await large.getByRole('rowheader').getByRole('button').click();
    await mapPart(page).getByRole('region', { name: 'Garages Vlaskamp', exact: true }).waitFor(patience);
    expect(await nameButton('Garages Vlaskamp').getAttribute('aria-pressed')).toBe('true');
    await lower().getByRole('searchbox').fill('');
    const tipping = panel().getByText(/^Het criterium “.+” weegt nu .+ neemt .+ de eerste plaats over van /);
    const criterion = /“(.+)”/.exec((await tipping.textContent()) ?? '')?.[1] ?? '';
    await panel().getByRole('button', { name: 'Ga naar dit gewicht' }).click();
    const weight = panel().getByRole('group', { name: criterion, exact: true }).getByRole('slider');
    await expect.poll(() => hasFocus(weight), patience).toBe(true);
  });

  it('stay usable with five thousand sites, and the working out can be stopped', async () => {
    await openWork(workWith(5000));
    await visit(page, `${step}&sortering=total,aflopend`);
    await panel().getByText('Van de 5.029 locaties blijven er 4.529 over', { exact: false }).waitFor(patience);
    await expect.poll(() => grid().getAttribute('aria-rowcount'), patience).toBe('5031');
    expect(await grid().getByRole('row').count()).toBeLessThan(100);
    const before = Date.now();
    await header(/^Snel beschikbaar/).click();
    await expect.poll(() => page.url(), patience).toContain('sortering=c:beschikbaar,aflopend');
    await settle(page);
    expect(Date.now() - before).toBeLessThan(10_000);
    await grid().getByRole('rowheader').getByRole('button').first().focus();
    await page.keyboard.press('Control+End');
    await grid()
      .getByText(/^Genoeg ruimte: Ruimte voor woningen: ten minste 8 woningen; hier 4/)
      .first()
      .waitFor(patience);
    await lower().getByRole('searchbox').fill('proefplek 4999');
    await expect.poll(() => column(/^Locatie/), patience).toEqual(['Proefplek 4999']);
    await panel().getByText('in plaats van 10.000', { exact: false }).waitFor();
    await panel().getByRole('button', { name: 'Reken uit' }).click();
    await panel().getByText('Bezig met uitrekenen.').waitFor(patience);
    await panel().getByRole('button', { name: 'Stop' }).click();
    await panel().getByRole('button', { name: 'Reken uit' }).waitFor(patience);
    await figures().selectOption({ label: 'Zekerheid' });
    expect(await column(/^Eerste/)).toEqual(['nog niet uitgerekend']);
  });

  it('name no site while rules and criteria must be sealed first', async () => {
    await openWork(workWith(3, ['beschermd_thuis_geclusterd']));
    await visit(page, step);
    for (const part of [panel(), lower()]) {
      await part.getByText('Er zijn 32 locaties. Welke dat zijn', { exact: false }).waitFor(patience);
      expect(await part.textContent()).not.toMatch(/Proefplek|Brinkerbos|Avondzon/);
    }
    await expectAccessible(page, 'sites unnamed');
    expect(unexpected(site.complaints, /^$/)).toEqual([]);
    expect(site.strays).toEqual([]);
  });

  it('work on a phone', async () => {
    const phone = await openSite(browser, { width: 390, height: 844, fragment: step });
    await phone.page.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button').nth(1).click();
    await isReady(phone.page);
    await expectAccessible(phone.page, 'opinions on a phone');
    await showPanel(phone.page, 'Tabel');
    await grid(phone.page).waitFor(patience);
    await expectAccessible(phone.page, 'scores on a phone');
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await phone.close();
  });
});
