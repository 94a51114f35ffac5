import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { score } from '../../scripts/score/command.ts';
import { fold, profilePart, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';

const patience = 180_000;
let browser: Browser;
let site: OpenSite;
beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: 'gekozen=WK990109&maat=index:ouderenindex' });
}, patience);
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  expect(site.strays).toEqual([]);
  await site.close();
  await browser.close();
});

const methodDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Methode' });

async function openMethod(page: Page): Promise<Locator> {
  await profilePart(page).getByRole('button', { name: 'Methode en voorbeeldsom' }).press('Enter');
  const dialog = methodDialog(page);
  await dialog.getByRole('heading', { name: 'Wat deze index meet' }).waitFor();
  return dialog;
}

async function saved(page: Page, dialog: Locator, button: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: button }).press('Enter');
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

function explained(recipe: string, code: string) {
  const folder = join('public', 'data', 'GM9901');
  const files = ['--values', join(folder, 'values.csv'), '--areas', join(folder, 'areas.csv'), '--level', 'wijk'];
  return score(['--spec', join('data', 'recipes', `${recipe}.json`), ...files, '--explain', code]);
}

describe('the method page', () => {
  it('works out the same sum, line by line, as the command line', { timeout: patience }, async () => {
    const { page } = site;
    const dialog = await openMethod(page);
    const { name, text } = await saved(page, dialog, 'Bewaren als tekst (Markdown)');
    expect(name).toBe('oeverstad-methode-ouderenindex.md');
    const printed = await explained('ouderenindex', 'WK990109');
    if (!printed.ok) throw new Error(printed.failure.sentence);
    expect(text).toContain(printed.value.output.trimEnd());
    const sums = printed.value.output.split('\n').filter((line) => line.startsWith('    '));
    expect(await dialog.locator('.wb-sum').allTextContents()).toEqual(sums.map((line) => line.trim()));
    await page.keyboard.press('Escape');
    await methodDialog(page).waitFor({ state: 'hidden' });
  });

  it('is read by keyboard, for any index and area', { timeout: patience }, async () => {
    const { page } = site;
    const dialog = await openMethod(page);
    await expectAccessible(page, 'the method page');
    await dialog.getByRole('button', { name: 'Tekst voor het Algoritmeregister' }).press('Enter');
    const heading = dialog.getByRole('heading', { name: 'Tekst voor het Algoritmeregister' });
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await dialog.getByText('Publicatiestandaard 1.0', { exact: false }).waitFor();
    await dialog.getByRole('combobox', { name: 'Index' }).selectOption('Draaglast');
    await dialog.getByRole('combobox', { name: 'Gebied van de voorbeeldsom' }).selectOption('Stationskwartier');
    await dialog.getByRole('heading', { name: 'Draaglast: de som voor WK990102' }).waitFor();
    await page.keyboard.press('Escape');
    await methodDialog(page).waitFor({ state: 'hidden' });
  });

  it('is a file that opens by itself, without script', { timeout: patience }, async () => {
    const { page, context } = site;
    const dialog = await openMethod(page);
    const { name, text } = await saved(page, dialog, 'Bewaren als webpagina');
    expect(name).toBe('oeverstad-methode-ouderenindex.html');
    expect(text).not.toContain('<script');
    const alone = await context.newPage();
    await alone.setContent(text);
    expect(await alone.getByRole('heading', { level: 1 }).textContent()).toBe('Methode: Ouderenindex');
    expect(await alone.getByText('fictieve gegevens').count()).toBeGreaterThan(0);
    expect(await alone.getByRole('table').count()).toBeGreaterThan(5);
    await alone.close();
    await page.keyboard.press('Escape');
    await methodDialog(page).waitFor({ state: 'hidden' });
  });

  it('is reached from what is said about the data, and from Wegen', { timeout: patience }, async () => {
    const { page } = site;
    await fold(page, 'Over deze gegevens').press('Enter');
    await page.locator('.wb-left').getByRole('button', { name: 'Methode en voorbeeldsom' }).press('Enter');
    await methodDialog(page).getByRole('heading', { name: 'Wat deze index meet' }).waitFor();
    await page.keyboard.press('Escape');
    await methodDialog(page).waitFor({ state: 'hidden' });
    await visit(page, 'werk=wegen&gekozen=WK990109&maat=index:ggz-index');
    await page.getByRole('tab', { name: 'Wegen' }).click();
    await fold(page, 'Wiel en methode').press('Enter');
    await page.locator('.wb-left').getByRole('button', { name: 'Methode en voorbeeldsom' }).press('Enter');
    await methodDialog(page).getByRole('heading', { name: 'Methode: GGZ-index', exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    await methodDialog(page).waitFor({ state: 'hidden' });
  });

  it('is printed alone', { timeout: patience }, async () => {
    const { page } = site;
    await visit(page, 'gekozen=WK990109&maat=index:ouderenindex');
    await openMethod(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.wb-map-place').isVisible()).toBe(false);
    expect(await methodDialog(page).getByRole('heading', { name: 'Bronnen' }).isVisible()).toBe(true);
    expect(await methodDialog(page).getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await methodDialog(page).waitFor({ state: 'hidden' });
  });
});
