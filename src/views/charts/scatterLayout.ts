import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Area } from '../../domain/area.ts';

/** One area in the scatter; x and y in CSS pixels from the left top corner of the figure. */
export interface ScatterPoint {
  /** row in `Dataset.areas` */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** cell of the 3×3 balance, index into the bivariate palette */
  readonly cell: number;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Tick {
  readonly value: number;
  /** pixels along the axis */
  readonly at: number;
}

export interface ScatterLayout {
  readonly frame: Frame;
  /** in the order of the areas; areas without a score on either axis are left out */
  readonly points: readonly ScatterPoint[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** pixel positions of the thresholds between the four fields */
  readonly threshold: { readonly x: number; readonly y: number };
  /** areas left out */
  readonly unplaced: number;
}

/** Scores on both axes as shown, and cells of the balance, one per area. */
export interface ScatterScores {
  readonly capacity: { readonly shown: Float64Array };
  readonly load: { readonly shown: Float64Array };
  readonly cell: Uint8Array;
}

/** From this many areas on, points are drawn on a canvas and kept small. */
export const manyPoints = 1000;

const margin = { left: 52, top: 8, right: 10, bottom: 44 };
/** room at the top and bottom of the plot that only the names of the fields use, in pixels */
export const fieldBand = 40;

/** Smallest and largest score together with the threshold, widened so that no point touches the edge. */
function domainOf(scores: Float64Array, threshold: number): [number, number] {
  let low = threshold - 5;
  let high = threshold + 5;
  for (const score of scores) {
    if (score < low) low = score;
    if (score > high) high = score;
  }
  const air = (high - low) * 0.05;
  return [low - air, high + air];
}

/** Radius in pixels: area of the mark follows inhabitants; unknown inhabitants get the smallest mark. */
function radiusScale(areas: readonly Area[]): (inhabitants: number | null) => number {
  if (areas.length >= manyPoints) return () => 2.5;
  const most = Math.max(1, ...areas.map((area) => area.inhabitants ?? 1));
  const scale = scaleSqrt([0, most], [4, 9]).clamp(true);
  return (inhabitants) => (inhabitants === null ? 4 : scale(inhabitants));
}

/**
 * Positions of all areas with a score on both axes: x = draagkracht, y = draaglast, both on the shown scale
 * (100 = reference mean). Missing scores leave the area out; they are counted in `unplaced`.
 */
export function layoutScatter(
  balance: ScatterScores,
  areas: readonly Area[],
  thresholds: { readonly capacity: number; readonly load: number },
  size: { readonly width: number; readonly height: number },
): ScatterLayout {
  const frame = {
    left: margin.left,
    top: margin.top,
    right: Math.max(margin.left + 1, size.width - margin.right),
    bottom: Math.max(margin.top + 1, size.height - margin.bottom),
  };
  const x = scaleLinear(domainOf(balance.capacity.shown, thresholds.capacity), [frame.left + 8, frame.right - 8]);
  const y = scaleLinear(domainOf(balance.load.shown, thresholds.load), [
    frame.bottom - fieldBand - 8,
    frame.top + fieldBand + 8,
  ]);
  const radius = radiusScale(areas);
  const points = areas.flatMap((area, row): ScatterPoint[] => {
    const capacity = balance.capacity.shown[row] ?? Number.NaN;
    const load = balance.load.shown[row] ?? Number.NaN;
    const cell = balance.cell[row] ?? 255;
    if (Number.isNaN(capacity) || Number.isNaN(load)) return [];
    return [{ row, x: x(capacity), y: y(load), radius: radius(area.inhabitants), cell }];
  });
  return {
    frame,
    points,
    xTicks: x.ticks(Math.max(2, Math.floor((frame.right - frame.left) / 70))).map((value) => ({ value, at: x(value) })),
    yTicks: y.ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 60))).map((value) => ({ value, at: y(value) })),
    threshold: { x: x(thresholds.capacity), y: y(thresholds.load) },
    unplaced: areas.length - points.length,
  };
}

/** The point nearest to a place in the figure, within `reach` pixels of its centre; null when there is none. */
export function nearestPoint(
  points: readonly ScatterPoint[],
  place: { readonly x: number; readonly y: number },
  reach: number,
): ScatterPoint | null {
  let nearest: ScatterPoint | null = null;
  let least = reach;
  for (const point of points) {
    const distance = Math.hypot(point.x - place.x, point.y - place.y);
    if (distance <= least) {
      nearest = point;
      least = distance;
    }
  }
  return nearest;
}
