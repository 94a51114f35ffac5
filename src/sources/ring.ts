import type { Position } from 'geojson';

/** What is wrong with a linear ring (completes a failure sentence), and where; null when nothing is. */
export interface RingFlaw {
  readonly rule: string;
  /** `lon lat` of the offending vertex */
  readonly at: string;
}

/** Closed, at least four positions, every coordinate a longitude/latitude. Cheap: one pass. */
export function ringFlaw(ring: readonly Position[]): RingFlaw | null {
  for (const position of ring) {
    const [lon, lat] = position;
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
      return { rule: 'een hoekpunt is geen getallenpaar', at: JSON.stringify(position) };
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      return { rule: 'een hoekpunt ligt buiten lengte- en breedtegraden (WGS 84)', at: written(position) };
    }
  }
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first === undefined || last === undefined) return { rule: 'een ring heeft geen hoekpunten', at: '' };
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return { rule: 'een ring is niet gesloten: het eerste en laatste hoekpunt verschillen', at: written(last) };
  }
  if (ring.length < 4) return { rule: 'een ring heeft minder dan vier hoekpunten', at: written(first) };
  return null;
}

interface Segment {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/**
 * First crossing of a ring with itself (a bow tie); touching in a vertex is allowed. A sweep over longitude: each
 * segment meets only those whose longitudes overlap its own. Takes a ring that `ringFlaw` found sound.
 */
export function selfCrossing(ring: readonly Position[]): RingFlaw | null {
  const segments = segmentsOf(ring).sort((a, b) => a.minX - b.minX);
  let active: Segment[] = [];
  for (const segment of segments) {
    active = active.filter((other) => other.maxX >= segment.minX);
    for (const other of active) {
      if (other.minY > segment.maxY || other.maxY < segment.minY || !cross(segment, other)) continue;
      return { rule: 'een ring kruist zichzelf', at: written([segment.ax, segment.ay]) };
    }
    active.push(segment);
  }
  return null;
}

function segmentsOf(ring: readonly Position[]): Segment[] {
  const segments: Segment[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [ax = Number.NaN, ay = Number.NaN] = ring[i - 1] ?? [];
    const [bx = Number.NaN, by = Number.NaN] = ring[i] ?? [];
    const box = { minX: Math.min(ax, bx), maxX: Math.max(ax, bx), minY: Math.min(ay, by), maxY: Math.max(ay, by) };
    segments.push({ ax, ay, bx, by, ...box });
  }
  return segments;
}

/** Twice the signed area of a triangle: its sign tells on which side of ab the point lies. */
function side(s: Segment, x: number, y: number): number {
  return (s.bx - s.ax) * (y - s.ay) - (s.by - s.ay) * (x - s.ax);
}

/** Proper crossing only: segments that share or touch an end point do not cross. */
function cross(s: Segment, t: Segment): boolean {
  return side(s, t.ax, t.ay) * side(s, t.bx, t.by) < 0 && side(t, s.ax, s.ay) * side(t, s.bx, s.by) < 0;
}

function written(position: Position): string {
  return `${position[0]} ${position[1]}`;
}
