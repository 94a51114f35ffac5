import type { Locator, Page, Route } from 'playwright-core';
import { expect } from 'vitest';

/** Files the site is served with, as the page asks for them. */
export const engineFile = '**/engine/duckdb-eh.wasm.gz';
export const listingFile = '**/data/index.json';
export const exampleFile = (name: string): string => `**/data/GM9901/${name}`;

/** Time-outs: a software GPU on a busy machine takes its time, and a test of failures must not fail for that. */
export const patience = { timeout: 45_000 } as const;

/** A browser whose graphics are switched off, as in some hospitals and town halls. */
export async function withoutWebGl2(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    const refusing = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): RenderingContext | null {
      return kind === 'webgl2' ? null : (Reflect.apply(own, this, [kind, ...rest]) as RenderingContext | null);
    };
    HTMLCanvasElement.prototype.getContext = refusing as typeof own;
  });
}

/** The file as the server has it, with something done to it on the way. */
export function spoilt(change: (bytes: Buffer) => Buffer | string): (route: Route) => Promise<void> {
  return async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.body()) });
  };
}

export const gone = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Niet gevonden.' });

export const engineStatus = (page: Page, kind: 'starting' | 'ready' | 'failed'): Locator =>
  page.locator(`[data-engine="${kind}"]`);

export async function engineReady(page: Page): Promise<void> {
  await engineStatus(page, 'ready').waitFor(patience);
}

export const table = (page: Page): Locator => page.getByRole('region', { name: 'Tabel' });

/** The buttons that name the areas in the table. */
export const areaNames = (page: Page): Locator => table(page).getByRole('rowheader').getByRole('button');

/** The screen works without a map and without an engine: table, search, profile and measure. */
export async function expectTableSearchAndProfile(page: Page): Promise<void> {
  expect(await areaNames(page).count()).toBeGreaterThan(5);
  await areaNames(page).first().click();
  const profile = page.getByRole('region', { name: 'Profiel' }).last();
  const first = (await areaNames(page).first().textContent()) ?? '';
  await profile.getByRole('heading', { level: 2, name: first }).waitFor(patience);
  const search = page.getByRole('combobox', { name: 'Zoek wijk, buurt of adres' });
  await search.fill('Haven');
  await page.getByRole('option').first().waitFor(patience);
  const found = (await page.getByRole('option').first().locator('span').first().textContent()) ?? '';
  await search.press('Enter');
  await profile.getByRole('heading', { level: 2, name: found }).waitFor(patience);
  await page.getByRole('combobox', { name: 'Maat' }).selectOption({ label: 'Draagkracht' });
  await table(page).getByText('Draagkracht, 16 wijken', { exact: true }).waitFor(patience);
}

/** The one sentence the page shows when something did not work. */
export async function saidSentence(page: Page): Promise<string> {
  const alert = page.getByRole('alert').locator('p').first();
  await alert.waitFor(patience);
  return (await alert.textContent()) ?? '';
}

export async function openConsole(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Vraag de gegevens' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vraag de gegevens' });
  await dialog.getByRole('button', { name: 'Vraag stellen' }).waitFor(patience);
  return dialog;
}

/** Puts a question to the engine and gives the first cell of the answer. */
export async function ask(dialog: Locator, sql: string): Promise<string> {
  await dialog.getByRole('textbox', { name: 'Uw vraag in SQL' }).fill(sql);
  await dialog.getByRole('button', { name: 'Vraag stellen' }).click();
  const cell = dialog.getByRole('cell').first();
  await cell.waitFor(patience);
  return (await cell.textContent()) ?? '';
}

/** width of the column with the buttons of the map, one of which may have the focus */
const buttonsWidth = 80;

/** The map as drawn, once it no longer changes; a PNG in base64. */
export async function mapPicture(page: Page): Promise<string> {
  const box = await page.getByRole('region', { name: 'Kaart', exact: true }).boundingBox();
  if (box === null) throw new Error('the map has no size');
  const clip = { ...box, width: box.width - buttonsWidth };
  let before = '';
  for (let tries = 0; tries < 20; tries += 1) {
    const now = (await page.screenshot({ clip })).toString('base64');
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(700);
  }
  throw new Error('the map keeps changing');
}

/** Complaints beyond the ones a failing request leaves in every console. */
export function unexpected(complaints: readonly string[], expected: RegExp): string[] {
  return complaints.filter((text) => !/Failed to load resource/.test(text) && !expected.test(text));
}
