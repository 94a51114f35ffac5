import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepTo } from '../../../src/views/table/stepTo.ts';
import { visibleRange, wholeTableUpTo } from '../../../src/views/table/visibleRange.ts';

describe('visibleRange', () => {
  it('draws a short table whole', () => {
    expect(visibleRange(wholeTableUpTo, 5000, 400, 40)).toEqual({ first: 0, end: wholeTableUpTo });
    expect(visibleRange(0, 0, 400, 40)).toEqual({ first: 0, end: 0 });
  });

  it('draws what is in sight of a long table, with a margin', () => {
    expect(visibleRange(14_500, 4000, 400, 40)).toEqual({ first: 88, end: 122 });
  });

  it('always covers what is in sight and never more than is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 401, max: 20_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const [viewport, rowHeight] = [420, 40];
        const scrolled = share * (count * rowHeight - viewport);
        const { first, end } = visibleRange(count, scrolled, viewport, rowHeight);
        expect(first * rowHeight).toBeLessThanOrEqual(scrolled);
        expect(end * rowHeight).toBeGreaterThanOrEqual(Math.min(count * rowHeight, scrolled + viewport));
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThan(60);
      }),
    );
  });

  it('keeps at least one row when scrolled past the end after rows went away', () => {
    const { first, end } = visibleRange(500, 900_000, 400, 40);
    expect(end).toBeGreaterThan(first);
    expect(end).toBeLessThanOrEqual(500);
  });
});

describe('stepTo', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 15, 15],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 12],
    ['PageUp', 12, 2],
    ['Home', 9, 0],
    ['End', 9, 15],
    ['Tab', 3, null],
    ['a', 3, null],
  ])('%s from row %i of 16 leads to %j', (key, at, expected) => {
    expect(stepTo(key, at, 16)).toBe(expected);
  });
});
