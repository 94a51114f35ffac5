import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profilePart, settle, showPanel } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';

const patience = 180_000;
let browser: Browser;
let site: OpenSite;
beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: 'gekozen=WK990109&maat=index:ouderenindex' });
}, patience);
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  expect(site.strays).toEqual([]);
  await site.close();
  await browser.close();
});

const wheelDialog = (page: Page): Locator => page.getByRole('dialog', { name: /in een wiel/ });

/** What a screen reader says of the part that is active. */
function spoken(tree: Locator): Promise<string> {
  return tree.evaluate(
    (element) =>
      document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '',
  );
}

async function openWheel(page: Page): Promise<Locator> {
  const fold = profilePart(page).locator('summary', { hasText: /^Wiel$/ });
  if ((await profilePart(page).getByRole('tree').count()) === 0) await fold.press('Enter');
  await profilePart(page).getByRole('tree').waitFor();
  await profilePart(page).getByRole('button', { name: 'Wiel groot openen' }).press('Enter');
  await wheelDialog(page).getByRole('tree').waitFor();
  return wheelDialog(page);
}

describe('the wheel of an index', () => {
  it('is walked, opened and left by keyboard, and says every part', { timeout: patience }, async () => {
    const { page } = site;
    const dialog = await openWheel(page);
    const tree = dialog.getByRole('tree');
    await expectAccessible(page, 'the wheel');
    await tree.focus();
    expect(await spoken(tree)).toMatch(/^Ouderenindex: score \d+, /);
    await tree.press('ArrowDown');
    expect(await spoken(tree)).toMatch(/^Persoonlijke kenmerken: score \d+, .*gewicht 25,0\u00a0%/);
    await tree.press('ArrowRight');
    expect(await spoken(tree)).toMatch(/^Sociaal leven: /);
    await tree.press('ArrowDown');
    await tree.press('ArrowDown');
    expect(await spoken(tree)).toMatch(/^Eenzaam \(65\+\): [\d,]+ % \(2024\), gemiddeld [\d,]+ %, .*bijdrage/);

    await tree.press('ArrowUp');
    await tree.press('ArrowUp');
    await tree.press('Enter');
    const path = dialog.getByRole('navigation', { name: 'Waar u bent in het wiel' });
    expect(await path.getByRole('button').allTextContents()).toEqual(['Ouderenindex', 'Sociaal leven']);
    expect(await tree.getByRole('treeitem').count()).toBe(7);
    await tree.press('Escape');
    expect(await path.getByRole('button').allTextContents()).toEqual(['Ouderenindex']);
    expect(await wheelDialog(page).isVisible()).toBe(true);
    await tree.press('Escape');
    await wheelDialog(page).waitFor({ state: 'hidden' });
  });

  it('shows the same as a list, and marks in both what one points at', { timeout: patience }, async () => {
    const { page } = site;
    const dialog = await openWheel(page);
    const tree = dialog.getByRole('tree');
    const sentences = await tree
      .getByRole('treeitem')
      .evaluateAll((items) => items.slice(1).map((item) => item.getAttribute('aria-label') ?? ''));
    const listed = await dialog
      .getByRole('region', { name: 'Alle onderdelen' })
      .locator('.wb-wheel-name, .wb-wheel-entry > button')
      .allTextContents();
    const names = listed.map((name) => name.replace(/^\w+\. /, ''));
    expect(names.length).toBe(sentences.length);
    expect(names.filter((name, at) => sentences[at]?.startsWith(`${name}: `) !== true)).toEqual([]);
    const box = await tree.boundingBox();
    if (box === null) throw new Error('the wheel has no place');
    await page.mouse.move(box.x + box.width / 2 + box.width / 8, box.y + box.height / 2 - box.height / 8);
    await dialog.locator('.wb-wheel-entry[data-active="true"]').getByText('Persoonlijke kenmerken').waitFor();
    expect(await dialog.locator('.wb-wheel-line').textContent()).toMatch(/^Persoonlijke kenmerken: score/);
    await page.keyboard.press('Escape');
    await wheelDialog(page).waitFor({ state: 'hidden' });
  });

  it('stands beside another area and beside the mean', { timeout: patience }, async () => {
    const { page } = site;
    const dialog = await openWheel(page);
    const compare = dialog.getByRole('combobox', { name: 'Vergelijk met' });
    await compare.selectOption('Stationskwartier');
    await expect.poll(() => dialog.getByRole('tree').count()).toBe(2);
    await dialog.getByText(/verschillen het meest in/).waitFor();
    await expectAccessible(page, 'two wheels');
    await compare.selectOption('Het gemiddelde van Oeverstad');
    await dialog.locator('figcaption').getByText('Het gemiddelde van Oeverstad').waitFor();
    expect(await dialog.getByRole('tree').nth(1).getByRole('treeitem').nth(1).getAttribute('aria-label')).toContain(
      'rond gemiddeld',
    );
    await compare.selectOption('Niets');
    await dialog.getByRole('combobox', { name: 'Index' }).selectOption('Sociale huur');
    await dialog.getByText('bestaat uit één cijfer', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await wheelDialog(page).waitFor({ state: 'hidden' });
  });

  it('is saved as picture and table, and copied', { timeout: patience }, async () => {
    const { page } = site;
    const dialog = await openWheel(page);
    const picture = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Bewaar als afbeelding' }).press('Enter');
    const saved = await picture;
    expect(saved.suggestedFilename()).toBe('oeverstad-wiel-ouderenindex-waterhoven.png');
    const bytes = await readFile(await saved.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(Math.min(width, height)).toBeGreaterThan(1500);
    expect(bytes.length).toBeGreaterThan(50_000);

    const table = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Bewaar als tabel' }).press('Enter');
    const text = await readFile(await (await table).path(), 'utf8');
    expect(text).toContain(';Eenzaam (65+);cijfer;');
    expect(text).toContain('fictieve gegevens');
    expect(text.trim().split('\r\n')).toHaveLength(1 + (await dialog.getByRole('treeitem').count()));

    await dialog.getByRole('button', { name: 'Kopieer afbeelding' }).press('Enter');
    await dialog.getByText('De afbeelding is gekopieerd.').waitFor();
    expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toEqual(['image/png']);
    await dialog.getByRole('button', { name: 'Kopieer tabel' }).press('Enter');
    await dialog.getByText('De tabel is gekopieerd.', { exact: false }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\t').slice(0, 3)).toEqual(text.replace('\uFEFF', '').split(';').slice(0, 3));
    expect(copied).toContain('\tEenzaam (65+)\tcijfer\t');
    await page.keyboard.press('Escape');
    await wheelDialog(page).waitFor({ state: 'hidden' });
  });
});

it('stays within the profile, however long the figures of the index read', { timeout: patience }, async () => {
  const wide = await openSite(browser, { fragment: 'gekozen=WK990109&maat=index:draaglast', map: false });
  const profile = profilePart(wide.page);
  await profile
    .getByText(/ per 1\.000$/)
    .first()
    .waitFor();
  await profile.locator('summary', { hasText: /^Wiel$/ }).press('Enter');
  await profile.getByRole('tree').waitFor();
  await settle(wide.page);
  const column = wide.page.locator('.wb-right');
  expect(await column.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await wide.close();
});

it('on a phone, the wheel stands above the list and nothing sticks out', { timeout: patience }, async () => {
  const phone = await openSite(browser, {
    width: 390,
    height: 844,
    fragment: 'gekozen=WK990109&maat=index:draaglast',
    map: false,
  });
  const { page } = phone;
  await showPanel(page, 'Profiel');
  const dialog = await openWheel(page);
  await settle(page);
  const [wheel, list] = [
    await dialog.getByRole('tree').boundingBox(),
    await dialog.getByRole('region', { name: 'Alle onderdelen' }).boundingBox(),
  ];
  expect(wheel?.width).toBeGreaterThan(250);
  expect((wheel?.x ?? 0) + (wheel?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((wheel?.y ?? 0) + (wheel?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0);
  const body = page.locator('dialog[open] .wb-dialog-body');
  expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await expectAccessible(page, 'the wheel on a phone');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
