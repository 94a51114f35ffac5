/** One thing that must not be cut, in px from the top of all there is. */
export interface PageItem {
  readonly top: number;
  readonly bottom: number;
  /** a heading: stays with what follows it */
  readonly leads: boolean;
}

export interface RoomPage {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Pages of at most `room` px, none of which cuts an item that fits on a page; one that does not is shown in parts.
 * Items are in the order of the screen. No items are one page.
 */
export function roomPages(items: readonly PageItem[], room: number): readonly RoomPage[] {
  const pages: RoomPage[] = [];
  if (room <= 0) return [{ top: 0, bottom: 0 }];
  let first = 0;
  while (first < items.length) {
    const top = first === 0 ? 0 : topOf(items, first);
    let end = first;
    while (end < items.length && bottomOf(items, end) - top <= room) end += 1;
    if (end < items.length) while (end > first + 1 && items[end - 1]?.leads === true) end -= 1;
    if (end === first) {
      const bottom = bottomOf(items, first);
      for (let at = top; at < bottom; at += room) pages.push({ top: at, bottom: Math.min(at + room, bottom) });
      end += 1;
    } else {
      const bottoms = items.slice(first, end).map((item) => item.bottom);
      pages.push({ top, bottom: Math.max(...bottoms) });
    }
    first = end;
  }
  return pages.length === 0 ? [{ top: 0, bottom: room }] : pages;
}

function topOf(items: readonly PageItem[], at: number): number {
  return items[at]?.top ?? Number.NaN;
}

function bottomOf(items: readonly PageItem[], at: number): number {
  return items[at]?.bottom ?? Number.NaN;
}

/** Page, from 0, on which a place lies; the last one for a place after all of them. */
export function pageAt(pages: readonly RoomPage[], place: number): number {
  const found = pages.findIndex(({ bottom }) => place < bottom);
  return found < 0 ? pages.length - 1 : found;
}

/** Lines of one height on a page, at least 1. */
export function linesOnPage(room: number, line: number): number {
  return line > 0 ? Math.max(1, Math.floor(room / line)) : 1;
}
