import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectFocusSeen, hasFocus, press, tabTo } from './keys.ts';
import { openPlaces, placeCount, placeKind, showPlacePanel } from './placeLists.ts';
import { asRealTown, pdok } from './publicServices.ts';
import { expectAccessible, openSite } from './site.ts';
import { siteForAll } from './siteForAll.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
const all = siteForAll();

const sheet = (on = all.page): Locator => on.getByRole('region', { name: /^Tabel/ });
const said = (text: string, on = all.page): Locator => sheet(on).getByRole('status').filter({ hasText: text });
const typing = (column: string, number = 1, on = all.page): Locator =>
  sheet(on).getByLabel(`${column}, nieuwe rij ${number}`, { exact: true });
const row = (name: string, on = all.page): Locator =>
  sheet(on)
    .getByRole('row')
    .filter({ has: on.getByRole('rowheader', { name, exact: true }) });
const addRow = (on = all.page): Locator => sheet(on).getByRole('button', { name: 'Rij toevoegen' });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

describe('typing in the table of places', long, () => {
  it('makes a place of a row with the keyboard alone, and takes it back with undo', async () => {
    const { page } = all;
    await openPlaces(page);
    await placeKind(page, 'Locaties').click();
    const before = await placeCount(page, 'Locaties');
    await press(addRow(), 'Enter');
    await expect.poll(() => hasFocus(typing('Naam')), patience).toBe(true);
    await page.keyboard.type('Kade 5');
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    await page.keyboard.type('parkveld');
    await page.keyboard.press('Tab');
    await page.keyboard.type('-2');
    await page.keyboard.press('Enter');
    await sheet()
      .getByRole('paragraph')
      .getByText('Oppervlakte (hectare) kan niet negatief zijn.')
      .first()
      .waitFor(patience);
    expect(await typing('Oppervlakte (hectare)').inputValue()).toBe('-2');
    expect(await placeCount(page, 'Locaties')).toBe(before);
    await expectAccessible(page, 'a typed row with a problem');
    await typing('Oppervlakte (hectare)').press('Control+a');
    await page.keyboard.type('1,5');
    await page.keyboard.press('Enter');
    await said('Kade 5 staat erbij.').waitFor(patience);
    expect(await placeCount(page, 'Locaties')).toBe(before + 1);
    expect(await row('Kade 5').textContent()).toMatch(/Parkveld.*1,5/);
    // the next row waits; leaving it empty gives the focus back
    await expect.poll(() => hasFocus(typing('Naam'))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(addRow()), patience).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => placeCount(page, 'Locaties'), patience).toBe(before);
    expect(await row('Kade 5').count()).toBe(0);
  });

  it('changes a cell in place: a refusal keeps what was typed, Enter goes down, Tab on, Escape back', async () => {
    const { page } = all;
    const cell = (name: string, column: number): Locator => row(name).locator(`[data-column="${column}"] button`);
    const [first, second] = ['Brinkerbos', 'Buurtcentrum Lisdodde'];
    const was = await cell(first, 4).textContent();
    // one tab stop for the table; arrows walk
    await tabTo(sheet().locator('[tabindex="0"]').first());
    while (!(await hasFocus(cell(first, 0)))) await page.keyboard.press('ArrowDown');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    const capacity = sheet().getByLabel(`Ruimte voor woningen van ${first}`);
    await expect.poll(() => hasFocus(capacity), patience).toBe(true);
    await page.keyboard.type('veel');
    await page.keyboard.press('Tab');
    await sheet().getByText('“veel” is geen getal.').waitFor(patience);
    expect([await capacity.inputValue(), await hasFocus(capacity)]).toEqual(['veel', true]);
    await expectAccessible(page, 'a cell with a problem');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('41');
    await page.keyboard.press('Tab');
    const owner = sheet().getByLabel(`Eigenaar van ${first}`);
    await expect.poll(() => hasFocus(owner), patience).toBe(true);
    await page.keyboard.type('woningcorporatie');
    await page.keyboard.press('Enter');
    await said(`Eigenaar van ${first} is gewijzigd.`).waitFor(patience);
    await expect.poll(() => hasFocus(cell(second, 4)), patience).toBe(true);
    expect(await row(first).textContent()).toMatch(/41.*woningcorporatie/);
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(cell(second, 4)), patience).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(first, 4).textContent(), patience).toBe(was);
    expect(await row(first).textContent()).toContain('41');
    await page.keyboard.press('Control+z');
    await expect.poll(() => row(first).textContent(), patience).not.toContain('41');
  });

  it('fills rows from a spreadsheet, over cells and as new rows; what cannot be read waits', async () => {
    const { page } = all;
    const before = await placeCount(page, 'Locaties');
    await paste(page, 'x\tgroen\ny\twonen\n');
    await said('4 cellen zijn gewijzigd.').waitFor(patience);
    await sheet().getByRole('button', { name: 'Maak ongedaan' }).click();
    await press(addRow(), 'Enter', 'Shift+Tab');
    await expect.poll(() => hasFocus(typing('Naam')), patience).toBe(true);
    await paste(page, 'Naam\tGebied\tCapaciteit\nEen\tParkveld\t12\nTwee\tParkveld\tveel\nDrie\tParkveld\t\n');
    await said('2 locaties staan erbij. 1 rij wacht nog').waitFor(patience);
    expect(await placeCount(page, 'Locaties')).toBe(before + 2);
    expect(await typing('Ruimte voor woningen').inputValue()).toBe('veel');
    await typing('Ruimte voor woningen').fill('');
    await page.keyboard.press('Enter');
    await said('Twee staat erbij.').waitFor(patience);
    await paste(page, 'Naam\tKadaster\nEen\tA 12\n');
    await page.getByRole('dialog').getByText('geplakt.csv').first().waitFor(patience);
    await page.keyboard.press('Escape');
    expect([all.site.strays, all.site.complaints]).toEqual([[], []]);
  });

  it('looks an address up after agreement, for a new row and for a place that moves', async () => {
    let close = async (): Promise<void> => undefined;
    const real = await openSite(all.browser, {
      prepare: async (page, context) => {
        ({ close } = await pdok(context));
        await asRealTown(context);
        await page.addInitScript(() => window.localStorage.setItem('wijkbalans.akkoord', '["locatieserver"]'));
      },
    });
    const on = real.page;
    await openPlaces(on);
    await placeKind(on, 'Locaties').click();
    await addRow(on).click();
    await on.keyboard.type('Molen');
    await on.keyboard.press('Tab');
    await on.keyboard.type('Molenweg 4a');
    await on.keyboard.press('Enter');
    const found = (part: Locator): Locator =>
      part.getByRole('list', { name: 'Kies het adres' }).getByRole('button').first();
    const label = (await found(sheet(on)).textContent(patience)) ?? '';
    await found(sheet(on)).click();
    await said('Molen staat erbij.', on).waitFor(patience);
    await row('Molen', on).getByRole('button', { name: 'Molen', exact: true }).click();
    const form = on.getByRole('region', { name: 'Molen', exact: true });
    const spot = form.getByLabel('Coördinaten (breedte en lengte)');
    await form.getByText('Coördinaten', { exact: true }).click();
    const there = await spot.inputValue();
    await on.getByRole('button', { name: /Terug naar de lijst/ }).click();
    await row('Brinkerbos', on).getByRole('button', { name: 'Brinkerbos', exact: true }).click();
    const other = on.getByRole('region', { name: 'Brinkerbos', exact: true });
    await other.getByText('Verplaats naar een adres').click();
    await other.getByRole('textbox', { name: 'Adres', exact: true }).fill('Molenweg 4a');
    await other.getByRole('button', { name: 'Zoek adres' }).click();
    await other.getByRole('button', { name: label, exact: true }).click();
    await on.getByText('Brinkerbos is verplaatst').waitFor(patience);
    await other.getByText('Coördinaten', { exact: true }).click();
    await expect.poll(() => other.getByLabel('Coördinaten (breedte en lengte)').inputValue(), patience).toBe(there);
    expect(real.complaints).toEqual([]);
    await real.close();
    await close();
  });

  it('works on a phone', async () => {
    const phone = await openSite(all.browser, { width: 390, height: 844 });
    const on = phone.page;
    await openPlaces(on);
    await placeKind(on, 'Locaties').click();
    await showPlacePanel(on, 'Tabel');
    await addRow(on).click();
    await typing('Naam', 1, on).fill('Kade 5');
    await typing('Gebied', 1, on).fill('parkveld');
    await typing('Gebied', 1, on).press('Enter');
    await said('Kade 5 staat erbij.', on).waitFor(patience);
    await expectAccessible(on, 'typed rows on a phone');
    await sheet(on).getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect.poll(() => row('Kade 5', on).count(), patience).toBe(0);
    expect([phone.strays, phone.complaints]).toEqual([[], []]);
    await phone.close();
  });
});
