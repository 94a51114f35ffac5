import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settle } from './screen.ts';
import { launch, openSite } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('the map is on its canvas when printing begins, for browsers that then copy the page', async () => {
  const { page, complaints, close } = await openSite(browser);
  await settle(page);
  const colours = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const map = document.querySelector<HTMLCanvasElement>('.map-canvas canvas');
    const context = new OffscreenCanvas(200, 100).getContext('2d');
    if (map === null || context === null) throw new Error('no canvas');
    context.drawImage(map, 0, 0, 200, 100);
    const seen = new Uint32Array(context.getImageData(0, 0, 200, 100).data.buffer);
    window.dispatchEvent(new Event('afterprint'));
    return new Set(seen).size;
  });
  expect(colours).toBeGreaterThan(20);
  await page.emulateMedia({ media: 'print' });
  const isWhole = await page.locator('.map-canvas canvas').evaluate((map) => {
    if (map instanceof HTMLElement) map.style.width = '3000px';
    return map.getBoundingClientRect().right <= document.documentElement.clientWidth;
  });
  expect(isWhole).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
