import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMapSummary, settle } from './screen.ts';
import { sessionPart } from './sessionSteps.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
let browser: Browser;
let site: OpenSite;
let page: Page;

const panel = (): Locator => page.getByRole('region', { name: 'Sessie', exact: true });
const room = (on = page): Locator => on.getByRole('main', { name: 'Scherm voor de zaal' });
const list = (): Locator => panel().getByRole('list', { name: 'Scènes, in de volgorde van vertellen' });
const titles = async (): Promise<readonly string[]> =>
  (await list().getByRole('button', { expanded: false }).allTextContents()).map((text) => text.replace(/^\d+/, ''));
const inRoom = (title: string): Promise<void> =>
  room().getByRole('heading', { level: 1, name: title, exact: true }).waitFor(patience);

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: 'modus=sessie' });
  page = site.page;
  await panel().waitFor(patience);
}, long.timeout);
afterAll(() => browser.close());

describe('scenes', long, () => {
  it('begin with a first set of five, of which nothing is loaded', async () => {
    expect(await page.getByRole('button', { name: 'Presenteren' }).count()).toBe(0);
    await panel().getByRole('button', { name: 'Begin met een eerste reeks' }).click();
    await expect.poll(titles).toHaveLength(5);
    await panel()
      .getByText(/^Niets gevonden/)
      .waitFor(patience);
    await expectAccessible(page, 'list of scenes');
  });

  it('keep the screen as it is, are ordered by keyboard and can be undone', async () => {
    await page.getByRole('button', { name: 'Havenkwartier', exact: true }).first().click();
    await panel().getByRole('button', { name: 'Bewaar dit scherm als scène' }).click();
    const title = panel().getByRole('textbox', { name: 'Titel', exact: true });
    await title.fill('Onze achterstandswijk');
    await title.press('Enter');
    await panel().getByRole('textbox', { name: 'Notitie voor de spreker' }).fill('Rustig beginnen');
    await panel().getByRole('combobox', { name: 'Licht op een gebied' }).selectOption({ label: 'Havenkwartier' });
    await panel()
      .getByText(/“achterstandswijk” is een beladen woord/)
      .waitFor(patience);
    await panel()
      .getByRole('button', { name: /^Vervang door “wijk met een extra opgave”/ })
      .click();
    const own = list()
      .getByRole('button', { name: /Onze wijk met een extra opgave/ })
      .first();
    await own.waitFor(patience);
    for (let step = 0; step < 5; step += 1) await own.press('Alt+ArrowUp');
    await panel()
      .getByText(/is nu scène 1 van 6/)
      .waitFor(patience);
    expect(await own.evaluate((element) => element === document.activeElement)).toBe(true);
    await panel().getByRole('button', { name: 'Haal weg: Onze wijk met een extra opgave' }).click();
    await expect.poll(titles).toHaveLength(5);
    await panel().getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => list().getByRole('listitem').count()).toBe(6);
    await expectAccessible(page, 'scene that is opened');
  });
});

