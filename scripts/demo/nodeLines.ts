import type { Point } from './plane.ts';
import { distance, segmentsOf } from './plane.ts';

/** Undirected edges between grid points, each once; edges meet only in their end points. */
export type Edges = readonly (readonly [Point, Point])[];

const cellSize = 256;

function key(p: Point): string {
  return `${p[0]},${p[1]}`;
}

/** Things per grid cell of the plane, so that only neighbours are compared. */
class CellIndex<T> {
  private readonly cells = new Map<string, T[]>();

  add(a: Point, b: Point, item: T): void {
    for (const cell of this.over(a, b)) {
      const list = this.cells.get(cell);
      if (list === undefined) this.cells.set(cell, [item]);
      else list.push(item);
    }
  }

  near(a: Point, b: Point): Set<T> {
    return new Set(this.over(a, b).flatMap((cell) => this.cells.get(cell) ?? []));
  }

  private over(a: Point, b: Point): string[] {
    const cells: string[] = [];
    const low = (i: 0 | 1) => Math.floor((Math.min(a[i], b[i]) - 1) / cellSize);
    const high = (i: 0 | 1) => Math.floor((Math.max(a[i], b[i]) + 1) / cellSize);
    for (let x = low(0); x <= high(0); x += 1) for (let y = low(1); y <= high(1); y += 1) cells.push(`${x},${y}`);
    return cells;
  }
}

function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  if (t < 0 || t > 1 || u < 0 || u > 1) return null;
  return [Math.round(a[0] + t * rx), Math.round(a[1] + t * ry)];
}

function unique(segments: readonly (readonly [Point, Point])[]): [Point, Point][] {
  const seen = new Map<string, [Point, Point]>();
  for (const [a, b] of segments) {
    if (key(a) === key(b)) continue;
    const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
    const edge: [Point, Point] = forward ? [a, b] : [b, a];
    seen.set(`${key(edge[0])} ${key(edge[1])}`, edge);
  }
  return [...seen.values()];
}

function hotPoints(segments: readonly [Point, Point][]): Map<string, Point> {
  const points = new Map<string, Point>();
  const index = new CellIndex<[Point, Point]>();
  for (const segment of segments) {
    const [a, b] = segment;
    points.set(key(a), a);
    points.set(key(b), b);
    for (const [c, d] of index.near(a, b)) {
      const p = crossing(a, b, c, d);
      if (p !== null) points.set(key(p), p);
    }
    index.add(a, b, segment);
  }
  return points;
}

/** pixels own their low edges, not their high ones, as `Math.round` does */
const lowEdge = 0.5 + 1e-6;
const highEdge = 0.5 - 1e-6;

/** Does segment ab pass through the unit square around grid point p? Liang–Barsky clipping. */
function isThroughPixel(a: Point, b: Point, p: Point): boolean {
  let enter = 0;
  let leave = 1;
  for (const i of [0, 1] as const) {
    const run = b[i] - a[i];
    const low = p[i] - lowEdge - a[i];
    const high = p[i] + highEdge - a[i];
    if (run === 0) {
      if (low > 0 || high < 0) return false;
    } else {
      enter = Math.max(enter, Math.min(low / run, high / run));
      leave = Math.min(leave, Math.max(low / run, high / run));
    }
  }
  return enter <= leave;
}

function splitOnce(segments: readonly [Point, Point][]): { edges: [Point, Point][]; changed: boolean } {
  const index = new CellIndex<Point>();
  for (const p of hotPoints(segments).values()) index.add(p, p, p);
  let changed = false;
  const pieces = segments.flatMap(([a, b]) => {
    const on = [...index.near(a, b)]
      .filter((p) => key(p) !== key(a) && key(p) !== key(b) && isThroughPixel(a, b, p))
      .sort((p, q) => distance(a, p) - distance(a, q));
    if (on.length > 0) changed = true;
    return segmentsOf([a, ...on, b]);
  });
  return { edges: unique(pieces), changed };
}

/**
 * Nodes lines of whole grid coordinates: iterated snap rounding (Halperin and Packer 2002).
 * Every crossing becomes a grid point and every segment through the unit square around one is bent to it,
 * so that the edges meet in their end points only. Edges come out in the order of the lines.
 */
export function nodeLines(lines: readonly (readonly Point[])[]): Edges {
  let edges = unique(lines.flatMap((line) => segmentsOf(line)));
  for (let round = 0; round < 30; round += 1) {
    const split = splitOnce(edges);
    edges = split.edges;
    if (!split.changed) return edges;
  }
  throw new Error('Snap rounding did not settle in 30 rounds');
}

/** Drops edges that end nowhere, again and again, until every node has two edges or more. */
export function pruneDangles(edges: Edges): Edges {
  let left = edges;
  for (;;) {
    const degree = new Map<string, number>();
    for (const end of left.flatMap(([a, b]) => [key(a), key(b)])) degree.set(end, (degree.get(end) ?? 0) + 1);
    const kept = left.filter(([a, b]) => degree.get(key(a)) !== 1 && degree.get(key(b)) !== 1);
    if (kept.length === left.length) return kept;
    left = kept;
  }
}
