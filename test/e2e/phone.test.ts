import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, giveTable, goTo } from './importing.ts';
import { hasFocus } from './keys.ts';
import {
  areaButton,
  comparisonPart,
  legendPart,
  mapPart,
  measureChoice,
  profilePart,
  readMapSummary,
  searchBox,
  showPanel,
  sortButton,
  tablePart,
  visit,
} from './screen.ts';
import { launch, type OpenSite, openSite } from './site.ts';

const patience = 120_000;
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { width: 390, height: 844 });
  page = site.page;
}, patience);
afterAll(() => browser.close());

const parts: Readonly<Record<'Kaart' | 'Maat' | 'Tabel' | 'Profiel', (on: Page) => Locator>> = {
  Kaart: mapPart,
  Maat: legendPart,
  Tabel: tablePart,
  Profiel: profilePart,
};

/** Controls in sight that are less than 24 px wide or high (WCAG 2.5.8); links in running text may be. */
function tooSmall(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, input:not([type="file"]), [role="option"]')].flatMap(
      (control) => {
        const target = control.closest('label') ?? control;
        const { width, height } = target.getBoundingClientRect();
        // 2 px: read aloud, but shown only when it has the focus
        const drawn = control.checkVisibility({ visibilityProperty: true }) && width > 2;
        return drawn && (width < 24 || height < 24) ? [`${control.textContent} ${width} × ${height}`] : [];
      },
    ),
  );
}

describe('on a phone', { timeout: patience }, () => {
  it('starts with the map, and every part can be reached and fills the width', async () => {
    expect(await mapPart(page).isVisible()).toBe(true);
    for (const [name, part] of Object.entries(parts)) {
      await showPanel(page, name as keyof typeof parts);
      const box = await part(page).boundingBox();
      expect(box?.width, name).toBeGreaterThan(300);
      expect((box?.x ?? 0) + (box?.width ?? Number.NaN), name).toBeLessThanOrEqual(390);
      for (const [other, hidden] of Object.entries(parts)) {
        if (other !== name) expect(await hidden(page).isVisible(), `${other} behind ${name}`).toBe(false);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(390);
      expect(await tooSmall(), name).toEqual([]);
      expect(await page.getByText('Oeverstad is een verzonnen gemeente.', { exact: false }).isVisible()).toBe(true);
    }
  });

  it('a tap on the map leads to the profile', async () => {
    await showPanel(page, 'Kaart');
    const box = await mapPart(page).boundingBox();
    if (box === null) throw new Error('The map is not in sight');
    // the polder in the south-west, where no project lies
    await mapPart(page).click({ position: { x: box.width * 0.2, y: box.height * 0.66 } });
    const open = page.getByRole('button', { name: /^Profiel van / });
    await open.waitFor();
    const name = (await open.textContent())?.replace('Profiel van ', '') ?? '';
    await open.click();
    expect(await profilePart(page).getByRole('heading', { level: 2 }).textContent()).toBe(name);
  });

  it('the measure chosen in one part shows in the others', async () => {
    await showPanel(page, 'Maat');
    await measureChoice(page).selectOption('Draaglast');
    await showPanel(page, 'Kaart');
    expect(await readMapSummary(page)).toMatch(/^Draaglast in Oeverstad, 16 wijken\./);
    await showPanel(page, 'Tabel');
    await sortButton(page, 'Draaglast').click();
    const first = await tablePart(page).getByRole('rowheader').first().textContent();
    await areaButton(page, first ?? '').click();
    await showPanel(page, 'Profiel');
    expect(await profilePart(page).getByRole('heading', { level: 2 }).textContent()).toBe(first);
  });

  it('areas compared, and taken out again', async () => {
    await visit(page, 'vergelijk=WK990101,WK990105&tabel=dicht');
    await showPanel(page, 'Tabel');
    await comparisonPart(page).waitFor();
    expect(await tooSmall()).toEqual([]);
    await comparisonPart(page).getByRole('button', { name: 'Vergelijking leegmaken' }).click();
    expect(await comparisonPart(page).count()).toBe(0);
  });

  it('places that were added are on the map, and the focus is with it', async () => {
    await visit(page, '');
    await showPanel(page, 'Maat');
    const dialog = await giveTable(page, {
      name: 'hof.csv',
      content: 'naam;lon;lat\nHof van Proef;5,22743;52,55621\n',
    });
    await goTo(dialog, '4. Wat is het?');
    await dialog.getByLabel('Wat zijn deze plekken?').selectOption({ label: 'kandidaatlocaties' });
    await add(page, dialog);
    expect(await mapPart(page).isVisible()).toBe(true);
    await expect.poll(() => hasFocus(page.getByRole('main'))).toBe(true);
  });

  it('search and the choice of municipality fit', async () => {
    await searchBox(page).fill('kreek');
    await page.getByRole('option').first().waitFor();
    expect(await tooSmall()).toEqual([]);
    const list = await page.getByRole('listbox', { name: 'Gevonden gebieden' }).boundingBox();
    expect((list?.x ?? 0) + (list?.width ?? Number.NaN)).toBeLessThanOrEqual(390);
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    const dialog = await page.getByRole('dialog').boundingBox();
    expect((dialog?.x ?? 0) + (dialog?.width ?? Number.NaN)).toBeLessThanOrEqual(390);
    expect(await tooSmall()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(site.complaints).toEqual([]);
  });
});
