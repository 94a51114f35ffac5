import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import type { AreaGeometry } from '../../src/model/geometry.ts';
import { neighboursAmong, neighboursOf } from '../../src/model/neighbours.ts';
import { packBoundaries, unpackBoundaries } from '../../src/model/packedBoundaries.ts';

const codeOf = (place: number) => `BU9901010${place}` as AreaCode;
const areas = [0, 1, 2, 3, 4].map((place) => ({ code: codeOf(place) }));

function square(west: number, south: number, size = 1): Position[] {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

function collection(geometries: readonly (readonly [number, AreaGeometry])[]): AreaFeatureCollection {
  return {
    type: 'FeatureCollection',
    features: geometries.map(([place, geometry]) => ({
      type: 'Feature',
      properties: { code: codeOf(place), name: String(place) },
      geometry,
    })),
  };
}

// not in the order of the areas; area 2 has no boundary, area 3 has two parts, area 0 a hole with area 1 in it
const boundaries = collection([
  [
    3,
    {
      type: 'MultiPolygon',
      coordinates: [[square(10, 50)], [square(0.1, 53, 0.2)]],
    },
  ],
  [0, { type: 'Polygon', coordinates: [square(0, 50, 3), square(1, 51)] }],
  [1, { type: 'Polygon', coordinates: [square(1, 51).map((position) => [...position, 7])] }],
  [4, { type: 'Polygon', coordinates: [square(0.3, 53, 0.1)] }],
]);

describe('packed boundaries', () => {
  it('come out as they went in, in the order of the areas, without heights', () => {
    expect(unpackBoundaries(packBoundaries(areas, boundaries))).toEqual([
      { type: 'MultiPolygon', coordinates: [[square(0, 50, 3), square(1, 51)]] },
      { type: 'MultiPolygon', coordinates: [[square(1, 51)]] },
      null,
      { type: 'MultiPolygon', coordinates: [[square(10, 50)], [square(0.1, 53, 0.2)]] },
      { type: 'MultiPolygon', coordinates: [[square(0.3, 53, 0.1)]] },
    ]);
  });

  it('give the same neighbours, islands with their nearest included', () => {
    const found = neighboursAmong(unpackBoundaries(packBoundaries(areas, boundaries)));
    expect(found).toEqual(neighboursOf(areas, boundaries));
    expect(found.of).toEqual([[1], [0], [], [4], [3]]);
    const apart = collection([
      [0, { type: 'Polygon', coordinates: [square(0, 50)] }],
      [1, { type: 'Polygon', coordinates: [square(3, 50)] }],
    ]);
    expect(neighboursAmong(unpackBoundaries(packBoundaries(areas, apart)))).toEqual(neighboursOf(areas, apart));
    expect(neighboursOf(areas, apart).islands).toEqual([0, 1]);
  });

  it('hold nothing where nothing is', () => {
    expect(unpackBoundaries(packBoundaries([], collection([])))).toEqual([]);
    expect(unpackBoundaries(packBoundaries(areas, collection([])))).toEqual([null, null, null, null, null]);
  });
});
