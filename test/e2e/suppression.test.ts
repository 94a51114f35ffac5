import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markers, planted, plantedBundle } from './plantedBundle.ts';
import {
  figure,
  fold,
  mapPart,
  profilePart,
  readClassCounts,
  readRows,
  settle,
  sortButton,
  tablePart,
  visit,
} from './screen.ts';
import { launch, openSite } from './site.ts';
import { engineReady, openConsole, patience } from './spoiledSite.ts';

const long = { timeout: 180_000 };
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  ({ page } = await openSite(browser));
  await engineReady(page);
  await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
  await page
    .getByLabel('Zip openen')
    .setInputFiles({ name: 'geplant.zip', mimeType: 'application/zip', buffer: plantedBundle() });
  await page.getByRole('heading', { level: 1, name: 'Oeverstad Geplant' }).waitFor(patience);
  await engineReady(page);
}, 180_000);
afterAll(() => browser.close());

const measures = [
  { fragment: `maat=cijfer:${planted.count}`, label: planted.countLabel, hidden: planted.hiddenNames.count },
  { fragment: `maat=cijfer:${planted.count}&jaar=2023`, label: planted.countLabel, hidden: planted.hiddenNames.count },
  { fragment: `maat=cijfer:${planted.share}`, label: planted.shareLabel, hidden: planted.hiddenNames.share },
] as const;

const short = 'niet getoond: te kleine aantallen';

function expectNoMarker(text: string, where: string): void {
  const found = markers.filter((marker) => new RegExp(`(?<![\\d.,])${marker.replace('.', '\\.')}(?!\\d)`).test(text));
  expect(found, where).toEqual([]);
}

async function show(fragment: string): Promise<void> {
  await visit(page, `niveau=buurt&${fragment}`);
  await expect.poll(async () => (await readRows(page)).length, patience).toBe(86);
}

/** Everything the page holds: text, names for screen readers, titles, attributes, options, values of fields. */
async function wholePage(): Promise<string> {
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('input,select,textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join(' | '),
  );
  return `${await page.content()} ${fields} ${decodeURIComponent(page.url())}`;
}

