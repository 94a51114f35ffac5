import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edit, edit, edited, type Files, fixtures, seal, smallBundle, textOf } from '../sources/bundleFixture.ts';
import { expectAccessible, launch, mapReady, type OpenSite, openSite } from './site.ts';
import {
  areaNames,
  engineReady,
  mapPicture,
  patience,
  saidSentence,
  table,
  unexpected,
  withoutWebGl2,
} from './spoiledSite.ts';

/** One way to spoil the small bundle, and what must be said about it; see test/sources/bundle.test.ts. */
interface Ugliness {
  readonly edits?: readonly Edit[];
  readonly remove?: readonly string[];
  readonly sealed?: boolean;
  readonly sentence: string;
}

let browser: Browser;
let site: OpenSite;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openFile(page: Page, name: string, content: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
  const file = { name, mimeType: 'application/zip', buffer: Buffer.from(content) };
  await page.getByLabel('Zip openen').setInputFiles(file);
}

const zipped = (files: Files): Uint8Array => zipSync(Object.fromEntries(files));

let opened = 0;
/** Opens a sound bundle under a name of its own, and waits until it is on screen at this level. */
async function openBundle(page: Page, files: Files, level: 'Wijk' | 'Buurt' | null): Promise<void> {
  opened += 1;
  const name = `Oeverstad ${opened}`;
  edit(files, { file: 'dataset.json', find: '"Oeverstad"', put: `"${name}"` });
  await openFile(page, 'proef.zip', zipped(files));
  await page.getByRole('heading', { level: 1, name }).waitFor(patience);
  if (level === null) return;
  await page.getByRole('radio', { name: level }).check();
  const first = level === 'Wijk' ? 'Weiland' : 'Markt';
  await table(page).getByRole('button', { name: first, exact: true }).waitFor(patience);
}

const names = (page: Page): Promise<string[]> => areaNames(page).allTextContents();

const choose = (page: Page, measure: string) =>
  page.getByRole('combobox', { name: 'Maat' }).selectOption({ label: measure });

/** Cells of one column of the table, row by row. */
const column = (page: Page, id: string): Promise<string[]> =>
  table(page).locator(`td[data-column="${id}"]`).allTextContents();

