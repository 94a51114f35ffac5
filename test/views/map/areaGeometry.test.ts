import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { containsPoint } from '../../../src/model/geometry.ts';
import { boundsOf, labelPoint } from '../../../src/views/map/areaGeometry.ts';
import { boundaries } from '../../state/inventedState.ts';

const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('labelPoint', () => {
  it('is the middle of a rectangle', () => {
    const point = labelPoint(polygon(box(4, 52, 6, 53)));
    expect(point?.lon).toBeCloseTo(5, 10);
    expect(point?.lat).toBeCloseTo(52.5, 10);
    expect(point?.size).toBeCloseTo(2, 10);
  });

  it('lies in the arm of a U, not in the gap where the centroid is', () => {
    const u = polygon([
      [0, 0],
      [6, 0],
      [6, 6],
      [5, 6],
      [5, 1],
      [1, 1],
      [1, 6],
      [0, 6],
      [0, 0],
    ]);
    const point = labelPoint(u);
    expect(point !== null && containsPoint(u, point)).toBe(true);
  });

  it('stays out of a hole', () => {
    const ring = polygon(box(0, 0, 10, 10), box(2, 2, 8, 8));
    const point = labelPoint(ring);
    expect(point !== null && containsPoint(ring, point)).toBe(true);
  });

  it('takes the largest part of an area in pieces', () => {
    const point = labelPoint({ type: 'MultiPolygon', coordinates: [[box(0, 0, 1, 1)], [box(20, 0, 24, 4)]] });
    expect(point?.lon).toBeCloseTo(22, 10);
    expect(point?.size).toBeCloseTo(16, 10);
  });

  it('is null for a geometry without extent', () => {
    expect(labelPoint(polygon([]))).toBeNull();
    expect(
      labelPoint(
        polygon([
          [5, 52],
          [5, 52],
          [5, 52],
          [5, 52],
        ]),
      ),
    ).toBeNull();
    expect(labelPoint({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
  });

  it('lies inside any star-shaped area', () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 5, maxLength: 24 });
    fc.assert(
      fc.property(radii, (lengths) => {
        const corners = lengths.map((length, index): Position => {
          const angle = (2 * Math.PI * index) / lengths.length;
          return [5 + length * Math.cos(angle), 52 + length * Math.sin(angle)];
        });
        const star = polygon([...corners, corners[0] ?? []]);
        const point = labelPoint(star);
        return point !== null && containsPoint(star, point);
      }),
    );
  });
});

describe('boundsOf', () => {
  it('spans all features', () => {
    const bounds = boundsOf(boundaries.features);
    expect(bounds?.map((degrees) => Number(degrees.toFixed(6)))).toEqual([0, 0, 0.4, 0.1]);
  });

  it('is null without features', () => {
    expect(boundsOf([])).toBeNull();
  });
});
