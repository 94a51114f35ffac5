import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasFocus } from './keys.ts';
import { areaButton, searchBox, sortButton } from './screen.ts';
import { openQuestion } from './sessionSteps.ts';
import { launch, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
let browser: Browser;
let site: OpenSite;
let page: Page;

/**
 * Notes the words a screen reader says by itself: those that come into a live region that was in the page before them.
 * A region that comes with its words in it stays silent, but for an alert.
 */
function noteSpoken(): void {
  const spoken: string[] = [];
  Object.assign(window, { spoken });
  const live = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';
  const known = new WeakMap<Element, string>();
  const look = (): void => {
    for (const region of document.querySelectorAll(live)) {
      const words = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      const before = known.get(region) ?? (region.matches('[role="alert"]') ? '' : words);
      if (words !== before && words !== '') spoken.push(words);
      known.set(region, words);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

const spoken = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { readonly spoken: readonly string[] }).spoken.slice());
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const says = (words: string): Promise<void> => expect.poll(spoken, patience).toContain(words);

async function open(fragment: string): Promise<void> {
  site = await openSite(browser, { fragment, prepare: (opened) => opened.addInitScript(noteSpoken) });
  page = site.page;
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('What a screen reader says by itself', long, () => {
  afterEach(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('is how a table is sorted and which area was chosen, and nothing of that on the first screen', async () => {
    await open('');
    expect((await spoken()).filter((words) => /Gesorteerd|gekozen/.test(words))).toEqual([]);
    await sortButton(page, 'Draaglast').press('Enter');
    await says('Gesorteerd op Draaglast, aflopend.');
    await sortButton(page, 'Draaglast').press('Enter');
    await says('Gesorteerd op Draaglast, oplopend.');
    await areaButton(page, 'Brinkerveld').press('Enter');
    await says('Brinkerveld is gekozen. In Profiel staat wat erover bekend is.');
    await searchBox(page).fill('Havenzicht');
    await searchBox(page).press('Enter');
    await says('Havenzicht is gekozen. In Profiel staat wat erover bekend is.');
  });

  it('is once what a moved slider leads to, and what undo and restore did, with the focus in place', async () => {
    await open('modus=wegen&maat=index:ouderenindex&recept=ouderenindex&niveau=buurt');
    const slider = page.getByRole('slider').first();
    await slider.focus();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight', { delay: 20 });
    const changed = /^(1 buurt verandert|[\d.]+ buurten veranderen|Geen buurt verandert van veld of klasse)\.$/;
    const counts = async (): Promise<number> => (await spoken()).filter((words) => changed.test(words)).length;
    await expect.poll(counts, patience).toBeGreaterThan(0);
    // twelve steps, and not as many sentences; on a slow machine a pause between two keys may look like rest
    expect(await counts()).toBeLessThan(6);
    const undo = button('Ongedaan maken');
    await undo.press('Enter');
    await expect
      .poll(async () => (await spoken()).some((words) => words.startsWith('Een stap terug.')), patience)
      .toBe(true);
    const restore = button('Herstel het recept Ouderenindex');
    await restore.focus();
    await restore.press('Enter');
    await says('Het recept Ouderenindex is hersteld.');
    await expect.poll(() => hasFocus(restore)).toBe(true);
    expect(await restore.isDisabled()).toBe(true);
  });

  it('is why a cell is refused, which step is open, and that a list is saved', async () => {
    await open('modus=plaatsen&stap=regels&concept=beschermd_thuis_geclusterd');
    const step = page
      .getByRole('navigation', { name: 'Stappen van Plaatsen' })
      .getByRole('button', { name: 'Plekken' });
    await step.first().press('Enter');
    await says('Plekken is open.');
    const cell = page.locator('.wb-place-table tbody tr[data-line="0"] td').nth(3).getByRole('button');
    await cell.focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('abc');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await spoken()).some((words) => words.includes('“abc”')), patience).toBe(true);
    await page.keyboard.press('Escape');
    await Promise.all([page.waitForEvent('download'), button(/^CSV: bewaar/).click()]);
    await expect
      .poll(async () => (await spoken()).some((words) => /^Het bestand .*\.csv is gemaakt\.$/.test(words)), patience)
      .toBe(true);
  });

  it('is in the room the scene that comes and that figures are hidden, and the last scene keeps the focus', async () => {
    await open('modus=sessie');
    await button('Begin met een eerste reeks').click();
    await button('Presenteren').click();
    const bar = page.getByRole('navigation', { name: 'Bediening' });
    const control = (name: string): Locator => bar.getByRole('button', { name, exact: true });
    await control('Verder').press('Enter');
    await says('Scène 2 van 5: Sterke kanten');
    await control('Verberg cijfers').press('Enter');
    await says('Scène 2 van 5: Sterke kanten. De cijfers staan niet in beeld.');
    await control('Klok').press('Enter');
    await page.getByRole('timer').waitFor();
    await control('Laatste').press('Enter');
    await says('Scène 5 van 5: Uw kijk op de wijk');
    await expect.poll(() => hasFocus(control('Laatste'))).toBe(true);
    expect((await spoken()).filter((words) => words.includes('Klok'))).toEqual([]);
    expect(await control('Laatste').getAttribute('title')).toBe('Toets: End');
  });

  it('is who joined and left among the groups', async () => {
    await open('modus=sessie&deel=weging&concept=beschermd_thuis_geclusterd');
    await button('Voeg groep toe').press('Enter');
    await says('Gemeente doet mee. Er is 1 groep.');
    const remove = page.locator('.wb-groups').getByRole('button').first();
    await remove.focus();
    await remove.press('Enter');
    await says('Gemeente doet niet meer mee.');
    await expect.poll(() => hasFocus(button('Voeg groep toe')), patience).toBe(true);
    await openQuestion(page, 1);
    await button('Weeg op dit scherm').press('Enter');
    await page.locator('.wb-points-list input[type=text]').first().fill('100');
    await says('Alle 100 punten zijn verdeeld.');
    await button('Vul daar 0 in').press('Enter');
    await expect.poll(() => hasFocus(page.locator('.wb-points-left')), patience).toBe(true);
  });
});
