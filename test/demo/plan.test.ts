import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissolve } from '../../scripts/demo/dissolve.ts';
import { faceAt, subdivide } from '../../scripts/demo/faces.ts';
import { nodeLines, pruneDangles } from '../../scripts/demo/nodeLines.ts';
import type { Point } from '../../scripts/demo/plane.ts';
import { doubleArea } from '../../scripts/demo/plane.ts';
import { createRandom } from '../../src/model/random.ts';

function box(west: number, south: number, east: number, north: number): Point[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('createRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('is uniform on [0, 1) and bell-shaped with mean 0 and deviation 1, within sampling error', () => {
    const random = createRandom('moments');
    const uniform = Array.from({ length: 20_000 }, random.next);
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...uniform)).toBeLessThan(1);
    expect(uniform.reduce((sum, v) => sum + v, 0) / uniform.length).toBeCloseTo(0.5, 1.7);
    const bell = Array.from({ length: 20_000 }, random.bell);
    expect(Math.abs(bell.reduce((sum, v) => sum + v, 0) / bell.length)).toBeLessThan(0.03);
    expect(bell.reduce((sum, v) => sum + v * v, 0) / bell.length).toBeCloseTo(1, 1);
  });
});

describe('nodeLines', () => {
  it('cuts two crossing lines into four edges', () => {
    const cross: Point[][] = [
      [
        [0, 0],
        [10, 10],
      ],
      [
        [0, 10],
        [10, 0],
      ],
    ];
    expect(nodeLines(cross)).toHaveLength(4);
  });

  it('bends a line to a point that lies on it but for rounding', () => {
    const edges = nodeLines([
      [
        [0, 0],
        [9, 4],
      ],
      [
        [5, 2],
        [5, 9],
      ],
    ]);
    expect(edges.map(([a, b]) => `${a} ${b}`).sort()).toEqual(['0,0 5,2', '5,2 5,9', '5,2 9,4']);
  });

  it('leaves no crossing that is not a node, whatever the lines', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { minLength: 2, maxLength: 12 }), (lines) => {
        const edges = nodeLines(lines.map(([a, b]) => [a, b]));
        const side = (a: Point, b: Point, p: Point) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
        for (const [a, b] of edges) {
          for (const [c, d] of edges) {
            const crosses = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
            expect(crosses).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('drops what ends nowhere', () => {
    const stray: Point[] = [
      [10, 5],
      [14, 5],
      [18, 9],
    ];
    expect(pruneDangles(nodeLines([box(0, 0, 10, 10), stray]))).toHaveLength(5);
  });
});

describe('dissolve', () => {
  it('makes a field around a village, and merges both when they are one', () => {
    const plane = subdivide(nodeLines([box(0, 0, 30, 30), box(10, 10, 20, 20)]));
    const village = faceAt([15, 15], plane.cycles);
    const field = faceAt([5, 5], plane.cycles);
    // the clockwise walk around the village belongs to the field
    const around = plane.cycles.findIndex((ring, c) => doubleArea(ring) === -200 && c !== village);
    const labelOf = (cycle: number) => (cycle === village ? 'dorp' : [field, around].includes(cycle) ? 'veld' : null);
    const apart = dissolve(plane, labelOf);
    expect(apart.get('dorp')?.map((rings) => rings.map(doubleArea))).toEqual([[200]]);
    expect(apart.get('veld')?.map((rings) => rings.map(doubleArea))).toEqual([[1800, -200]]);
    const merged = dissolve(plane, (cycle) => (labelOf(cycle) === null ? null : 'samen'));
    expect(merged.get('samen')?.map((rings) => rings.map(doubleArea))).toEqual([[1800]]);
  });

  it('splits a field that touches itself in one point into simple rings', () => {
    const plane = subdivide(nodeLines([box(0, 0, 10, 10), box(10, 10, 20, 20)]));
    const faces = [faceAt([5, 5], plane.cycles), faceAt([15, 15], plane.cycles)];
    const whole = dissolve(plane, (cycle) => (faces.includes(cycle) ? 'veld' : null)).get('veld');
    expect(whole?.map((rings) => rings.map(doubleArea))).toEqual([[200], [200]]);
  });
});