async function save(button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

async function answerTo(dialog: Locator, sql: string): Promise<string[]> {
  await dialog.getByRole('textbox', { name: 'Uw vraag in SQL' }).fill(sql);
  await dialog.getByRole('button', { name: 'Vraag stellen' }).click();
  await expect
    .poll(() => dialog.getByRole('columnheader').allTextContents(), patience)
    .toContain(/ AS (\w+) /.exec(sql)?.[1]);
  return dialog.getByRole('cell').allTextContents();
}

describe('a number too small to show', long, () => {
  it.each(measures)('is nowhere on the page: $fragment', async ({ fragment, label, hidden }) => {
    await show(fragment);
    expectNoMarker(await wholePage(), 'page');
    const rows = await readRows(page);
    for (const name of hidden) {
      const row = rows.find(({ Naam }) => Naam === name);
      expect(row?.Toelichting, name).toContain(short);
      expect(figure(row?.[label] ?? ''), name).toBeNaN();
    }
  });

  it.each(measures)('cannot be read from the order: $fragment', async ({ fragment, label, hidden }) => {
    await show(fragment);
    const orders: string[][] = [];
    for (const _ of ['up', 'down']) {
      await sortButton(page, label).click();
      await settle(page);
      const rows = await readRows(page);
      const without = rows.filter((row) => Number.isNaN(figure(row[label] ?? ''))).map(({ Naam }) => Naam ?? '');
      expect(rows.slice(-without.length).map(({ Naam }) => Naam)).toEqual(without);
      orders.push(without);
    }
    expect(orders[0]).toEqual(orders[1]);
    for (const name of hidden) expect(orders[0]).toContain(name);
  });

  it('does not stretch the legend, whatever the classes, nor the bounds in a link', async () => {
    for (const method of ['gelijk', 'kwantiel', 'jenks', 'rond', 'standaardafwijking']) {
      await show(`maat=cijfer:${planted.count}&klassen=${method},4`);
      const bounds = [...(await readClassCounts(page)).keys()].join(' ').match(/\d+(,\d+)?/g) ?? [];
      expectNoMarker(await wholePage(), method);
      if (method === 'gelijk') expect(bounds.map(Number)).toContain(55);
      if (method === 'gelijk') expect(bounds.map(Number)).not.toContain(3);
    }
  });

  it('is not told by the map under the pointer, nor by the profile with its line over the years', async () => {
    for (const { fragment, hidden } of measures) {
      await show(fragment);
      for (const name of hidden) {
        await tablePart(page).getByRole('rowheader', { name, exact: true }).getByRole('button').click();
        await profilePart(page).getByRole('heading', { level: 2, name }).waitFor(patience);
        for (const summary of await profilePart(page).locator('summary').all()) await summary.click();
        expectNoMarker(await wholePage(), `profile of ${name}`);
      }
      const box = await mapPart(page).boundingBox();
      if (box === null) throw new Error('the map has no size');
      let said = '';
      for (let step = 1; step < 12; step += 1) {
        await page.mouse.move(box.x + (box.width * step) / 12, box.y + box.height / 2);
        await settle(page);
        said += await page.locator('.map-tooltip').allInnerTexts();
      }
      expect(said).not.toBe('');
      expectNoMarker(said, 'tooltip');
    }
  });

  it('is not given back by the change between two years', async () => {
    await show(`maat=cijfer:${planted.count}&jaar=2024&vergelijkjaar=2023`);
    const rows = await readRows(page);
    for (const name of planted.hiddenNames.count) {
      expect(rows.find(({ Naam }) => Naam === name)?.Toelichting, name).toContain(short);
    }
    expectNoMarker(await wholePage(), 'change');
  });

  it('is in no file', async () => {
    for (const { fragment } of measures) {
      await show(fragment);
      for (const format of [/Excel/, /R en Python/, /GeoJSON/]) {
        await page.getByRole('button', { name: 'Exporteren' }).click();
        const text = (await save(page.getByRole('button', { name: format }))).toString('utf8');
        expectNoMarker(text, `${fragment} as ${format}`);
      }
    }
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    expectNoMarker(await wholePage(), 'list of municipalities');
    const zip = await save(page.getByRole('button', { name: /^Bewaar als bestand: Oeverstad Geplant/ }));
    const files = unzipSync(zip);
    const values = new TextDecoder().decode(files['GM9901/values.csv']);
    expect(values).toContain(`${planted.hiddenCodes.count[0]},${planted.count},2024,,suppressed`);
    for (const [name, bytes] of Object.entries(files)) expectNoMarker(new TextDecoder().decode(bytes), name);
    await page.keyboard.press('Escape');
  });

  it('is not known to the console, nor left over when the shown parts are taken from the total', async () => {
    const dialog = await openConsole(page);
    const hidden = await answerTo(
      dialog,
      `SELECT coalesce(ontbreekt, 'getoond') AS waarom FROM cijfers WHERE indicator = '${planted.count}' AND gebied IN ('${planted.hiddenCodes.count.join("', '")}')`,
    );
    expect(hidden).toHaveLength(4);
    expect(new Set(hidden).size).toBe(1);
    expect(hidden[0]).not.toBe('getoond');
    for (const [year, clients] of Object.entries(planted.clients)) {
      const [left = ''] = await answerTo(
        dialog,
        `SELECT sum(CASE WHEN gebied = '${planted.wijk}' THEN waarde ELSE -waarde END) AS over_${year} FROM cijfers WHERE indicator = '${planted.count}' AND jaar = ${year} AND (gebied = '${planted.wijk}' OR gebied LIKE 'BU990101%')`,
      );
      // what is left is two hidden numbers together
      expect(figure(left)).toBeCloseTo(clients[0] + clients[3], 1);
      expect(Math.abs(figure(left) - clients[0])).toBeGreaterThan(5);
    }
    expectNoMarker(await wholePage(), 'console');
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
  });

  it('is not told by the quality of the figures', async () => {
    await fold(page, 'Over deze gegevens').click();
    await page.getByRole('button', { name: 'Kwaliteit van de gegevens' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kwaliteit van de gegevens' });
    await dialog.getByRole('region', { name: 'Per cijfer' }).getByText(planted.countLabel).first().waitFor(patience);
    expectNoMarker(await wholePage(), 'quality');
  });
});
