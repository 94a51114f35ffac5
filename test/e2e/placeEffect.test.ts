import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pick, press, tabTo } from './keys.ts';
import { profilePart, readCells, readMapSummary, settle, showPanel, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';

const patience = 120_000;
let browser: Browser;
let site: OpenSite;
let page: Page;

const effect = 'modus=plaatsen&stap=effect';
const ready = 'modus=plaatsen&stap=klaar';
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const panel = (): Locator => page.locator('.wb-left');
const effectPart = (): Locator => page.getByRole('region', { name: 'Wat doet het met de wijk?' });
const readyPart = (): Locator => page.getByRole('region', { name: 'Is de wijk klaar?', exact: true });
const vragers = (): Locator => page.getByRole('spinbutton', { name: 'Plekken voor vragers' });
const summary = (): Locator => effectPart().getByRole('status');
const textOf = async (part: Locator): Promise<string> => (await part.textContent()) ?? '';
const room = (): Promise<string> => textOf(panel().locator('.wb-effect-answer'));
const known = (): Locator => panel().getByText(/^\d+ van 13 onderdelen bekend$/);

/** All the person reads of figures: below the map, beside it, of it, and how much room is left. */
async function everythingSaid(): Promise<readonly string[]> {
  return [await textOf(effectPart()), await textOf(profilePart(page)), await readMapSummary(page), await room()];
}

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: `${effect}&gekozen=WK990103` });
  page = site.page;
  await effectPart().getByText('Er is geen project gekozen.').waitFor();
}, patience);

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  expect(site.strays).toEqual([]);
  await browser.close();
});

describe('what a project does to the wijk', { timeout: patience }, () => {
  it('is sketched by keyboard, follows every key, and leaves the very same text when the sketch goes', async () => {
    const before = await everythingSaid();
    await press(button(/^Maak een schets in /), 'Enter');
    await page.getByRole('heading', { name: 'Schets 1' }).waitFor();
    await expect
      .poll(() => summary().textContent())
      .toMatch(/^1 project raakt \d+ wijk(en)?\. In \d+ wijken verandert niets\.$/);
    await pick(panel().getByRole('combobox', { name: 'Woonzorgconcept' }).nth(1), 'Flexwonen');
    await tabTo(vragers());
    await page.keyboard.press('Control+A');
    await page.keyboard.type('40');
    const [, first = []] = await readCells(effectPart().getByRole('table').first());
    const forty = await textOf(effectPart());
    expect(first[2]).toMatch(/van \d+,\d naar \d+,\d \+\d+,\d$/);
    expect(forty).toContain('Woonzorgplekken in en om het gebied');
    await page.keyboard.press('ArrowUp');
    expect(await vragers().inputValue()).toBe('41');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('80');
    await settle(page);
    expect(await textOf(effectPart())).not.toBe(forty);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('40');
    await settle(page);
    expect(await textOf(effectPart())).toBe(forty);
    // an empty field is not known, and not 0
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect.poll(() => textOf(effectPart())).toContain('wordt onbekend');
    await expect.poll(room).toContain('niet bekend hoeveel plekken');
    await page.keyboard.type('60');
    await press(button('Weg ermee'), 'Enter');
    await expect.poll(everythingSaid).toEqual(before);
    // the keyboard goes on where a sketch begins
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Maak een schets/);
    await button('Ongedaan maken').click();
    await expect.poll(() => summary().textContent()).toMatch(/^1 project raakt/);
    expect(await vragers().inputValue()).toBe('60');
    await button('Terug naar nu').click();
    // the idea stays on the map and in the profile; its effect does not
    await expect.poll(async () => (await everythingSaid())[0]).toBe(before[0]);
    await expect.poll(room).toBe(before[3]);
  });

  it('sets several projects on top of what is planned, and keeps that in the link', async () => {
    await page.getByRole('checkbox', { name: /^Flexwoningen Zaaghoek/ }).check();
    await page.getByRole('checkbox', { name: /^Hof van Vlas/ }).check();
    await page.getByRole('radio', { name: /^alles wat al gepland is/ }).check();
    await expect
      .poll(() => summary().textContent())
      .toMatch(/^2 projecten bovenop \d+ projecten die al gepland zijn raken samen \d+ wijken\./);
    const told = await summary().textContent();
    const fragment = new URL(page.url()).hash.slice(1);
    await visit(page, ready);
    await visit(page, fragment);
    await expect.poll(() => summary().textContent()).toBe(told);
    await effectPart()
      .getByText(/^Wat er al gepland is in en rond/)
      .click();
    const stack = effectPart().getByRole('table', { name: /^Elke rij telt/ });
    await stack.waitFor();
    const [head, now] = await readCells(stack);
    expect(head).toEqual(['Jaar', 'Project', 'Plekken', 'Draagkracht', 'Draaglast', 'Veld van de balans']);
    expect(now?.[0]).toBe('Nu');
    // the profile, with the source of every figure, is one click away
    const name = await textOf(effectPart().getByRole('rowheader').first().getByRole('button').first());
    await effectPart().getByRole('rowheader').first().getByRole('button').first().click();
    await profilePart(page).getByRole('heading', { name, exact: true }).waitFor();
    await expectAccessible(page, 'effect 1280');
    await page.setViewportSize({ width: 390, height: 844 });
    await showPanel(page, 'Tabel');
    await expectAccessible(page, 'effect 390, table');
    await page.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button', { name: 'Plaatsen' }).click();
    await expectAccessible(page, 'effect 390, panel');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('radio', { name: 'de wijken zoals ze nu zijn' }).check();
    await button('Terug naar nu').click();
  });
});

