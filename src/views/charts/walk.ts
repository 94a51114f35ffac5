import type { ScatterPoint } from './scatterLayout.ts';

export const walkKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type WalkKey = (typeof walkKeys)[number];

export function isWalkKey(key: string): key is WalkKey {
  return walkKeys.some((known) => known === key);
}

const byX = (a: ScatterPoint, b: ScatterPoint) => a.x - b.x || a.y - b.y || a.row - b.row;
const byY = (a: ScatterPoint, b: ScatterPoint) => b.y - a.y || a.x - b.x || a.row - b.row;

interface Orders {
  readonly horizontal: readonly ScatterPoint[];
  readonly vertical: readonly ScatterPoint[];
}

const kept = new WeakMap<readonly ScatterPoint[], Orders>();

/** The points along both axes, sorted once per layout. */
function ordersOf(points: readonly ScatterPoint[]): Orders {
  const known = kept.get(points);
  if (known !== undefined) return known;
  const orders = { horizontal: points.toSorted(byX), vertical: points.toSorted(byY) };
  kept.set(points, orders);
  return orders;
}

/**
 * The point an arrow key leads to: left and right follow draagkracht, up and down follow draaglast, one area at a time,
 * so that every area can be reached along either axis. Home and End go to the lowest and highest draagkracht.
 * Stays where it is at the ends; starts at the lowest draagkracht when there is no present point.
 */
export function walk(points: readonly ScatterPoint[], row: number | null, key: WalkKey): ScatterPoint | null {
  const { horizontal, vertical } = ordersOf(points);
  const ordered = key === 'ArrowUp' || key === 'ArrowDown' ? vertical : horizontal;
  const present = ordered.findIndex((point) => point.row === row);
  if (key === 'End') return ordered.at(-1) ?? null;
  if (key === 'Home' || present < 0) return ordered[0] ?? null;
  const step = key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1;
  return ordered[present + step] ?? ordered[present] ?? null;
}
