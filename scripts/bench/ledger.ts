import type { Browser } from 'playwright-core';
import { type Measured, milliseconds } from './timing.ts';

const [runs, warmUp] = [20, 5];
/** a busy machine may be many times slower than a quiet one */
const patience = 240_000;

/**
 * What a project does to the wijken while its places are typed: from the key until table, arrows, mix and room have
 * followed, for one sketch on top of all that is planned.
 */
export async function measureLedger(browser: Browser, address: string): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${address}#modus=plaatsen&stap=effect&niveau=buurt`, { waitUntil: 'commit' });
  await page.locator('[data-map-state="ready"]').first().waitFor({ timeout: patience });
  await page.getByRole('button', { name: 'Maak een schets', exact: true }).click({ timeout: patience });
  await page.getByRole('radio', { name: /^alles wat al gepland is/ }).check();
  const field = page.getByRole('spinbutton', { name: 'Plekken voor vragers' });
  await field.focus();
  const times: number[] = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    const told = await field.evaluate(async (element, places) => {
      if (!(element instanceof HTMLInputElement)) throw new Error('the field of places is no input');
      const table = document.querySelector('.wb-effect-table');
      const before = table?.textContent;
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      const start = performance.now();
      set?.call(element, String(places));
      element.dispatchEvent(new Event('input', { bubbles: true }));
      // React works in a microtask, which was asked for first
      await new Promise<void>((resolve) => queueMicrotask(resolve));
      const elapsed = performance.now() - start;
      if (table?.textContent === before) throw new Error('the ledger did not follow');
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      return elapsed;
    }, 20 + run);
    if (run >= warmUp) times.push(told);
  }
  await context.close();
  return [
    {
      what: 'ledger update on screen: one place more in a sketch, 86 areas, on top of all that is planned',
      value: milliseconds(times),
      beside: 'script until table, arrows, mix and room have followed, budget 16 ms',
    },
  ];
}
