import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from './picture.ts';
import {
  areaButton,
  comparisonPart,
  levelChoice,
  mapPart,
  measureChoice,
  profilePart,
  readCells,
  readMapSummary,
  searchBox,
  settle,
  sortButton,
  tablePart,
  visit,
} from './screen.ts';
import { launch, mapReady, openSite, siteAddress } from './site.ts';

const patience = 180_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** All that a person would call "the same screen", read from the page. */
async function readScreen(page: Page) {
  await settle(page);
  const checked = (role: 'checkbox' | 'radio') =>
    page
      .getByRole(role)
      .evaluateAll((all) =>
        all.filter((box) => !(box as HTMLInputElement).checked).map((box) => box.parentElement?.textContent ?? ''),
      );
  const chosen = async (name: string): Promise<string | null> => {
    const choice = page.getByRole('combobox', { name, exact: true });
    return (await choice.count()) === 1 ? choice.locator('option:checked').textContent() : null;
  };
  const bounds = page.getByRole('textbox', { name: 'Eigen grenzen' });
  const table = tablePart(page).getByRole('table');
  const comparison = comparisonPart(page).getByRole('table');
  return {
    title: await page.title(),
    level: await checked('radio'),
    measure: await measureChoice(page).inputValue(),
    year: await chosen('Jaar'),
    method: await chosen('Indeling'),
    classes: await chosen('Aantal klassen'),
    bounds: (await bounds.count()) === 1 ? await bounds.inputValue() : null,
    switchedOff: await checked('checkbox'),
    map: await readMapSummary(page),
    profile: await profilePart(page).getByRole('heading', { level: 2 }).textContent(),
    sort: await tablePart(page)
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((header) => `${header.textContent} ${header.getAttribute('aria-sort')}`)),
    table: (await table.count()) === 1 ? await readCells(table) : null,
    comparison: (await comparison.count()) === 1 ? await readCells(comparison) : null,
  };
}

/** The link as another person gets it. */
async function copyLink(page: Page): Promise<string> {
  // the camera is written to the address a moment after it came to rest
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Deel', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'De link is gekopieerd' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  return page.evaluate(() => navigator.clipboard.readText());
}

const tableRows = (page: Page) => tablePart(page).getByRole('rowheader');

interface Journey {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
}

const journeys: readonly Journey[] = [
  { name: 'the first screen', act: async () => undefined },
  {
    name: 'buurten, an indicator of an older year, sorted, one of them chosen',
    act: async (page) => {
      await levelChoice(page, 'Buurt').check();
      await expect.poll(() => tableRows(page).count(), { timeout: 20_000 }).toBe(86);
      await measureChoice(page).selectOption('65 jaar en ouder');
      await page.getByRole('combobox', { name: 'Jaar', exact: true }).selectOption('2021');
      await sortButton(page, '65 jaar en ouder').click();
      await areaButton(page, 'Zuiddijk').click();
    },
  },
  {
    name: 'three wijken compared, one of them chosen, projects switched off',
    act: async (page) => {
      for (const name of ['Oude Stad', 'Tuindorp', 'Zonneveld']) {
        const show = tablePart(page).getByRole('button', { name: 'Tabel tonen' });
        if (await show.isVisible()) await show.click();
        await areaButton(page, name).click();
        await profilePart(page).getByRole('button', { name: 'Vergelijk', exact: true }).click();
      }
      await comparisonPart(page).waitFor();
      await page.getByRole('checkbox', { name: /^gepland/ }).uncheck();
      await page.getByRole('checkbox', { name: /^Gemengd wonen/ }).uncheck();
      await page.getByRole('checkbox', { name: /^Housing First \d|^Housing First$/ }).uncheck();
    },
  },
  {
    name: 'an index in natural classes, map zoomed to a place found by search',
    act: async (page) => {
      await measureChoice(page).selectOption('Ouderenindex');
      await page.getByRole('combobox', { name: 'Indeling' }).selectOption('jenks');
      await page.getByRole('combobox', { name: 'Aantal klassen' }).selectOption('7');
      await searchBox(page).fill('Waterhoven');
      await searchBox(page).press('Enter');
      await mapPart(page).getByRole('button', { name: 'Zoom uit' }).click();
    },
  },
  {
    name: 'bounds of one’s own, table closed, no projects',
    act: async (page) => {
      await measureChoice(page).selectOption('Gemiddelde woningwaarde');
      await page.getByRole('combobox', { name: 'Indeling' }).selectOption('manual');
      await page.getByRole('textbox', { name: 'Eigen grenzen' }).fill('300; 352,5; 400');
      await page.getByRole('button', { name: 'Grenzen gebruiken' }).click();
      await tablePart(page).getByRole('button', { name: 'Tabel verbergen' }).click();
      await page.getByRole('checkbox', { name: 'Toon projecten op de kaart' }).uncheck();
    },
  },
];

