import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { AreaFeature, Bounds } from '../../domain/boundary.ts';
import { boundsOf as geometryBounds } from '../../model/geometry.ts';

type Rings = readonly (readonly Position[])[];

/** x (0) is longitude, y (1) is latitude, both in degrees */
type Axis = 0 | 1;

function polygonsOf(geometry: Polygon | MultiPolygon): readonly Rings[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function at(position: Position | undefined, axis: Axis): number {
  return position?.[axis] ?? Number.NaN;
}

/** Smallest rectangle around all features, degrees; null when no feature has a finite coordinate. */
export function boundsOf(features: readonly AreaFeature[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    const own = geometryBounds(geometry);
    west = Math.min(west, own[0]);
    south = Math.min(south, own[1]);
    east = Math.max(east, own[2]);
    north = Math.max(north, own[3]);
  }
  return [west, south, east, north].every(Number.isFinite) ? [west, south, east, north] : null;
}

/** Area of a ring by the shoelace formula, in square degrees; only meant for comparing sizes. */
function ringSize(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += at(ring[i - 1], 0) * at(ring[i], 1) - at(ring[i], 0) * at(ring[i - 1], 1);
  }
  return Math.abs(twice) / 2;
}

function largestPolygon(geometry: Polygon | MultiPolygon): { readonly rings: Rings; readonly size: number } {
  let best: { rings: Rings; size: number } = { rings: [], size: -1 };
  for (const rings of polygonsOf(geometry)) {
    const size = ringSize(rings[0] ?? []);
    if (size > best.size) best = { rings, size };
  }
  return best;
}

/** Stretches of the line `axis = level` that lie inside the polygon, holes left out, along the other axis. */
function insideStretches(rings: Rings, axis: Axis, level: number): readonly (readonly [number, number])[] {
  const other: Axis = axis === 0 ? 1 : 0;
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [at(ring[i - 1], axis), at(ring[i], axis)];
      if (a > level === b > level) continue;
      const share = (level - a) / (b - a);
      crossings.push(at(ring[i - 1], other) + share * (at(ring[i], other) - at(ring[i - 1], other)));
    }
  }
  crossings.sort((p, q) => p - q);
  const stretches: [number, number][] = [];
  for (let i = 1; i < crossings.length; i += 2) stretches.push([crossings[i - 1] ?? NaN, crossings[i] ?? NaN]);
  return stretches;
}

function middleOfStretch(rings: Rings, axis: Axis, level: number, around: number): number {
  const stretch = insideStretches(rings, axis, level).find(([from, to]) => around >= from && around <= to);
  return stretch === undefined ? around : (stretch[0] + stretch[1]) / 2;
}

const scanLines = 11;

/**
 * A point well inside the largest part of an area, for its label: the middle of the widest west–east stretch among
 * eleven, moved to the middle of the south–north stretch through it, and once more west–east. Never in a hole and
 * never outside. Not the centroid: a name wants the roomiest place, not the middle of the surface.
 * `size` is the extent of that part in square degrees. Null for a geometry without extent.
 */
export function labelPoint(
  geometry: Polygon | MultiPolygon,
): { readonly lon: number; readonly lat: number; readonly size: number } | null {
  const { rings, size } = largestPolygon(geometry);
  const latitudes = (rings[0] ?? []).map((position) => at(position, 1));
  const south = latitudes.reduce((a, b) => Math.min(a, b), Infinity);
  const north = latitudes.reduce((a, b) => Math.max(a, b), -Infinity);
  let best: { lon: number; lat: number; merit: number } | null = null;
  for (let line = 1; line <= scanLines; line++) {
    const share = line / (scanLines + 1);
    const lat = south + share * (north - south);
    for (const [from, to] of insideStretches(rings, 1, lat)) {
      // a stretch near the top or bottom must be clearly wider to win from one in the middle
      const merit = (to - from) * (1 - Math.abs(share - 0.5));
      if (best === null || merit > best.merit) best = { lon: (from + to) / 2, lat, merit };
    }
  }
  if (best === null || !(best.merit > 0)) return null;
  const lat = middleOfStretch(rings, 0, best.lon, best.lat);
  return { lon: middleOfStretch(rings, 1, lat, best.lon), lat, size };
}
