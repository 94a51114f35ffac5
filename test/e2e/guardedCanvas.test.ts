import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guardedCanvasText } from '../../src/text/guardedCanvas.ts';
import { mapPart } from './screen.ts';
import { expectAccessible, launch, openSite } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('a browser that gives noise for what is drawn is told what does not work, and gets no picture', async () => {
  const { page, complaints, close } = await openSite(browser, {
    width: 390,
    height: 844,
    prepare: (own) =>
      own.addInitScript(() => {
        const read = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function guarded(...asked) {
          const image = Reflect.apply(read, this, asked);
          crypto.getRandomValues(image.data.subarray(0, 65_536));
          return image;
        };
      }),
  });
  try {
    await mapPart(page).getByText(guardedCanvasText.map).waitFor();
    await expectAccessible(page, 'map with the note');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('button', { name: 'Exporteren' }).click();
    await page.getByRole('button', { name: 'Kaart als afbeelding (PNG)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kaart als afbeelding' });
    await dialog.getByRole('button', { name: 'Maak afbeelding' }).click();
    await dialog.getByText(guardedCanvasText.picture).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
