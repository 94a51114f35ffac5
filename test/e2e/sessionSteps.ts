import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { press } from './keys.ts';
import { readCells } from './screen.ts';
import { patience } from './spoiledSite.ts';

/** Steps of a session under the names people know them by. */
export const button = (where: Page | Locator, name: string | RegExp): Locator =>
  where.getByRole('button', { name, exact: true });
export const sessionPanel = (page: Page): Locator => page.getByRole('region', { name: 'Sessie', exact: true });
export const room = (page: Page): Locator => page.getByRole('main', { name: 'Scherm voor de zaal' });
export const sceneList = (page: Page): Locator =>
  sessionPanel(page).getByRole('list', { name: 'Scènes, in de volgorde van vertellen' });

export function sessionPart(page: Page, name: string): Locator {
  const parts = page.getByRole('navigation', { name: 'Onderdelen van de sessie' });
  return parts.getByRole('button', { name, exact: true });
}

export async function inRoom(page: Page, title: string): Promise<void> {
  await room(page).getByRole('heading', { level: 1, name: title, exact: true }).waitFor(patience);
}

/** Name and number of answers of each group. */
export async function countsPerGroup(page: Page): Promise<string[][]> {
  return (await readCells(page.getByRole('table', { name: 'Antwoorden per groep' }))).slice(1);
}

/** Points per criterion from the first; criteria beyond those given get 0. */
export async function fillPoints(where: Page | Locator, points: readonly number[]): Promise<void> {
  const boxes = where.locator('.wb-points-list input[type=text]');
  await boxes.first().waitFor();
  for (let at = 0; at < (await boxes.count()); at += 1) await boxes.nth(at).fill(String(points[at] ?? 0));
}

/** Makes groups of the kinds that are offered first, and opens the question as it stands. */
export async function openQuestion(page: Page, groups: number): Promise<void> {
  await button(page, 'Open de vraag').waitFor();
  for (let made = 0; made < groups; made += 1) await button(page, 'Voeg groep toe').click();
  await press(button(page, 'Open de vraag'), 'Enter');
  await button(page, 'Weeg op dit scherm').waitFor();
}

export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** paths asked of the site */
  readonly asked: string[];
  readonly complaints: string[];
}

/** A phone of its own, with nothing open yet. */
export async function newPhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, asked, complaints };
}

/** Fills in the question that is open on a phone, and gives the code it then shows. */
export async function fillInPhone({ page }: Phone, group: string, points: readonly number[]): Promise<string> {
  await page.getByRole('radio', { name: group }).check();
  await fillPoints(page, points);
  await button(page, 'Klaar: maak mijn code').click();
  await page.getByRole('img', { name: 'QR-code van uw antwoord' }).waitFor();
  return (await page.locator('.wb-ballot-signs').textContent()) ?? '';
}

/** Types the code of a phone, and waits for what is said of it. */
export async function countCode(desk: Locator, code: string, sentence: string): Promise<void> {
  const typed = desk.getByRole('textbox', { name: 'Code van de telefoon' });
  await typed.fill(code);
  await typed.press('Enter');
  await desk.getByRole('status').getByText(sentence, { exact: false }).waitFor();
}

export const remarkText = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst', exact: true }).first();
export const remarkList = (page: Page): Locator => page.locator('.wb-remark-list');
