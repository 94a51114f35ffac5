import type { Locator, Page } from 'playwright-core';

/** The parts of the screen under the names people know them by. */
export const mapPart = (page: Page): Locator => page.getByRole('region', { name: 'Kaart', exact: true });
export const tablePart = (page: Page): Locator => page.getByRole('region', { name: 'Tabel', exact: true });
export const profilePart = (page: Page): Locator => page.getByRole('region', { name: 'Profiel', exact: true });
export const comparisonPart = (page: Page): Locator => page.getByRole('region', { name: 'Vergelijking', exact: true });
export const legendPart = (page: Page): Locator => page.getByRole('region', { name: 'Legenda', exact: true });
export const measureChoice = (page: Page): Locator => page.getByRole('combobox', { name: 'Maat', exact: true });
export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Zoek wijk, buurt of adres' });

export function levelChoice(page: Page, level: 'Wijk' | 'Buurt'): Locator {
  return page.getByRole('radiogroup', { name: 'Niveau' }).getByRole('radio', { name: level });
}

/** Header of a section that folds. */
export function fold(page: Page, title: string): Locator {
  return page.locator('summary').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

export function sortButton(page: Page, column: string): Locator {
  return tablePart(page).getByRole('columnheader', { name: column }).getByRole('button');
}

export function areaButton(page: Page, name: string): Locator {
  return tablePart(page).getByRole('rowheader', { name, exact: true }).getByRole('button');
}

/** Texts of a table, cell by cell, the header first; hidden words that are read aloud included. */
export function readCells(table: Locator): Promise<string[][]> {
  return table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').replace(/[▾▴]/g, '').trim()),
    ),
  );
}

/** One row of the table of areas: text by column name. */
export type ReadRow = Readonly<Record<string, string>>;

export async function readRows(page: Page): Promise<readonly ReadRow[]> {
  const [header = [], ...rows] = await readCells(tablePart(page).getByRole('table'));
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

/** Values of one column, from the top. */
export async function readColumn(page: Page, column: string): Promise<readonly string[]> {
  return (await readRows(page)).map((row) => {
    const text = row[column];
    if (text === undefined) throw new Error(`The table has no column ${column}`);
    return text;
  });
}

/** What a screen reader says of the map: measure, classes with their counts, projects. */
export function readMapSummary(page: Page): Promise<string> {
  return mapPart(page).evaluate((element) => {
    const id = element.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent ?? '';
  });
}

/** A Dutch figure as a number; NaN for anything without one. */
export function figure(text: string): number {
  const [found] = /[−+-]?\d[\d.]*(,\d+)?/.exec(text) ?? [];
  return found === undefined ? Number.NaN : Number(found.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}

/** Text of the legend's count per class, low to high; for the balance per cell of the square. */
export async function readClassCounts(page: Page): Promise<ReadonlyMap<string, number>> {
  const [, ...rows] = await readCells(legendPart(page).getByRole('table', { name: 'Klassen' }));
  return new Map(rows.map(([bounds = '', count = '']) => [bounds, Number(count)]));
}

/** The square of the balance: count by `draagkracht laag, draaglast hoog`, as the table words it. */
export async function readSquare(page: Page): Promise<ReadonlyMap<string, number>> {
  const table = legendPart(page).getByRole('table', { name: 'Draagkracht en draaglast in negen kleuren' });
  const [[, ...capacities] = [], ...rows] = await readCells(table);
  return new Map(
    rows.flatMap(([load = '', ...counts]) =>
      counts.map((count, at) => [`${capacities[at]}, ${load}`, Number(count)] as const),
    ),
  );
}

/** Waits until React has put the last change on screen. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Goes to a view by its address alone, without loading the page anew. */
export async function visit(page: Page, fragment: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, fragment);
  await settle(page);
}

/** On a phone: shows one of the parts. */
export async function showPanel(page: Page, name: 'Kaart' | 'Maat' | 'Tabel' | 'Profiel'): Promise<void> {
  await page.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button', { name, exact: true }).click();
}
