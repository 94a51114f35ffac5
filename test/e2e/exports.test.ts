import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { figure, readColumn, readRows, sortButton, visit } from './screen.ts';
import { launch, type OpenSite, openSite } from './site.ts';

const patience = 120_000;
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser);
  page = site.page;
}, patience);
afterAll(() => browser.close());
beforeEach(() => visit(page, ''));

interface Saved {
  readonly name: string;
  readonly text: string;
}

async function save(button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function exported(format: RegExp): Promise<Saved> {
  await page.getByRole('button', { name: 'Exporteren' }).click();
  return save(page.getByRole('button', { name: format }));
}

/** Lines of a file without quoted cells. */
function cellsOf(text: string, separator: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(separator));
}

const provenance = ['maat', 'jaren', 'ten opzichte van', 'bronnen', 'grenzen van', 'soort gegevens'];

describe('files', { timeout: patience }, () => {
  it('for Excel: semicolons, decimal commas, the order of the screen, and where it all comes from', async () => {
    await visit(page, 'maat=index:draaglast');
    await sortButton(page, 'Draaglast').click();
    const shown = await readRows(page);
    const { name, text } = await exported(/Excel/);
    expect(name).toBe('oeverstad-wijken-draaglast.csv');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    // the list of sources holds semicolons, so it is quoted; every other cell is plain
    const rows = cellsOf(text.replaceAll(/"[^"]*"/g, 'bronnen'), ';');
    const [header = [], ...lines] = rows;
    expect(header.slice(0, 3)).toEqual(['Code', 'Naam', 'Draaglast']);
    expect(header.slice(-6)).toEqual(provenance);
    expect(lines.map(([, area]) => area)).toEqual(shown.map((row) => row.Naam));
    for (const [at, line] of lines.entries()) {
      expect(line).toHaveLength(header.length);
      expect(line[2]).toMatch(/^\d+,\d+$/);
      expect(Math.round(figure(line[2] ?? ''))).toBe(figure(shown[at]?.Draaglast ?? ''));
      expect(line.at(-1)).toBe('fictieve gegevens');
      expect(line.at(-4)).toBe('Ten opzichte van het gemiddelde van Oeverstad (= 100).');
    }
    expect(text).toContain('Kerncijfers wijken en buurten');
  });

  it('for R and Python: commas, decimal points, no byte order mark', async () => {
    await visit(page, 'maat=cijfer:woz');
    const { name, text } = await exported(/R en Python/);
    expect(name).toBe('oeverstad-wijken-gemiddelde-woningwaarde.csv');
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    const [header = [], ...lines] = cellsOf(text.replaceAll(/"[^"]*"/g, 'q'), ',');
    expect(header.slice(0, 3)).toEqual(['Code', 'Naam', 'Gemiddelde woningwaarde']);
    expect(lines).toHaveLength(16);
    for (const line of lines) expect(line).toHaveLength(header.length);
    const brinkerveld = lines.find(([code]) => code === 'WK990110') ?? [];
    expect(brinkerveld[2]).toMatch(/^\d+(\.\d+)?$/);
    expect(brinkerveld[3]).toMatch(/^\d+\.\d+$/);
  });

  it('what is hidden or missing is an empty cell with its reason, never a zero', async () => {
    await visit(page, 'maat=cijfer:bijstand_1000&niveau=buurt');
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(86);
    const { text } = await exported(/Excel/);
    const [header = [], ...lines] = cellsOf(text.replaceAll(/"[^"]*"/g, 'q'), ';');
    const note = header.indexOf('Toelichting');
    const hidden = lines.filter((line) => line[note] === 'niet getoond: te kleine aantallen');
    expect(hidden.length).toBeGreaterThan(0);
    for (const line of hidden) expect(line[2]).toBe('');
    const onScreen = (await readColumn(page, 'Toelichting')).filter((text) => text.startsWith('niet getoond'));
    expect(hidden).toHaveLength(onScreen.length);
  });

  it('as boundaries: the same figures on the same areas, in degrees, with their sources', async () => {
    const { name, text } = await exported(/GeoJSON/);
    expect(name).toBe('oeverstad-wijken-balans.geojson');
    const file: unknown = JSON.parse(text);
    expect(file).toMatchObject({ type: 'FeatureCollection' });
    const { features } = file as {
      features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[];
    };
    expect(features).toHaveLength(16);
    const shown = new Map((await readRows(page)).map((row) => [row.Naam, row]));
    for (const { properties, geometry } of features) {
      expect(geometry.type).toMatch(/^(Multi)?Polygon$/);
      const [lon = Number.NaN, lat = Number.NaN] = [geometry.coordinates].flat(4) as number[];
      expect(Math.abs(lon - 5.24)).toBeLessThan(0.2);
      expect(Math.abs(lat - 52.55)).toBeLessThan(0.2);
      const row = shown.get(String(properties.naam));
      expect(Math.round(Number(properties.draagkracht))).toBe(figure(row?.Draagkracht ?? ''));
      expect(properties.balans).toBe(row?.Balans);
    }
    expect(text).toContain('fictieve gegevens');
    expect(text).toContain('Ten opzichte van het gemiddelde van Oeverstad');
    expect(text).toContain('CBS');
  });

  it('an answer of the console, which says that it is invented', async () => {
    await page.getByText('Gegevensbank gereed.').waitFor({ state: 'attached', timeout: 60_000 });
    await page.getByRole('button', { name: 'Vraag de gegevens' }).click();
    await page
      .getByRole('textbox', { name: 'Uw vraag in SQL' })
      .fill("SELECT naam, 1.5 AS getal, '=1+1' AS tekst, NULL AS niets FROM gebieden WHERE code = 'WK990101'");
    await page.getByRole('button', { name: 'Vraag stellen' }).click();
    await page.getByRole('table', { name: 'Antwoord' }).waitFor({ timeout: 30_000 });
    const { text } = await save(page.getByRole('button', { name: 'Antwoord bewaren (CSV voor Excel)' }));
    expect(text).toBe("\uFEFFnaam;getal;tekst;niets;soort gegevens\r\nOude Stad;1,5;'=1+1;;fictieve gegevens\r\n");
    await page.keyboard.press('Escape');
    expect(site.complaints).toEqual([]);
  });
});
