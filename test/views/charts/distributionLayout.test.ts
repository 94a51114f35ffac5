import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDistribution } from '../../../src/views/charts/distributionLayout.ts';

const missing = Number.NaN;

describe('layoutDistribution', () => {
  it('stacks one dot per area with a value, each in its own class', () => {
    const layout = layoutDistribution(Float64Array.of(1, 1, missing, 9), Int16Array.of(0, 1, -1, 2), 5, 300);
    expect(layout.bars).toEqual([]);
    expect(layout.dots.map((dot) => [dot.row, dot.class])).toEqual([
      [0, 0],
      [1, 1],
      [3, 2],
    ]);
    const [first, second] = layout.dots;
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeLessThan(first?.y ?? 0);
  });

  it('draws bars for many areas, whose heights follow the number of areas', () => {
    const count = 200;
    const values = Float64Array.from({ length: count }, (_, row) => row);
    const layout = layoutDistribution(values, new Int16Array(count), missing, 300);
    expect(layout.dots).toEqual([]);
    const total = layout.bars.reduce((sum, bar) => sum + bar.height, 0);
    const perArea = Math.max(...layout.bars.map((bar) => bar.height)) / 10;
    expect(total / perArea).toBeCloseTo(count, 6);
  });

  it('makes room on the axis for a reference outside the values, and for none when it is unknown', () => {
    const values = Float64Array.of(1, 2, 3);
    const classOf = Int16Array.of(0, 0, 0);
    expect(layoutDistribution(values, classOf, 10, 300).at(10)).toBeLessThanOrEqual(300);
    expect(layoutDistribution(values, classOf, missing, 300).at(10)).toBeGreaterThan(300);
  });

  it('keeps every dot inside the chart', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 120 }), (cells) => {
        const layout = layoutDistribution(Float64Array.from(cells), new Int16Array(cells.length), missing, 300);
        for (const dot of layout.dots) {
          expect(dot.x).toBeGreaterThanOrEqual(0);
          expect(dot.x).toBeLessThanOrEqual(300);
          expect(dot.y - dot.radius).toBeGreaterThanOrEqual(0);
          expect(dot.y + dot.radius).toBeLessThanOrEqual(layout.base);
        }
      }),
    );
  });
});
