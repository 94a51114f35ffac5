import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle, visit } from './screen.ts';
import { expectAccessible, launch, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 300_000 };
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, long.timeout);
afterAll(() => browser.close());

/** Every step with something open, and what tells that it is there: in the panel, and below the map. */
const steps = [
  { step: 'concept', there: '.wb-nodes .wb-node' },
  { step: 'regels', there: '.wb-nodes .wb-node' },
  { step: 'plekken', there: '.wb-place-rows li', below: '#tabel table' },
  { step: 'scores', there: '.wb-scores', below: '#tabel table' },
  {
    step: 'effect',
    more: '&effect=P03,P05',
    there: '#wb-sketch-start, .wb-effect-room, details',
    below: '#tabel table',
  },
  { step: 'klaar', more: '&gekozen=WK990103', there: 'fieldset, details', below: '#tabel table' },
  { step: 'shortlist', more: '&naastelkaar=L01,L02', there: '.wb-shortlist-add', below: '#tabel table' },
] as const;

/** Page and panels that scroll sideways, except around tables, and buttons or fields lower than 24 px. */
function findCramped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen = (each: Element): boolean => each.checkVisibility({ visibilityProperty: true });
    const wide = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *')]
      .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
      .filter((box) => box === document.documentElement || /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter((box) => box.querySelector(':scope > table') === null)
      .map((box) => `${box.tagName} ${box.className} is ${box.scrollWidth} wide in ${box.clientWidth}`);
    const low = [...document.querySelectorAll<HTMLElement>(':is(.wb-place, #tabel) :is(button, select, summary)')]
      .filter((each) => seen(each) && each.getBoundingClientRect().width > 1)
      .filter((each) => each.getBoundingClientRect().height < 24)
      .map((each) => `${each.tagName} ${each.textContent} is too low`);
    const small = [...document.querySelectorAll<HTMLElement>(':is(.wb-place, #tabel) *')]
      .filter((each) => !(each instanceof SVGElement) && each.closest('svg') === null && seen(each))
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''))
      .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 16)
      .map((each) => `${each.tagName} ${each.textContent?.slice(0, 30)} is in small type`);
    return [...wide, ...low, ...small];
  });
}

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.wb-place details')) fold.open = true;
  });
  await settle(page);
}

describe.each([
  { name: 'wide screen', width: 1280, height: 720 },
  { name: 'phone', width: 390, height: 844 },
  { name: '400 % zoom', width: 320, height: 256 },
])('each step of Plaatsen on a $name', long, ({ name, width, height }) => {
  it('meets WCAG 2.2 AA with all of it open, fits, and can be pressed and read', async () => {
    const narrow = width < 768;
    const site = await openSite(browser, { width, height, fragment: 'modus=plaatsen' });
    const { page } = site;
    const screens = page.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button');
    for (const { step, there, ...rest } of steps) {
      await visit(page, `modus=plaatsen&stap=${step}${'more' in rest ? rest.more : ''}`);
      const parts = 'below' in rest ? [there, rest.below] : [there];
      for (const [at, part] of parts.entries()) {
        if (narrow) await screens.nth(at + 1).click();
        const within = at === 0 ? `.wb-place :is(${part})` : part;
        await page.locator(within).first().waitFor(patience);
        await openFolds(page);
        // on a wide screen both are in view together
        if (!narrow && at + 1 < parts.length) continue;
        // below the map the narrowest screen has what a phone has
        if (width > 320 || at === 0) await expectAccessible(page, `${step} on a ${name}`);
        expect(await findCramped(page), `${step} on a ${name}`).toEqual([]);
      }
    }
    expect(site.complaints).toEqual([]);
    await site.close();
  });
});

describe('the focus in Plaatsen', long, () => {
  const words = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return 'the page itself';
      return activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
    });

  it('goes on where the work goes on when what had it goes away', async () => {
    const { page, complaints, close } = await openSite(browser, { fragment: 'modus=plaatsen&stap=shortlist' });
    const button = (label: string | RegExp): Locator => page.locator('.wb-place').getByRole('button', { name: label });
    const hit = async (target: Locator): Promise<void> => {
      await target.focus();
      await page.keyboard.press('Enter');
    };
    await hit(button(/^Neem de/));
    const removers = button(/ van de shortlist$/);
    await expect.poll(() => words(page), patience).toMatch(/ van de shortlist$/);
    const [, second = '', third = ''] = await removers.evaluateAll((all) =>
      all.map((each) => each.getAttribute('aria-label') ?? ''),
    );
    await hit(removers.nth(1));
    await expect.poll(() => words(page), patience).toBe(third);
    await hit(button('Ongedaan maken'));
    await expect.poll(() => button(second).count(), patience).toBe(1);
    expect(await words(page)).toBe('Ongedaan maken');
    await page.keyboard.press('Enter');
    // nothing is left to undo
    await expect.poll(() => words(page), patience).toBe('Opnieuw');
    await page.keyboard.press('Enter');
    await expect.poll(() => removers.count(), patience).toBeGreaterThan(2);

    await visit(page, 'modus=plaatsen&stap=plekken');
    await hit(button('Nieuw project'));
    await expect.poll(() => words(page), patience).toMatch(/Wijs aan|kaart/);
    await hit(button('Annuleer'));
    await expect.poll(() => words(page), patience).not.toBe('the page itself');
    const name = 'De Iep';
    await hit(button(name));
    await expect.poll(() => words(page), patience).toBe(name);
    await hit(button(/Terug naar de lijst/));
    await expect.poll(() => words(page), patience).toBe(name);
    await page.keyboard.press('Enter');
    await hit(page.getByRole('region', { name, exact: true }).getByRole('button', { name: 'Haal weg', exact: true }));
    await expect.poll(() => words(page), patience).toBe('Maak ongedaan');
    await page.keyboard.press('Enter');
    await expect.poll(() => button(name).count(), patience).toBe(1);
    expect(await words(page)).not.toBe('the page itself');
    expect(complaints).toEqual([]);
    await close();
  });
});
