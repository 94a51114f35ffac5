import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countColours } from './picture.ts';
import {
  comparisonPart,
  fold,
  legendPart,
  mapPart,
  profilePart,
  searchBox,
  showPanel,
  tablePart,
  visit,
} from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';

const patience = 120_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Screen {
  readonly name: string;
  readonly fragment: string;
  /** brings the screen about; what it opens is closed again by `undo` */
  readonly act?: (page: Page) => Promise<unknown>;
  readonly undo?: (page: Page) => Promise<unknown>;
}

const pressEscape = (page: Page) => page.keyboard.press('Escape');

const screens: readonly Screen[] = [
  { name: 'start', fragment: '' },
  { name: 'buurten', fragment: 'niveau=buurt' },
  { name: 'an area chosen', fragment: 'gekozen=WK990109' },
  {
    name: 'an area with a contribution open down to its source',
    fragment: 'gekozen=WK990109',
    act: async (page) => {
      await profilePart(page).getByRole('table').getByRole('button').first().click();
      await profilePart(page).getByText('Bron', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'a buurt without a score',
    fragment: 'niveau=buurt&gekozen=BU99011605',
    act: (page) => profilePart(page).getByRole('heading', { name: 'Noordwaard' }).waitFor(),
  },
  {
    name: 'three areas compared',
    fragment: 'vergelijk=WK990101,WK990105,WK990109&tabel=dicht',
    act: (page) => comparisonPart(page).waitFor(),
  },
  { name: 'an indicator with its legend', fragment: 'maat=cijfer:p_65plus&niveau=buurt' },
  { name: 'figures of a larger area', fragment: 'maat=cijfer:sociale_cohesie&niveau=buurt' },
  {
    name: 'bounds of one’s own, with a mistake in them',
    fragment: 'maat=cijfer:p_65plus&klassen=handmatig,4,15,20,25',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Eigen grenzen' }).fill('20; 15');
      await page.getByRole('button', { name: 'Grenzen gebruiken' }).click();
      await page.getByText('15 staat niet op volgorde', { exact: false }).waitFor();
    },
  },
  {
    name: 'definition, scatter and distribution open',
    fragment: 'maat=index:draaglast',
    act: async (page) => {
      await page.getByText('Wat is dit?').click();
      await fold(page, 'Draagkracht × draaglast').click();
      await fold(page, 'Verdeling').click();
      await page.getByRole('listbox', { name: /^Alle wijken naar draagkracht en draaglast/ }).waitFor();
    },
    undo: async (page) => {
      await fold(page, 'Draagkracht × draaglast').click();
      await fold(page, 'Verdeling').click();
    },
  },
  {
    name: 'search with its list open',
    fragment: '',
    act: async (page) => {
      await searchBox(page).fill('ha');
      await page.getByRole('option').first().waitFor();
    },
    undo: async (page) => {
      await pressEscape(page);
      await pressEscape(page);
    },
  },
  {
    name: 'search without a result',
    fragment: '',
    act: async (page) => {
      await searchBox(page).fill('Dorpsstraat 12');
      await page.getByText('Geen wijk of buurt gevonden', { exact: false }).waitFor();
    },
    undo: async (page) => {
      await pressEscape(page);
      await pressEscape(page);
    },
  },
  {
    name: 'the choice of municipality',
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
      await page.getByRole('dialog', { name: 'Gemeente kiezen' }).waitFor();
    },
    undo: pressEscape,
  },
  {
    name: 'a copied link',
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Deel', exact: true }).click();
      await page.getByRole('button', { name: 'Sluiten' }).waitFor();
    },
    undo: (page) => page.getByRole('button', { name: 'Sluiten' }).click(),
  },
  {
    name: 'the menu of exports',
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Exporteren' }).click();
      await page.getByRole('button', { name: /GeoJSON/ }).waitFor();
    },
    undo: pressEscape,
  },
  {
    name: 'an answer in the console, with the tables open',
    fragment: '',
    act: async (page) => {
      await page.getByText('Gegevensbank gereed.').waitFor({ state: 'attached', timeout: 60_000 });
      await page.getByRole('button', { name: 'Vraag de gegevens' }).click();
      await page.getByRole('button', { name: 'Vraag stellen' }).click();
      await page.getByRole('table', { name: 'Antwoord' }).waitFor();
      await page.getByText('Tabellen en kolommen').click();
    },
    undo: pressEscape,
  },
  {
    name: 'a question that fails',
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Vraag de gegevens' }).click();
      await page.getByRole('textbox', { name: 'Uw vraag in SQL' }).fill('SELECT niets FROM nergens');
      await page.getByRole('button', { name: 'Vraag stellen' }).click();
      await page.getByRole('alert').filter({ hasText: 'nergens' }).waitFor();
    },
    undo: pressEscape,
  },
];