describe('a link', () => {
  it.each(journeys)('to $name shows the same screen and the same map', { timeout: patience }, async ({ act }) => {
    const here = await openSite(browser);
    await act(here.page);
    const seen = await readScreen(here.page);
    const link = await copyLink(here.page);

    const there = await openSite(browser, { fragment: new URL(link).hash.slice(1) });
    await expect.poll(() => readScreen(there.page), { timeout: 20_000 }).toEqual(seen);
    expect(await there.page.evaluate(() => window.location.href)).toBe(link);
    const pictures = async () => {
      const [a, b] = [await mapPart(here.page).screenshot(), await mapPart(there.page).screenshot()];
      const { differing, colours } = await compare(browser, a, b);
      return colours > 10 ? differing : 1;
    };
    await expect.poll(pictures, { timeout: 30_000, interval: 1000 }).toBeLessThan(0.001);
    expect([...here.complaints, ...there.complaints]).toEqual([]);
    await Promise.all([here.close(), there.close()]);
  });
});

describe('back and forward', () => {
  it('walk through the same screens', { timeout: patience }, async () => {
    const { page, complaints, close } = await openSite(browser);
    const steps: (() => Promise<unknown>)[] = [
      () => measureChoice(page).selectOption('Draaglast'),
      () => areaButton(page, 'Roggekamp').click(),
      () => areaButton(page, 'Singelwijk').click(),
      () => levelChoice(page, 'Buurt').check(),
    ];
    await levelChoice(page, 'Buurt').check();
    await expect.poll(() => tableRows(page).count(), { timeout: 20_000 }).toBe(86);
    await page.goBack();
    await expect.poll(() => tableRows(page).count(), { timeout: 20_000 }).toBe(16);
    const seen = [await readScreen(page)];
    for (const step of steps) {
      await step();
      seen.push(await readScreen(page));
    }
    expect(new Set(seen.map((screen) => JSON.stringify(screen))).size).toBe(seen.length);
    for (const screen of seen.slice(0, -1).reverse()) {
      await page.goBack();
      await expect.poll(() => readScreen(page), { timeout: 20_000 }).toEqual(screen);
    }
    for (const screen of seen.slice(1)) {
      await page.goForward();
      await expect.poll(() => readScreen(page), { timeout: 20_000 }).toEqual(screen);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

const nonsense: readonly string[] = [
  'nonsense',
  '=&=&&==',
  '%E0%A4%A',
  '%E0',
  '%',
  '<script>document.title="x"</script>',
  'maat=<img src=x onerror=alert(1)>',
  'maat=index:__proto__',
  'maat=cijfer:bestaat_niet',
  'maat=index:bestaat-niet',
  'maat=balans:balans',
  'niveau=provincie',
  'jaar=99999',
  'gekozen=WK999999',
  'gekozen=BU99010101',
  'gekozen=wk990101',
  'vergelijk=WK999901,WK999902,WK999903',
  'klassen=kwantiel,99',
  'klassen=handmatig,3,NaN,Infinity',
  'klassen=constructor,5',
  'sortering=__proto__,aflopend',
  'kaart=999,999,99',
  'kaart=1e309,0,0',
  'gemeente=Oeverstad',
  'tabel=misschien',
  `vergelijk=${'WK999901,'.repeat(5000)}`,
  'x'.repeat(60_000),
  '\u0000\u202e𝕏=👀',
];

describe('an address full of nonsense', () => {
  it('shows the first screen and says nothing of errors', { timeout: patience }, async () => {
    const site = await openSite(browser);
    const { page } = site;
    const first = await readScreen(page);
    const elsewhere = 'maat=index:draaglast&gekozen=WK990103&sortering=load';
    for (const fragment of nonsense) {
      const words = fragment.slice(0, 60);
      await visit(page, elsewhere);
      await expect
        .poll(() => page.title(), { message: words })
        .toBe('Havenkwartier · Draaglast · Oeverstad · Wijkbalans');
      await visit(page, fragment);
      await expect.poll(() => readScreen(page), { timeout: 10_000, message: words }).toEqual(first);
      expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count(), words).toBe(0);
    }
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
    await site.close();
  });

  it('also when the page opens with it, as from a link in a mail', { timeout: patience }, async () => {
    const site = await openSite(browser);
    const { page } = site;
    const first = await readScreen(page);
    for (const fragment of [
      '%E0%A4%A',
      '<script>document.title="x"</script>',
      'x'.repeat(60_000),
      'gekozen=WK999999',
    ]) {
      await page.goto('about:blank');
      await page.goto(`${siteAddress()}#${fragment}`);
      const words = fragment.slice(0, 60);
      await expect.poll(() => tableRows(page).count(), { timeout: 20_000, message: words }).toBe(16);
      await expect.poll(() => readScreen(page), { timeout: 10_000, message: words }).toEqual(first);
      await mapReady(page);
    }
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('names a municipality that is not here, and shows one that is', { timeout: patience }, async () => {
    const site = await openSite(browser, { fragment: 'gemeente=GM9902&maat=index:draaglast' });
    const { page } = site;
    await page
      .getByRole('alert')
      .filter({ hasText: 'De link gaat over gemeente GM9902, maar die staat niet op deze site.' })
      .waitFor();
    expect(await page.title()).toContain('Oeverstad');
    await page.getByRole('alert').getByRole('button', { name: 'Sluiten' }).click();
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0);
    expect(site.complaints).toEqual([]);
    await site.close();
  });
});
