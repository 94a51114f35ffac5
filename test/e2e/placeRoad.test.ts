import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { wordsOfPdf } from './openedFiles.ts';
import { launch, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Plaatsen', exact: true });
const button = (page: Page, name: string | RegExp): Locator =>
  panel(page).getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const names = (page: Page): Promise<string[]> => page.locator('.wb-shortlist .wb-area-link').allTextContents();

it('the road from rules to paper is walked with the keys alone', { timeout: 300_000 }, async () => {
  const site = await openSite(browser, { fragment: 'modus=plaatsen&stap=regels' });
  const { page } = site;
  await panel(page).getByText('29 van 29 locaties blijven over.').waitFor(patience);

  await press(button(page, 'Genoeg ruimte'), 'Enter');
  const limit = panel(page).getByRole('textbox', { name: 'Grens (woningen)', exact: true });
  await tabTo(limit);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await expect
    .poll(
      () =>
        panel(page)
          .getByText(/ van 29 locaties blij/)
          .textContent(),
      patience,
    )
    .not.toContain('29 van 29');
  await press(button(page, 'Verzegel regels en criteria'), 'Enter');
  await panel(page)
    .getByText(/^Verzegeld op /)
    .waitFor(patience);

  await press(button(page, 'Scores'), 'Enter', 'Shift+Tab');
  await panel(page).getByText('Uitgerekend. Dezelfde locaties', { exact: false }).waitFor(patience);
  await press(button(page, 'Shortlist'), 'Enter');
  await press(button(page, /^Neem de/), 'Enter');
  await expect.poll(async () => (await names(page)).length, patience).toBeGreaterThan(2);
  const [first = '', second = '', ...others] = await names(page);
  await press(button(page, `${second} omhoog`), 'Enter', 'Shift+Tab');
  const chosen = [second, first, ...others];
  await expect.poll(() => names(page), patience).toEqual(chosen);
  await tabTo(panel(page).getByRole('textbox', { name: `Waarom ${second}?` }));
  await page.keyboard.type('Dicht bij de inloop');

  await tabTo(button(page, 'Besluitblad (PDF)'));
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('oeverstad-beschermd-thuis-geclusterd-besluitblad.pdf');
  const words = wordsOfPdf(await download.path());
  if (words === null) console.log('Overgeslagen: zonder pdftotext is het besluitblad niet terug te lezen.');
  else {
    const flat = words.replace(/\s+/g, ' ');
    const shortlist = flat.slice(flat.indexOf('De shortlist, in de gekozen volgorde'));
    const places = chosen.map((name, at) => shortlist.indexOf(`${at + 1}. ${name.split(' ')[0]}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(flat).toContain('Dicht bij de inloop');
    expect(flat).toContain('Let op: de gegevens in dit stuk zijn fictief.');
    expect(flat).toContain('Verzegeld op');
    expect(flat).toContain('te weinig');
  }
  expect(site.complaints).toEqual([]);
  expect(site.strays).toEqual([]);
  await site.close();
});
