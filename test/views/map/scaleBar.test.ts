import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBarOf } from '../../../src/views/map/scaleBar.ts';

describe('scaleBarOf', () => {
  it('worked by hand: zoom 10 at 60° N, where a metre is twice as wide as on the equator', () => {
    // 40,075,016.686 m / 512 px / 2^10 · cos 60° = 38.2185 m per px; 140 px hold 5,350 m
    const { metres, width } = scaleBarOf(60, 10, 140);
    expect(metres).toBe(5000);
    expect(width).toBeCloseTo(130.83, 2);
  });

  it('at 52.5° N and zoom 12: 1 px is 11.633 m, so 100 px hold 1 km', () => {
    expect(scaleBarOf(52.5, 12, 100)).toEqual({ metres: 1000, width: expect.closeTo(85.96, 1) });
  });

  it('is always 1, 2 or 5 times a power of ten, never wider than asked and never under two fifths of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 54, noNaN: true }),
        fc.double({ min: 4, max: 18, noNaN: true }),
        fc.integer({ min: 40, max: 300 }),
        (lat, zoom, longest) => {
          const { metres, width } = scaleBarOf(lat, zoom, longest);
          expect(width).toBeLessThanOrEqual(longest + 1e-9);
          expect(width).toBeGreaterThan(0.399 * longest);
          expect([1, 2, 5]).toContain(Math.round(metres / 10 ** Math.floor(Math.log10(metres) + 1e-9)));
        },
      ),
    );
  });
});