describe('a file that cannot be opened is refused in one sentence, and the screen stays', () => {
  beforeAll(async () => {
    site = await openSite(browser, { map: false, prepare: withoutWebGl2 });
    await engineReady(site.page);
  });
  afterAll(() => site.close());

  async function expectRefusal(name: string, content: Uint8Array, sentence: string): Promise<void> {
    const { page } = site;
    await openFile(page, name, content);
    expect(await saidSentence(page)).toBe(sentence);
    expect(await areaNames(page).count()).toBe(16);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Oeverstad');
    await page.getByRole('alert').getByRole('button', { name: 'Sluiten' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('');
  }

  const folder = join(fixtures, 'lelijk');
  it.each(readdirSync(folder).map((name) => name.replace('.json', '')))('%s', async (name) => {
    const ugly: Ugliness = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const files = smallBundle();
    for (const each of ugly.edits ?? []) edit(files, each);
    for (const removed of ugly.remove ?? []) files.delete(removed);
    if (ugly.sealed !== false) seal(files);
    await expectRefusal('proef.zip', zipped(files), ugly.sentence);
  });

  const damaged = 'proef.zip is geen leesbare zip; het bestand is beschadigd.';
  const without = 'In proef.zip ontbreekt dataset.json; dit is geen bestand van Wijkbalans.';
  const outside = 'proef.zip bevat het pad "../areas.csv", en dat wijst buiten de zip.';
  it.each([
    ['a text that calls itself a zip', strToU8('dit is geen zip'), damaged],
    ['an empty file', new Uint8Array(0), damaged],
    ['a zip without files', zipSync({}), without],
    ['a zip of something else', zipSync({ 'foto.jpg': strToU8('x') }), without],
    ['a zip that reaches outside', zipSync({ '../areas.csv': strToU8('x') }), outside],
  ])('%s', (_, content, sentence) => expectRefusal('proef.zip', content, sentence));

  it('while a good one still opens afterwards, and a further bad one leaves that on screen', async () => {
    const { page } = site;
    await openBundle(page, smallBundle(), 'Wijk');
    expect(await names(page)).toEqual(['Oude Stad', 'Weiland']);
    await openFile(page, 'kapot.zip', strToU8('x'));
    expect(await saidSentence(page)).toContain('kapot.zip is geen leesbare zip');
    expect(await names(page)).toEqual(['Oude Stad', 'Weiland']);
    await expectAccessible(page, 'a refused file');
    expect(unexpected(site.complaints, /^$/)).toEqual([]);
  });
});

describe('a bundle that is odd but sound is shown as it is', () => {
  beforeAll(async () => {
    site = await openSite(browser, { map: false, prepare: withoutWebGl2 });
    await engineReady(site.page);
  });
  afterAll(() => site.close());

  it('with quotes and markup in a name', async () => {
    const { page } = site;
    await openBundle(page, smallBundle(), 'Buurt');
    const name = `Kade "Zuid", <b>&amp;</b> 't Veer`;
    expect(await names(page)).toEqual(['Dijkdorp', name, 'Markt', 'Uiterwaard']);
    await table(page).getByRole('button', { name }).click();
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor(patience);
    expect(await page.title()).toBe(`${name} · Balans · Oeverstad ${opened} · Wijkbalans`);
    expect(await page.locator('b').count()).toBe(0);
  });

  it('with one area only', async () => {
    const { page } = site;
    const files = edited(
      { file: 'dataset.json', find: '"buurt",', put: '' },
      { file: 'dataset.json', find: '"wijk",', put: '' },
    );
    const kept = ['dataset.json', 'indicators.json', 'boundaries.gemeente.geojson'];
    for (const name of [...files.keys()]) if (!kept.includes(name)) files.delete(name);
    const header = 'code,name,level,parent,inhabitants,households';
    files.set('areas.csv', strToU8(`${header}\nGM9901,Oeverstad alleen,gemeente,,1800,900\n`));
    files.set('values.csv', strToU8('area_code,indicator,year,value,missing\nGM9901,wmo_1000,2023,45.5,\n'));
    seal(files);
    await openBundle(page, files, null);
    expect(await names(page)).toEqual(['Oeverstad alleen']);
    await choose(page, 'Wmo-maatwerk');
    expect(await column(page, 'value')).toEqual(['45,5 per 1.000']);
    await expectAccessible(page, 'one area');
    // the level only such a bundle shows does not follow to the next
    await openBundle(page, smallBundle(), null);
    expect(await page.getByRole('radio', { name: 'Wijk' }).isChecked()).toBe(true);
  });

  it('with figures of an area that has no boundary', async () => {
    const { page } = site;
    const files = smallBundle();
    const lines = textOf(files, 'boundaries.buurt.geojson').split('\n');
    files.set('boundaries.buurt.geojson', strToU8(lines.filter((line) => !line.includes('BU99010102')).join('\n')));
    seal(files);
    await openBundle(page, files, 'Buurt');
    expect(await names(page)).toHaveLength(4);
    await page.getByText('Over deze gegevens').click();
    await page.getByText('Zonder grens, dus wel in de tabel en niet op de kaart: BU99010102.').waitFor(patience);
  });

  it('with no value at all', async () => {
    const { page } = site;
    const files = smallBundle();
    const rows = textOf(files, 'values.csv').trim().split('\n');
    const missing = rows.slice(1).map((row) => `${row.split(',').slice(0, 3).join(',')},,not_measured,,`);
    files.set('values.csv', strToU8([rows[0], ...missing, ''].join('\n')));
    seal(files);
    await openBundle(page, files, 'Wijk');
    expect(await names(page)).toEqual(['Oude Stad', 'Weiland']);
    await choose(page, 'Draagkracht (niet te berekenen)');
    expect(await column(page, 'value')).toEqual(['–geen gegevens', '–geen gegevens']);
    await page.getByText('Index “Draagkracht”: geen enkel cijfer van deze index is aanwezig.').waitFor(patience);
    await expectAccessible(page, 'no value at all');
  });

  it('with a column in which every value is the same', async () => {
    const { page } = site;
    const files = edited(
      { file: 'values.csv', find: 'BU99010101,p_koop,2024,40', put: 'BU99010101,p_koop,2024,60' },
      { file: 'values.csv', find: 'BU99010201,p_koop,2024,,suppressed', put: 'BU99010201,p_koop,2024,60,' },
    );
    await openBundle(page, files, 'Buurt');
    await choose(page, 'Koopwoningen');
    expect(await column(page, 'value')).toEqual(['60,0 %', '60,0 %', '60,0 %', '–geen gegevens']);
    await page.getByRole('rowheader', { name: '60,0 % tot en met 60,0 %' }).waitFor(patience);
  });

  it('with indices that cannot be computed, and says why', async () => {
    const { page } = site;
    const files = smallBundle();
    const spec = JSON.parse(textOf(files, 'indices/proef.json'));
    const add = (id: string, label: string, children: readonly unknown[]): void => {
      const root = { ...spec.root, id, label, children };
      files.set(`indices/${id}.json`, strToU8(JSON.stringify({ ...spec, id, label, root })));
    };
    const leaf = (indicator: string) => ({ indicator, weight: 1, orientation: 1 });
    add('afwezig', 'Afwezig', [leaf('woz')]);
    add('kring', 'Kring', [{ id: 'kring', label: 'Kring', weight: 1, children: [leaf('ses_woa')] }]);
    seal(files);
    await openBundle(page, files, 'Buurt');
    await choose(page, 'Afwezig (niet te berekenen)');
    await page.getByText('Index “Afwezig”: geen enkel cijfer van deze index is aanwezig.').waitFor(patience);
    await choose(page, 'Kring (niet te berekenen)');
    await page.getByText('Index “Kring”: onderdeel “kring” bevat zichzelf.').waitFor(patience);
    await choose(page, 'Proefindex');
    expect((await column(page, 'value')).filter((cell) => /^\d+$/.test(cell))).toHaveLength(3);
    expect(unexpected(site.complaints, /^$/)).toEqual([]);
  });
});

describe('the map of an opened bundle', () => {
  it('shows the whole of another town, with the hole and the island of a multipolygon', async () => {
    site = await openSite(browser);
    const { page } = site;
    await openBundle(page, smallBundle(), 'Wijk');
    await mapReady(page);
    const arrived = await mapPicture(page);
    await page.getByRole('button', { name: 'Hele gemeente' }).click();
    expect(arrived === (await mapPicture(page))).toBe(true);
    expect(unexpected(site.complaints, /^$/)).toEqual([]);
    await site.close();
  });
});
