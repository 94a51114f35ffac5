import { createRandom } from '../../src/model/random.ts';
import type { PolygonRings } from './dissolve.ts';
import type { Subdivision } from './faces.ts';
import { faceAt, pointInside, subdivide } from './faces.ts';
import { nodeLines, pruneDangles } from './nodeLines.ts';
import type { Point } from './plane.ts';
import { doubleArea, insideRing, nearestOnLine } from './plane.ts';
import type { PlanLine } from './planLines.ts';
import { lakes, outline, planLines, watercourses } from './planLines.ts';
import { banks, shapeLine, smooth } from './shapeLine.ts';

/** South-west corner of the plan (open water of the Markermeer, so that no real town lies under it). */
const origin = { lon: 5.12, lat: 52.5 };
/** metres per degree at 52.55° N: 111,320·cos φ east, 111,267 north */
const metresPerDegree = { lon: 67_700, lat: 111_267 };
/** grid of the coordinates: 1e−5 degree, about one metre */
const unitsPerDegree = 100_000;

export function toGrid(p: Point): Point {
  return [
    Math.round((origin.lon + p[0] / metresPerDegree.lon) * unitsPerDegree),
    Math.round((origin.lat + p[1] / metresPerDegree.lat) * unitsPerDegree),
  ];
}

export function toDegrees(p: Point): Point {
  return [p[0] / unitsPerDegree, p[1] / unitsPerDegree];
}

/** Grid units → metres of the plan. */
export function toMetres(p: Point): Point {
  return [
    (p[0] / unitsPerDegree - origin.lon) * metresPerDegree.lon,
    (p[1] / unitsPerDegree - origin.lat) * metresPerDegree.lat,
  ];
}

/** Hectares of polygons in grid units. */
export function hectares(polygons: readonly PolygonRings[]): number {
  const units2 = polygons.flat().reduce((sum, ring) => sum + doubleArea(ring) / 2, 0);
  return (units2 * metresPerDegree.lon * metresPerDegree.lat) / unitsPerDegree ** 2 / 10_000;
}

function round(p: Point): Point {
  return [Math.round(p[0]), Math.round(p[1])];
}

/** farthest a line is drawn on to end on an earlier one; metres */
const snapDistance = 500;

function snapEnd(end: Point, earlier: readonly (readonly Point[])[]): Point {
  const best = earlier.map((line) => nearestOnLine(end, line)).sort((a, b) => a.distance - b.distance)[0];
  return best !== undefined && best.distance <= snapDistance ? best.point : end;
}

function snapEnds(
  { closed, points }: Pick<PlanLine, 'closed' | 'points'>,
  earlier: readonly (readonly Point[])[],
): Point[] {
  return closed ? [...points] : points.map((p, i) => (i === 0 || i === points.length - 1 ? snapEnd(p, earlier) : p));
}

export interface TownPlan {
  readonly plane: Subdivision;
  /** cycle → face it bounds: itself when counter-clockwise, else the face around that component (−1 = outside) */
  readonly faceOf: readonly number[];
  /** faces that are wide water or lie outside the municipality */
  readonly isWater: readonly boolean[];
}

/** Draws every line of the plan, nodes them on the grid and finds the faces. */
export function drawTownPlan(seed: string): TownPlan {
  const random = (id: string) => createRandom(`${seed}/${id}`);
  const waterRings = [
    ...watercourses.map(({ points, style, width }) => banks(style === 'curve' ? smooth(points, 110) : points, width)),
    ...lakes.map((lake) => shapeLine(lake.points, lake.style, random(lake.id))),
  ];
  const border = shapeLine(outline.points, outline.style, random(outline.id));
  const drawn: Point[][] = [border, ...waterRings];
  const noded: Point[][] = drawn.map((line) => line.map(toGrid));
  for (const line of planLines) {
    const shaped = shapeLine(snapEnds(line, drawn), line.style, random(line.id));
    // once more on the grid: rounding may have moved the earlier line away from the end
    noded.push(snapEnds({ closed: line.closed, points: shaped.map(toGrid) }, noded).map(round));
    drawn.push(shaped);
  }
  const plane = subdivide(pruneDangles(nodeLines(noded)));
  const faceOf = plane.cycles.map((ring, c) => {
    if (doubleArea(ring) > 0) return c;
    const p = ring[0];
    return p === undefined ? -1 : faceAt(p, plane.cycles, (other) => touches(plane.cycles[other] ?? [], p));
  });
  const borderGrid = border.map(toGrid);
  const waterGrid = waterRings.map((ring) => ring.map(toGrid));
  const isWater = plane.cycles.map((ring, c) => {
    if (doubleArea(ring) <= 0) return false;
    const p = pointInside([ring, ...plane.cycles.filter((_, other) => other !== c && faceOf[other] === c)]);
    return !insideRing(p, borderGrid) || waterGrid.some((water) => insideRing(p, water));
  });
  return { plane, faceOf, isWater };
}

function touches(ring: readonly Point[], p: Point): boolean {
  return ring.some((q) => q[0] === p[0] && q[1] === p[1]);
}
