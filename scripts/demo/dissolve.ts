import type { Subdivision } from './faces.ts';
import { leaving } from './faces.ts';
import type { Point } from './plane.ts';
import { doubleArea, insideRing } from './plane.ts';

/** Outer ring first (counter-clockwise), then its holes (clockwise); rings are closed. */
export type PolygonRings = readonly (readonly Point[])[];

function startAtLowest(ring: readonly Point[]): Point[] {
  const open = ring.slice(0, -1);
  let lowest = 0;
  open.forEach((p, i) => {
    const q = open[lowest] ?? p;
    if (p[0] < q[0] || (p[0] === q[0] && p[1] < q[1])) lowest = i;
  });
  const turned = [...open.slice(lowest), ...open.slice(0, lowest)];
  return [...turned, ...turned.slice(0, 1)];
}

function nest(rings: readonly Point[][]): PolygonRings[] {
  const outers = rings.filter((ring) => doubleArea(ring) > 0).sort((a, b) => doubleArea(b) - doubleArea(a));
  const polygons: Point[][][] = outers.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => doubleArea(ring) < 0)) {
    // the smallest outer ring around the hole: outers run from large to small
    const home = polygons.findLast(([outer]) => hole.every((p) => outer !== undefined && touchesOrInside(p, outer)));
    if (home === undefined) throw new Error(`Hole at ${String(hole[0])} lies in no polygon`);
    home.push(hole);
  }
  return polygons;
}

function touchesOrInside(p: Point, ring: readonly Point[]): boolean {
  return ring.some((q) => q[0] === p[0] && q[1] === p[1]) || insideRing(p, ring);
}

/**
 * Merges faces with the same label into polygons; edges between equal labels disappear.
 * Neighbours keep the very same points along their common border. `labelOf` gives the label of the face on a cycle's
 * left, null = no area (water, outside). Result: label → polygons, largest first.
 */
export function dissolve(plane: Subdivision, labelOf: (cycle: number) => string | null): Map<string, PolygonRings[]> {
  const { points, halves, cycleOf } = plane;
  const labels = halves.map((_, h) => labelOf(cycleOf[h] ?? -1));
  const isBorder = halves.map(({ twin }, h) => labels[h] !== null && labels[h] !== labels[twin]);
  const around = leaving(points, halves);
  const nextBorder = (h: number): number => {
    const half = halves[h];
    const list = half === undefined ? [] : (around[half.to] ?? []);
    const at = half === undefined ? -1 : list.indexOf(half.twin);
    for (let step = 1; step <= list.length; step += 1) {
      const candidate = list[(at - step + list.length * 2) % list.length];
      if (candidate !== undefined && isBorder[candidate] === true && labels[candidate] === labels[h]) return candidate;
    }
    throw new Error(`Border of ${String(labels[h])} ends at ${String(half?.to)}`);
  };
  const done = new Set<number>();
  const rings = new Map<string, Point[][]>();
  halves.forEach((_, start) => {
    const label = labels[start];
    if (isBorder[start] !== true || done.has(start) || label === null || label === undefined) return;
    const ring: Point[] = [];
    for (let h = start; !done.has(h); h = nextBorder(h)) {
      done.add(h);
      const p = points[halves[h]?.from ?? -1];
      if (p !== undefined) ring.push(p);
    }
    const closed = startAtLowest([...ring, ...ring.slice(0, 1)]);
    rings.set(label, [...(rings.get(label) ?? []), closed]);
  });
  return new Map([...rings].map(([label, list]) => [label, nest(list)]));
}
