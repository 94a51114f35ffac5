import type { Random } from '../../src/model/random.ts';
import type { Point } from './plane.ts';
import { distance, nearestOnSegment, segmentsOf } from './plane.ts';

/**
 * How a line of the plan is drawn: `curve` roads, rails and water; `street` straight streets;
 * `lane` streets of a cul-de-sac quarter; `field` country borders along ditches and old parcels.
 */
export type LineStyle = 'curve' | 'street' | 'lane' | 'field';

const curveStep = 70;
const curveTolerance = 2.5;

function catmullRom(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const blend = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  return [blend(p0[0], p1[0], p2[0], p3[0]), blend(p0[1], p1[1], p2[1], p3[1])];
}

/** Uniform Catmull–Rom spline through the points, sampled about every `step` metres. */
export function smooth(line: readonly Point[], step = curveStep): Point[] {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined) return [];
  const closed = distance(first, last) === 0;
  const out: Point[] = [first];
  segmentsOf(line).forEach(([a, b], i) => {
    const before = line[i - 1] ?? (closed ? line.at(-2) : undefined) ?? a;
    const after = line[i + 2] ?? (closed ? line[1] : undefined) ?? b;
    const count = Math.max(1, Math.round(distance(a, b) / step));
    for (let k = 1; k <= count; k += 1) out.push(k === count ? b : catmullRom(before, a, b, after, k / count));
  });
  return out;
}

/** Douglas–Peucker: drops points nearer than `tolerance` metres to the simplified line. */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let far = -1;
  let farDistance = tolerance;
  line.forEach((p, i) => {
    const d = distance(p, nearestOnSegment(p, first, last));
    if (d > farDistance) {
      far = i;
      farDistance = d;
    }
  });
  if (far <= 0) return [first, last];
  return [...simplify(line.slice(0, far + 1), tolerance).slice(0, -1), ...simplify(line.slice(far), tolerance)];
}

/** Midpoint displacement: each halving moves the middle sideways by a share of the length. */
function roughen(a: Point, b: Point, share: number, shortest: number, random: Random): Point[] {
  const length = distance(a, b);
  if (length < shortest * 2) return [b];
  const t = random.between(0.4, 0.6);
  const side = random.between(-share, share);
  const middle: Point = [
    a[0] + (b[0] - a[0]) * t - (b[1] - a[1]) * side,
    a[1] + (b[1] - a[1]) * t + (b[0] - a[0]) * side,
  ];
  return [...roughen(a, middle, share, shortest, random), ...roughen(middle, b, share, shortest, random)];
}

/** A step to the side where one ditch or street hands over to the next. Metres. */
function jog(line: readonly Point[], longerThan: number, chance: number, step: number, random: Random): Point[] {
  const out: Point[] = line.slice(0, 1);
  for (const [a, b] of segmentsOf(line)) {
    const length = distance(a, b);
    if (length > longerThan && random.next() < chance) {
      const t = random.between(0.3, 0.7);
      const side = random.between(0.5, 1) * step * (random.next() < 0.5 ? -1 : 1);
      const nx = -(b[1] - a[1]) / length;
      const ny = (b[0] - a[0]) / length;
      const at: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      out.push([at[0] - (nx * side) / 2, at[1] - (ny * side) / 2], [at[0] + (nx * side) / 2, at[1] + (ny * side) / 2]);
    }
    out.push(b);
  }
  return out;
}

function roughenLine(line: readonly Point[], share: number, shortest: number, random: Random): Point[] {
  const first = line[0];
  if (first === undefined) return [];
  return [first, ...segmentsOf(line).flatMap(([a, b]) => roughen(a, b, share, shortest, random))];
}

/** Draws a line of the plan in its style; the ends stay where they are. Metres. */
export function shapeLine(line: readonly Point[], style: LineStyle, random: Random): Point[] {
  switch (style) {
    case 'curve':
      return simplify(smooth(line), curveTolerance);
    case 'street':
      return roughenLine(jog(line, 420, 0.4, 110, random), 0.012, 260, random);
    case 'lane':
      return simplify(smooth(roughenLine(line, 0.13, 130, random), 45), 3);
    case 'field':
      return roughenLine(jog(roughenLine(line, 0.12, 420, random), 400, 0.5, 150, random), 0.025, 160, random);
  }
}

/** Line at a fixed distance to the left (metres; negative = to the right), mitred at the corners. */
function offset(line: readonly Point[], by: number): Point[] {
  return line.map((p, i) => {
    const before = line[i - 1] ?? p;
    const after = line[i + 1] ?? p;
    const inLength = distance(before, p) || 1;
    const outLength = distance(p, after) || 1;
    const inX = (p[0] - before[0]) / inLength;
    const inY = (p[1] - before[1]) / inLength;
    const outX = (after[0] - p[0]) / outLength;
    const outY = (after[1] - p[1]) / outLength;
    const nx = -(inY + outY);
    const ny = inX + outX;
    const length = Math.sqrt(nx * nx + ny * ny) || 1;
    // half-angle cosine; at an end only one direction counts
    const isEnd = i === 0 || i === line.length - 1;
    const half = isEnd ? 1 : Math.max(0.45, length / 2);
    return [p[0] + (nx / length) * (by / half), p[1] + (ny / length) * (by / half)];
  });
}

/** Outline of a watercourse of the given width around its centre line: a closed ring. Metres. */
export function banks(centre: readonly Point[], width: number): Point[] {
  const left = offset(centre, width / 2);
  const right = offset(centre, -width / 2).reverse();
  return [...left, ...right, ...left.slice(0, 1)];
}
