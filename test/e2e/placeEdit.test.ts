import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPlaces, placeCount, placeKind } from './placeLists.ts';
import { mapPart } from './screen.ts';
import { expectAccessible, openSite } from './site.ts';
import { siteForAll } from './siteForAll.ts';
import { mapPicture, patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
const all = siteForAll();

const said = (text: string, on = all.page): Locator => on.getByRole('status').filter({ hasText: text });
const asking = (on = all.page): Locator => mapPart(on).getByRole('button', { name: 'Stop', exact: true });

async function clickMap(share: { readonly x: number; readonly y: number }, on = all.page): Promise<void> {
  const box = await mapPart(on).boundingBox();
  if (box === null) throw new Error('no map');
  await on.mouse.click(box.x + share.x * box.width, box.y + share.y * box.height);
}

describe('places on the map and in lists', long, () => {
  it('adds a site by a click, and takes it away with undo', async () => {
    await openPlaces(all.page);
    await placeKind(all.page, 'Locaties').click();
    const before = await placeCount(all.page, 'Locaties');
    const bare = await mapPicture(all.page);
    await all.page.getByRole('button', { name: 'Nieuwe locatie' }).click();
    await all.page.getByRole('button', { name: 'Wijs aan op de kaart' }).click();
    await asking().waitFor(patience);
    await expectAccessible(all.page, 'asking for a spot');
    await clickMap({ x: 0.45, y: 0.6 });
    await said('Nieuwe locatie staat erbij.').waitFor(patience);
    await expect.poll(() => placeCount(all.page, 'Locaties'), patience).toBe(before + 1);
    await expect.poll(() => mapPicture(all.page), patience).not.toBe(bare);
    await all.page.getByRole('heading', { name: 'Nieuwe locatie', exact: true }).waitFor(patience);
    await all.page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect.poll(() => placeCount(all.page, 'Locaties'), patience).toBe(before);
  });

  it('refuses a negative number, and keeps a right one', async () => {
    await placeKind(all.page, 'Complexen').click();
    await all.page.getByRole('button', { name: 'Nieuw complex' }).click();
    await all.page.getByLabel('Coördinaten (breedte en lengte)').fill('hier');
    await all.page.getByRole('button', { name: 'Zet hier' }).click();
    await all.page.getByText('Dit zijn geen coördinaten.').waitFor(patience);
    const area = all.page.getByLabel('Midden van een gebied');
    await area.selectOption({ label: (await area.locator('option').nth(3).textContent()) ?? '' });
    const homes = all.page.getByLabel('Woningen', { exact: true });
    await homes.fill('-3');
    await homes.press('Enter');
    await all.page.getByText('Woningen kan niet negatief zijn.').waitFor(patience);
    await homes.fill('40');
    await homes.press('Enter');
    await all.page.getByLabel('Bewoners').fill('3');
    await all.page.getByLabel('Bewoners').press('Enter');
    const row = all.page.getByRole('row').filter({ hasText: 'Nieuw complex' });
    await expect.poll(() => row.textContent(), patience).toContain('verborgen: te weinig om te tonen');
    await expect.poll(() => row.textContent(), patience).toContain('40');
    await expectAccessible(all.page, 'form of a complex');
  });

  it('adds and moves a project with the keyboard alone', async () => {
    await placeKind(all.page, 'Projecten').click();
    const before = await placeCount(all.page, 'Projecten');
    await all.page.getByRole('button', { name: 'Nieuw project', exact: true }).press('Enter');
    await all.page.getByRole('button', { name: 'Wijs aan op de kaart' }).press('Enter');
    await asking().waitFor(patience);
    await all.page.keyboard.press('ArrowUp');
    await said('Het kruis staat').waitFor({ ...patience, state: 'attached' });
    await all.page.keyboard.press('Enter');
    await expect.poll(() => placeCount(all.page, 'Projecten'), patience).toBe(before + 1);
    await all.page.getByText('Coördinaten', { exact: true }).click();
    const spot = all.page.getByLabel('Coördinaten (breedte en lengte)');
    const first = await spot.inputValue();
    await all.page.getByRole('button', { name: 'Verplaats op de kaart' }).press('Enter');
    await asking().waitFor(patience);
    await all.page.keyboard.press('ArrowRight');
    await all.page.keyboard.press('ArrowRight');
    await all.page.keyboard.press('Enter');
    await said('is verplaatst').waitFor(patience);
    const metresEast = (text: string): number => Number(text.split(' ')[1]?.replace(',', '.')) * 68_000;
    await expect
      .poll(async () => Math.round(metresEast(await spot.inputValue()) - metresEast(first)), patience)
      .toBeGreaterThan(15);
    expect(metresEast(await spot.inputValue()) - metresEast(first)).toBeLessThan(25);
    await all.page.keyboard.press('Escape');
  });

  it('takes several projects away at once, and gives them back', async () => {
    await all.page.getByRole('button', { name: /Terug naar de lijst/ }).click();
    const before = await placeCount(all.page, 'Projecten');
    await all.page.getByRole('checkbox', { name: 'Kies De Iep', exact: true }).check();
    await all.page.getByRole('checkbox', { name: 'Kies De Pakhuisbrug', exact: true }).check();
    await all.page
      .getByRole('region', { name: /^Tabel/ })
      .getByRole('button', { name: 'Haal weg' })
      .click();
    await said('2 projecten weggehaald.').waitFor(patience);
    await all.page.getByText('Weggehaald (2)').click();
    await all.page.getByRole('button', { name: 'Zet terug: De Iep' }).click();
    await expect.poll(() => placeCount(all.page, 'Projecten'), patience).toBe(before - 1);
  });

  it('tells what is there in a year, and draws the rest paler', async () => {
    const bare = await mapPicture(all.page);
    await all.page.getByRole('heading', { name: 'Door de jaren heen' }).click();
    await all.page.getByRole('slider', { name: /jaar/i }).fill('2029');
    await all.page.getByText(/^In 2029: \d+ /).waitFor(patience);
    await expect.poll(() => mapPicture(all.page), patience).not.toBe(bare);
    await expectAccessible(all.page, 'places with a year');
    expect([all.site.strays, all.site.complaints]).toEqual([[], []]);
  });

  it('works on a phone', async () => {
    const phone = await openSite(all.browser, { width: 390, height: 844 });
    const on = phone.page;
    await openPlaces(on);
    const before = await placeCount(on, 'Projecten');
    await on.getByRole('button', { name: 'Nieuw project', exact: true }).click();
    await on.getByRole('button', { name: 'Wijs aan op de kaart' }).click();
    await asking(on).waitFor(patience);
    await clickMap({ x: 0.5, y: 0.55 }, on);
    await on.getByRole('heading', { name: 'Nieuw project', exact: true }).waitFor(patience);
    expect(await placeCount(on, 'Projecten')).toBe(before + 1);
    await expectAccessible(on, 'form of a project on a phone');
    expect([phone.strays, phone.complaints]).toEqual([[], []]);
    await phone.close();
  });
});
