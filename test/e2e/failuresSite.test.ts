import { strToU8, zipSync } from 'fflate';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import { serve } from '../../scripts/serve.ts';
import { smallBundle } from '../sources/bundleFixture.ts';
import { expectAccessible, launch, mapReady, type OpenOptions, type OpenSite, openSite } from './site.ts';
import {
  areaNames,
  ask,
  engineReady,
  engineStatus,
  exampleFile,
  expectTableSearchAndProfile,
  gone,
  listingFile,
  mapPicture,
  openConsole,
  patience,
  saidSentence,
  spoilt,
  table,
  unexpected,
  withoutWebGl2,
} from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const mapRegion = (page: Page): Locator => page.getByRole('region', { name: 'Kaart', exact: true });

/** The site without a map, which is not what these tests are about, and with one file answered in another way. */
function openWith(file: string, answer: (route: Route) => unknown, options: OpenOptions = {}): Promise<OpenSite> {
  return openSite(browser, {
    map: false,
    prepare: async (page) => {
      await withoutWebGl2(page);
      await page.route(file, answer);
    },
    ...options,
  });
}

async function expectNothingButASentence(page: Page, sentence: string | RegExp): Promise<void> {
  expect(await saidSentence(page)).toMatch(sentence);
  await page.getByText('Er zijn geen cijfers om te tonen.').waitFor(patience);
  expect(await page.getByText('De cijfers worden geladen.').count()).toBe(0);
}

async function expectRepaired(page: Page): Promise<void> {
  await page.unrouteAll();
  await page.getByRole('alert').getByRole('button', { name: 'Opnieuw proberen' }).click();
  await areaNames(page).first().waitFor(patience);
  expect(await areaNames(page).count()).toBe(16);
  expect(await page.getByRole('alert').textContent()).toBe('');
}

describe('a browser without WebGL2', () => {
  it('says why there is no map, and shows the same figures without it', async () => {
    const site = await openSite(browser, { map: false, prepare: withoutWebGl2 });
    const { page } = site;
    await mapRegion(page).getByText('omdat WebGL2 ontbreekt of uit staat').waitFor(patience);
    await expectTableSearchAndProfile(page);
    await expectAccessible(page, 'no WebGL2');
    await engineReady(page);
    expect(unexpected(site.complaints, /^$/)).toEqual([]);
    await site.close();
  });
});

describe('a map that loses its WebGL context', () => {
  it('is drawn again as it was, with colours, labels and projects', async () => {
    const site = await openSite(browser);
    const { page } = site;
    const before = await mapPicture(page);
    const lost = page.locator('[data-map-state="loading"]').waitFor(patience);
    await mapRegion(page)
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        context?.loseContext();
        setTimeout(() => context?.restoreContext(), 300);
      });
    await lost;
    await mapReady(page);
    expect(before === (await mapPicture(page))).toBe(true);
    await areaNames(page).first().click();
    await mapReady(page);
    expect(before === (await mapPicture(page))).toBe(false);
    await site.close();
  });
});

describe('a list of municipalities that cannot be read', () => {
  it.each([
    ['is missing', gone, /^index\.json ontbreekt in data\.$/],
    ['is empty', spoilt(() => '[]'), /^Op deze site staat nog geen gemeente\./],
    ['is no list', spoilt(() => '{{{'), /^index\.json is geen geldige JSON/],
    ['is about something else', spoilt(() => '[{"naam":"Oeverstad"}]'), /^In index\.json klopt 0\.code niet/],
  ])('because it %s is said, and read again on request', async (_, answer, sentence) => {
    const site = await openWith(listingFile, answer);
    const { page } = site;
    await expectNothingButASentence(page, sentence);
    await expectRepaired(page);
    await site.close();
  });

  it('does not keep a file from being opened', async () => {
    const site = await openWith(listingFile, gone);
    const { page } = site;
    await expectNothingButASentence(page, /ontbreekt/);
    await expectAccessible(page, 'no municipality');
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    const buffer = Buffer.from(zipSync(Object.fromEntries(smallBundle())));
    await page.getByLabel('Zip openen').setInputFiles({ name: 'klein.zip', mimeType: 'application/zip', buffer });
    await table(page).getByRole('button', { name: 'Weiland' }).waitFor(patience);
    expect(await page.getByRole('alert').textContent()).toBe('');
    await site.close();
  });
});

