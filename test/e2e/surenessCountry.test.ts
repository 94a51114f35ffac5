import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import { generateNational } from '../../scripts/demo/national.ts';
import { type RunningSite, serve } from '../../scripts/serve.ts';
import { fold, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { areaNames, patience } from './spoiledSite.ts';

const slow = { timeout: 180_000 };
const title = 'Hoe zeker is dit?';
const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-land-'));
let server: RunningSite;
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  // just so many areas that the ranks are divided among workers
  await generateNational(folder, { municipalities: 71, buurten: 3000, seed: 'land' });
  server = await serve({ site: siteFolder, bundles: [folder], port: 0 });
  browser = await launch();
  const fragment = 'niveau=buurt&modus=wegen&recept=draaglast&tabel=open';
  site = await openSite(browser, { address: server.address, fragment, map: false });
  page = site.page;
  await areaNames(page).first().waitFor({ timeout: 90_000 });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const part = () =>
  page.locator('details[open]').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

interface Seen {
  /** what the bar of progress said, each value once */
  readonly values: readonly number[];
  /** turns the page had for something else while it was at work */
  readonly turns: number;
  readonly end: string;
}

/** Watches the progress in the page itself until it is over, or presses Stop at the first sign of it. */
const watch = (press: boolean): Promise<Seen> =>
  page.evaluate(async (stops) => {
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    const box = () => document.querySelector('.wb-sureness-progress');
    const stop = () => Array.from(box()?.querySelectorAll('button') ?? []).find((each) => each.textContent === 'Stop');
    const values = new Set<number>();
    let turns = 0;
    while (stop() === undefined) await turn();
    while (stop() !== undefined) {
      turns += 1;
      values.add(box()?.querySelector('progress')?.value ?? Number.NaN);
      if (stops) stop()?.click();
      await turn();
    }
    return { values: [...values], turns, end: box()?.textContent ?? '' };
  }, press);

describe('how sure an outcome is, for a country', slow, () => {
  it('shows how far it is and leaves the page free meanwhile', async () => {
    const watched = watch(false);
    await fold(page, title).press('Enter');
    const { values, turns, end } = await watched;
    expect(end).toContain('Uitgerekend.');
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    expect(values.filter((value) => value > 0 && value < 1).length).toBeGreaterThan(1);
    expect(turns).toBeGreaterThan(20);
    await part()
      .getByText(/^[\d.]+ van de [\d.]+ buurten blijven/)
      .waitFor(patience);
    const cores = await page.evaluate(() => navigator.hardwareConcurrency);
    const workers = page.workers().filter((worker) => worker.url().includes('surenessWorker'));
    expect(workers).toHaveLength(Math.min(4, cores));
  });

  it('stops when asked, and can be asked again', async () => {
    const before = await part().getByRole('table').textContent();
    const watched = watch(true);
    await part().getByRole('combobox').selectOption({ label: 'Elke verdeling van de gewichten' });
    const { end } = await watched;
    expect(end).not.toContain('Uitgerekend.');
    await part().getByRole('button', { name: 'Reken opnieuw uit' }).click();
    await part()
      .getByText(/^Uitgerekend\./)
      .waitFor({ ...slow, state: 'attached' });
    expect(await part().getByRole('table').textContent()).not.toBe(before);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
  });
});

describe('the spatial pattern of a country', slow, () => {
  const pattern = 'Ruimtelijk patroon';
  const found = () => page.locator('.wb-patterns');

  it('is worked out beside the page, and says how many areas stand out before and after correction', async () => {
    await visit(page, 'niveau=buurt&maat=index:draaglast');
    const watched = watch(false);
    await fold(page, pattern).press('Enter');
    const { values, turns, end } = await watched;
    expect(end).toContain('Uitgerekend.');
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    expect(turns).toBeGreaterThan(5);
    await found()
      .getByText(/^Moran’s I = /)
      .waitFor(patience);
    await found()
      .getByText(/Er zijn [\d.]+ gebieden tegelijk getoetst; .* Zonder correctie vallen er [\d.]+ op\./)
      .waitFor(patience);
    await expectAccessible(page, 'spatial pattern of a country');
  });

  it('follows the measure, stops when asked and gives the same when asked again', async () => {
    const before = await found().textContent();
    const watched = watch(true);
    await visit(page, 'niveau=buurt');
    expect((await watched).end).toContain('Gestopt.');
    expect(await found().count()).toBe(0);
    await page.getByRole('button', { name: 'Reken uit', exact: true }).click();
    await found().getByRole('heading', { level: 4, name: 'Draaglast' }).waitFor(slow);
    await visit(page, 'niveau=buurt&maat=index:draaglast');
    await expect.poll(() => found().textContent(), slow).toBe(before);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
  });
});
