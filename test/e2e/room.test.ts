import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { readCells, settle } from './screen.ts';
import { button, inRoom, room, sessionPanel } from './sessionSteps.ts';
import { expectAccessible, launch, mapReady, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
/** what a scene shows, its title, and the view it is kept from */
const scenes = [
  ['kaart', 'Balans', 'gekozen=WK990103'],
  ['wiel', 'Wiel', 'gekozen=WK990103'],
  ['spreiding', 'Spreiding', 'gekozen=WK990103'],
  ['tabel', 'Tabel', 'niveau=buurt'],
  ['matrix', 'Matrix', ''],
  ['effect', 'Effect', 'gekozen=WK990103&effect=P04,P07'],
  ['kaart', 'Twee kaarten', 'maat=index:draaglast&naast=ouderenindex&kaarten=schuif'],
] as const;
let browser: Browser;
let site: OpenSite;
let page: Page;

/** Keeps the screen of a view as a scene. */
async function keep([show, title, view]: (typeof scenes)[number]): Promise<void> {
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, `modus=sessie&${view}`);
  await settle(page);
  await button(sessionPanel(page), 'Bewaar dit scherm als scène').click();
  const field = sessionPanel(page).getByRole('textbox', { name: 'Titel', exact: true });
  await field.fill(title);
  await field.press('Enter');
  await sessionPanel(page).getByRole('combobox', { name: 'Wat de scène toont' }).selectOption(show);
}

/** What scrolls, is cut or is too small on the screen of the room as it is now. */
function misfits(): Promise<readonly string[]> {
  return room(page).evaluate((element) => {
    const seen = (part: Element): boolean =>
      part.checkVisibility({ visibilityProperty: true }) && part.closest('.wb-hidden, .map, svg') === null;
    const wrong: string[] = [];
    const root = document.documentElement;
    if (root.scrollHeight > window.innerHeight || root.scrollWidth > window.innerWidth) wrong.push('the page scrolls');
    for (const box of element.querySelectorAll<HTMLElement>(
      '.wb-room-part, .wb-room-fill, .wb-room-matrix, .wb-room-effect',
    )) {
      if (seen(box) && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)) {
        wrong.push(`${box.className} holds ${box.scrollHeight} px in ${box.clientHeight}`);
      }
    }
    // nothing of a page of a list is cut: lines end inside the part that is shown
    for (const box of element.querySelectorAll<HTMLElement>('.wb-pages-box')) {
      const { top, bottom } = box.getBoundingClientRect();
      const cut = Number.parseFloat(/inset\(0(?:px)? 0(?:px)? ([\d.]+)px/.exec(box.style.clipPath)?.[1] ?? '0');
      for (const line of box.querySelectorAll('tbody tr, .wb-wheel-entry')) {
        const place = line.getBoundingClientRect();
        if (place.top < bottom - cut - 2 && place.bottom > bottom - cut + 2 && place.top >= top)
          wrong.push(`cut: ${line.textContent}`);
      }
    }
    for (const part of element.querySelectorAll('h1, h2, p, th, td, dt, dd, label')) {
      if (!seen(part) || (part.textContent ?? '').trim() === '') continue;
      const size = Number.parseFloat(getComputedStyle(part).fontSize) * (part.currentCSSZoom ?? 1);
      if (size < 24) wrong.push(`${size} px: ${part.textContent}`);
    }
    return wrong;
  });
}

const axes = async (): Promise<string[][]> =>
  readCells(room(page).getByRole('table', { name: 'Gebieden die veranderen, voor en na' }));

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: 'modus=sessie' });
  page = site.page;
  for (const scene of scenes) await keep(scene);
  await button(page, 'Presenteren').click();
  await inRoom(page, 'Twee kaarten');
}, long.timeout);

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  expect(site.strays).toEqual([]);
  await browser.close();
});

