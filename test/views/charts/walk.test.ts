import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWalkKey, walk } from '../../../src/views/charts/walk.ts';

const point = (row: number, x: number, y: number) => ({ row, x, y, radius: 4, cell: 0 });
/** row 0 left top, row 1 middle bottom, row 2 right middle (pixels: y grows downward) */
const points = [point(0, 10, 10), point(1, 50, 90), point(2, 90, 50)];

describe('walk', () => {
  it('follows draagkracht to the right and draaglast upward', () => {
    expect(walk(points, 0, 'ArrowRight')?.row).toBe(1);
    expect(walk(points, 1, 'ArrowUp')?.row).toBe(2);
    expect(walk(points, 2, 'ArrowUp')?.row).toBe(0);
    expect(walk(points, 0, 'ArrowDown')?.row).toBe(2);
    expect(walk(points, 2, 'ArrowLeft')?.row).toBe(1);
  });

  it('stays at the ends and jumps to them', () => {
    expect(walk(points, 2, 'ArrowRight')?.row).toBe(2);
    expect(walk(points, 0, 'ArrowLeft')?.row).toBe(0);
    expect(walk(points, 1, 'Home')?.row).toBe(0);
    expect(walk(points, 0, 'End')?.row).toBe(2);
  });

  it('starts at the lowest draagkracht without a present point', () => {
    expect(walk(points, null, 'ArrowRight')?.row).toBe(0);
    expect(walk([], null, 'ArrowRight')).toBeNull();
  });

  it('reaches every point along either axis, also where points coincide', () => {
    const coordinate = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('ArrowRight' as const, 'ArrowUp' as const),
        (places, key) => {
          const all = places.map(([x, y], row) => point(row, x, y));
          const opposite = key === 'ArrowRight' ? 'ArrowLeft' : 'ArrowDown';
          let row = 0;
          for (let step = 0; step < all.length; step += 1) row = walk(all, row, opposite)?.row ?? row;
          const reached = new Set([row]);
          for (let step = 0; step < all.length; step += 1) {
            row = walk(all, row, key)?.row ?? row;
            reached.add(row);
          }
          expect(reached.size).toBe(all.length);
        },
      ),
    );
  });

  it('knows its keys', () => {
    expect(isWalkKey('ArrowUp')).toBe(true);
    expect(isWalkKey('a')).toBe(false);
  });
});
