/** Up to this many rows the whole table is in the page, so that it prints and can be searched with the browser. */
export const wholeTableUpTo = 400;

/** rows drawn above and below what is visible, so that fast scrolling shows no gap */
const margin = 12;

export interface RowRange {
  /** first row drawn */
  readonly first: number;
  /** one past the last row drawn */
  readonly end: number;
}

/**
 * Which rows to draw of a long table with rows of one height.
 *
 * @param scrolled pixels scrolled
 * @param viewport height of the scrolling box in pixels
 * @param rowHeight pixels, > 0
 */
export function visibleRange(count: number, scrolled: number, viewport: number, rowHeight: number): RowRange {
  if (count <= wholeTableUpTo) return { first: 0, end: count };
  const first = Math.max(0, Math.min(count - 1, Math.floor(scrolled / rowHeight)) - margin);
  const end = Math.min(count, Math.ceil((scrolled + viewport) / rowHeight) + margin);
  return { first, end: Math.max(end, first + 1) };
}
