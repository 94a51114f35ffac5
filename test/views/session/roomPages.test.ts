import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOnPage, pageAt, roomPages } from '../../../src/views/session/present/roomPages.ts';

/** Items one under another, of these heights. */
function stacked(heights: readonly number[]): { top: number; bottom: number; leads: boolean }[] {
  let at = 0;
  return heights.map((height) => {
    const top = at;
    at += height;
    return { top, bottom: at, leads: false };
  });
}

describe('pages of something long', () => {
  it('hold as many whole items as fit', () => {
    expect(roomPages(stacked([40, 40, 40, 40, 40]), 100)).toEqual([
      { top: 0, bottom: 80 },
      { top: 80, bottom: 160 },
      { top: 160, bottom: 200 },
    ]);
  });

  it('are one where all fits, and where there is nothing', () => {
    expect(roomPages(stacked([30, 70]), 100)).toEqual([{ top: 0, bottom: 100 }]);
    expect(roomPages([], 100)).toEqual([{ top: 0, bottom: 100 }]);
    expect(roomPages(stacked([10]), 0)).toEqual([{ top: 0, bottom: 0 }]);
  });

  it('do not end with a heading', () => {
    const items = stacked([60, 20, 50]).map((item, at) => ({ ...item, leads: at === 1 }));
    expect(roomPages(items, 100)).toEqual([
      { top: 0, bottom: 60 },
      { top: 60, bottom: 130 },
    ]);
  });

  it('cut only what is larger than a page, and then show all of it', () => {
    expect(roomPages(stacked([30, 250, 30]), 100)).toEqual([
      { top: 0, bottom: 30 },
      { top: 30, bottom: 130 },
      { top: 130, bottom: 230 },
      { top: 230, bottom: 280 },
      { top: 280, bottom: 310 },
    ]);
  });

  it('show everything, in order, without cutting what fits', () => {
    const heights = fc.array(fc.record({ height: fc.integer({ min: 1, max: 150 }), leads: fc.boolean() }));
    fc.assert(
      fc.property(heights, fc.integer({ min: 50, max: 400 }), (drawn, room) => {
        const items = stacked(drawn.map(({ height }) => height)).map((item, at) => ({
          ...item,
          leads: drawn[at]?.leads === true,
        }));
        const pages = roomPages(items, room);
        for (const [at, page] of pages.entries()) {
          expect(page.bottom - page.top).toBeLessThanOrEqual(room);
          expect(page.top).toBe(at === 0 ? 0 : pages[at - 1]?.bottom);
        }
        if (items.length > 0) expect(pages.at(-1)?.bottom).toBe(items.at(-1)?.bottom);
        for (const { top, bottom } of items.filter((item) => item.bottom - item.top <= room)) {
          expect(pages.some((page) => page.top <= top && bottom <= page.bottom)).toBe(true);
        }
      }),
    );
  });

  it('are found by a place on them', () => {
    const pages = roomPages(stacked([40, 40, 40]), 80);
    expect([0, 79, 80, 119, 500].map((place) => pageAt(pages, place))).toEqual([0, 0, 1, 1, 1]);
  });

  it('of a table hold whole lines, and never none', () => {
    expect([linesOnPage(100, 30), linesOnPage(20, 30), linesOnPage(100, 0)]).toEqual([3, 1, 1]);
  });
});
