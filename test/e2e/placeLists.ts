import type { Locator, Page } from 'playwright-core';
import { patience } from './spoiledSite.ts';

/** The button that opens a kind of place; its number is part of its name. */
export function placeKind(page: Page, name: string): Locator {
  const kinds = page.getByRole('group', { name: 'Wat staat er in de lijst' });
  return kinds.getByRole('button', { name: new RegExp(`^${name} `) });
}

export async function placeCount(page: Page, name: string): Promise<number> {
  return Number(((await placeKind(page, name).textContent()) ?? '').replace(/\D/g, ''));
}

/** On a phone: shows one of the parts of Plaatsen. */
export async function showPlacePanel(page: Page, name: 'Plaatsen' | 'Tabel'): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) >= 768) return;
  await page.getByRole('navigation', { name: 'Schermdelen' }).getByRole('button', { name, exact: true }).click();
}

/** Opens the lists of places. */
export async function openPlaces(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Plaatsen' }).click();
  await showPlacePanel(page, 'Plaatsen');
  await page.getByRole('button', { name: 'Plekken', exact: true }).click();
  await placeKind(page, 'Projecten').waitFor(patience);
}
