import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapPart } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { mapPicture, patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser);
  page = site.page;
}, long.timeout);
afterAll(() => browser.close());

/** The button that opens a kind of place; its number is part of its name. */
const kind = (name: string, on = page): Locator =>
  on.getByRole('group', { name: 'Wat staat er in de lijst' }).getByRole('button', { name: new RegExp(`^${name} `) });
const count = async (name: string, on = page): Promise<number> =>
  Number(((await kind(name, on).textContent()) ?? '').replace(/\D/g, ''));
const said = (text: string, on = page): Locator => on.getByRole('status').filter({ hasText: text });
const asking = (on = page): Locator => mapPart(on).getByRole('button', { name: 'Stop', exact: true });

async function clickMap(share: { readonly x: number; readonly y: number }, on = page): Promise<void> {
  const box = await mapPart(on).boundingBox();
  if (box === null) throw new Error('no map');
  await on.mouse.click(box.x + share.x * box.width, box.y + share.y * box.height);
}

async function openPlaces(on = page): Promise<void> {
  await on.getByRole('tab', { name: 'Plaatsen' }).click();
  if ((on.viewportSize()?.width ?? 0) < 768) {
    await on.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button', { name: 'Plaatsen' }).click();
  }
  await on.getByRole('button', { name: 'Plekken' }).click();
  await kind('Projecten', on).waitFor(patience);
}

describe('places on the map and in lists', long, () => {
  it('adds a site by a click, and takes it away with undo', async () => {
    await openPlaces();
    await kind('Locaties').click();
    const before = await count('Locaties');
    const bare = await mapPicture(page);
    await page.getByRole('button', { name: 'Nieuwe locatie' }).click();
    await page.getByRole('button', { name: 'Wijs aan op de kaart' }).click();
    await asking().waitFor(patience);
    await expectAccessible(page, 'asking for a spot');
    await clickMap({ x: 0.45, y: 0.6 });
    await said('Nieuwe locatie staat erbij.').waitFor(patience);
    await expect.poll(() => count('Locaties'), patience).toBe(before + 1);
    await expect.poll(() => mapPicture(page), patience).not.toBe(bare);
    await page.getByRole('heading', { name: 'Nieuwe locatie', exact: true }).waitFor(patience);
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect.poll(() => count('Locaties'), patience).toBe(before);
  });

  it('refuses a negative number, and keeps a right one', async () => {
    await kind('Complexen').click();
    await page.getByRole('button', { name: 'Nieuw complex' }).click();
    await page.getByLabel('Coördinaten (breedte en lengte)').fill('hier');
    await page.getByRole('button', { name: 'Zet hier' }).click();
    await page.getByText('Dit zijn geen coördinaten.').waitFor(patience);
    const area = page.getByLabel('Midden van een gebied');
    await area.selectOption({ label: (await area.locator('option').nth(3).textContent()) ?? '' });
    const homes = page.getByLabel('Woningen', { exact: true });
    await homes.fill('-3');
    await homes.press('Enter');
    await page.getByText('Woningen kan niet negatief zijn.').waitFor(patience);
    await homes.fill('40');
    await homes.press('Enter');
    await page.getByLabel('Bewoners').fill('3');
    await page.getByLabel('Bewoners').press('Enter');
    const row = page.getByRole('row').filter({ hasText: 'Nieuw complex' });
    await expect.poll(() => row.textContent(), patience).toContain('verborgen: te weinig om te tonen');
    await expect.poll(() => row.textContent(), patience).toContain('40');
    await expectAccessible(page, 'form of a complex');
  });

  it('adds and moves a project with the keyboard alone', async () => {
    await kind('Projecten').click();
    const before = await count('Projecten');
    await page.getByRole('button', { name: 'Nieuw project', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Wijs aan op de kaart' }).press('Enter');
    await asking().waitFor(patience);
    await page.keyboard.press('ArrowUp');
    await said('Het kruis staat').waitFor({ ...patience, state: 'attached' });
    await page.keyboard.press('Enter');
    await expect.poll(() => count('Projecten'), patience).toBe(before + 1);
    await page.getByText('Coördinaten', { exact: true }).click();
    const spot = page.getByLabel('Coördinaten (breedte en lengte)');
    const first = await spot.inputValue();
    await page.getByRole('button', { name: 'Verplaats op de kaart' }).press('Enter');
    await asking().waitFor(patience);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await said('is verplaatst').waitFor(patience);
    const metresEast = (text: string): number => Number(text.split(' ')[1]?.replace(',', '.')) * 68_000;
    await expect
      .poll(async () => Math.round(metresEast(await spot.inputValue()) - metresEast(first)), patience)
      .toBeGreaterThan(15);
    expect(metresEast(await spot.inputValue()) - metresEast(first)).toBeLessThan(25);
    await page.keyboard.press('Escape');
  });

  it('takes several projects away at once, and gives them back', async () => {
    await page.getByRole('button', { name: /Terug naar de lijst/ }).click();
    const before = await count('Projecten');
    await page.getByRole('checkbox', { name: 'Kies De Iep', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Kies De Pakhuisbrug', exact: true }).check();
    await page
      .getByRole('region', { name: /^Tabel/ })
      .getByRole('button', { name: 'Haal weg' })
      .click();
    await said('2 projecten weggehaald.').waitFor(patience);
    await page.getByText('Weggehaald (2)').click();
    await page.getByRole('button', { name: 'Zet terug: De Iep' }).click();
    await expect.poll(() => count('Projecten'), patience).toBe(before - 1);
  });

  it('tells what is there in a year, and draws the rest paler', async () => {
    const bare = await mapPicture(page);
    await page.getByRole('heading', { name: 'Door de jaren heen' }).click();
    await page.getByRole('slider', { name: /jaar/i }).fill('2029');
    await page.getByText(/^In 2029: \d+ /).waitFor(patience);
    await expect.poll(() => mapPicture(page), patience).not.toBe(bare);
    await expectAccessible(page, 'places with a year');
    expect([site.strays, site.complaints]).toEqual([[], []]);
  });

  it('works on a phone', async () => {
    const phone = await openSite(browser, { width: 390, height: 844 });
    const on = phone.page;
    await openPlaces(on);
    const before = await count('Projecten', on);
    await on.getByRole('button', { name: 'Nieuw project', exact: true }).click();
    await on.getByRole('button', { name: 'Wijs aan op de kaart' }).click();
    await asking(on).waitFor(patience);
    await clickMap({ x: 0.5, y: 0.55 }, on);
    await on.getByRole('heading', { name: 'Nieuw project', exact: true }).waitFor(patience);
    expect(await count('Projecten', on)).toBe(before + 1);
    await expectAccessible(on, 'form of a project on a phone');
    expect([phone.strays, phone.complaints]).toEqual([[], []]);
    await phone.close();
  });
});
