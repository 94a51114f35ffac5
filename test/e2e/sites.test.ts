import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasFocus, press, tabTo } from './keys.ts';
import { fold, mapPart, profilePart, readMapSummary, searchBox, settle, showPanel, visit } from './screen.ts';
import { expectAccessible, openSite } from './site.ts';
import { siteForAll } from './siteForAll.ts';
import { mapPicture, patience, unexpected } from './spoiledSite.ts';

const long = { timeout: 240_000 };
const sites = 29;
const all = siteForAll();

const section = (title: string, on = all.page): Locator =>
  on.locator('details[open]').filter({ has: on.getByRole('heading', { name: title, exact: true }) });

async function unfold(title: string, on = all.page): Promise<Locator> {
  if ((await section(title, on).count()) === 0) await fold(on, title).click();
  await section(title, on).waitFor(patience);
  return section(title, on);
}

const card = (name: string, on = all.page): Locator => mapPart(on).getByRole('region', { name, exact: true });
const siteSwitch = (on = all.page): Locator =>
  on.getByRole('checkbox', { name: /^Toon kandidaatlocaties op de kaart/ });

async function mapCentre(on = all.page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await mapPart(on).boundingBox();
  if (box === null) throw new Error('no map');
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('candidate sites and facilities', long, () => {
  it('stay off the map until they are switched on, and the address remembers', async () => {
    const summary = await readMapSummary(all.page);
    expect(summary).not.toContain('kandidaatlocatie');
    const bare = await mapPicture(all.page);
    const part = await unfold('Locaties');
    await part.getByText(String(sites), { exact: true }).waitFor();
    await siteSwitch().check();
    await expect
      .poll(() => readMapSummary(all.page), patience)
      .toContain(`Er staan ${sites} kandidaatlocaties op de kaart.`);
    await expect.poll(() => mapPicture(all.page), patience).not.toBe(bare);
    await expect.poll(() => all.page.url(), patience).toContain('locaties=aan');
    const kinds = await unfold('Voorzieningen');
    await kinds.getByRole('checkbox', { name: /^Huisarts/ }).check();
    await expect.poll(() => readMapSummary(all.page), patience).toContain('Er staan 20 voorzieningen op de kaart.');
    await expect.poll(() => all.page.url(), patience).toContain('voorzieningen=huisarts');
    await kinds.getByRole('button', { name: 'Alle soorten aan' }).click();
    await expect.poll(() => readMapSummary(all.page), patience).toContain('Er staan 234 voorzieningen op de kaart.');
    await expectAccessible(all.page, 'sites and facilities switched on');
    await kinds.getByRole('button', { name: 'Alle soorten uit' }).click();
    await siteSwitch().uncheck();
    await expect.poll(() => readMapSummary(all.page), patience).toBe(summary);
    await expect.poll(() => all.page.url(), patience).not.toMatch(/locaties|voorzieningen/);
  });

  it('a site is found by name, and its card tells what is known and what is not', async () => {
    await searchBox(all.page).fill('garages');
    await all.page.getByRole('option', { name: /Garages Vlaskamp/ }).click();
    const words = card('Garages Vlaskamp');
    await words.waitFor(patience);
    for (const text of ['24 woningen', 'beschikbaar vanaf onbekend', 'eigenaar: particulier', 'Veel eigenaren.']) {
      expect(await words.textContent()).toContain(text);
    }
    await mapPart(all.page).getByText('Garages Vlaskamp is aangewezen op de kaart.').waitFor({ state: 'attached' });
    await expectAccessible(all.page, 'card of a site');
    await words.getByRole('button', { name: 'Sluit kaartje' }).click();
    await expect.poll(() => words.count(), patience).toBe(0);
  });

  it('a mark under the mouse is named, and a click opens its card', async () => {
    // the site lies in the middle of this picture, alone
    await visit(all.page, 'locaties=aan&kaart=5.24735,52.54398,15');
    await expect.poll(() => readMapSummary(all.page), patience).toContain('kandidaatlocaties');
    const { x, y } = await mapCentre();
    const tooltip = mapPart(all.page).locator('.map-tooltip');
    await expect
      .poll(async () => {
        await all.page.mouse.move(x + 40 * Math.random(), y + 60);
        await all.page.mouse.move(x, y);
        await settle(all.page);
        return (await tooltip.count()) === 0 ? '' : tooltip.textContent();
      }, patience)
      .toBe('Garages Vlaskamp, kandidaatlocatie');
    await all.page.mouse.click(x, y);
    await card('Garages Vlaskamp').waitFor(patience);
    await all.page.keyboard.press('Escape');
  });

  it('the profile of an area leads to its sites and facilities by keyboard', async () => {
    await visit(all.page, 'niveau=buurt&gekozen=BU99010704');
    const profile = profilePart(all.page);
    await profile.getByRole('heading', { name: 'Locaties in deze buurt' }).waitFor(patience);
    const link = profile.getByRole('button', { name: 'Garages Vlaskamp' });
    await link.focus();
    await all.page.keyboard.press('Enter');
    await card('Garages Vlaskamp').waitFor(patience);
    await expect.poll(() => hasFocus(link)).toBe(true);
    await profile.getByRole('heading', { name: 'Voorzieningen in en bij' }).waitFor();
    const kind = profile.locator('summary').filter({ hasText: 'Huisarts' });
    await tabTo(kind);
    await all.page.keyboard.press('Enter');
    const first = profile.locator('details[open] .wb-place-list').getByRole('button').first();
    const name = (await first.textContent()) ?? '';
    await press(first, 'Enter');
    await card(name).waitFor(patience);
    expect(await card(name).textContent()).toContain('Huisarts');
    await expect.poll(() => all.page.url(), patience).toContain('voorzieningen=huisarts');
    await expectAccessible(all.page, 'profile with sites and facilities');
    await mapPart(all.page).locator('canvas').first().focus();
    await all.page.keyboard.press('Escape');
    await expect.poll(() => card(name).count(), patience).toBe(0);
  });

  it('the list tells every site as text', async () => {
    await visit(all.page, 'locaties=uit');
    const part = await unfold('Locaties');
    await part.locator('summary').filter({ hasText: 'in een lijst' }).press('Enter');
    const items = part.getByRole('listitem');
    await expect.poll(() => items.count(), patience).toBe(sites);
    expect(await items.filter({ hasText: 'Kop van de Haven' }).textContent()).toContain(
      '160 woningen · 3,4 hectare · beschikbaar vanaf 2029',
    );
    await items.getByRole('button', { name: 'Kop van de Haven' }).press('Enter');
    await card('Kop van de Haven').waitFor(patience);
    expect(await siteSwitch().isChecked()).toBe(true);
    expect(unexpected(all.site.complaints, /^$/)).toEqual([]);
    expect(all.site.strays).toEqual([]);
  });

  it('work on a phone: the list leads to the map', async () => {
    const phone = await openSite(all.browser, { width: 390, height: 844, fragment: 'gekozen=WK990103' });
    await showPanel(phone.page, 'Maat');
    const part = await unfold('Locaties', phone.page);
    await part.locator('summary').filter({ hasText: 'in een lijst' }).click();
    await part.getByRole('button', { name: 'Kop van de Haven' }).click();
    const words = card('Kop van de Haven', phone.page);
    await words.waitFor(patience);
    expect(await mapPart(phone.page).isVisible()).toBe(true);
    const box = await words.boundingBox();
    const profile = await phone.page.getByRole('button', { name: 'Profiel van Havenkwartier' }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Number.NaN)).toBeLessThanOrEqual(390);
    expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(profile?.y ?? 0);
    await expectAccessible(phone.page, 'a site on a phone');
    await phone.close();
  });
});
