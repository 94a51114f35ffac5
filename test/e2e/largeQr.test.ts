import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { button, openQuestion, sessionPart } from './sessionSteps.ts';
import { launch, openSite } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('the large QR code is whole in sight, also for who had scrolled down to its button', async () => {
  const { page, complaints, close } = await openSite(browser, { fragment: 'modus=sessie' });
  await sessionPart(page, 'Samen wegen').click();
  await openQuestion(page, 2);
  await button(page, 'Weeg met telefoons').click();
  const body = page.getByRole('dialog').locator('.wb-dialog-body');
  const picture = page.getByRole('img', { name: /^QR-code van de vraag/ });
  await picture.waitFor();
  await body.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await button(page, 'Alleen de QR-code, groot').press('Enter');
  await button(page, 'Alles weer tonen').waitFor();
  const seen = await picture.evaluate((code) => {
    const [inner, outer] = [code.getBoundingClientRect(), code.closest('.wb-dialog-body')?.getBoundingClientRect()];
    return outer !== undefined && inner.top >= outer.top && inner.bottom <= outer.bottom;
  });
  expect(seen).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