describe('WCAG 2.2 AA on a wide screen', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(browser);
  }, patience);
  afterAll(() => site.close());

  it.each(screens)('$name', { timeout: patience }, async ({ name, fragment, act, undo }) => {
    const { page } = site;
    await visit(page, fragment);
    await act?.(page);
    await expectAccessible(page, name);
    await undo?.(page);
  });

  it('a message that something is not here', { timeout: patience }, async () => {
    const { page, close } = await openSite(browser, { fragment: 'gemeente=GM9902' });
    await page.getByRole('alert').filter({ hasText: 'GM9902' }).waitFor();
    await expectAccessible(page, 'a message that something is not here');
    await close();
  });
});

const panels = ['Kaart', 'Maat', 'Tabel', 'Profiel'] as const;

/** Nothing to scroll sideways for: not in the page, nor in the panels, except tables of figures (WCAG 1.4.10). */
async function expectReflow(page: Page, screen: string): Promise<void> {
  const sideways = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *, dialog *')]
      .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
      .filter((box) => box === document.documentElement || /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter((box) => box.querySelector(':scope > table') === null)
      .map((box) => `${box.tagName} ${box.className}: ${box.scrollWidth} > ${box.clientWidth}`),
  );
  expect(sideways, screen).toEqual([]);
}

describe.each([
  { name: 'phone', width: 390, height: 844 },
  { name: 'smallest phone', width: 320, height: 640 },
  { name: '400 % zoom', width: 320, height: 256 },
])('WCAG 2.2 AA on a narrow screen: $name', ({ width, height }) => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(browser, { width, height, fragment: 'gekozen=WK990109' });
  }, patience);
  afterAll(() => site.close());

  it.each(panels)('%s', { timeout: patience }, async (panel) => {
    const { page } = site;
    await showPanel(page, panel);
    await expectReflow(page, panel);
    await expectAccessible(page, panel);
  });

  it('classes, comparison, search, dialog', { timeout: patience }, async () => {
    const { page } = site;
    await visit(page, 'maat=cijfer:woz&vergelijk=WK990101,WK990105,WK990109&tabel=dicht');
    await showPanel(page, 'Maat');
    await expectReflow(page, 'classes');
    await expectAccessible(page, 'classes');
    await showPanel(page, 'Tabel');
    await comparisonPart(page).waitFor();
    await expectReflow(page, 'comparison');
    await expectAccessible(page, 'comparison');
    await searchBox(page).fill('ha');
    await page.getByRole('option').first().waitFor();
    await expectReflow(page, 'search');
    await expectAccessible(page, 'search');
    await searchBox(page).press('Escape');
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    await page.getByRole('dialog').waitFor();
    await expectReflow(page, 'dialog');
    await expectAccessible(page, 'dialog');
  });
});

describe('other ways of looking', () => {
  it('keeps the colours of the legend where the browser takes all others away', { timeout: patience }, async () => {
    const { page, close } = await openSite(browser, { prepare: (own) => own.emulateMedia({ forcedColors: 'active' }) });
    await expectAccessible(page, 'forced colours');
    const cells = legendPart(page).getByRole('cell').filter({ hasText: /^\d+$/ });
    const colours = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).backgroundColor));
    expect(new Set(colours).size).toBe(9);
    await visit(page, 'maat=index:draaglast&gekozen=WK990109');
    await profilePart(page).getByRole('heading', { name: 'Waterhoven' }).waitFor();
    await expectAccessible(page, 'forced colours, index');
    await close();
  });

  it('prints map, legend and table, without the controls', { timeout: patience }, async () => {
    const { page, close } = await openSite(browser, { fragment: 'maat=cijfer:woz' });
    const paper = await page.pdf({ format: 'A4', printBackground: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);

    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    for (const part of [mapPart(page), legendPart(page), tablePart(page)]) expect(await part.isVisible()).toBe(true);
    expect(await page.getByText('Oeverstad is een verzonnen gemeente.', { exact: false }).isVisible()).toBe(true);
    for (const name of ['Exporteren', 'Zoom in', 'Tabel verbergen']) {
      expect(await page.getByRole('button', { name, includeHidden: true }).isVisible(), name).toBe(false);
    }
    await expect
      .poll(async () => countColours(browser, await mapPart(page).screenshot()), { timeout: 30_000 })
      .toBeGreaterThan(10);
    const table = await tablePart(page).getByRole('table').boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? Number.NaN)).toBeLessThanOrEqual(794);
    await close();
  });
});
