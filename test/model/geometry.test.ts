import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  type AreaGeometry,
  boundsOf,
  centroid,
  containsPoint,
  distanceMetres,
  distanceToArea,
  metresPerDegree,
  nearTo,
  representativePoint,
} from '../../src/model/geometry.ts';

type Corner = [number, number];

function ring(corners: readonly Corner[]): Corner[] {
  return [...corners, ...corners.slice(0, 1)];
}

function polygon(...rings: readonly (readonly Corner[])[]): Polygon {
  return { type: 'Polygon', coordinates: rings.map(ring) };
}

const square = (west: number, south: number, size: number): Corner[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];

const withHole = polygon(square(6, 52, 0.1), square(6.05, 52, 0.05).toReversed());
const horseshoe = polygon([
  [6, 52],
  [6.3, 52],
  [6.3, 52.2],
  [6.22, 52.2],
  [6.22, 52.02],
  [6.1, 52.02],
  [6.1, 52.2],
  [6, 52.2],
]);
const islands: AreaGeometry = {
  type: 'MultiPolygon',
  coordinates: [[ring(square(6, 52, 0.1))], [ring(square(7, 52, 0.1))]],
};

describe('centroid', () => {
  it('is the middle of a square, however the ring is wound', () => {
    for (const corners of [square(6, 52, 0.2), square(6, 52, 0.2).toReversed()]) {
      const centre = centroid(polygon(corners));
      expect(centre?.lon).toBeCloseTo(6.1, 12);
      expect(centre?.lat).toBeCloseTo(52.1, 12);
    }
  });

  it('takes out a hole', () => {
    // (0.01·(0.05, 0.05) − 0.0025·(0.075, 0.025)) / 0.0075
    const centre = centroid(withHole);
    expect(centre?.lon).toBeCloseTo(6 + (0.0005 - 0.0001875) / 0.0075, 12);
    expect(centre?.lat).toBeCloseTo(52 + (0.0005 - 0.0000625) / 0.0075, 12);
  });

  it('weighs the parts of a multipolygon by surface', () => {
    expect(centroid(islands)?.lon).toBeCloseTo(6.55, 12);
  });

  it('does not exist without surface', () => {
    expect(centroid({ type: 'Polygon', coordinates: [] })).toBeNull();
    expect(
      centroid(
        polygon([
          [6, 52],
          [6.1, 52.1],
          [6, 52],
        ]),
      ),
    ).toBeNull();
  });
});

describe('representative point', () => {
  it.each([
    ['horseshoe', horseshoe],
    ['islands', islands],
    ['hole', withHole],
  ])('lies in the area: %s', (_, shape) => {
    const point = representativePoint(shape);
    expect(point !== null && containsPoint(shape, point)).toBe(true);
  });

  it('takes the widest stretch when the centroid lies outside', () => {
    expect(representativePoint(horseshoe)?.lon).toBeCloseTo(6.05, 12);
  });
});

describe('distance', () => {
  it('is a degree of latitude along a meridian', () => {
    expect(distanceMetres({ lon: 6, lat: 52 }, { lon: 6, lat: 53 })).toBeCloseTo(111_195.08, 1);
  });

  it('stays within 0.01 % of the great circle over 20 km', () => {
    const [from, to] = [
      { lon: 6, lat: 52 },
      { lon: 6.2, lat: 52.14 },
    ];
    const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2;
    const chord =
      half(to.lat - from.lat) + Math.cos((52 * Math.PI) / 180) * Math.cos((52.14 * Math.PI) / 180) * half(0.2);
    const greatCircle = 2 * 6_371_008.8 * Math.asin(Math.sqrt(chord));
    expect(distanceMetres(from, to) / greatCircle).toBeCloseTo(1, 4);
  });

  it('is 0 in the area, not in its hole, and otherwise to the nearest edge or corner', () => {
    const scale = metresPerDegree(52.05);
    expect(distanceToArea(withHole, { lon: 6.02, lat: 52.02 })).toBe(0);
    expect(distanceToArea(withHole, { lon: 6.06, lat: 52.04 })).toBeCloseTo(0.01 * metresPerDegree(52.04).lon, 6);
    expect(distanceToArea(withHole, { lon: 6.12, lat: 52.05 })).toBeCloseTo(0.02 * scale.lon, 6);
    const corner = { lon: 6.1, lat: 52.1 };
    const beyond = { lon: 6.13, lat: 52.14 };
    expect(distanceToArea(withHole, beyond) / distanceMetres(corner, beyond)).toBeCloseTo(1, 3);
  });

  it('is infinite to an area without edges', () => {
    expect(distanceToArea({ type: 'Polygon', coordinates: [] }, { lon: 6, lat: 52 })).toBe(Number.POSITIVE_INFINITY);
  });
});

it('bounds an area, with a margin that holds everything within so many metres', () => {
  expect(boundsOf(islands)).toEqual([6, 52, 7.1, 52.1]);
  const [west, , , north] = boundsOf(islands, 800);
  expect(distanceMetres({ lon: west, lat: 52.05 }, { lon: 6, lat: 52.05 })).toBeGreaterThan(800);
  expect(distanceMetres({ lon: 6, lat: 52.1 }, { lon: 6, lat: north })).toBeCloseTo(800, 6);
});

describe('within, near or outside', () => {
  const lies = { hole: nearTo(withHole, 5), shoe: nearTo(horseshoe, 5), islands: nearTo(islands, 5) };

  it('is said of points on either side of an edge', () => {
    // 4 and 6 metres west of the square
    const { lon } = metresPerDegree(52.01);
    expect(lies.hole({ lon: 6 - 4 / lon, lat: 52.01 })).toBe('near');
    expect(lies.hole({ lon: 6 - 6 / lon, lat: 52.01 })).toBe('outside');
    expect(lies.hole({ lon: 6.01, lat: 52.01 })).toBe('within');
    expect(lies.hole({ lon: 6.075, lat: 52.025 })).toBe('outside');
    expect(lies.islands({ lon: 7.05, lat: 52.05 })).toBe('within');
  });

  it('agrees with the distance to the area everywhere', () => {
    const around = fc.record({
      lon: fc.double({ min: 5.9, max: 7.2, noNaN: true }),
      lat: fc.double({ min: 51.9, max: 52.3, noNaN: true }),
    });
    const close = fc
      .tuple(
        fc.constantFrom(6, 6.1, 6.22, 6.3, 7),
        fc.constantFrom(52, 52.02, 52.1),
        fc.integer({ min: -12, max: 12 }),
        fc.integer({ min: -12, max: 12 }),
      )
      .map(([lon, lat, east, north]) => ({ lon: lon + east * 1e-5, lat: lat + north * 1e-5 }));
    const shapes = [
      [withHole, lies.hole],
      [horseshoe, lies.shoe],
      [islands, lies.islands],
    ] as const;
    fc.assert(
      fc.property(fc.oneof(around, close), (point) => {
        for (const [geometry, how] of shapes) {
          const far = distanceToArea(geometry, point) <= 5 ? 'near' : 'outside';
          expect(how(point)).toBe(containsPoint(geometry, point) ? 'within' : far);
        }
      }),
      { numRuns: 500 },
    );
  });
});
