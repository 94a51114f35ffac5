import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fold, profilePart, readCells, readMapSummary, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
const title = 'Hoe zeker is dit?';
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
}, 120_000);
afterAll(() => browser.close());
afterEach(() => site.close());

const part = (): Locator =>
  page.locator('details[open]').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const table = (): Locator => part().getByRole('table', { name: /^Plaats in / });
const ready = (): Promise<void> =>
  part()
    .getByText(/^Uitgerekend\./)
    .waitFor({ ...patience, state: 'attached' });

async function open(fragment: string): Promise<void> {
  site = await openSite(browser, { fragment });
  page = site.page;
  await fold(page, title).press('Enter');
  await ready();
}

describe('how sure an outcome is', long, () => {
  it('tells for every wijk its place, how far that moves and how often it keeps its field, and says the same again', async () => {
    await open('modus=wegen&recept=draagkracht');
    const [header, ...rows] = await readCells(table());
    expect(header).toEqual(['Wijk', 'Nu', 'Meestal', 'Zelfde veld']);
    expect(rows).toHaveLength(16);
    for (const [, now = '', usual = '', stays = ''] of rows) {
      const [best, worst = best] = (/uiterst (\d+)(?:–(\d+))?/.exec(usual)?.slice(1, 3) ?? [])
        .filter(Boolean)
        .map(Number);
      expect(Number(now)).toBeGreaterThanOrEqual(best ?? Number.NaN);
      expect(Number(now)).toBeLessThanOrEqual(worst ?? Number.NaN);
      expect(stays).toMatch(/^\d+\s% (heel zeker|vrij zeker|onzeker)$/);
    }
    await part()
      .getByText(/^\d+ van de 16 wijken blijven in ten minste 95 van de 100 wegingen/)
      .waitFor();
    await part().getByRole('heading', { name: 'Welk gewicht doet ertoe?' }).waitFor();
    await part().getByRole('heading', { name: 'Als een cijfer wegvalt' }).waitFor();
    await expectAccessible(page, 'sureness');
    const before = await table().textContent();
    await part().getByRole('combobox').selectOption({ label: 'Elke verdeling van de gewichten' });
    await expect.poll(() => table().textContent(), patience).not.toBe(before);
    await part().getByRole('combobox').selectOption({ label: 'Rond deze: tot 25 % meer of minder' });
    await expect.poll(() => table().textContent(), patience).toBe(before);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
  });

  it('is worked out for a link to its map, at either level, and follows a weight there with the section folded', async () => {
    site = await openSite(browser, { fragment: 'maat=zekerheid&niveau=buurt' });
    page = site.page;
    await expect
      .poll(() => readMapSummary(page), patience)
      .toContain('Zekerheid van het veld in Oeverstad, 86 buurten');
    await visit(page, 'maat=zekerheid&modus=wegen&recept=draaglast');
    await expect.poll(() => readMapSummary(page), patience).toContain('Zekerheid van het veld in Oeverstad, 16 wijken');
    const before = await readMapSummary(page);
    const weight = page.getByRole('textbox', { name: 'Gewicht van Zorg en huisvesting als getal' });
    await weight.fill('4');
    await weight.press('Enter');
    await expect
      .poll(async () => {
        const now = await readMapSummary(page);
        return now.startsWith('Zekerheid') && now !== before;
      }, patience)
      .toBe(true);
    expect(site.complaints).toEqual([]);
  });

  it('follows a weight, leads to an area and shows itself on the map, by keyboard', async () => {
    await open('modus=wegen&recept=draagkracht');
    const before = await table().textContent();
    const weight = page.getByRole('textbox', { name: 'Gewicht van Welvaart als getal' });
    await weight.fill('4');
    await weight.press('Enter');
    await expect.poll(() => table().textContent(), patience).not.toBe(before);
    await ready();
    await part().getByRole('button', { name: 'Toon op de kaart' }).press('Enter');
    await expect.poll(() => readMapSummary(page), patience).toContain('Zekerheid van het veld');
    const first = table().getByRole('rowheader').first().getByRole('button');
    const name = (await first.textContent()) ?? '';
    await first.press('Enter');
    await profilePart(page).getByRole('heading', { level: 2, name }).waitFor(patience);
    await expectAccessible(page, 'sureness on the map');
  });
});
