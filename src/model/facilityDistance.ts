import {
  type AreaGeometry,
  boundsOf,
  containsPoint,
  distanceMetres,
  type LonLat,
  representativePoint,
} from './geometry.ts';

/** points on each side of the grid an area is looked at with: 12 × 12 over its bounding box */
const side = 12;
const metresPerKilometre = 1000;

/** boundaries do not change once they are read, and a sketch that is typed asks for the same areas again and again */
const grids = new WeakMap<AreaGeometry, readonly LonLat[]>();

/** Points spread evenly over an area; its representative point when none falls inside; none without surface. */
export function gridPoints(geometry: AreaGeometry): readonly LonLat[] {
  const points = grids.get(geometry) ?? gridOver(geometry);
  grids.set(geometry, points);
  return points;
}

function gridOver(geometry: AreaGeometry): readonly LonLat[] {
  const [west, south, east, north] = boundsOf(geometry);
  const steps = Array.from({ length: side }, (_, place) => (place + 0.5) / side);
  const inside = steps
    .flatMap((up) => steps.map((right) => ({ lon: west + right * (east - west), lat: south + up * (north - south) })))
    .filter((point) => containsPoint(geometry, point));
  if (inside.length > 0) return inside;
  const point = representativePoint(geometry);
  return point === null ? [] : [point];
}

/**
 * Mean distance to the nearest facility of a kind once new ones are there, in kilometres over the road:
 * mean over the area of min(present mean distance, nearest new facility · detour). `detour` is the length of a road
 * relative to the crow's flight. Everybody is taken to live at the present mean distance; as the minimum is concave in
 * that distance, the real new mean can only be lower: the estimate does not promise too much (Jensen's inequality).
 * NaN when the present distance is missing or the area has no surface.
 */
export function distanceWithNew(
  geometry: AreaGeometry,
  presentKilometres: number,
  added: readonly LonLat[],
  detour: number,
): number {
  if (Number.isNaN(presentKilometres) || added.length === 0) return presentKilometres;
  const points = gridPoints(geometry);
  if (points.length === 0) return Number.NaN;
  const near = points.map((point) =>
    Math.min(...added.map((facility) => (detour * distanceMetres(point, facility)) / metresPerKilometre)),
  );
  // nothing nearer than what is there: the very same number
  if (near.every((distance) => distance >= presentKilometres)) return presentKilometres;
  return near.reduce((total, distance) => total + Math.min(presentKilometres, distance), 0) / points.length;
}
