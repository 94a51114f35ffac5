import type { Browser } from 'playwright-core';
import { type Measured, milliseconds } from './timing.ts';

const [rounds, warmUp] = [6, 1];
/** a busy machine may be many times slower than a quiet one */
const patience = 240_000;

/** From the key of a clicker until the next scene is in the page and has been painted, map scenes and others in turn. */
export async function measureScenes(browser: Browser, address: string): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${address}#modus=sessie`, { waitUntil: 'commit' });
  await page.locator('[data-map-state="ready"]').first().waitFor({ timeout: patience });
  await page.getByRole('button', { name: 'Begin met een eerste reeks' }).click({ timeout: patience });
  await page.getByRole('button', { name: 'Presenteren', exact: true }).click();
  await page.locator('.wb-room [data-map-state="ready"]').waitFor({ timeout: patience });
  const turn = (key: string): Promise<number> =>
    page.evaluate(async (pressed) => {
      const title = document.querySelector('.wb-room h1');
      const before = title?.textContent;
      const start = performance.now();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: pressed }));
      while (title?.textContent === before) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
      return performance.now() - start;
    }, key);
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp', 'PageUp']) {
      const told = await turn(key);
      if (round >= warmUp) times.push(told);
    }
  }
  await context.close();
  return [
    {
      what: 'scene change in the room: map, map, chart, map and question, 16 areas',
      value: milliseconds(times),
      beside: 'from the key until the next scene is painted',
    },
  ];
}
