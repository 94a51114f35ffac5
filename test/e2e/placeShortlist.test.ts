import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './keys.ts';
import { readCells, settle } from './screen.ts';
import { expectAccessible, launch, mapReady, type OpenSite, openSite } from './site.ts';

const long = { timeout: 180_000 };
const fragment = 'modus=plaatsen&stap=shortlist&concept=beschermd_thuis_geclusterd';
let browser: Browser;

const list = (page: Page): Locator => page.locator('.wb-shortlist');
const chosen = (page: Page): Promise<string[]> => list(page).locator('.wb-area-link').allTextContents();
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

async function open(width = 1280, height = 720): Promise<OpenSite> {
  return openSite(browser, { fragment, width, height, map: width >= 768 });
}

/** Takes the five sites that come first, and gives their names in the order of the list. */
async function takeFirst(page: Page): Promise<string[]> {
  await button(page, /^Neem de/).click();
  await expect.poll(async () => (await chosen(page)).length).toBeGreaterThan(3);
  return chosen(page);
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('Shortlist', long, () => {
  it('is chosen, ordered and explained by keyboard, can be undone, and is there after a reload and in a link', async () => {
    const site = await open();
    const { page } = site;
    const [first = '', second = '', ...others] = await takeFirst(page);
    await press(button(page, `${second} omhoog`), 'Enter');
    await expect.poll(() => chosen(page)).toEqual([second, first, ...others]);
    await page.getByText(`${second} staat nu op plaats 1.`).waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => chosen(page)).toEqual([first, second, ...others]);
    await button(page, `${second} van de shortlist`).click();
    await expect.poll(() => chosen(page)).toEqual([first, ...others]);
    const choice = page.getByRole('combobox', { name: 'Locatie toevoegen' });
    await choice.selectOption({ label: second });
    await press(button(page, 'Zet op de shortlist'), 'Enter');
    await expect.poll(() => chosen(page)).toEqual([first, ...others, second]);
    const note = page.getByRole('textbox', { name: `Waarom ${first}?` });
    await note.fill('Dicht bij de inloop <b>en</b> rustig');
    await note.blur();
    await expectAccessible(page, 'shortlist');

    await button(page, 'Deel').click();
    await page.getByText('Alles wat u maakte gaat mee met de link.', { exact: false }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openSite(browser, { fragment: link.split('#')[1] ?? '' });
    await expect.poll(() => chosen(other.page)).toEqual([first, ...others, second]);
    expect(await other.page.getByRole('textbox', { name: `Waarom ${first}?` }).inputValue()).toContain('<b>en</b>');
    await other.close();

    await page.reload();
    await mapReady(page);
    await expect.poll(() => chosen(page)).toEqual([first, ...others, second]);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
    await site.close();
  });

  it('puts two to four sites beside each other, with all that is known of them', async () => {
    const site = await open();
    const { page } = site;
    const [first = '', second = ''] = await takeFirst(page);
    await page.getByRole('checkbox', { name: `Vergelijk ${first}` }).check();
    await page.getByRole('checkbox', { name: `Vergelijk ${second}` }).check();
    const beside = page.getByRole('region', { name: 'Locaties naast elkaar' });
    await beside.waitFor();
    await page.locator('[aria-label^="Kaartje van"]').nth(1).waitFor();
    const rows = new Map((await readCells(beside.getByRole('table'))).map(([label = '', ...cells]) => [label, cells]));
    expect(rows.get('Alle regels')).toEqual(['voldoet', 'voldoet']);
    expect(rows.get('Op de shortlist')).toEqual(['plaats 1', 'plaats 2']);
    expect(rows.get('Huisarts')?.[0]).toMatch(/^\d[\d.]* m \(.+\)$/);
    expect(rows.get('Project')?.[0]).toMatch(/plekken voor vragers, \d+ voor dragers/);
    expect([...rows].filter(([label]) => label === 'Draaglast').at(-1)?.[1][0]).toMatch(/^\d+,\d( → \d+,\d)?$/);
    await expectAccessible(page, 'sites beside each other');
    await button(page, `${second} niet meer vergelijken`).click();
    await beside.waitFor({ state: 'detached' });
    expect(await page.getByRole('checkbox', { name: `Vergelijk ${second}` }).isChecked()).toBe(false);
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('saves how sure the order is, also before anybody looked at it', async () => {
    const site = await open();
    const { page } = site;
    await takeFirst(page);
    const save = button(page, 'Locaties voor R en Python (CSV)');
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const { data } = Papa.parse<Record<string, string>>(await readFile(await download.path(), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const ranked = data.filter((row) => row['plaats, beste 5 %'] !== '');
    expect(ranked.length).toBeGreaterThan(5);
    for (const row of ranked) {
      expect(row.zekerheid).not.toBe('');
      expect(Number(row['plaats, beste 5 %'])).toBeGreaterThanOrEqual(1);
      expect(Number(row['bij de eerste, gewogen som'])).toBeLessThanOrEqual(1);
    }
    await site.close();
  });

  it('fits a phone', async () => {
    const site = await open(390, 844);
    const { page } = site;
    await button(page, 'Plaatsen').click();
    await takeFirst(page);
    await expectAccessible(page, 'shortlist on a phone');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await settle(page);
    expect(
      await list(page)
        .getByText(/van 100, plaats 1 van/)
        .count(),
    ).toBe(1);
    await site.close();
  });
});