describe('the screen of the room', long, () => {
  it('shows one scene at a time, in type of 24 px and more, by a clicker alone', async () => {
    await page.getByRole('button', { name: 'Presenteren' }).click();
    await inRoom('Onze wijk met een extra opgave');
    await room().locator('[data-map-state="ready"]').waitFor(patience);
    await room().getByText('Licht op Havenkwartier').waitFor(patience);
    await room().getByText('Fictieve gegevens').waitFor(patience);
    await room()
      .getByText(/^Ten opzichte van .* Bron: /)
      .waitFor(patience);
    await expectAccessible(page, 'room with the map');
    const shown = ['Wat zien we hier?', 'Sterke kanten', 'De balans', 'Onze projecten', 'Uw kijk op de wijk'];
    for (const title of shown) {
      await page.keyboard.press('PageDown');
      await inRoom(title);
      const small = await room().evaluate((element) => {
        const sizes = [...element.querySelectorAll('h1, h2, p, th, td, dt, dd')]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.wb-hidden, .map'))
          .filter((each) => (each.textContent ?? '').trim() !== '')
          .map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * (each.currentCSSZoom ?? 1));
        return Math.min(...sizes);
      });
      expect(small, title).toBeGreaterThanOrEqual(24);
    }
    await expectAccessible(page, 'room with a question');
    await page.keyboard.press('PageDown');
    await inRoom('Uw kijk op de wijk');
    await page.keyboard.press('Home');
    await inRoom('Onze wijk met een extra opgave');
  });

  it('hides figures, goes black, keeps time and tells its keys', async () => {
    await page.keyboard.press('h');
    await room().getByText('De cijfers staan nog niet in beeld. Wat denkt u zelf?').waitFor(patience);
    expect(await readMapSummary(page)).toMatch(/cijfers zijn nog niet in beeld/);
    await room().getByRole('button', { name: 'Toon cijfers' }).click();
    await expect.poll(() => readMapSummary(page)).toMatch(/^Balans in Oeverstad/);
    await page.keyboard.press('b');
    await room()
      .getByRole('button', { name: /Het scherm is zwart/ })
      .waitFor(patience);
    await page.keyboard.press('Escape');
    await expect
      .poll(() =>
        room()
          .getByRole('button', { name: /Het scherm is zwart/ })
          .count(),
      )
      .toBe(0);
    await page.keyboard.press('t');
    await room().getByRole('timer').waitFor(patience);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Toetsen op dit scherm' }).waitFor(patience);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await inRoom('Onze wijk met een extra opgave');
  });

  it('follows a projector that changes size', async () => {
    for (const [width, height] of [
      [1024, 768],
      [1920, 1080],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settle(page);
      const fits = await room().evaluate((element) => {
        const bar = element.querySelector('.wb-room-bar')?.getBoundingClientRect();
        const map = element.querySelector('.wb-room-map canvas')?.getBoundingClientRect();
        return {
          bar: bar !== undefined && bar.bottom <= window.innerHeight && bar.right <= window.innerWidth,
          wide: element.scrollWidth <= window.innerWidth,
          map: map !== undefined && map.width > 0.35 * window.innerWidth,
        };
      });
      expect(fits, `${width} × ${height}`).toEqual({ bar: true, wide: true, map: true });
    }
  });

  it('has a window for the speaker, which leads and follows', async () => {
    const [speaker] = await Promise.all([
      site.context.waitForEvent('page'),
      room().getByRole('button', { name: 'Spreker' }).click(),
    ]);
    const heading = (title: string): Promise<void> =>
      speaker.getByRole('heading', { level: 1, name: title, exact: true }).waitFor(patience);
    await heading('Onze wijk met een extra opgave');
    await speaker.getByText('Rustig beginnen').waitFor(patience);
    await speaker.getByText('Wat zien we hier?', { exact: true }).waitFor(patience);
    const picture = (title: string): Locator =>
      speaker.getByRole('img', { name: new RegExp(`^Volgende beeld: ${title.replaceAll('?', '\\?')}\\.`) });
    await picture('Wat zien we hier?').waitFor(patience);
    expect(await picture('Wat zien we hier?').locator('path[fill^="#"]').count()).toBeGreaterThan(5);
    await expectAccessible(speaker, 'window of the speaker');
    await speaker.getByRole('button', { name: 'Verder' }).click();
    await inRoom('Wat zien we hier?');
    await heading('Wat zien we hier?');
    await picture('Sterke kanten').waitFor(patience);
    expect(await speaker.getByRole('img').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await heading('Sterke kanten');
    const remark = speaker.getByRole('textbox', { name: 'Opmerking uit de zaal' });
    await remark.fill('Meer groen graag');
    await remark.press('Enter');
    await speaker.getByText('De opmerking staat in het verslag.').waitFor(patience);
    expect(await remark.inputValue()).toBe('');
    await speaker.close();
    await page.keyboard.press('ArrowRight');
    await inRoom('De balans');
  });

  it('leaves with Escape, on the screen there was before, and keeps the scenes after closing', async () => {
    await page.keyboard.press('Escape');
    await panel().waitFor(patience);
    expect(await readMapSummary(page)).toMatch(/^Balans in Oeverstad/);
    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/gekozen=WK990103/);
    await page.reload();
    await expect.poll(() => list().getByRole('listitem').count(), patience).toBe(6);
    await sessionPart(page, 'Verslag').click();
    await panel().getByText('Meer groen graag').waitFor(patience);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
  });
});