describe('whether the wijk is ready', { timeout: patience }, () => {
  it('is filled in item by item, each a step to undo, and unknown is never missing', async () => {
    await visit(page, `${ready}&gekozen=WK990103`);
    await known().waitFor();
    const before = await known().textContent();
    const table = await readCells(readyPart().getByRole('table'));
    const wijkteam = panel().getByRole('combobox', { name: 'Wat weet u van: Ervaringsdeskundigen?' });
    await tabTo(wijkteam);
    await pick(wijkteam, 'gepland');
    await expect.poll(() => known().textContent()).not.toBe(before);
    const note = panel().getByRole('textbox', { name: 'Toelichting bij Ervaringsdeskundigen' });
    await note.fill('Vanaf volgend jaar');
    await note.blur();
    const planned = (cells: readonly (readonly string[])[]): number =>
      cells.flat().filter((cell) => cell.includes('gepland')).length;
    const now = async (): Promise<number> => planned(await readCells(readyPart().getByRole('table')));
    await expect.poll(now).toBe(planned(table) + 1);
    await button('Ongedaan maken').click();
    await expect.poll(() => note.inputValue()).toBe('');
    await button('Ongedaan maken').click();
    await expect.poll(() => known().textContent()).toBe(before);
    expect(await readCells(readyPart().getByRole('table'))).toEqual(table);
    expect(await wijkteam.inputValue()).toBe('map');
  });

  it('asks to confirm what the map cannot tell, and saves the list', async () => {
    await readyPart().getByRole('combobox', { name: 'Gebieden' }).selectOption({ label: 'waar iets te bevestigen is' });
    await readyPart().getByRole('rowheader').first().getByRole('button').click();
    const yes = panel().getByRole('button', { name: 'Ja, dat is er: Inloop in de avond en het weekend' });
    await yes.click();
    await expect.poll(() => yes.count()).toBe(0);
    await readyPart().getByRole('combobox', { name: 'Gebieden' }).selectOption({ label: 'alle gebieden' });
    const [download] = await Promise.all([page.waitForEvent('download'), button('CSV voor Excel').click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('oeverstad-wijken-sociale-basis.csv');
    const lines = text.split('\r\n').filter((line) => line.includes('ingevuld door mensen'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/;Inloop in de avond en het weekend;(aanwezig|dichtbij);ingevuld door mensen;nee;/);
    expect(lines[0]).toMatch(/;fictieve gegevens$/);
    await expectAccessible(page, 'ready 1280');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'ready 390, panel');
    await showPanel(page, 'Tabel');
    await expectAccessible(page, 'ready 390, table');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
