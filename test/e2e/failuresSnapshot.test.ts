import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openSite } from './site.ts';
import { areaNames, engineFile, engineReady, patience, table, withoutWebGl2 } from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const levels = { buurt: 'buurten', wijk: 'wijken', gemeente: 'gemeente' } as const;
const measures = ['balans', 'index:ouderenindex', 'indicator:p_eenzaam_65'] as const;

/** Opens a level as a link would, for the smallest choice of levels leaves the gemeente out. */
async function visit(page: Page, level: keyof typeof levels): Promise<void> {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `gemeente=GM9901&niveau=${level}`);
  await table(page)
    .getByText(new RegExp(`^Balans, \\d+ ${levels[level]}$`))
    .waitFor(patience);
}

/** The international CSV of every level and measure, as a person saves it. */
async function everyTable(page: Page): Promise<Map<string, string>> {
  const tables = new Map<string, string>();
  for (const level of ['buurt', 'wijk', 'gemeente'] as const) {
    await visit(page, level);
    for (const measure of measures) {
      await page.getByRole('combobox', { name: 'Maat' }).selectOption({ value: measure });
      await page.getByRole('button', { name: 'Exporteren' }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tabel voor R en Python' }).click();
      const file = await (await saved).path();
      tables.set(`${measure} per ${level}`, readFileSync(file, 'utf8'));
    }
  }
  return tables;
}

describe('the snapshot and the engine', () => {
  it('give the same tables, to the last digit', async () => {
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const site = await openSite(browser, {
      map: false,
      prepare: async (page) => {
        await withoutWebGl2(page);
        await page.route(engineFile, async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    const { page } = site;
    await areaNames(page).first().waitFor(patience);
    const fromSnapshot = await everyTable(page);
    expect(await page.locator('[data-engine="ready"]').count()).toBe(0);
    letThrough();
    await engineReady(page);
    const fromEngine = await everyTable(page);
    expect(fromSnapshot.size).toBe(9);
    for (const [name, text] of fromSnapshot) {
      expect(text.split('\n').length, name).toBeGreaterThan(1);
      expect(fromEngine.get(name), name).toBe(text);
    }
    expect(new Set(fromSnapshot.values()).size).toBe(9);
    await site.close();
  });
});
