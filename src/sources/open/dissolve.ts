import type { Position } from 'geojson';
import { selfCrossing } from '../ring.ts';
import { ringArea, ringContains, ringLength, tidyRing } from './ringMeasure.ts';

export type Polygons = readonly (readonly (readonly Position[])[])[];

/** Mean width (2·area / length) in metres: below the first a ring is rounding, below the second a gap or overlap. */
const roundingWidth = 2;
const gapWidth = 60;

/**
 * The union of neighbouring areas, by dropping every border line that two of them share point for point. Null when
 * their borders are not shared (separately simplified outlines leave gaps and overlaps), or only in part.
 */
export function dissolve(parts: readonly Polygons[]): Polygons | null {
  const rings = linkRings(freeEdges(parts))?.filter((ring) => width(ring) >= roundingWidth) ?? [];
  if (rings.length === 0) return null;
  if (rings.some((ring) => width(ring) < gapWidth || selfCrossing(ring) !== null)) return null;
  const outers = rings.filter((ring) => ringArea(ring) > 0);
  const shells = outers.map((outer) => [outer]);
  if (parts.length > 1 && shells.length >= parts.flat().length) return null;
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const [corner = []] = hole;
    const around = shells
      .filter(([outer = []]) => ringContains(outer, corner))
      .sort(([one = []], [other = []]) => ringArea(one) - ringArea(other))[0];
    if (around === undefined) return null;
    around.push(hole);
  }
  return shells;
}

function width(ring: readonly Position[]): number {
  return (2 * Math.abs(ringArea(ring))) / ringLength(ring);
}

/** Directed border lines (area on the left) that no neighbour runs along in the other direction, by starting point. */
function freeEdges(parts: readonly Polygons[]): Map<string, Position[][]> {
  const edges = new Map<string, Position[]>();
  for (const rings of parts.flat()) {
    for (const [index, ring] of rings.entries()) {
      const points = tidyRing(ring, index === 0) ?? [];
      for (let at = 1; at < points.length; at += 1) {
        const [from = [], to = []] = [points[at - 1], points[at]];
        if (!edges.delete(`${to} ${from}`)) edges.set(`${from} ${to}`, [from, to]);
      }
    }
  }
  const starts = new Map<string, Position[][]>();
  for (const edge of edges.values()) {
    const key = String(edge[0]);
    starts.set(key, [...(starts.get(key) ?? []), edge]);
  }
  return starts;
}

/**
 * Walks the lines into closed rings; a point met twice closes a ring of its own, so that no ring touches itself.
 * Null when a line leads nowhere, which happens where areas overlap.
 */
function linkRings(starts: Map<string, Position[][]>): readonly (readonly Position[])[] | null {
  const rings: Position[][] = [];
  for (const start of starts.keys()) {
    let at: Position | undefined = starts.get(start)?.[0]?.[0];
    const path: Position[] = [];
    const place = new Map<string, number>();
    while (at !== undefined) {
      const key = String(at);
      const before = place.get(key);
      if (before !== undefined) {
        const ring = path.splice(before);
        for (const point of ring) place.delete(String(point));
        rings.push([...ring, at]);
      }
      place.set(key, path.length);
      path.push(at);
      at = starts.get(key)?.pop()?.[1];
    }
    if (path.length > 1) return null;
  }
  return rings;
}
