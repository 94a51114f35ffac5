import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, classCounts, spreadOf } from '../../../src/views/charts/histogram.ts';

const missing = Number.NaN;

describe('spreadOf', () => {
  it('gives min, median, max and counts; missing is not zero', () => {
    expect(spreadOf(Float64Array.of(4, missing, 1, 2, 10))).toEqual({
      min: 1,
      median: 3,
      max: 10,
      present: 4,
      missing: 1,
    });
  });

  it('sorts numbers as numbers', () => {
    expect(spreadOf(Float64Array.of(100, 9, 20))?.median).toBe(20);
  });

  it('is null when all are missing', () => {
    expect(spreadOf(Float64Array.of(missing, missing))).toBeNull();
  });
});

describe('binsOf', () => {
  it('makes round bins with their rows, lowest value first', () => {
    const bins = binsOf(Float64Array.of(0, 10, 4, missing, 3), 2);
    expect(bins.map((bin) => [bin.lower, bin.upper, bin.rows])).toEqual([
      [0, 5, [0, 4, 2]],
      [5, 10, [1]],
    ]);
  });

  it('makes one bin of a constant column and none of an empty one', () => {
    expect(binsOf(Float64Array.of(7, 7), 10)).toEqual([{ lower: 6.5, upper: 7.5, rows: [0, 1] }]);
    expect(binsOf(Float64Array.of(missing), 10)).toEqual([]);
  });

  it('holds every present value exactly once, within the bounds of its bin', () => {
    const cell = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(missing));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (cells, count) => {
        const values = Float64Array.from(cells);
        const bins = binsOf(values, count);
        const rows = bins.flatMap((bin) => bin.rows).sort((a, b) => a - b);
        expect(rows).toEqual(cells.flatMap((value, row) => (Number.isNaN(value) ? [] : [row])));
        for (const bin of bins)
          for (const row of bin.rows) {
            expect(values[row]).toBeGreaterThanOrEqual(bin.lower);
            expect(values[row]).toBeLessThanOrEqual(bin.upper);
          }
      }),
    );
  });
});

describe('classCounts', () => {
  it('counts areas per class from low to high and leaves out those without one', () => {
    const bin = { lower: 0, upper: 1, rows: [0, 1, 2, 3] };
    expect([...classCounts(bin, Int16Array.of(2, 0, 2, -1))]).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });
});
