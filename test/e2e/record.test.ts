import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './keys.ts';
import { expectAccessible, launch, mapReady, openSite } from './site.ts';

const long = { timeout: 300_000 };
const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-record-'));
let browser: Browser;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst', exact: true }).first();
const list = (page: Page): Locator => page.locator('.wb-remark-list');
const said = (page: Page): Promise<string[]> => list(page).locator('.wb-remark-text').allTextContents();

/** Writes with the keyboard alone: kind by arrow keys, text, Enter. */
async function write(page: Page, kind: string, words: string): Promise<void> {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await text(page).fill(words);
  await press(text(page), 'Enter');
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

/** Words of a file as LibreOffice shows it on paper; null where it has no filter for it. */
function openedInOffice(path: string): string | null {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const ran = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
  const paper = path.replace(/\.\w+$/, '.pdf');
  if (ran.error !== undefined || !existsSync(paper)) return null;
  const read = spawnSync('pdftotext', [paper, '-'], { encoding: 'utf8' });
  return read.error === undefined ? read.stdout : readFileSync(paper, 'latin1');
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
    await text(page).waitFor();
    await page.getByText('Er is nog niets om in een verslag te zetten.', { exact: false }).waitFor();
    await press(text(page), 'Enter');
    await page.getByText('Er staat nog geen tekst. Schrijf eerst op wat er gezegd is.').waitFor();
    await write(page, 'Bezwaar', 'Er staat al veel <b>in</b> onze wijk');
    await page.getByRole('combobox', { name: 'Over welk gebied' }).selectOption({ label: 'Tuindorp' });
    await write(page, 'Afspraak', 'We kijken in maart opnieuw');
    await list(page).getByText('Tuindorp', { exact: true }).waitFor();

    await page.getByRole('combobox', { name: 'Toon', exact: true }).selectOption({ label: 'Bezwaren' });
    await expect.poll(() => said(page)).toEqual(['Er staat al veel <b>in</b> onze wijk']);
    await press(list(page).getByRole('button'), 'Enter');
    const own = list(page).getByRole('textbox', { name: 'Tekst', exact: true });
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
    const parts = unzipSync(new Uint8Array(readFileSync(deck)));
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(5);
    for (const name of slides) expect(strFromU8(parts[name] ?? new Uint8Array())).toContain('Fictieve gegevens');
    expect(Object.keys(parts).filter((name) => /^ppt\/media\/.*\.png$/.test(name)).length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);

    const record = await fileOf(page, /^Verslag als PDF$/);
    const paper = spawnSync('pdftotext', ['-layout', record, '-'], { encoding: 'utf8' });
    if (paper.error === undefined) {
      expect(paper.stdout).toContain('Er staat al genoeg in onze wijk');
      expect(paper.stdout).toContain('(Tuindorp)');
      expect(paper.stdout).toContain('Fictieve gegevens');
    } else console.log('pdftotext is not here: the words of the PDF were not read');
    const odt = await fileOf(page, /ODT/);
    expect(strFromU8(unzipSync(new Uint8Array(readFileSync(odt)))['content.xml'] ?? new Uint8Array())).toContain(
      'We kijken in maart opnieuw',
    );
    const opened = openedInOffice(deck);
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
