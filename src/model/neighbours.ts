import type { Area, AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { type AreaGeometry, distanceMetres, forEachPosition, type LonLat, representativePoint } from './geometry.ts';

/** Who borders on whom, by place in the list of areas. */
export interface Neighbours {
  /** ascending, without the area itself; empty for an area without a boundary */
  readonly of: readonly (readonly number[])[];
  /** areas that touch no other and were given the nearest ones instead */
  readonly islands: readonly number[];
}

/** Positions nearer than this (degrees, about 0.1 m) are one: the services write boundaries in at least six decimals. */
const tolerance = 1e-6;
/** more than any number of steps of `tolerance` between two parallels */
const rowSpan = 1e9;

/** What an island is given: enough to compare with, few enough to stay near. */
const nearestOfIsland = 3;

/**
 * Queen contiguity: two areas are neighbours when their boundaries share at least one position (a corner is enough),
 * compared on a grid of `tolerance`. Boundaries of one division share their positions, so edges that only run along
 * each other without one are not looked for. An area that touches no other gets the `nearest` areas around it, by the
 * distance between representative points; they do not get it in return.
 *
 * R `spdep::poly2nb(x, queen = TRUE)` with `knearneigh` for the areas it leaves without a link.
 */
export function neighboursOf(
  areas: readonly Pick<Area, 'code'>[],
  boundaries: AreaFeatureCollection,
  nearest = nearestOfIsland,
): Neighbours {
  const geometryOf = new Map<AreaCode, AreaGeometry>(
    boundaries.features.map(({ properties, geometry }) => [properties.code, geometry]),
  );
  return neighboursAmong(
    areas.map(({ code }) => geometryOf.get(code) ?? null),
    nearest,
  );
}

/** The same of boundaries in the order of the areas; null = not known. */
export function neighboursAmong(geometries: readonly (AreaGeometry | null)[], nearest = nearestOfIsland): Neighbours {
  const touching = touchingAreas(geometries);
  const points = geometries.map((geometry) => (geometry === null ? null : representativePoint(geometry)));
  const islands: number[] = [];
  const of = touching.map((around, place) => {
    const point = points[place];
    if (around.size > 0 || point === undefined || point === null) return [...around].sort((a, b) => a - b);
    const near = nearestTo(point, place, points, nearest);
    if (near.length > 0) islands.push(place);
    return near;
  });
  return { of, islands };
}

function touchingAreas(geometries: readonly (AreaGeometry | null)[]): readonly Set<number>[] {
  const touching = geometries.map(() => new Set<number>());
  const ownersAt = new Map<number, number[]>();
  for (const [place, geometry] of geometries.entries()) {
    if (geometry === null) continue;
    forEachPosition(geometry, (lon, lat) => {
      const key = Math.round(lon / tolerance) * rowSpan + Math.round(lat / tolerance);
      const owners = ownersAt.get(key);
      if (owners === undefined) ownersAt.set(key, [place]);
      else if (!owners.includes(place)) {
        for (const other of owners) {
          touching[other]?.add(place);
          touching[place]?.add(other);
        }
        owners.push(place);
      }
    });
  }
  return touching;
}

function nearestTo(point: LonLat, self: number, points: readonly (LonLat | null)[], count: number): number[] {
  return points
    .flatMap((other, place) =>
      other === null || place === self ? [] : [{ place, metres: distanceMetres(point, other) }],
    )
    .sort((a, b) => a.metres - b.metres || a.place - b.place)
    .slice(0, count)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}
