import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasFocus, press, tabTo } from './keys.ts';
import { countColours } from './picture.ts';
import { fold, mapPart, readMapSummary, readRows, settle } from './screen.ts';
import { expectAccessible, launch, mapReady, type OpenSite, openSite } from './site.ts';

const long = { timeout: 180_000 };
let browser: Browser;
let site: OpenSite;
let page: Page;

const weighing = 'modus=wegen&maat=index:ouderenindex&recept=ouderenindex';
const slider = (label: string): Locator => page.getByRole('slider', { name: `Gewicht van ${label}`, exact: true });
const number = (label: string): Locator => page.getByRole('textbox', { name: `Gewicht van ${label} als getal` });
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const recipeChoice = (): Locator => page.getByRole('combobox', { name: 'Recept', exact: true });
const outcome = (): Locator => page.getByRole('group', { name: 'Wat verandert er?' });
const sentences = (): Promise<string[]> => outcome().getByRole('listitem').allTextContents();

async function open(fragment: string, width = 1280, height = 720): Promise<void> {
  site = await openSite(browser, { fragment, width, height });
  page = site.page;
  if (width >= 768 && fragment !== '') await page.getByRole('heading', { name: 'Onderdelen en gewichten' }).waitFor();
}

/** Weight of a part as the number field has it. */
const weightOf = (label: string): Promise<string> => number(label).inputValue();

async function weigh(label: string, weight: string): Promise<void> {
  await number(label).fill(weight);
  await number(label).press('Enter');
  await expect.poll(() => weightOf(label)).toBe(weight);
}

