import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markers, planted, plantedBundle } from './plantedBundle.ts';
import { fold, profilePart, readMapSummary, settle, visit } from './screen.ts';
import { launch, openSite } from './site.ts';
import { engineReady, patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
let browser: Browser;
let page: Page;

const weighing = 'niveau=buurt&modus=wegen&recept=ouderenindex&maat=index:ouderenindex';
const hidden = [...planted.hiddenCodes.count, ...planted.hiddenCodes.share];
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const methodDialog = (): Locator => page.getByRole('dialog', { name: 'Methode' });

function found(text: string, sought: readonly string[]): readonly string[] {
  return sought.flatMap((marker) => {
    const at = text.search(new RegExp(`(?<![\\d.,])${marker.replace('.', '\\.')}(?!\\d)`));
    return at < 0 ? [] : [text.slice(Math.max(0, at - 60), at + 30)];
  });
}

function expectNoMarker(text: string, where: string): void {
  expect(found(text, markers), where).toEqual([]);
}

/** Where other figures stand beside: 41,7 may be one of those, so in whole only what has two decimals or more. */
const precise = markers.filter((marker) => /[.,]\d{2,}$/.test(marker));

function expectNoneOfItsOwn(text: string, where: string): void {
  expect(found(text, precise), where).toEqual([]);
  const own = text
    .split(/[\n<]/)
    .filter((line) => line.includes(planted.countLabel) || line.includes(planted.shareLabel));
  expect(own.length, where).toBeGreaterThan(0);
  expectNoMarker(own.join('\n'), where);
}

/** Text, names for screen readers, attributes and the values of fields. */
async function wholePage(): Promise<string> {
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('input,select,textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join(' | '),
  );
  return `${await page.content()} ${fields} ${decodeURIComponent(page.url())}`;
}

async function saved(save: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return readFile(await download.path(), 'utf8');
}

/** Adds a figure to the open recipe, in which it carries half of everything. */
async function count(label: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Cijfer toevoegen' });
  await search.fill(label);
  await page.getByRole('listbox', { name: 'Gevonden cijfers' }).getByRole('option').first().waitFor(patience);
  await search.press('Enter');
  await page.getByRole('combobox', { name: 'Richting' }).selectOption({ label: 'Hoger trekt af' });
  const weight = page.getByRole('textbox', { name: `Gewicht van ${label} als getal` });
  await weight.fill('4');
  await weight.press('Enter');
  await button(label).click();
}

beforeAll(async () => {
  browser = await launch();
  ({ page } = await openSite(browser));
  await engineReady(page);
  await button('Gemeente kiezen').click();
  await page
    .getByLabel('Zip openen')
    .setInputFiles({ name: 'geplant.zip', mimeType: 'application/zip', buffer: plantedBundle() });
  await page.getByRole('heading', { level: 1, name: 'Oeverstad Geplant' }).waitFor(patience);
  await visit(page, weighing);
  await page.getByRole('heading', { name: 'Onderdelen en gewichten' }).waitFor(patience);
  await count(planted.countLabel);
  await count(planted.shareLabel);
}, 240_000);
afterAll(() => browser.close());

describe('a number too small to show, made to weigh heavily in a recipe', long, () => {
  it('is not told by the recipe, what changes, or the files of the work', async () => {
    await expect
      .poll(() => page.getByRole('group', { name: 'Wat verandert er?' }).textContent(), patience)
      .toMatch(/gaat van/);
    await settle(page);
    expectNoMarker(await wholePage(), 'recipe');
    await fold(page, 'Recept bewaren en beheren').click();
    expectNoMarker(await saved(button('Bewaar dit recept (JSON)')), 'recipe as a file');
    expectNoMarker(await saved(button('Bewaar al uw wijzigingen (bestand)')), 'work as a file');
    await fold(page, 'Recept bewaren en beheren').click();
  });

  it('is not told by how sure the outcome is, whatever the weights', async () => {
    await fold(page, 'Hoe zeker is dit?').click();
    const ready = page.getByText(/^Uitgerekend\./);
    await ready.waitFor({ ...patience, state: 'attached' });
    expectNoMarker(await wholePage(), 'sureness');
    await page.getByRole('combobox', { name: 'Welke gewichten doen mee?' }).selectOption('any');
    await ready.waitFor({ ...patience, state: 'detached' });
    await ready.waitFor({ ...patience, state: 'attached' });
    expectNoMarker(await wholePage(), 'sureness under any weights');
    await fold(page, 'Hoe zeker is dit?').click();
  });

  it('is not told by a second map', async () => {
    await fold(page, 'Twee recepten naast elkaar').click();
    await page.getByRole('combobox', { name: 'Tweede kaart' }).selectOption({ label: 'Draagkracht' });
    const second = page.getByRole('region', { name: 'Tweede kaart' });
    await second.and(page.locator('[data-map-state="ready"]')).waitFor(patience);
    expectNoMarker(await wholePage(), 'two recipes');
    expectNoMarker(await readMapSummary(page), 'map');
    await page.getByRole('combobox', { name: 'Tweede kaart' }).selectOption('');
    await fold(page, 'Twee recepten naast elkaar').click();
  });

  it.each(hidden)('is not told by the wheel and the method of %s', async (code) => {
    await visit(page, `${weighing}&gekozen=${code}`);
    const profile = profilePart(page);
    await profile.getByRole('heading', { level: 2 }).waitFor(patience);
    const wheel = profile.locator('summary', { hasText: /^Wiel$/ });
    if ((await wheel.count()) > 0) {
      if ((await profile.getByRole('tree').count()) === 0) await wheel.press('Enter');
      await profile.getByRole('tree').waitFor(patience);
      await profile.getByRole('button', { name: 'Wiel groot openen' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: /in een wiel/ });
      await dialog.getByRole('tree').waitFor(patience);
      await dialog.getByRole('combobox', { name: 'Vergelijk met' }).selectOption({ index: 2 });
      await expect.poll(() => dialog.getByRole('tree').count(), patience).toBe(2);
      expectNoneOfItsOwn(await wholePage(), `wheel of ${code}`);
      expectNoneOfItsOwn(
        await saved(dialog.getByRole('button', { name: 'Bewaar als tabel' })),
        `table of the wheel of ${code}`,
      );
      await page.keyboard.press('Escape');
    }
    await profile.getByRole('button', { name: 'Methode en voorbeeldsom' }).press('Enter');
    await methodDialog().getByRole('heading', { name: 'Wat deze index meet' }).waitFor(patience);
    expectNoneOfItsOwn(await wholePage(), `method of ${code}`);
    for (const name of ['Bewaren als webpagina', 'Bewaren als tekst (Markdown)']) {
      const text = await saved(methodDialog().getByRole('button', { name }));
      expectNoneOfItsOwn(text, `${name} of ${code}`);
    }
    await page.keyboard.press('Escape');
    await methodDialog().waitFor({ ...patience, state: 'hidden' });
  });

  it('is not told by the reading of the map', async () => {
    for (const id of [planted.count, planted.share]) {
      await visit(page, `niveau=buurt&maat=cijfer:${id}`);
      for (const title of ['Ruimtelijk patroon', 'Kleine gebieden: ruw en gestabiliseerd']) {
        await fold(page, title).click();
        await settle(page);
        expectNoMarker(await wholePage(), `${title} of ${id}`);
        await fold(page, title).click();
      }
    }
  });
});
