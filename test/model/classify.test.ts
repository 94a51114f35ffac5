import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassMethod, classify } from '../../src/model/classify.ts';

const missing = Number.NaN;
const column = (...values: number[]): Float64Array => Float64Array.from(values);
const methods: readonly ClassMethod[] = ['quantile', 'equal', 'jenks', 'standard_deviation', 'pretty', 'manual'];

describe('class breaks', () => {
  const values = column(1, 2, 3, 4, missing, 5, 6, 7, 8, 9);

  it('quantile: equally many', () => {
    const found = classify(values, 'quantile', 4);
    expect(found.edges).toEqual([1, 3, 5, 7, 9]);
    expect(found.counts).toEqual([2, 2, 2, 3]);
    expect(Array.from(found.classOf)).toEqual([0, 0, 1, 1, -1, 2, 2, 3, 3, 3]);
  });

  it('equal: equally wide', () => {
    expect(classify(column(0, 1, 2, 100), 'equal', 4)).toMatchObject({
      edges: [0, 25, 50, 75, 100],
      counts: [3, 0, 0, 1],
      problem: null,
    });
  });

  it('jenks: where the values lie apart', () => {
    const found = classify(column(1, 2, 3, 40, 41, 42, 90, 91), 'jenks', 3);
    expect(found.edges).toEqual([1, 40, 90, 91]);
    expect(found.counts).toEqual([3, 3, 2]);
  });

  it('standard_deviation: around the mean, an odd count with the mean in the middle class', () => {
    // mean 5, s = √7.5
    const s = Math.sqrt(7.5);
    expect(classify(values, 'standard_deviation', 3).edges).toEqual(
      [1, 5 - s / 2, 5 + s / 2, 9].map((edge) => expect.closeTo(edge, 12)),
    );
    expect(classify(values, 'standard_deviation', 4).edges).toEqual(
      [1, 5 - s, 5, 5 + s, 9].map((edge) => expect.closeTo(edge, 12)),
    );
  });

  it('standard_deviation: half steps when whole ones would leave outer classes empty', () => {
    const s = Math.sqrt(7.5);
    const { edges } = classify(values, 'standard_deviation', 6);
    expect(edges).toEqual([1, 5 - s, 5 - s / 2, 5, 5 + s / 2, 5 + s, 9].map((edge) => expect.closeTo(edge, 12)));
  });

  it('pretty: round numbers around the values', () => {
    expect(classify(column(3, 47, 88), 'pretty', 5).edges).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('manual: the bounds given, also outside the values', () => {
    expect(classify(values, 'manual', 5, [3, 5])).toMatchObject({
      edges: [1, 3, 5, 9],
      counts: [2, 2, 5],
      problem: null,
    });
    expect(classify(values, 'manual', 5, [-5, 5, 50])).toMatchObject({
      edges: [-5, -5, 5, 50, 50],
      counts: [0, 4, 5, 0],
      problem: null,
    });
  });
});

describe('class breaks on awkward columns', () => {
  it.each(methods)('%s: all missing gives no classes', (method) => {
    const found = classify(column(missing, missing), method, 5, [1]);
    expect(found).toMatchObject({ edges: [], counts: [], problem: 'few_values' });
    expect(Array.from(found.classOf)).toEqual([-1, -1]);
  });

  it.each(['quantile', 'equal', 'jenks', 'standard_deviation', 'pretty'] as const)(
    '%s: a constant column is one class',
    (method) => {
      expect(classify(column(4, 4, 4), method, 5)).toMatchObject({ edges: [4, 4], counts: [3], problem: 'few_values' });
    },
  );

  it.each(['quantile', 'jenks'] as const)(
    '%s: fewer different values than classes gives a class for each',
    (method) => {
      expect(classify(column(0, 0, 0, 0, 5), method, 4)).toMatchObject({
        edges: [0, 5, 5],
        counts: [4, 1],
        problem: 'few_values',
      });
    },
  );

  it('quantile: bounds that coincide are one bound', () => {
    expect(classify(column(0, 0, 0, 0, 0, 0, 1, 2, 3, 4), 'quantile', 5)).toMatchObject({
      edges: [0, expect.closeTo(0.4, 12), expect.closeTo(2.2, 12), 4],
      problem: 'few_values',
    });
  });

  it.each([
    ['out of order', [5, 3], [1, 3, 5, 9]],
    ['repeated', [3, 3, 5], [1, 3, 5, 9]],
    ['not numbers', [missing, 3, Number.POSITIVE_INFINITY, 5], [1, 3, 5, 9]],
    ['too many', [1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5], [1, 1.5, 2, 2.5, 3, 3.5, 4, 9]],
  ])('manual: bounds %s are put right and reported', (_, bounds, edges) => {
    expect(classify(column(1, 9), 'manual', 5, bounds)).toMatchObject({ edges, problem: 'bounds_unusable' });
  });

  it('manual: without usable bounds quantiles are used', () => {
    expect(classify(column(1, 2, 3, 4, 5), 'manual', 4, [missing])).toMatchObject({
      edges: [1, 2, 3, 4, 5],
      problem: 'bounds_unusable',
    });
  });
});

it('keeps values in one class that differ less than any round number', () => {
  const { edges, counts } = classify(Float64Array.of(5e-324, -5e-324), 'pretty', 3);
  expect([edges, counts]).toEqual([[-5e-324, 5e-324], [2]]);
});

it('always puts every present value in exactly the class whose edges hold it', () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(missing) },
  );
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 60 }),
      fc.constantFrom(...methods),
      fc.integer({ min: 3, max: 7 }),
      fc.array(fc.double(), { maxLength: 6 }),
      (cells, method, count, bounds) => {
        const values = Float64Array.from(cells);
        const { edges, classOf, counts } = classify(values, method, count, bounds);
        expect(counts.length).toBeLessThanOrEqual(7);
        expect(edges.every((edge, place) => place === 0 || edge >= (edges[place - 1] ?? missing))).toBe(true);
        values.forEach((value, row) => {
          const place = classOf[row] ?? missing;
          if (Number.isNaN(value)) {
            expect(place).toBe(-1);
            return;
          }
          const last = place === counts.length - 1;
          expect(value).toBeGreaterThanOrEqual(edges[place] ?? missing);
          if (last) expect(value).toBeLessThanOrEqual(edges[place + 1] ?? missing);
          else expect(value).toBeLessThan(edges[place + 1] ?? missing);
        });
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(cells.filter((value) => !Number.isNaN(value)).length);
      },
    ),
  );
});
