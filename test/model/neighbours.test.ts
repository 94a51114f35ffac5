import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import { neighboursOf } from '../../src/model/neighbours.ts';

type Corner = readonly [number, number];

function square([west, south]: Corner, size = 0.01): [number, number][] {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function features(rings: readonly (readonly [number, number][])[]): AreaFeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rings.map((ring, at) => ({
      type: 'Feature',
      properties: { code: `BU9901010${at}` as AreaCode, name: `${at}` },
      geometry: { type: 'Polygon', coordinates: [[...ring]] },
    })),
  };
}

const areasOf = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `BU9901010${at}` as AreaCode }));

describe('neighboursOf', () => {
  //  2 3
  //  0 1    4 (apart)
  const rings = [square([5, 52]), square([5.01, 52]), square([5, 52.01]), square([5.01, 52.01]), square([5.05, 52])];

  it('counts a shared corner, and gives an island its nearest', () => {
    const { of, islands } = neighboursOf(areasOf(5), features(rings), 2);
    expect(of.slice(0, 4)).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(islands).toEqual([4]);
    expect(of[4]).toEqual([1, 3]);
  });

  it('takes positions within a tenth of a metre for one', () => {
    const near = features([square([5, 52]), square([5.01 + 3e-7, 52])]);
    expect(neighboursOf(areasOf(2), near).of).toEqual([[1], [0]]);
    const apart = features([square([5, 52]), square([5.01 + 4e-6, 52]), square([5.3, 52])]);
    expect(neighboursOf(areasOf(3), apart).islands).toEqual([0, 1, 2]);
  });

  it('gives an area without a boundary no neighbours', () => {
    const { of, islands } = neighboursOf(areasOf(3), features(rings.slice(0, 2)));
    expect(of).toEqual([[1], [0], []]);
    expect(islands).toEqual([]);
  });
});