describe('every kind of scene', long, () => {
  it('lays two maps over each other, with a divider for the keys', async () => {
    await room(page).locator('[data-map-state="ready"]').nth(1).waitFor(patience);
    const divider = room(page).getByRole('slider', { name: /^Verdeling tussen Draaglast en / });
    await divider.press('ArrowRight');
    expect(await divider.inputValue()).toBe('51');
    await inRoom(page, 'Twee kaarten');
    await expect.poll(misfits, patience).toEqual([]);
    await expectAccessible(page, 'two maps in the room');
  });

  it('fits on a small screen without scrolling, in large type, and passes axe', async () => {
    for (const [show, title] of scenes.slice(0, -1).toReversed()) {
      await page.keyboard.press('PageUp');
      await inRoom(page, title);
      await room(page)
        .locator(`.wb-room-stage[data-show="${show}"] .wb-room-part > :not([role="status"])`)
        .first()
        .waitFor(patience);
      for (const [width, height] of [
        [1024, 768],
        [1280, 720],
      ] as const) {
        await page.setViewportSize({ width, height });
        await settle(page);
        await expect.poll(misfits, { message: `${title} at ${width} × ${height}`, ...patience }).toEqual([]);
      }
      await expectAccessible(page, `room with ${title}`);
    }
  });

  it('turns the pages of a long table, by key and by button, to its last line', async () => {
    for (const title of ['Wiel', 'Spreiding', 'Tabel']) {
      await page.keyboard.press('PageDown');
      await inRoom(page, title);
    }
    await room(page)
      .getByText(/^Blad 1 van \d+$/)
      .waitFor(patience);
    await button(room(page), 'Volgend blad').click();
    await room(page)
      .getByText(/^Blad 2 van \d+$/)
      .waitFor(patience);
    await page.keyboard.press('ArrowDown');
    await room(page)
      .getByText(/^Blad 3 van \d+$/)
      .waitFor(patience);
    const pages = Number(
      /van (\d+)/.exec(
        (await room(page)
          .getByText(/^Blad 3 van/)
          .textContent()) ?? '',
      )?.[1],
    );
    for (let at = 3; at < pages; at += 1) await page.keyboard.press('ArrowDown');
    await room(page).getByText(`Blad ${pages} van ${pages}`).waitFor(patience);
    const last = (await room(page).getByRole('table').getAttribute('aria-rowcount')) ?? '';
    await room(page).locator(`tr[aria-rowindex="${last}"]`).waitFor(patience);
    await inRoom(page, 'Tabel');
  });

  it('points at what lies under the pointer in a chart that is drawn larger', async () => {
    await page.keyboard.press('PageUp');
    await inRoom(page, 'Spreiding');
    const option = room(page).getByRole('option', { name: /^Wittenhuizen/ });
    const box = await option.boundingBox();
    if (box === null) throw new Error('no point');
    const zoom = await option.evaluate((element) => element.currentCSSZoom ?? 1);
    expect(zoom).toBeGreaterThan(1);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await room(page)
      .locator('.wb-chart-readout')
      .getByText(/^Wittenhuizen/)
      .waitFor(patience);
  });
});

describe('trying a project in the room', long, () => {
  it('shows both axes before and after in large type, by mouse, and undoes it', async () => {
    for (const title of ['Tabel', 'Matrix', 'Effect']) {
      await page.keyboard.press('PageDown');
      await inRoom(page, title);
    }
    await expect.poll(axes, patience).toContainEqual(expect.arrayContaining([expect.stringContaining('Gebied')]));
    const before = await axes();
    await button(room(page), 'Probeer een project').click();
    await button(room(page), /^Maak een schets in Havenkwartier/).click();
    await room(page).getByRole('spinbutton', { name: 'Plekken voor vragers' }).fill('60');
    await expect
      .poll(async () => (await axes()).find(([name]) => name?.startsWith('Havenkwartier'))?.[2])
      .toMatch(/van \d+,\d naar \d+,\d/);
    await expect.poll(misfits, patience).toEqual([]);
    await expectAccessible(page, 'a sketch in the room');
    await button(room(page), 'Ongedaan maken').click();
    await button(room(page), 'Ongedaan maken').click();
    await expect.poll(axes).toEqual(before);
  });

  it('does the same by keyboard alone', async () => {
    const before = await axes();
    await press(button(room(page), /^Maak een schets in Havenkwartier/), 'Enter');
    await tabTo(room(page).getByRole('spinbutton', { name: 'Plekken voor vragers' }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('60');
    await expect.poll(axes).not.toEqual(before);
    await press(button(room(page), 'Weg ermee'), 'Enter');
    await expect.poll(axes).toEqual(before);
    expect(await button(room(page), /^Maak een schets/).evaluate((each) => each === document.activeElement)).toBe(true);
    await inRoom(page, 'Effect');
  });
});

describe('a remark from the room', long, () => {
  it('is written over the scene, knows scene and area, and gives the focus back', async () => {
    await button(room(page), 'Probeer een project').focus();
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: 'Opmerking uit de zaal' });
    await dialog.waitFor(patience);
    await page.keyboard.type('Hier is al veel bezoek');
    expect(await dialog.getByRole('combobox', { name: 'Over welk gebied' }).inputValue()).toBe('WK990103');
    expect(await dialog.getByRole('combobox', { name: /scène/i }).locator('option:checked').textContent()).toContain(
      'Effect',
    );
    await expectAccessible(page, 'a remark in the room');
    await page.keyboard.press('Enter');
    await dialog
      .getByRole('status')
      .getByText(/Opmerking/)
      .waitFor(patience);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await button(room(page), 'Probeer een project').evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await sessionPanel(page).waitFor(patience);
    await mapReady(page);
    await page
      .getByRole('navigation', { name: 'Onderdelen van de sessie' })
      .getByRole('button', { name: 'Verslag' })
      .click();
    await page.locator('.wb-remark-list').getByText('Hier is al veel bezoek').waitFor(patience);
  });
});
