import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './keys.ts';
import { openedInOffice, partsOf, textsOf, wordsOfPdf } from './openedFiles.ts';
import { button, remarkList, remarkText } from './sessionSteps.ts';
import { expectAccessible, launch, mapReady, openSite } from './site.ts';

const long = { timeout: 300_000 };
const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-record-'));
let browser: Browser;

const said = (page: Page): Promise<string[]> => remarkList(page).locator('.wb-remark-text').allTextContents();

/** Writes with the keyboard alone: kind by arrow keys, text, Enter. */
async function write(page: Page, kind: string, words: string): Promise<void> {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await remarkText(page).fill(words);
  await press(remarkText(page), 'Enter');
  await expect.poll(async () => (await said(page))[0]).toBe(words);
}

/** Presses a button that makes a file, and gives its path. */
async function fileOf(page: Page, name: RegExp): Promise<string> {
  const downloads = page.waitForEvent('download', { timeout: 200_000 });
  await button(page, name).click();
  const download = await downloads;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await page.getByText(`${download.suggestedFilename()} is bewaard bij uw downloads.`).waitFor();
  return path;
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('Record of a session', long, () => {
  it('is written by keyboard, found, changed, taken away and undone, and leaves four files that open', async () => {
    const site = await openSite(browser, { fragment: 'modus=sessie&deel=verslag' });
    const { page } = site;
    await remarkText(page).waitFor();
    await page.getByText('Er is nog niets om in een verslag te zetten.', { exact: false }).waitFor();
    await press(remarkText(page), 'Enter');
    await page.getByText('Er staat nog geen tekst. Schrijf eerst op wat er gezegd is.').waitFor();
    await write(page, 'Bezwaar', 'Er staat al veel <b>in</b> onze wijk');
    await page.getByRole('combobox', { name: 'Over welk gebied' }).selectOption({ label: 'Tuindorp' });
    await write(page, 'Afspraak', 'We kijken in maart opnieuw');
    await remarkList(page).getByText('Tuindorp', { exact: true }).waitFor();

    await page.getByRole('combobox', { name: 'Toon', exact: true }).selectOption({ label: 'Bezwaren' });
    await expect.poll(() => said(page)).toEqual(['Er staat al veel <b>in</b> onze wijk']);
    await press(remarkList(page).getByRole('button'), 'Enter');
    const own = remarkList(page).getByRole('textbox', { name: 'Tekst', exact: true });
    await own.fill('   ');
    await own.blur();
    await page.getByText('De oude tekst blijft staan.', { exact: false }).waitFor();
    await own.fill('Er staat al genoeg in onze wijk');
    await own.blur();
    await expect.poll(() => said(page)).toEqual(['Er staat al genoeg in onze wijk']);
    await expectAccessible(page, 'record with a remark opened');
    await button(page, 'Haal weg').click();
    await page.getByText('Hier past niets bij.', { exact: false }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => said(page)).toEqual(['Er staat al genoeg in onze wijk']);

    await button(page, 'Scènes').click();
    await button(page, 'Begin met een eerste reeks').click();
    await button(page, 'Verslag').click();
    await expect.poll(() => said(page)).toHaveLength(2);

    const before = await page.evaluate(() => window.location.hash);
    const deck = await fileOf(page, /PPTX/);
    // what is on screen is not touched by scenes that are drawn
    expect(await page.evaluate(() => window.location.hash)).toBe(before);
    const parts = partsOf(deck);
    const slides = textsOf(parts, /^ppt\/slides\/slide\d+\.xml$/);
    expect(slides).toHaveLength(5);
    for (const slide of slides) expect(slide).toContain('Fictieve gegevens');
    expect([...parts.keys()].filter((name) => /^ppt\/media\/.*\.png$/.test(name)).length).toBeGreaterThanOrEqual(3);
    expect(textsOf(parts, /^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(1);

    const record = await fileOf(page, /^Verslag als PDF$/);
    const paper = wordsOfPdf(record);
    if (paper === null) console.log('pdftotext is not here: the words of the PDF were not read');
    else {
      expect(paper).toContain('Er staat al genoeg in onze wijk');
      expect(paper).toContain('(Tuindorp)');
      expect(paper).toContain('Fictieve gegevens');
    }
    const odt = await fileOf(page, /ODT/);
    expect(textsOf(partsOf(odt), /^content\.xml$/).join()).toContain('We kijken in maart opnieuw');
    const [opened = null] = openedInOffice([deck], folder);
    if (opened === null) console.log('LibreOffice Impress is not here: the presentation was not opened');
    else expect(opened).toContain('Wat zien we hier?');

    // a file in the making can be stopped, and the next one can be made
    await button(page, /^Hand-out/).click();
    await button(page, 'Stop').click();
    await page.getByText('Gestopt. Er is geen bestand gemaakt.').waitFor();

    await page.reload();
    await mapReady(page);
    await expect.poll(() => said(page)).toEqual(['We kijken in maart opnieuw', 'Er staat al genoeg in onze wijk']);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button', { name: 'Sessie' }).click();
    await expectAccessible(page, 'record on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
    await site.close();
  });
});
