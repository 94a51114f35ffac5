import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cameraFlags, writeFilm } from './fakeCamera.ts';
import { hasFocus } from './keys.ts';
import { readCells } from './screen.ts';
import {
  button,
  countCode,
  countsPerGroup,
  fillInPhone,
  fillPoints,
  newPhone,
  openQuestion,
  type Phone,
  sessionPart,
} from './sessionSteps.ts';
import { expectAccessible, launch, mapReady, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 400_000 };
const fragment = 'modus=sessie&deel=weging&concept=beschermd_thuis_geclusterd';
const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-camera-'));
const film = join(folder, 'camera.y4m');
let browser: Browser;

const part = (page: Page, name: string): Promise<void> => sessionPart(page, name).click();

async function openPhone(link: string): Promise<Phone> {
  const phone = await newPhone(browser);
  await phone.page.goto(link);
  await phone.page.getByRole('heading', { level: 1, name: 'Wat weegt het zwaarst' }).waitFor();
  // letters too, before the network goes
  await phone.page.waitForLoadState('networkidle');
  return phone;
}

/** Fills in with the network off and gives the code the phone shows. */
async function answer(phone: Phone, group: string, points: readonly number[]): Promise<string> {
  await phone.context.setOffline(true);
  return fillInPhone(phone, group, points);
}

