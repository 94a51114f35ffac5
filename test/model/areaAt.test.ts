import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import { areaAt } from '../../src/model/areaAt.ts';

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const boundaries: AreaFeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: 'BU99010101' as AreaCode, name: 'Ring' },
      geometry: { type: 'Polygon', coordinates: [square(5, 52, 0.3), square(5.1, 52.1, 0.1)] },
    },
    {
      type: 'Feature',
      properties: { code: 'BU99010102' as AreaCode, name: 'Kern en eiland' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(5.1, 52.1, 0.1)], [square(6, 52, 0.1)]] },
    },
  ],
};

describe('the area a point lies in', () => {
  it.each([
    [5.05, 52.05, 'Ring'],
    // in the hole of one lies the other
    [5.15, 52.15, 'Kern en eiland'],
    [6.05, 52.05, 'Kern en eiland'],
  ])('%d, %d is in %s', (lon, lat, name) => {
    expect(areaAt(boundaries, { lon, lat })?.name).toBe(name);
  });

  it('is none outside all of them', () => {
    expect(areaAt(boundaries, { lon: 5.5, lat: 52.05 })).toBeNull();
    expect(areaAt({ ...boundaries, features: [] }, { lon: 5.05, lat: 52.05 })).toBeNull();
  });
});
