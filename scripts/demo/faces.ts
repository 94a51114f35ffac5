import type { Edges } from './nodeLines.ts';
import type { Point } from './plane.ts';
import { doubleArea, insideRing } from './plane.ts';

interface Half {
  readonly from: number;
  readonly to: number;
  readonly twin: number;
}

/** Planar subdivision: half-edges with their next, and the cycles they form. */
export interface Subdivision {
  readonly points: readonly Point[];
  readonly halves: readonly Half[];
  /** half-edge → cycle */
  readonly cycleOf: readonly number[];
  /** closed rings in grid units; counter-clockwise = a face, clockwise = the outside of a component */
  readonly cycles: readonly (readonly Point[])[];
}

function angle(from: Point, to: Point): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

/** Half-edges leaving each node, counter-clockwise. */
export function leaving(points: readonly Point[], halves: readonly Half[]): number[][] {
  const out: number[][] = points.map(() => []);
  halves.forEach((half, h) => {
    out[half.from]?.push(h);
  });
  const direction = halves.map((half) => angle(points[half.from] ?? [0, 0], points[half.to] ?? [0, 0]));
  for (const list of out) list.sort((g, h) => (direction[g] ?? Number.NaN) - (direction[h] ?? Number.NaN));
  return out;
}

function numberNodes(edges: Edges): { points: Point[]; halves: Half[] } {
  const ids = new Map<string, number>();
  const points: Point[] = [];
  const id = (p: Point): number => {
    const known = ids.get(`${p[0]},${p[1]}`);
    if (known !== undefined) return known;
    ids.set(`${p[0]},${p[1]}`, points.length);
    return points.push(p) - 1;
  };
  const halves = edges.flatMap(([a, b], i): Half[] => [
    { from: id(a), to: id(b), twin: 2 * i + 1 },
    { from: id(b), to: id(a), twin: 2 * i },
  ]);
  return { points, halves };
}

/** Walks the faces of a noded network: at each node the next edge clockwise keeps the face on the left. */
export function subdivide(edges: Edges): Subdivision {
  const { points, halves } = numberNodes(edges);
  const around = leaving(points, halves);
  const next = halves.map(({ to, twin }) => {
    const list = around[to] ?? [];
    return list[(list.indexOf(twin) - 1 + list.length) % list.length] ?? twin;
  });
  const cycleOf: number[] = halves.map(() => -1);
  const cycles: Point[][] = [];
  halves.forEach((_, start) => {
    if (cycleOf[start] !== -1) return;
    const ring: Point[] = [];
    let h = start;
    do {
      cycleOf[h] = cycles.length;
      const half = halves[h];
      const p = half === undefined ? undefined : points[half.from];
      if (p !== undefined) ring.push(p);
      h = next[h] ?? start;
    } while (h !== start);
    cycles.push([...ring, ...ring.slice(0, 1)]);
  });
  return { points, halves, cycleOf, cycles };
}

/** Smallest face around a point; −1 outside everything. `skip` leaves out cycles that cannot be the answer. */
export function faceAt(
  p: Point,
  cycles: Subdivision['cycles'],
  skip: (cycle: number) => boolean = () => false,
): number {
  let best = -1;
  let bestArea = Number.POSITIVE_INFINITY;
  cycles.forEach((ring, c) => {
    const area = doubleArea(ring);
    if (area <= 0 || area >= bestArea || skip(c) || !insideRing(p, ring)) return;
    best = c;
    bestArea = area;
  });
  return best;
}

/** A point well inside a ring: on the scan line with the widest inside stretch of 15 tried. Grid units. */
export function pointInside(rings: readonly (readonly Point[])[]): Point {
  const ys = rings.flatMap((ring) => ring.map((p) => p[1]));
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  let best: { p: Point; width: number } = { p: [0, 0], width: -1 };
  for (let i = 1; i <= 15; i += 1) {
    const y = low + ((high - low) * i) / 16 + 0.137;
    const xs = rings
      .flatMap((ring) =>
        ring.slice(1).flatMap((b, k) => {
          const a = ring[k] ?? b;
          return a[1] > y !== b[1] > y ? [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])] : [];
        }),
      )
      .sort((a, b) => a - b);
    for (let k = 1; k < xs.length; k += 2) {
      const left = xs[k - 1] ?? Number.NaN;
      const right = xs[k] ?? Number.NaN;
      if (right - left > best.width) best = { p: [(left + right) / 2, y], width: right - left };
    }
  }
  return best.p;
}
