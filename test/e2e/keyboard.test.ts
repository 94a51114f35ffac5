import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importDialog, stepHeading } from './importing.ts';
import { expectFocusSeen, hasFocus, pick, press, tabTo } from './keys.ts';
import {
  areaButton,
  comparisonPart,
  figure,
  fold,
  levelChoice,
  mapPart,
  measureChoice,
  profilePart,
  readCells,
  readClassCounts,
  readColumn,
  readMapSummary,
  readRows,
  searchBox,
  sortButton,
  tablePart,
} from './screen.ts';
import { launch, mapReady, type OpenSite, openSite, siteAddress } from './site.ts';

const patience = 120_000;
let browser: Browser;
let site: OpenSite;
let page: Page;
const type = (text: string) => page.keyboard.type(text);
const key = (name: string) => page.keyboard.press(name);
const heading = () => profilePart(page).getByRole('heading', { level: 2 });

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser);
  page = site.page;
}, patience);
afterAll(() => browser.close());

beforeEach(async () => {
  await page.goto('about:blank');
  await page.goto(siteAddress());
  await mapReady(page);
}, patience);
afterEach(() => expect(site.complaints).toEqual([]));

/** Walks to an area in the table and chooses it. */
async function choose(name: string): Promise<void> {
  const names = await readColumn(page, 'Naam');
  await tabTo(sortButton(page, 'Naam'));
  for (let step = 0; step < 20; step += 1) {
    await key('Tab');
    if (await tablePart(page).getByRole('rowheader').getByRole('button').and(page.locator(':focus')).count()) break;
  }
  await key('Home');
  for (let step = 0; step < names.indexOf(name); step += 1) await key('ArrowDown');
  await expect.poll(() => hasFocus(areaButton(page, name))).toBe(true);
  await expectFocusSeen(page);
  await key('Enter');
  await profilePart(page).getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

describe('with the keyboard alone', { timeout: patience }, () => {
  it('every stop shows the focus, none holds it, and the first leads past the controls', async () => {
    await key('Tab');
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Naar de inhoud' }))).toBe(true);
    await expectFocusSeen(page);
    await key('Enter');
    await expect.poll(() => hasFocus(page.getByRole('main'))).toBe(true);
    await expectFocusSeen(page);
    // once round the whole page and back at the start
    await tabTo(page.getByRole('button', { name: 'Naar de tabel' }));
    await key('Enter');
    await expect.poll(() => hasFocus(tablePart(page))).toBe(true);
    await tabTo(page.getByRole('button', { name: 'Naar de inhoud' }), 'Shift+Tab');
  });

  it('Maat and Niveau', async () => {
    await tabTo(levelChoice(page, 'Wijk'));
    await key('ArrowRight');
    await expectFocusSeen(page);
    expect(await levelChoice(page, 'Buurt').isChecked()).toBe(true);
    await expect.poll(async () => (await readRows(page)).length, { timeout: 15_000 }).toBe(86);
    await pick(measureChoice(page), 'Ouderenindex');
    await expect
      .poll(() => readMapSummary(page), { timeout: 15_000 })
      .toMatch(/^Ouderenindex in Oeverstad, 86 buurten/);
    expect(await page.title()).toBe('Ouderenindex · Oeverstad · Wijkbalans');
  });

  it('the table sorted by Draaglast', async () => {
    await press(sortButton(page, 'Draaglast'), 'Enter');
    const loads = async () => (await readColumn(page, 'Draaglast')).map(figure);
    await expect.poll(loads).toEqual((await loads()).toSorted((a, b) => b - a));
    const header = tablePart(page).getByRole('columnheader', { name: 'Draaglast' });
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await key('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(await loads()).toEqual((await loads()).toSorted((a, b) => a - b));
  });

  it('a row of the table chosen, and its profile closed again', async () => {
    await choose('Overzijde');
    expect(await areaButton(page, 'Overzijde').getAttribute('aria-pressed')).toBe('true');
    await press(page.getByRole('button', { name: 'Sluit profiel' }), 'Enter');
    expect(await heading().textContent()).toBe('Oeverstad in het kort');
  });

  it('search by name and by code', async () => {
    await tabTo(searchBox(page));
    await type('waterh');
    await page.getByRole('option', { name: /^Waterhoven/ }).waitFor();
    await key('Enter');
    await expect.poll(() => heading().textContent()).toBe('Waterhoven');
    await tabTo(searchBox(page));
    await key('Control+a');
    await type('990105');
    await page.getByRole('option').nth(1).waitFor();
    await key('ArrowDown');
    await key('ArrowUp');
    await key('Enter');
    await expect.poll(() => heading().textContent()).toBe('Tuindorp');
    await key('Control+a');
    await type('BU99010502');
    await page.getByRole('option', { name: /^Vruchtenhof/ }).waitFor();
    await key('Enter');
    await expect.poll(() => heading().textContent()).toBe('Vruchtenhof');
    expect(await levelChoice(page, 'Buurt').isChecked()).toBe(true);
  });

  it('two areas compared, a third added, one removed', async () => {
    for (const name of ['Oude Stad', 'Tuindorp', 'Zonneveld']) {
      if (!(await tablePart(page).getByRole('table').isVisible())) {
        await press(tablePart(page).getByRole('button', { name: 'Tabel tonen' }), 'Enter');
      }
      await choose(name);
      await press(profilePart(page).getByRole('button', { name: 'Vergelijk', exact: true }), 'Enter');
    }
    await comparisonPart(page).waitFor();
    const compared = async () =>
      (await readCells(comparisonPart(page).getByRole('table')))[0]?.map((text) => text.replace('Weghalen', '').trim());
    expect(await compared()).toEqual(['Onderwerp', 'Gemiddeld', 'Oude Stad', 'Tuindorp', 'Zonneveld']);
    await press(page.getByRole('button', { name: 'Weghalen: Tuindorp' }), 'Enter');
    expect(await compared()).toEqual(['Onderwerp', 'Gemiddeld', 'Oude Stad', 'Zonneveld']);
    await expectFocusSeen(page);
  });

  it('a concept and a status switched off', async () => {
    await page.getByText('32 van 32 in beeld').waitFor({ state: 'attached' });
    await press(page.getByRole('checkbox', { name: /^gestopt/ }), 'Space');
    await page.getByText('30 van 32 in beeld').waitFor();
    await press(page.getByRole('checkbox', { name: /^Flexwonen/ }), 'Space');
    await page.getByText('28 van 32 in beeld').waitFor();
    expect(await readMapSummary(page)).toContain('Er staan 28 woonzorgprojecten op de kaart.');
  });

  it('class method, number of classes, bounds of one’s own', async () => {
    await pick(measureChoice(page), '65 jaar en ouder');
    await pick(page.getByRole('combobox', { name: 'Indeling' }), 'Gelijke stappen');
    await pick(page.getByRole('combobox', { name: 'Aantal klassen' }), '3');
    await expect.poll(async () => (await readClassCounts(page)).size).toBe(3);
    await pick(page.getByRole('combobox', { name: 'Indeling' }), 'Eigen grenzen', 'Shift+Tab');
    await tabTo(page.getByRole('textbox', { name: 'Eigen grenzen' }));
    await key('Control+a');
    await type('16; 18,5; 20');
    await key('Enter');
    await expect.poll(async () => (await readClassCounts(page)).size).toBe(4);
    expect([...(await readClassCounts(page)).keys()][1]).toBe('16,0 % tot 18,5 %');
  });

  it('the points of the scatter, from the lowest draagkracht', async () => {
    await press(fold(page, 'Draagkracht × draaglast'), 'Enter');
    const points = page.getByRole('listbox', { name: /^Alle wijken naar draagkracht en draaglast/ });
    await tabTo(points);
    await key('Home');
    await key('ArrowRight');
    await expectFocusSeen(page);
    const spoken = await points.evaluate((list) => {
      const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
      return active?.getAttribute('aria-label') ?? '';
    });
    const rows = (await readRows(page)).toSorted((a, b) => figure(a.Draagkracht ?? '') - figure(b.Draagkracht ?? ''));
    expect(spoken).toMatch(
      new RegExp(
        `^(${rows
          .slice(0, 3)
          .map((row) => row.Naam)
          .join('|')}): draagkracht \\d+`,
      ),
    );
    await key('Enter');
    await expect.poll(() => heading().textContent()).toBe(spoken.split(':')[0]);
    await key('Tab');
    expect(await hasFocus(points)).toBe(false);
  });

  it('from a score to the source of a figure in one step', async () => {
    await choose('Waterhoven');
    const leaf = profilePart(page).getByRole('table').getByRole('button').first();
    await press(leaf, 'Enter');
    expect(await leaf.getAttribute('aria-expanded')).toBe('true');
    // what explains a figure is fetched when it is first wanted
    await profilePart(page).getByRole('term').filter({ hasText: 'Wat het is' }).first().waitFor();
    for (const term of ['Wat het is', 'Bron', 'Soort cijfer', 'Waarom in de index', 'Gewicht']) {
      expect(await profilePart(page).getByRole('term').filter({ hasText: term }).first().isVisible(), term).toBe(true);
    }
    expect(
      await profilePart(page)
        .getByRole('definition')
        .filter({ hasText: /, 20\d\d\. Licentie: / })
        .count(),
    ).toBe(1);
  });

  it('the link of this screen', async () => {
    await choose('De Kreken');
    await press(page.getByRole('button', { name: 'Deel', exact: true }), 'Enter');
    await page.getByRole('status').filter({ hasText: 'De link is gekopieerd' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${siteAddress()}#gemeente=GM9901&gekozen=WK990108`,
    );
    await key('Escape');
    expect(await page.getByRole('button', { name: 'Sluiten' }).isVisible()).toBe(false);
    await expectFocusSeen(page);
  });

  it('a question in SQL and its answer', async () => {
    await page.getByText('Gegevensbank gereed.').waitFor({ state: 'attached', timeout: 60_000 });
    const opener = page.getByRole('button', { name: 'Vraag de gegevens' });
    await press(opener, 'Enter');
    await tabTo(page.getByRole('textbox', { name: 'Uw vraag in SQL' }));
    await key('Control+a');
    await type("SELECT naam, inwoners FROM gebieden WHERE niveau = 'wijk' ORDER BY inwoners DESC LIMIT 2");
    await key('Control+Enter');
    const answer = page.getByRole('table', { name: 'Antwoord' });
    await answer.waitFor({ timeout: 30_000 });
    expect((await readCells(answer)).map((row) => row.join(' '))).toEqual([
      'naam inwoners',
      'Overzijde 19985',
      'De Kreken 13180',
    ]);
    await key('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => hasFocus(opener)).toBe(true);
    await expectFocusSeen(page);
  });

  it('the table as a file', async () => {
    const opener = page.getByRole('button', { name: 'Exporteren' });
    await press(opener, 'Enter');
    await tabTo(page.getByRole('button', { name: /Excel/ }));
    const [download] = await Promise.all([page.waitForEvent('download'), key('Enter')]);
    expect(download.suggestedFilename()).toBe('oeverstad-wijken-balans.csv');
    const text = await readFile(await download.path(), 'utf8');
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(lines).toHaveLength(17);
    expect(lines[0]).toContain('Code;Naam;Draagkracht;Draaglast;Balans');
    expect(lines[1]).toMatch(/^WK990110;Brinkerveld;\d+,\d+;\d+,\d+;/);
    for (const line of lines.slice(1)) {
      expect(line).toContain('Ten opzichte van het gemiddelde van Oeverstad');
      expect(line).toContain('CBS');
      expect(line).toMatch(/20\d\d/);
      expect(line.endsWith('fictieve gegevens')).toBe(true);
    }
    await press(opener, 'Enter');
    await tabTo(page.getByRole('button', { name: /GeoJSON/ }));
    await key('Escape');
    expect(await page.getByRole('button', { name: /GeoJSON/ }).isVisible()).toBe(false);
    await expect.poll(() => hasFocus(opener)).toBe(true);
  });

  it('the choice of municipality', async () => {
    const opener = page.getByRole('button', { name: 'Gemeente kiezen' });
    await press(opener, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Gemeente kiezen' });
    await tabTo(dialog.getByRole('button', { name: /Oeverstad/ }));
    await tabTo(dialog.getByLabel('Zip openen'));
    await expectFocusSeen(page);
    await key('Escape');
    expect(await dialog.isVisible()).toBe(false);
    await expect.poll(() => hasFocus(opener)).toBe(true);
  });

  it('the screen for own figures, left before and after it was fetched', async () => {
    const opener = page.getByRole('button', { name: 'Eigen cijfers toevoegen' }).first();
    await press(opener, 'Enter');
    await stepHeading(importDialog(page), 'Bestand').waitFor();
    await key('Escape');
    expect(await importDialog(page).isVisible()).toBe(false);
    await expect.poll(() => hasFocus(opener)).toBe(true);
    await key('Enter');
    await stepHeading(importDialog(page), 'Bestand').waitFor();
    await key('Escape');
    await expect.poll(() => hasFocus(opener)).toBe(true);
  });

  it('the map moved, zoomed, and left', async () => {
    const canvas = mapPart(page).getByRole('application');
    const camera = () => page.evaluate(() => /kaart=([^&]*)/.exec(window.location.hash)?.[1]?.split(',').map(Number));
    await tabTo(canvas);
    await expectFocusSeen(page);
    await key('ArrowRight');
    await expect.poll(camera, { timeout: 15_000 }).toBeDefined();
    const [east = Number.NaN, , zoom = Number.NaN] = (await camera()) ?? [];
    await key('ArrowRight');
    await expect.poll(async () => (await camera())?.[0], { timeout: 15_000 }).toBeGreaterThan(east);
    await key('+');
    await expect.poll(async () => (await camera())?.[2], { timeout: 15_000 }).toBeGreaterThan(zoom + 0.5);
    await key('Tab');
    expect(await hasFocus(canvas)).toBe(false);
    await key('Shift+Tab');
    await expect.poll(() => hasFocus(canvas)).toBe(true);
    await press(mapPart(page).getByRole('button', { name: 'Hele gemeente' }), 'Enter', 'Shift+Tab');
    await expect.poll(async () => (await camera())?.[2], { timeout: 15_000 }).toBeLessThan(zoom + 0.5);
  });
});
