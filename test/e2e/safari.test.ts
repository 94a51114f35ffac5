import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presentText } from '../../src/text/present.ts';
import { clicksOfSafari, clipboardOfSafari, screenOfPhone } from './safari.ts';
import { profilePart, settle } from './screen.ts';
import { button, inRoom, room, sessionPanel } from './sessionSteps.ts';
import { launch, openSite, siteAddress } from './site.ts';
import { patience } from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('What Safari does otherwise', { timeout: 240_000 }, () => {
  it('lets what is still being made be copied, by handing it over in the click', async () => {
    const site = await openSite(browser, { fragment: 'gekozen=WK990116', prepare: clipboardOfSafari });
    const { page } = site;
    await page.getByRole('button', { name: 'Deel', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'De link is gekopieerd' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${siteAddress()}#gemeente=GM9901&gekozen=WK990116`,
    );
    await page.keyboard.press('Escape');
    await profilePart(page)
      .locator('summary', { hasText: /^Wiel$/ })
      .click();
    await profilePart(page).getByRole('button', { name: 'Wiel groot openen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Kopieer afbeelding' }).click();
    await dialog.getByText('De afbeelding is gekopieerd.').waitFor(patience);
    await dialog.getByRole('button', { name: 'Kopieer tabel' }).click();
    await dialog.getByText('De tabel is gekopieerd.', { exact: false }).waitFor(patience);
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('moves the focus to no other part when one ticks a box, which takes none itself', async () => {
    const site = await openSite(browser, {
      fragment: 'modus=plaatsen&stap=effect&gekozen=WK990103',
      prepare: clicksOfSafari,
    });
    const { page } = site;
    const box = page.getByRole('checkbox', { name: /^Hof van Vlas/ });
    await box.check();
    await page
      .getByText(/^1 project raakt \d+ wijk/)
      .first()
      .waitFor(patience);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('keeps the notice of a file that is held over the page up while it goes from part to part', async () => {
    const site = await openSite(browser, { map: false });
    const { page } = site;
    const notice = page.getByText('Laat het bestand los om het te lezen');
    await page.getByRole('tab', { name: 'Verkennen' }).waitFor(patience);
    /** Safari leaves out where a dragleave goes to */
    const drag = (kind: 'dragenter' | 'dragleave', part: string): Promise<void> =>
      page.evaluate(
        ([name, selector]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['a'], 'a.csv'));
          const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer, relatedTarget: null });
          document.querySelector(selector)?.dispatchEvent(event);
        },
        [kind, part] as const,
      );
    await drag('dragenter', 'header');
    await notice.waitFor(patience);
    await drag('dragenter', 'main');
    await drag('dragleave', 'header');
    await settle(page);
    expect(await notice.isVisible()).toBe(true);
    await drag('dragleave', 'main');
    await notice.waitFor({ state: 'hidden', ...patience });
    await site.close();
  });

  it('comes out of the screen of the room where no page can have the whole screen', async () => {
    const site = await openSite(browser, { fragment: 'modus=sessie', prepare: screenOfPhone });
    const { page } = site;
    await button(sessionPanel(page), 'Begin met een eerste reeks').click();
    await button(page, 'Presenteren').click();
    await inRoom(page, 'Wat zien we hier?');
    await button(room(page), 'Groot').click();
    await room(page).getByText(presentText.noFullscreen).waitFor(patience);
    await button(room(page), 'Stop').click();
    await sessionPanel(page).waitFor(patience);
    expect(site.complaints).toEqual([]);
    await site.close();
  });
});
