import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realStock } from '../../scripts/replay/realStock.ts';
import type { Stock } from '../../scripts/replay/stock.ts';
import { openReplayed } from './replayed.ts';
import { levelChoice, readRows, tablePart } from './screen.ts';
import { launch, mapReady } from './site.ts';
import { patience } from './spoiledSite.ts';

const real = join(import.meta.dirname, '..', '..', '..', 'shared', 'real-data');
const present = existsSync(real);
if (!present) console.log('Overgeslagen: de map met echte bronbestanden (../shared/real-data) is er niet.');

let browser: Browser;
let stock: Stock;
beforeAll(async () => {
  if (!present) return;
  browser = await launch();
  stock = await realStock(real);
}, 120_000);
afterAll(() => browser?.close());

/** Areas of a municipality in the newest table of Kerncijfers, by the prefix of their codes. */
function known(prefix: string): number {
  const regions = stock.tables.get('85984NED')?.regions ?? [];
  return regions.filter(({ Key }) => String(Key).startsWith(prefix)).length;
}

describe.runIf(present)('real municipalities through the services', { timeout: 300_000 }, () => {
  it.each([
    ['Zwolle', '0193'],
    ['Amersfoort', '0307'],
    ['Baarn', '0308'],
  ])('%s comes with every wijk and buurt of its table', async (name, number) => {
    const site = await openReplayed(browser, { stock });
    const { page } = site;
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gemeente kiezen' });
    await dialog.getByRole('button', { name: 'Gemeente ophalen' }).click();
    await dialog.getByRole('button', { name: 'Akkoord en ophalen' }).click();
    const field = dialog.getByRole('combobox', { name: 'Naam of code van een gemeente' });
    await field.waitFor(patience);
    await field.fill(number);
    await dialog.getByRole('option', { name }).waitFor(patience);
    await field.press('Enter');
    await dialog.getByRole('button', { name: `Haal ${name} op` }).click();
    await dialog.getByRole('heading', { name: `${name} is opgehaald` }).waitFor({ timeout: 120_000 });
    expect(new Set(site.asked()).size).toBe(site.asked().length);
    await dialog.getByRole('button', { name: 'Bekijk op de kaart' }).click();
    await mapReady(page);
    expect(await readRows(page)).toHaveLength(known(`WK${number}`));
    await levelChoice(page, 'Buurt').check();
    await tablePart(page)
      .getByText(new RegExp(`, ${known(`BU${number}`)} buurten$`))
      .waitFor(patience);
    await site.close();
  });
});