describe('a bundle on the server that was tampered with', () => {
  const changed = spoilt((bytes) => bytes.toString('utf8').replace('1', '2'));
  it.each([
    ['snapshot.wijk.json', changed, 'snapshot.wijk.json in GM9901 is niet het bestand dat dataset.json beschrijft'],
    ['boundaries.wijk.geojson', gone, 'boundaries.wijk.geojson ontbreekt in GM9901.'],
    ['dataset.json', spoilt((bytes) => bytes.subarray(0, 900)), 'dataset.json is geen geldige JSON'],
  ])('in %s is named instead of shown, until it is repaired', async (file, answer, sentence) => {
    const site = await openWith(exampleFile(file), answer);
    await expectNothingButASentence(site.page, sentence);
    await expectRepaired(site.page);
    await site.close();
  });

  it('in values.csv is named, while the snapshot stays on screen', async () => {
    const site = await openWith(exampleFile('values.csv'), changed);
    const { page } = site;
    expect(await saidSentence(page)).toBe(
      'values.csv in GM9901 is niet het bestand dat dataset.json beschrijft: de controlesom (SHA-256) klopt niet.',
    );
    await engineStatus(page, 'failed').waitFor(patience);
    expect(await areaNames(page).count()).toBe(16);
    await expectRepaired(page);
    await engineReady(page);
    await site.close();
  });
});

describe('a page that cannot be drawn', () => {
  it('because its script does not come says so after a while', async () => {
    const site = await openWith('**/assets/index-*.js', (route) => route.abort());
    const sentence = site.page.getByText('Wijkbalans wordt geladen. Gebeurt er niets?');
    await sentence.waitFor(patience);
    await site.close();
  });

  it('because of a mistake says so, and starts over on request', async () => {
    const site = await openSite(browser, { map: false, prepare: withoutWebGl2, fragment: 'niveau=buurt' });
    const { page } = site;
    await areaNames(page).first().waitFor(patience);
    await areaNames(page)
      .first()
      .evaluate((button: HTMLElement) => {
        Object.defineProperty(Intl.NumberFormat.prototype, 'format', { value: null });
        button.click();
      });
    expect(await page.getByRole('alert').textContent(patience)).toContain('Laad de pagina opnieuw.');
    await expectAccessible(page, 'a screen that failed');
    await page.getByRole('button', { name: 'Naar het eerste scherm' }).click();
    await table(page).getByText('Balans, 16 wijken', { exact: true }).waitFor(patience);
    await site.close();
  });
});

describe('a slow or broken connection', () => {
  it('shows that figures are on their way, then the figures', async () => {
    const late = async (route: Route): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue();
    };
    const site = await openWith('**/data/**', late);
    const { page } = site;
    await page.getByText('De cijfers worden geladen.').first().waitFor({ state: 'attached', timeout: 10_000 });
    expect(await page.getByText('Er zijn geen cijfers om te tonen.').count()).toBe(0);
    await areaNames(page).first().waitFor(patience);
    expect(await page.getByRole('alert').textContent()).toBe('');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await site.close();
  });

  it('fetches the question window again when it did not come the first time', async () => {
    const site = await openWith('**/assets/SqlConsole-*.js', (route) => route.abort());
    const { page } = site;
    await page.getByRole('button', { name: 'Vraag de gegevens' }).click();
    await page.getByText('Het vraagvenster kon niet worden geladen.').waitFor(patience);
    await page.unrouteAll();
    await page.keyboard.press('Escape');
    await openConsole(page);
    await site.close();
  });

  it('goes on with what was loaded once the server has stopped', async () => {
    const server = await serve({ site: siteFolder, bundles: [], port: 0 });
    const site = await openSite(browser, { address: server.address });
    const { page } = site;
    await engineReady(page);
    // parts are fetched ahead when the page has nothing better to do, which a loaded machine puts off
    await page.waitForFunction(
      () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/SqlConsole-')),
      undefined,
      patience,
    );
    await page.waitForLoadState('networkidle');
    await server.close();
    await page.getByRole('radio', { name: 'Buurt' }).check();
    await table(page)
      .getByText(/^Balans, \d\d buurten$/)
      .waitFor(patience);
    await page.getByRole('combobox', { name: 'Maat' }).selectOption({ label: 'Ouderenindex' });
    await table(page)
      .getByText(/^Ouderenindex, \d\d buurten$/)
      .waitFor(patience);
    await mapReady(page);
    const dialog = await openConsole(page);
    expect(await ask(dialog, "SELECT count(*) FROM gebieden WHERE niveau = 'wijk'")).toBe('16');
    await page.keyboard.press('Escape');
    expect(unexpected(site.complaints, /^$/)).toEqual([]);
    // what does need the server says so
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    const file = { name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from(strToU8('x')) };
    await page.getByLabel('Zip openen').setInputFiles(file);
    expect(await saidSentence(page)).toContain('Een deel van deze site kon niet worden opgehaald.');
    await site.close();
  });
});