async function scores(): Promise<ReadonlyMap<string, string>> {
  return new Map((await readRows(page)).map((row) => [row.Naam ?? '', row.Ouderenindex ?? '']));
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('Wegen', long, () => {
  afterEach(async () => {
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
    await site.close();
  });

  it('opens as a tab, by mouse, by arrow keys and by a link', async () => {
    await open('');
    const tab = (name: string): Locator => page.getByRole('tab', { name, exact: true });
    await tabTo(tab('Verkennen'));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hasFocus(tab('Wegen'))).toBe(true);
    await expect.poll(() => tab('Wegen').getAttribute('aria-selected')).toBe('true');
    expect(page.url()).toContain('modus=wegen');
    await page.keyboard.press('Home');
    await expect.poll(() => tab('Verkennen').getAttribute('aria-selected')).toBe('true');
    await tab('Wegen').click();
    await recipeChoice().waitFor();
    expect(await recipeChoice().inputValue()).toBe('draagkracht');
  });

  it('moves map, table and the list of changes while a weight is dragged, as one step to undo', async () => {
    await open(weighing);
    const [before, summary] = [await scores(), await readMapSummary(page)];
    expect(await outcome().textContent()).toContain('Nog niets');
    const handle = slider('Sociaal leven');
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (box === null) throw new Error('the slider is not on screen');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.2, y);
    await page.mouse.down();
    for (const share of [0.3, 0.45, 0.6, 0.75, 0.9]) await page.mouse.move(box.x + box.width * share, y);
    // still held: everything has followed
    await expect.poll(async () => Number((await weightOf('Sociaal leven')).replace(',', '.'))).toBeGreaterThan(4);
    await expect.poll(scores).not.toEqual(before);
    await expect.poll(() => readMapSummary(page)).not.toBe(summary);
    expect((await sentences()).length).toBeGreaterThan(0);
    // nothing moved from under the hand
    expect((await handle.boundingBox())?.y).toBe(box.y);
    await page.mouse.up();
    await button('Ongedaan maken').click();
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1');
    expect(await scores()).toEqual(before);
    expect(await readMapSummary(page)).toBe(summary);
    expect(await button('Ongedaan maken').isDisabled()).toBe(true);
    await button('Opnieuw').click();
    await expect.poll(scores).not.toEqual(before);
  });

  it('says in one sentence per area where it goes and what did it, by name', async () => {
    await open(`${weighing}&niveau=buurt`);
    await weigh('Sociaal leven', '4');
    await expect.poll(async () => (await sentences()).length).toBeGreaterThan(2);
    const told = await sentences();
    for (const sentence of told) {
      expect(sentence).toMatch(/^.+ gaat van “.+” naar “.+”, vooral door “Sociaal leven”\.$/);
    }
    const names = told.map((sentence) => sentence.split(' gaat van ')[0] ?? '');
    expect(names).toEqual(names.toSorted(new Intl.Collator('nl').compare));
    expect(await outcome().textContent()).toContain(
      `${told.length} buurten krijgen een andere klasse in Ouderenindex.`,
    );
  });

  it('tells the walk of the README: three buurten change field when loneliness counts double', async () => {
    await open('modus=wegen&recept=draaglast&niveau=buurt');
    await weigh('Ernstig eenzaam (18+)', '2');
    await expect.poll(async () => (await outcome().textContent()) ?? '').toContain('3 buurten komen in een ander veld');
    const readme = await readFile('README.md', 'utf8');
    const told = (await sentences()).slice(0, 3);
    expect(told).toHaveLength(3);
    for (const sentence of told) expect(readme).toContain(`> ${sentence}`);
  });

  it('names the field an area comes into when an axis or a threshold changes', async () => {
    await open('modus=wegen&recept=draaglast');
    await fold(page, 'Grenzen van de balans').click();
    const bound = page.getByRole('textbox', { name: 'Grens van draagkracht' });
    await bound.fill('104');
    await bound.press('Enter');
    await expect.poll(async () => (await sentences()).length).toBeGreaterThan(0);
    for (const sentence of await sentences()) {
      expect(sentence).toMatch(/ gaat van “.+” naar “.+”, door de andere grens\.$/);
    }
    await button('Herstel de grenzen').click();
    await expect.poll(() => bound.inputValue()).toBe('100');
  });

  it('works with the keyboard alone: weight, off, direction, move, remove, undo, redo', async () => {
    await open(weighing);
    const { keyboard } = page;
    await tabTo(slider('Sociaal leven'));
    await keyboard.press('ArrowRight');
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1,05');
    await keyboard.press('ArrowRight');
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1,1');
    await keyboard.press('Control+z');
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1,05');
    await keyboard.press('Control+Shift+z');
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1,1');
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1');
    await keyboard.press('Control+y');
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1,05');

    const on = page.getByRole('checkbox', { name: 'Woonomgeving telt mee' });
    await press(on, 'Space');
    expect(await on.isChecked()).toBe(false);
    const row = page.getByRole('group', { name: 'Woonomgeving', exact: true });
    await expect.poll(() => row.textContent()).toContain('telt niet mee');

    const name = button('Doet vrijwilligerswerk (65+)');
    await press(name, 'Enter', 'Shift+Tab');
    await press(button('Omhoog'), 'Enter');
    await expect.poll(() => hasFocus(name)).toBe(true);
    expect(await name.getAttribute('aria-expanded')).toBe('true');
    await press(button('Weghalen: Doet vrijwilligerswerk (65+)'), 'Enter');
    await expect.poll(() => name.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('wb-node-name');
    await keyboard.press('Control+z');
    await name.waitFor();
  });

  it('leaves Ctrl+Z to the text one is typing', async () => {
    await open(weighing);
    await weigh('Sociaal leven', '2');
    await number('Gezondheid').fill('3');
    await number('Gezondheid').press('Control+z');
    expect(await weightOf('Sociaal leven')).toBe('2');
  });

  it('adds a figure by search, which counts once it has a direction', async () => {
    await open(weighing);
    const before = await scores();
    await page.getByRole('combobox', { name: 'In groep' }).selectOption({ label: 'Gezondheid' });
    const search = page.getByRole('combobox', { name: 'Cijfer toevoegen' });
    await search.fill('overlast');
    await page
      .getByRole('listbox', { name: 'Gevonden cijfers' })
      .getByRole('option', { name: /^Meldingen van overlast/ })
      .waitFor();
    await search.press('Enter');
    await expect.poll(() => hasFocus(button('Meldingen van overlast'))).toBe(true);
    await page.getByText(/staat erin en telt mee zodra u een richting kiest/).waitFor();
    await settle(page);
    expect(await scores()).toEqual(before);
    await page.getByRole('combobox', { name: 'Richting' }).selectOption({ label: 'Hoger trekt af' });
    await expect.poll(scores).not.toEqual(before);
    await search.fill('zo iets is er niet');
    await page.getByText('Geen cijfer gevonden met “zo iets is er niet”.').waitFor();
  });

  it('adds a group, moves a figure into it, and takes a figure along by hand', async () => {
    await open(weighing, 1600, 1400);
    await page.getByRole('textbox', { name: 'Naam van de nieuwe groep' }).fill('Geld');
    await button('Toevoegen').click();
    await button('Geld').waitFor();
    await expect.poll(() => outcome().textContent()).toContain('In “Geld” telt niets mee.');
    await button('Moeite met rondkomen (65+)').click();
    await page.getByRole('combobox', { name: 'Verplaats naar' }).selectOption({ label: 'Geld' });
    await expect.poll(() => outcome().textContent()).not.toContain('In “Geld” telt niets mee.');
    const grip = page.getByRole('group', { name: 'Cliënten Wmo', exact: true }).locator('.wb-node-grip');
    const target = page.getByRole('group', { name: 'Geld', exact: true });
    await target.scrollIntoViewIfNeeded();
    await grip.hover();
    await page.mouse.down();
    // the first move begins the drag, the second tells the row that it lies under it
    await target.hover({ position: { x: 120, y: 30 } });
    await target.hover({ position: { x: 120, y: 62 } });
    await page.mouse.up();
    const inGroup = page.locator('li.wb-node[data-group="true"]', { has: button('Geld') }).last();
    await expect.poll(() => inGroup.getByRole('slider').count()).toBe(3);
  });

  it('refuses in one sentence what leaves nothing that counts', async () => {
    await open('modus=wegen&recept=sociale-huur&maat=index:sociale-huur');
    await page
      .getByRole('checkbox', { name: / telt mee$/ })
      .first()
      .click();
    await page.getByRole('alert').filter({ hasText: 'geen enkel cijfer telt mee' }).waitFor();
    expect(
      await page
        .getByRole('checkbox', { name: / telt mee$/ })
        .first()
        .isChecked(),
    ).toBe(true);
  });

  it('counts in another way: scale with norms, joining, reference', async () => {
    await open(weighing);
    await fold(page, 'Hoe het recept rekent').click();
    const before = await scores();
    await page.getByRole('combobox', { name: 'Schaal' }).selectOption({ label: 'Vaste normen per cijfer' });
    await expect.poll(scores).not.toEqual(before);
    await button('Eenzaam (65+)').click();
    expect(
      Number((await page.getByRole('textbox', { name: 'Norm: laagste waarde' }).inputValue()).replace(',', '.')),
    ).toBeGreaterThan(0);
    await page
      .getByRole('combobox', { name: 'Schaal' })
      .selectOption({ label: 'Afstand tot het gemiddelde (100 = gemiddeld)' });
    await page.getByRole('combobox', { name: 'Samenvoegen' }).selectOption('geometric');
    await page.getByText('kan alleen met waarden boven 0', { exact: false }).first().waitFor();
    await page.getByRole('combobox', { name: 'Samenvoegen' }).selectOption('minimum');
    await page.getByRole('combobox', { name: 'Vergeleken met' }).selectOption({ label: 'Heel Nederland' });
    await page.getByText('niet alle Nederlandse gebieden zijn geladen', { exact: false }).first().waitFor();
    await button('Herstel het recept Ouderenindex').click();
    await expect.poll(scores).toEqual(before);
  });

  it('is kept in the browser, saved, opened again, and refused when it is about another place', async () => {
    await open(weighing);
    await weigh('Sociaal leven', '3');
    await fold(page, 'Recept bewaren en beheren').click();
    const [work] = await Promise.all([
      page.waitForEvent('download'),
      button('Bewaar al uw wijzigingen (bestand)').click(),
    ]);
    expect(work.suggestedFilename()).toBe('oeverstad-weging.wijkbalans.json');
    const text = await readFile(await work.path(), 'utf8');
    const [recipe] = await Promise.all([page.waitForEvent('download'), button('Bewaar dit recept (JSON)').click()]);
    expect(JSON.parse(await readFile(await recipe.path(), 'utf8'))).toMatchObject({ id: 'ouderenindex' });

    await button('Exporteren').click();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Excel/ }).click(),
    ]);
    expect(await readFile(await table.path(), 'utf8')).toContain('Met een recept dat hier is gewijzigd.');

    await page.reload();
    await mapReady(page);
    await expect.poll(() => weightOf('Sociaal leven')).toBe('3');
    await button('Herstel het recept Ouderenindex').click();
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1');
    await fold(page, 'Recept bewaren en beheren').click();
    const chooser = page.getByLabel('Open een bewaard recept of bestand');
    const file = (content: string) => ({
      name: 'mijn.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await chooser.setInputFiles(file(text.replaceAll('GM9901', 'GM9902')));
    await page.getByText('maar u kijkt naar Oeverstad', { exact: false }).waitFor();
    await chooser.setInputFiles(file(text.slice(0, 500)));
    await page.getByText('mijn.json is geen geldige JSON', { exact: false }).waitFor();
    expect(await weightOf('Sociaal leven')).toBe('1');
    await chooser.setInputFiles(file(text));
    await expect.poll(() => weightOf('Sociaal leven')).toBe('3');
    await button('Ongedaan maken').click();
    await expect.poll(() => weightOf('Sociaal leven')).toBe('1');
  });

  it('has copies, names of one’s own, and recipes put away and brought back', async () => {
    await open(weighing);
    await fold(page, 'Recept bewaren en beheren').click();
    await button('Maak een kopie').click();
    await expect.poll(() => recipeChoice().locator('option:checked').textContent()).toBe('Kopie van Ouderenindex');
    const name = page.getByRole('textbox', { name: 'Naam van het recept' });
    await name.fill('Ouderen in onze gemeente');
    await name.press('Enter');
    await expect.poll(() => recipeChoice().locator('option:checked').textContent()).toBe('Ouderen in onze gemeente');
    await button('Haal dit recept weg').click();
    await expect.poll(() => recipeChoice().inputValue()).toBe('draagkracht');
    expect(await button('Haal dit recept weg').isDisabled()).toBe(true);
    await button('Ongedaan maken').click();
    await expect.poll(() => recipeChoice().locator('option').allTextContents()).toContain('Ouderen in onze gemeente');
  });

  it('goes along with a link: a few numbers in words, and all of the work when it is more', async () => {
    await open(weighing);
    await weigh('Sociaal leven', '2,5');
    await button('Deel').click();
    await page.getByText('Uw gewijzigde gewichten en grenzen gaan mee met de link.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await button('Sluiten').click();
    expect(link).toContain('wijziging=ouderenindex:1w2.5');
    const other = await openSite(browser, { fragment: link.split('#')[1] ?? '' });
    const field = other.page.getByRole('textbox', { name: 'Gewicht van Sociaal leven als getal' });
    await expect.poll(() => field.inputValue()).toBe('2,5');
    expect(other.page.url()).not.toContain('wijziging');
    await other.close();
    await page.getByRole('textbox', { name: 'Naam van de nieuwe groep' }).fill('Extra');
    await button('Toevoegen').click();
    await button('Extra').waitFor();
    await button('Deel').click();
    await page.getByText('Alles wat u maakte gaat mee met de link.', { exact: false }).waitFor();
    const whole = await page.evaluate(() => navigator.clipboard.readText());
    const third = await openSite(browser, { fragment: whole.split('#')[1] ?? '' });
    await third.page.getByRole('button', { name: 'Extra', exact: true }).waitFor();
    expect(third.page.url()).not.toContain('werk=');
    await third.close();
  });

  it('shows two recipes on two maps with one camera and one selection, and lists what differs', async () => {
    await open(weighing);
    await fold(page, 'Twee recepten naast elkaar').click();
    await page.getByRole('combobox', { name: 'Tweede kaart' }).selectOption({ label: 'GGZ-index (proefversie)' });
    const second = page.getByRole('region', { name: 'Tweede kaart' });
    await second.and(page.locator('[data-map-state="ready"]')).waitFor({ timeout: 60_000 });
    expect(
      await second.evaluate((map) => document.getElementById(map.getAttribute('aria-describedby') ?? '')?.textContent),
    ).toContain('GGZ-index');
    await page.getByText(/wijken staan in een andere klasse\./).waitFor();
    expect(await countColours(browser, await second.screenshot())).toBeGreaterThan(8);
    await mapPart(page).getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('kaart=');
    expect(page.url()).toContain('naast=ggz-index');
    await expectAccessible(page, 'two maps');
    await page.getByRole('combobox', { name: 'Tweede kaart' }).selectOption({ label: 'Geen tweede kaart' });
    await expect.poll(() => second.count()).toBe(0);
  });

  it.each([
    ['projector', 1280, 720],
    ['phone', 390, 844],
    ['zoomed four times', 320, 256],
  ])('has no violation on a screen the size of a %s, with everything unfolded', async (_, width, height) => {
    await open(`${weighing}&wijziging=ouderenindex:1w4`, width, height);
    if (width < 768)
      await page.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button', { name: 'Recept' }).click();
    for (const title of ['Hoe het recept rekent', 'Grenzen van de balans', 'Recept bewaren en beheren']) {
      await fold(page, title).click();
    }
    await button('Eenzaam (65+)').click();
    await expectAccessible(page, 'weighing');
    const sideways = await page.locator('.wb-left').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(sideways).toBeLessThanOrEqual(1);
  });
});
