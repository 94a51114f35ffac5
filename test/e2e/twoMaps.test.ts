import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold, showPanel } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const two = 'modus=wegen&recept=draaglast&maat=index:draaglast&naast=ouderenindex';
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: two });
  page = site.page;
  await page.locator('[data-map-state="ready"]').nth(1).waitFor(patience);
}, 120_000);
afterAll(() => browser.close());

const first = (): Locator => page.getByRole('region', { name: 'Kaart', exact: true });
const second = (): Locator => page.getByRole('region', { name: 'Tweede kaart' });
const divider = (): Locator => page.getByRole('slider', { name: 'Verdeling tussen Draaglast en Ouderenindex' });
const middleOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (box === null) throw new Error('nothing to see');
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
};
/** where a link to what is seen now leads */
const camera = (): string => /kaart=([^&]*)/.exec(new URL(page.url()).hash)?.[1] ?? '';

/** The other map changes while one is dragged by a corner without areas, so that nothing is pointed at. */
async function draggedAlong(dragged: Locator, other: Locator): Promise<void> {
  const { x, y } = await middleOf(dragged);
  const before = await other.screenshot();
  await page.mouse.move(x + 12, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + 42, y + 32, { steps: 4 });
  await expect.poll(async () => (await other.screenshot()).equals(before), patience).toBe(false);
  const at = camera();
  await page.mouse.up();
  await expect.poll(camera, patience).not.toBe(at);
}

describe('two maps', { timeout: 120_000 }, () => {
  it('move together while one of them is dragged, whichever it is', async () => {
    await draggedAlong(first(), second());
    await draggedAlong(second(), first());
    expect(site.complaints).toEqual([]);
  });

  it('lie over each other with a divider for mouse and keys, which the link keeps', async () => {
    await fold(page, 'Twee recepten naast elkaar').press('Enter');
    await page.getByRole('combobox', { name: 'Kaarten tonen' }).selectOption({ label: 'Over elkaar, met een schuif' });
    await divider().waitFor(patience);
    await expect.poll(() => page.url(), patience).toContain('kaarten=schuif');
    const [one, other] = [await middleOf(first()), await middleOf(second())];
    expect([other.x, other.y, other.width]).toEqual([one.x, one.y, one.width]);
    for (const label of ['Draaglast', 'Ouderenindex']) {
      expect(await page.locator('.wb-map-caption').getByText(label, { exact: true }).isVisible()).toBe(true);
    }

    const { middle, width, x } = await middleOf(divider());
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(x + 0.75 * width, middle.y, { steps: 4 });
    await page.mouse.up();
    const part = Number(await divider().inputValue());
    expect(part).toBeGreaterThan(70);
    expect(part).toBeLessThan(85);
    expect(await divider().getAttribute('aria-valuetext')).toBe(`${part} procent Draaglast, links`);

    /** the map on which a pointer there lands, once the next frame is drawn */
    const mapAt = (share: number): Promise<string | null | undefined> =>
      page.evaluate(
        ([left, top]) =>
          document
            .elementFromPoint(left ?? 0, top ?? 0)
            ?.closest('section')
            ?.getAttribute('aria-label'),
        [x + share * width, one.y + 0.9 * one.height],
      );
    await expect.poll(() => mapAt(0.65), patience).toBe('Kaart');
    expect(await mapAt(0.85)).toBe('Tweede kaart');

    await divider().press('Home');
    expect(await divider().getAttribute('aria-valuetext')).toBe('alleen Ouderenindex');
    await expect.poll(() => mapAt(0.01), patience).toBe('Tweede kaart');
    await divider().press('ArrowRight');
    expect(await divider().inputValue()).toBe('1');
    await divider().press('End');
    expect(await divider().getAttribute('aria-valuetext')).toBe('alleen Draaglast');
    await expect.poll(() => mapAt(0.99), patience).toBe('Kaart');
    await expectAccessible(page, 'two maps with a divider');
  });

  it('fit a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await page
      .locator('[data-map-state="ready"]')
      .nth(1)
      .waitFor({ ...patience, state: 'attached' });
    await showPanel(page, 'Kaart');
    // a link to it begins halfway
    const frame = await middleOf(first());
    const under = (x: number): Promise<string | null | undefined> =>
      page.evaluate(
        ([left, top]) =>
          document
            .elementFromPoint(left ?? 0, top ?? 0)
            ?.closest('section')
            ?.getAttribute('aria-label'),
        [x, frame.y + 0.7 * frame.height],
      );
    expect([await under(100), await under(300)]).toEqual(['Kaart', 'Tweede kaart']);
    await divider().press('Home');
    const { width } = await middleOf(divider());
    expect(width).toBeLessThanOrEqual(390);
    const captions = await page.locator('.wb-map-caption').evaluateAll((all) =>
      all.flatMap((caption) =>
        Array.from(caption.querySelectorAll('*'), (each) => {
          const { left, right } = each.getBoundingClientRect();
          return { left, right };
        }),
      ),
    );
    for (const { left, right } of captions) expect([left >= 0, right <= 390]).toEqual([true, true]);
    await expectAccessible(page, 'two maps with a divider on a phone');
    expect(site.complaints).toEqual([]);
  });
});
