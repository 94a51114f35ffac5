import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure, fold, profilePart, readCells, showPanel, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { mapPicture, patience, unexpected } from './spoiledSite.ts';

const long = { timeout: 180_000 };
const titles = {
  pattern: 'Ruimtelijk patroon',
  shift: 'Kleine gebieden: ruw en gestabiliseerd',
  spread: 'Spreiding van sociale huur',
} as const;
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: 'niveau=buurt&maat=index:draaglast' });
  page = site.page;
}, 120_000);
afterAll(() => browser.close());

const unfolded = (title: string, on = page) =>
  on.locator('details[open]').filter({ has: on.getByRole('heading', { name: title, exact: true }) });

async function unfold(title: string, on = page): Promise<void> {
  if ((await unfolded(title, on).count()) === 0) await fold(on, title).click();
  await unfolded(title, on).locator('.wb-patterns, p').first().waitFor(patience);
}

describe('reading the map', long, () => {
  it('says whether neighbours are alike, which areas stand out, and how that was found', async () => {
    await unfold(titles.pattern);
    const part = unfolded(titles.pattern);
    await part.getByText('Deze buurten lijken meer op hun buren dan bij toeval').waitFor(patience);
    const said = await part.getByText(/^Moran’s I = 0,\d\d; bij toeval rond −0,01; p\s=\s0,002\.$/).textContent();
    expect(figure(said ?? '')).toBeGreaterThan(0.2);
    await part.getByText('Hoog, tussen hoge buren').waitFor();
    await part.getByText(/^Er zijn \d+ gebieden tegelijk getoetst/).waitFor();
    await part.getByText('Hoe is dit berekend?').click();
    await part.getByText(/999 keer willekeurig/).waitFor();
    await part.getByText(/^\d+ gebieden tellen mee\. \d+ gebieden tellen niet mee/).waitFor();
    await expectAccessible(page, 'spatial pattern');
  });

  it('gives the same again, and follows the measure', async () => {
    const part = unfolded(titles.pattern);
    const before = await part.textContent();
    await visit(page, 'niveau=buurt');
    await part.getByRole('heading', { level: 4, name: 'Draagkracht' }).waitFor(patience);
    await part.getByRole('heading', { level: 4, name: 'Draaglast' }).waitFor();
    await visit(page, 'niveau=buurt&maat=index:draaglast');
    await expect.poll(() => part.textContent(), patience).toBe(before);
  });

  it('outlines the areas on the map when asked, and no longer once folded', async () => {
    const bare = await mapPicture(page);
    await unfolded(titles.pattern).getByRole('checkbox', { name: 'Omlijn deze gebieden op de kaart' }).press(' ');
    await expect.poll(() => mapPicture(page), patience).not.toBe(bare);
    await fold(page, titles.pattern).click();
    await expect.poll(() => mapPicture(page), patience).toBe(bare);
  });

  it('leads to an area by keyboard', async () => {
    await fold(page, titles.pattern).press('Enter');
    const first = unfolded(titles.pattern).getByRole('listitem').first().getByRole('button');
    const name = (await first.textContent()) ?? '';
    await first.press('Enter');
    await profilePart(page).getByRole('heading', { level: 2, name }).waitFor(patience);
  });

  it('draws how far small areas shift, raw or stabilised', async () => {
    await visit(page, 'niveau=buurt&maat=cijfer:wmo_1000');
    await unfold(titles.shift);
    const part = unfolded(titles.shift);
    const mean = figure((await part.getByText(/^Gemiddelde van het geheel/).textContent()) ?? '');
    const column = async () => (await readCells(part.getByRole('table'))).slice(1).map(([, text = '']) => figure(text));
    const stabilised = await column();
    await part.getByRole('radio', { name: 'Ruw' }).check();
    await expect.poll(column, patience).not.toEqual(stabilised);
    const raw = await column();
    expect(raw.length).toBeGreaterThan(60);
    for (const [at, value] of raw.entries()) {
      expect(Math.abs((stabilised[at] ?? Number.NaN) - mean)).toBeLessThanOrEqual(Math.abs(value - mean) + 0.11);
    }
    await expectAccessible(page, 'stabilised figures');
    await visit(page, 'niveau=buurt&maat=cijfer:p_eenzaam');
    await part.getByText(/^Alleen te berekenen voor een aandeel/).waitFor(patience);
  });

  it('tells how social rent is spread, in all and per area', async () => {
    await unfold(titles.spread);
    const part = unfolded(titles.spread);
    // what is unfolded for the first time is fetched first
    await part.getByRole('table').nth(1).waitFor(patience);
    const [measures, quotients] = await part.getByRole('table').all();
    if (measures === undefined || quotients === undefined) throw new Error('two tables');
    const value = new Map((await readCells(measures)).map(([name = '', text = '']) => [name, figure(text)]));
    const named = (start: string): number => [...value].find(([name]) => name.startsWith(start))?.[1] ?? Number.NaN;
    expect(named('waarvan binnen wijken') + named('waarvan tussen wijken')).toBeCloseTo(named('Theil'), 1);
    for (const name of ['Ongelijkheidsindex', 'Gini']) {
      expect(named(name)).toBeGreaterThan(0);
      expect(named(name)).toBeLessThan(1);
    }
    const share = figure((await part.getByText(/^Van alle woningen is/).textContent()) ?? '');
    const rows = (await readCells(quotients)).slice(1);
    expect(rows).toHaveLength(86);
    for (const [name = '', own = '', quotient = ''] of rows) {
      if (Number.isNaN(figure(own))) expect(figure(quotient), name).toBeNaN();
      else if (!Number.isNaN(figure(quotient))) expect(figure(quotient), name).toBeCloseTo(figure(own) / share, 1);
    }
    await expectAccessible(page, 'spreading of social rent');
    await visit(page, 'niveau=wijk');
    await expect.poll(() => part.getByText('waarvan binnen wijken').count(), patience).toBe(0);
    expect(unexpected(site.complaints, /^$/)).toEqual([]);
    expect(site.strays).toEqual([]);
  });

  it('fits a phone', async () => {
    const phone = await openSite(browser, { width: 390, height: 844, fragment: 'niveau=buurt&maat=cijfer:wmo_1000' });
    await showPanel(phone.page, 'Maat');
    for (const title of Object.values(titles)) {
      await unfold(title, phone.page);
      const part = unfolded(title, phone.page);
      await part.locator('.wb-patterns').waitFor(patience);
      expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth), title).toBe(0);
    }
    await expectAccessible(phone.page, 'readings on a phone');
    await phone.close();
  });
});
