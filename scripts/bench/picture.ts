import { stat } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { type Measured, milliseconds } from './timing.ts';

const runs = 3;
/** a busy machine may be many times slower than a quiet one */
const patience = 240_000;

/** The largest picture of the map, as a person makes it: from the button to the file, words and legend included. */
export async function measurePicture(browser: Browser, address: string): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-map-state="ready"]').first().waitFor({ timeout: patience });
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('button', { name: 'Kaart als afbeelding (PNG)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kaart als afbeelding' });
  await dialog.getByRole('combobox', { name: 'Afmeting' }).selectOption({ label: 'A3, scherpe druk (300 dpi)' });
  const times: number[] = [];
  let bytes = Number.NaN;
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: patience }),
      dialog.getByRole('button', { name: 'Maak afbeelding' }).click(),
    ]);
    times.push(performance.now() - begin);
    bytes = (await stat(await download.path())).size;
  }
  await context.close();
  return [
    {
      what: 'A3 PNG at 300 dpi',
      value: milliseconds(times),
      beside: `4961 × 3508 px, ${(bytes / 1e6).toFixed(1)} MB, example of 16 wijken, map drawn without a GPU`,
    },
  ];
}
