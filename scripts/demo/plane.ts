/** A point of the plan: metres east and north of its south-west corner, or whole grid units once noded. */
export type Point = readonly [number, number];

export function distance(a: Point, b: Point): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}

/** Point of segment ab nearest to p. */
export function nearestOnSegment(p: Point, a: Point, b: Point): Point {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return a;
  const t = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2));
  return [a[0] + t * dx, a[1] + t * dy];
}

/** Consecutive pairs of a line. */
export function segmentsOf(line: readonly Point[]): [Point, Point][] {
  const segments: [Point, Point][] = [];
  for (let i = 1; i < line.length; i += 1) {
    const a = line[i - 1];
    const b = line[i];
    if (a !== undefined && b !== undefined) segments.push([a, b]);
  }
  return segments;
}

/** Shortest distance from p to a line, with the point of the line where it is reached. */
export function nearestOnLine(p: Point, line: readonly Point[]): { point: Point; distance: number } {
  let best: { point: Point; distance: number } = { point: p, distance: Number.POSITIVE_INFINITY };
  for (const [a, b] of segmentsOf(line)) {
    const point = nearestOnSegment(p, a, b);
    const d = distance(p, point);
    if (d < best.distance) best = { point, distance: d };
  }
  return best;
}

/** Twice the signed area of a closed ring (last point equal to the first); positive when counter-clockwise. */
export function doubleArea(ring: readonly Point[]): number {
  let sum = 0;
  for (const [a, b] of segmentsOf(ring)) sum += a[0] * b[1] - b[0] * a[1];
  return sum;
}

/** Even-odd rule on a closed ring; points on the ring may go either way. */
export function insideRing(p: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [a, b] of segmentsOf(ring)) {
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Inside the outer ring and in none of the holes. */
export function insidePolygon(p: Point, rings: readonly (readonly Point[])[]): boolean {
  return rings.every((ring, i) => insideRing(p, ring) === (i === 0));
}
