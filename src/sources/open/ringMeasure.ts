import type { Position } from 'geojson';

const metresPerDegree = 111_320;

/** Signed area of a closed ring in m², positive when counter-clockwise; flat-earth, good to 0.1 % within a municipality. */
export function ringArea(ring: readonly Position[]): number {
  const [, latitude = 0] = ring[0] ?? [];
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return ringSum(ring) * shrink * metresPerDegree ** 2;
}

/** Shoelace sum in square degrees, relative to the first point so that no digits are lost. */
function ringSum(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum / 2;
}

/** Length of a closed ring in metres. */
export function ringLength(ring: readonly Position[]): number {
  const [, latitude = 0] = ring[0] ?? [];
  const shrink = Math.cos((latitude * Math.PI) / 180);
  let length = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    length += Math.hypot((bx - ax) * shrink, by - ay);
  }
  return length * metresPerDegree;
}

/** Whether a point lies inside a closed ring (even–odd rule; undefined on the line itself). */
export function ringContains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/**
 * A ring as the bundle keeps it: longitude and latitude to 6 decimals (0.1 m), closed, no point twice in a row, outer
 * rings counter-clockwise and holes clockwise (RFC 7946). Null when fewer than three corners are left.
 */
export function tidyRing(ring: readonly Position[], isOuter: boolean): Position[] | null {
  const points: Position[] = [];
  for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
    const point = [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
    const last = points.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first[0] !== last[0] || first[1] !== last[1]) points.push([...first]);
  if (points.length < 4) return null;
  return ringArea(points) > 0 === isOuter ? points : points.reverse();
}

/** Polygons as the bundle keeps them, see `tidyRing`; rings without area of their own are dropped. */
export function tidyPolygons(polygons: readonly (readonly (readonly Position[])[])[]): Position[][][] {
  return polygons
    .map((rings) => rings.map((ring, index) => tidyRing(ring, index === 0)).filter((ring) => ring !== null))
    .filter((rings) => rings.length > 0);
}
