import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import { type RunningSite, serve } from '../../scripts/serve.ts';
import { openReplayed } from './replayed.ts';
import { levelChoice, measureChoice, readColumn, readRows, tablePart } from './screen.ts';
import { launch, mapReady } from './site.ts';
import { engineReady, patience, unexpected } from './spoiledSite.ts';

let browser: Browser;
let site: RunningSite;
beforeAll(async () => {
  browser = await launch();
  site = await serve({ site: siteFolder, bundles: [], port: 0 });
}, 60_000);
afterAll(() => browser.close());

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Gemeente kiezen' });

/** Waits until the service worker runs the page and keeps the site. */
async function siteIsKept(page: Page): Promise<void> {
  const isKept = (): Promise<boolean> =>
    page.evaluate(
      async () =>
        navigator.serviceWorker.controller !== null &&
        (await caches.match(new URL('data/index.json', document.baseURI))) !== undefined,
    );
  await expect.poll(isKept, { ...patience, interval: 250 }).toBe(true);
}

describe('a municipality from the services, with everything switched off after', () => {
  it('still starts, shows, weighs, and can be saved as a file', { timeout: 300_000 }, async () => {
    const replayed = await openReplayed(browser, {}, { address: site.address, serviceWorkers: 'allow' });
    const { page, complaints } = replayed;
    await engineReady(page);
    await siteIsKept(page);
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    const choice = dialog(page);
    await choice.getByRole('button', { name: 'Gemeente ophalen' }).click();
    await choice.getByRole('button', { name: 'Akkoord en ophalen' }).click();
    const field = choice.getByRole('combobox', { name: 'Naam of code van een gemeente' });
    await field.waitFor(patience);
    await field.fill('Achterland');
    await field.press('Enter');
    await choice.getByRole('button', { name: 'Haal Achterland op' }).click();
    await choice.getByRole('heading', { name: 'Achterland is opgehaald' }).waitFor(patience);
    await choice.getByText(/^Bewaard op dit apparaat op /).waitFor(patience);

    // no service, no site, no network
    await replayed.silence();
    await site.close();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Achterland' }).waitFor(patience);
    await mapReady(page);
    expect(await readRows(page)).toHaveLength(3);
    await levelChoice(page, 'Buurt').check();
    await tablePart(page)
      .getByText(/^Balans, 1\d buurten$/)
      .waitFor(patience);
    await measureChoice(page).selectOption({ label: 'Draagkracht' });
    await tablePart(page)
      .getByText(/^Draagkracht, 1\d buurten$/)
      .waitFor(patience);

    const before = await readColumn(page, 'Draagkracht');
    expect(new Set(before).size).toBeGreaterThan(4);
    await page.getByRole('tab', { name: 'Wegen' }).click();
    await page.getByRole('combobox', { name: 'Recept', exact: true }).selectOption({ label: 'Draagkracht' });
    await page
      .getByRole('checkbox', { name: / telt mee$/ })
      .first()
      .uncheck();
    await expect.poll(() => readColumn(page, 'Draagkracht'), patience).not.toEqual(before);

    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    const saving = page.waitForEvent('download', patience);
    await choice.getByRole('button', { name: 'Bewaar als bestand: Achterland' }).click();
    const zip = unzipSync(readFileSync(await (await saving).path()));
    expect(Object.keys(zip).some((path) => path.endsWith('dataset.json'))).toBe(true);
    // asking again without a network: one sentence, nothing lost
    await choice.getByRole('button', { name: 'Gemeente ophalen' }).click();
    await choice
      .getByRole('alert')
      .getByText(/is niet bereikbaar\.$/)
      .waitFor(patience);
    await choice.getByRole('button', { name: 'Sluiten' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Achterland');
    expect(unexpected(complaints, /ERR_CONNECTION_REFUSED|ERR_FAILED/)).toEqual([]);
    await replayed.close();
  });
});