beforeAll(async () => {
  writeFilm(film, null);
  browser = await launch(cameraFlags(film));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe('Weighing by groups', long, () => {
  it('counts turns and phones once each, shows what the room thinks, and keeps it', async () => {
    const site = await openSite(browser, { fragment });
    const { page } = site;
    const dialog = page.getByRole('dialog');
    const said = dialog.getByRole('status');
    await openQuestion(page, 4);
    await expectAccessible(page, 'a question that was opened');

    await button(page, 'Weeg op dit scherm').click();
    await fillPoints(dialog, [30, 30, 20]);
    await dialog.getByText('U hebt 80 punten verdeeld. Nog 20 punten te gaan.').first().waitFor();
    await button(dialog, 'Tel dit antwoord').click();
    expect(await dialog.getByText(/^Geteld/).count()).toBe(0);
    await fillPoints(dialog, [30, 30, 20, 20]);
    await button(dialog, 'Tel dit antwoord').click();
    await said.getByText('Geteld: Gemeente. Nu 1 antwoord.', { exact: false }).waitFor();
    expect(await dialog.getByRole('combobox').first().locator('option:checked').textContent()).toBe('Woningcorporatie');
    await fillPoints(dialog, [5, 5, 20, 20, 50]);
    await expectAccessible(page, 'weighing in turns');
    await button(dialog, 'Tel dit antwoord').click();
    await said.getByText('Geteld: Woningcorporatie. Nu 2 antwoorden.', { exact: false }).waitFor();
    await page.keyboard.press('Escape');

    await button(page, 'Weeg met telefoons').click();
    await page.getByRole('img', { name: /^QR-code van de vraag/ }).waitFor();
    await button(dialog, 'Kopieer de link').click();
    await dialog.getByText('De link is gekopieerd.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await button(dialog, 'Scan met de camera').click();
    await dialog.getByText(/^De camera mag niet aan/).waitFor();
    await expectAccessible(page, 'phones');

    const first = await openPhone(link);
    expect(first.asked.filter((path) => /\/(data|engine)\//.test(path))).toEqual([]);
    await expectAccessible(first.page, 'the page of a phone');
    await button(first.page, 'Klaar: maak mijn code').click();
    await first.page.getByRole('alert').getByText('Kies eerst bij welke groep u hoort.').waitFor();
    const scanned = await answer(first, 'Bewoners', [10, 40, 30, 10, 10]);
    await expectAccessible(first.page, 'the code on a phone');
    const overflow = await first.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    writeFilm(film, scanned);
    await site.context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera']);
    await button(dialog, 'Scan met de camera').click();
    await said.getByText('Geteld: Bewoners. Nu 3 antwoorden.').waitFor();
    await button(dialog, 'Stop de camera').click();

    const count = (code: string, sentence: string): Promise<void> => countCode(dialog, code, sentence);
    await count(scanned, 'Deze stemcode is al geteld');
    await count(scanned.slice(0, 8), 'er ontbreekt iets');
    const last = scanned.slice(-1) === '0' ? '1' : '0';
    await count(`${scanned.slice(0, -1)}${last}`, 'klopt een teken niet');
    const second = await openPhone(link);
    const read = await answer(second, 'Zorgaanbieder', [20, 20, 20, 20, 20]);
    await count(read.toLowerCase().replaceAll('-', ' '), 'Geteld: Zorgaanbieder. Nu 4 antwoorden.');
    await page.keyboard.press('Escape');
    const all = [
      ['Gemeente', '1'],
      ['Woningcorporatie', '1'],
      ['Zorgaanbieder', '1'],
      ['Bewoners', '1'],
    ];
    expect(await countsPerGroup(page)).toEqual(all);

    // the phone is the same device after it was loaded again, with the same answers
    await first.context.setOffline(false);
    await first.page.reload();
    await button(first.page, 'Klaar: maak mijn code').click();
    expect(await first.page.locator('.wb-ballot-signs').textContent()).toBe(scanned);
    await button(first.page, 'Verander mijn antwoord').press('Enter');
    await expect.poll(() => hasFocus(first.page.getByRole('heading', { level: 1 })), patience).toBe(true);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.context.close();
    await second.context.close();

    await page.reload();
    await mapReady(page);
    await page.getByRole('table', { name: 'Antwoorden per groep' }).waitFor();
    expect(await countsPerGroup(page)).toEqual(all);
    await button(page, 'Sluit de vraag').click();
    await page.getByText('De vraag is gesloten.', { exact: false }).waitFor();

    await part(page, 'Uitkomst');
    await page.getByText(/^Tussen de groepen is er .* \(Kendalls W 0,\d\d\)\.$/).waitFor();
    const outcome = page.getByRole('region', { name: 'Wat de zaal vindt' });
    await outcome.locator('summary').click();
    const [head = [], row = []] = await readCells(outcome.getByRole('table'));
    expect(head.slice(4)).toEqual(['Gemeente', 'Woningcorporatie', 'Zorgaanbieder', 'Bewoners', 'Samen']);
    // 5, 10, 20 and 30: middle 15, quartiles 8.75 and 22.5; the weights of the groups together are renormalised
    expect(row.slice(1, 8)).toEqual(['15', '8,8 tot 22,5', '5 tot 30', '30', '5', '20', '10']);
    await expectAccessible(page, 'outcome');
    const figure = outcome.getByRole('combobox', { name: 'Wat wilt u zien?' });
    await figure.selectOption('profiles');
    expect(await outcome.getByRole('heading', { level: 4 }).count()).toBe(5);
    await figure.selectOption('ranking');
    const ranks = await readCells(outcome.getByRole('table'));
    const names = ranks.slice(1).map(([name = '']) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('nl').compare));
    await outcome.getByRole('checkbox').check();
    const placed = (await readCells(outcome.getByRole('table'))).slice(1).map((cells) => Number(cells.at(-2)));
    expect(placed).toEqual(placed.toSorted((a, b) => a - b));

    await button(page, 'Neem de gezamenlijke weging over').click();
    await page.getByText('De gezamenlijke weging staat nu bij de criteria.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('De gezamenlijke weging staat nu bij de criteria.').waitFor({ state: 'detached' });
    await expectAccessible(page, 'ranking by groups');

    // the same link in a page that is open already, and the way back
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Wat weegt het zwaarst' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    await page.goBack();
    await mapReady(page);
    await page.getByText(/^4 antwoorden van 4 groepen\.$/).waitFor();
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
    await site.close();
  });

  it('compares pairs, warns in a friendly way, and says where there is nothing to compare', async () => {
    const site: OpenSite = await openSite(browser, { fragment });
    const { page } = site;
    const dialog = page.getByRole('dialog');
    await button(page, 'Open de vraag').waitFor();
    await button(page, 'Open de vraag').click();
    await page.getByRole('alert').getByText('Maak eerst minstens één groep.').waitFor();
    await page.getByRole('combobox', { name: 'Waarover?' }).selectOption('eigen');
    await page.getByRole('textbox', { name: 'Criteria' }).fill('Rust\nBus');
    await page.getByRole('textbox', { name: 'De vraag' }).fill('Wat is hier belangrijk?');
    await page.getByRole('textbox', { name: 'Criteria' }).fill('Rust\nBus\nZon');
    await page.getByRole('combobox', { name: 'Hoe wordt gewogen?' }).selectOption('paren');
    await openQuestion(page, 2);
    await button(page, 'Weeg op dit scherm').click();
    const pair = (at: number): Locator => dialog.getByRole('group', { name: `Vergelijking ${at} van 3` });
    await pair(1).getByRole('radio', { name: 'Rust' }).check();
    await pair(1).getByRole('combobox').selectOption({ label: 'Heel veel' });
    await pair(2).getByRole('radio', { name: 'Zon' }).check();
    await button(dialog, 'Tel dit antwoord').waitFor();
    await pair(3).getByRole('radio', { name: 'Bus' }).check();
    await pair(3).getByRole('combobox').selectOption({ label: 'Heel veel' });
    await dialog.getByText('Sommige vergelijkingen spreken elkaar tegen.', { exact: false }).waitFor();
    await expectAccessible(page, 'comparing pairs');
    await button(dialog, 'Naar die vergelijking').click();
    expect(await dialog.locator('.wb-pairing[data-doubtful=true] input:focus').count()).toBe(1);
    await button(dialog, 'Tel dit antwoord').click();
    await dialog.getByText('Geteld: Gemeente. Nu 1 antwoord.', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await part(page, 'Uitkomst');
    await page.getByText('Alleen Gemeente heeft geantwoord. Er valt nog niets te vergelijken.').waitFor();
    await page.getByText('Woningcorporatie heeft nog niet geantwoord.').waitFor();
    await page.getByText('Deze vraag ging niet over de criteria van', { exact: false }).waitFor();
    expect(await button(page, 'Neem de gezamenlijke weging over').count()).toBe(0);

    await part(page, 'Samen wegen');
    await page.locator('summary').filter({ hasText: 'Getelde antwoorden' }).click();
    await button(page, /^Haal het antwoord van Gemeente van/).click();
    await button(page, 'Weghalen').first().click();
    await expect
      .poll(() => countsPerGroup(page))
      .toEqual([
        ['Gemeente', '0'],
        ['Woningcorporatie', '0'],
      ]);
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('keeps the order of sites closed until rules and criteria are sealed', async () => {
    const site = await openSite(browser, {
      fragment: 'modus=plaatsen&stap=regels&concept=beschermd_thuis_geclusterd',
    });
    const { page } = site;
    const hide = page.getByRole('checkbox', { name: 'Eerst verzegelen, dan locaties tonen' });
    await hide.waitFor();
    await hide.check();
    await page.getByRole('tab', { name: 'Sessie' }).click();
    await part(page, 'Samen wegen');
    await openQuestion(page, 2);
    await button(page, 'Weeg op dit scherm').click();
    await fillPoints(page.getByRole('dialog'), [100]);
    await button(page, 'Tel dit antwoord').click();
    await page.getByText('Geteld: Gemeente.', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await part(page, 'Uitkomst');
    await page.getByText('De volgorde van locaties blijft dicht', { exact: false }).waitFor();
    await page.getByRole('tab', { name: 'Plaatsen' }).click();
    await button(page, 'Verzegel regels en criteria').click();
    await page.getByRole('tab', { name: 'Sessie' }).click();
    await page.getByText(/^Regels en criteria zijn verzegeld op .* \(controlegetal [0-9a-f]{12}…\)\./).waitFor();
    expect(site.complaints).toEqual([]);
    await site.close();
  });
});
