import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** tab stops after which a walk is given up; the screen has about ninety */
const farthest = 250;

/** Where the focus is, in a few words, and how it shows: px of outline around it or its label, or of a ring over its box. */
interface Focus {
  readonly where: string;
  readonly outline: number;
  readonly onPage: boolean;
}

function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { where: 'the page itself', outline: 0, onPage: true };
    const outlineOf = (part: Element | null): number => {
      if (part === null) return 0;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    };
    const ring = getComputedStyle(element.parentElement?.parentElement ?? element, '::after');
    const ringWidth =
      element.tagName === 'CANVAS' && ring.content === '""' ? Number.parseFloat(ring.borderTopWidth) : 0;
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      where: `${element.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').slice(0, 60)}`,
      outline: Math.max(outlineOf(element), outlineOf(label), ringWidth),
      onPage: false,
    };
  });
}

/** Whatever has the focus can be seen to have it (WCAG 2.4.7, 2.4.13: at least 2 px); gives where it is. */
export async function expectFocusSeen(page: Page): Promise<string> {
  const { where, outline, onPage } = await focus(page);
  if (!onPage) expect(outline, `outline of ${where}`).toBeGreaterThanOrEqual(2);
  return where;
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Walks with Tab until the target has the focus; every stop on the way must show that it has the focus. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  await target.waitFor({ state: 'attached' });
  const passed: string[] = [];
  for (let step = 0; step < farthest; step += 1) {
    const isThere = await target.evaluateAll((found) => found.length === 1 && found[0] === document.activeElement);
    if (isThere) return;
    await page.keyboard.press(key);
    passed.push(await expectFocusSeen(page));
  }
  throw new Error(`${key} did not reach ${String(target)}; it went: ${passed.slice(-100).join(' | ')}`);
}

/** Walks to a control and works it with a key. */
export async function press(target: Locator, key: 'Enter' | 'Space', by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(target, by);
  await target.page().keyboard.press(key);
}

/** Chooses from a list with the arrow keys, as typing its first letters depends on how fast one types. */
export async function pick(choice: Locator, option: string, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const { keyboard } = choice.page();
  await tabTo(choice, by);
  const options = await choice.locator('option').allTextContents();
  const wanted = options.indexOf(option);
  const present = options.indexOf((await choice.locator('option:checked').textContent()) ?? '');
  if (wanted < 0) throw new Error(`no ${option} among ${options.join(', ')}`);
  for (let step = present; step !== wanted; step += Math.sign(wanted - present)) {
    await keyboard.press(wanted > present ? 'ArrowDown' : 'ArrowUp');
  }
  expect(await choice.locator('option:checked').textContent()).toBe(option);
}

/**
 * Walks with Tab from where the focus is until it leaves a part, and gives what a screen reader says at each stop: its
 * kind and name. Every stop shows that it has the focus, has a name, and comes after the one before it.
 */
export async function readStops(part: Locator): Promise<readonly string[]> {
  const page = part.page();
  const said: string[] = [];
  const isWithin = (): Promise<boolean> => part.evaluate((element) => element.contains(document.activeElement));
  for (let step = 0; step < farthest && (await isWithin()); step += 1) {
    await expectFocusSeen(page);
    const [stop = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
    expect(stop, `after ${said.at(-1) ?? 'the start'}`).toMatch(/^- '?\w+ ".*\w.*"/);
    said.push(stop);
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Tab');
    const isOnward = await before.evaluate((element) => {
      const now = document.activeElement;
      return (
        element !== null &&
        now !== null &&
        (element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    });
    if (await isWithin()) expect(isOnward, `order after ${stop}`).toBe(true);
  }
  return said;
}
