import type { ScatterPoint } from './scatterLayout.ts';

export const walkKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type WalkKey = (typeof walkKeys)[number];

export function isWalkKey(key: string): key is WalkKey {
  return walkKeys.some((known) => known === key);
}

const byX = (a: ScatterPoint, b: ScatterPoint) => a.x - b.x || a.y - b.y || a.row - b.row;
const byY = (a: ScatterPoint, b: ScatterPoint) => b.y - a.y || a.x - b.x || a.row - b.row;

/**
 * The point an arrow key leads to: left and right follow draagkracht, up and down follow draaglast, one area at a time,
 * so that every area can be reached along either axis. Home and End go to the lowest and highest draagkracht.
 * Stays where it is at the ends; starts at the lowest draagkracht when there is no present point.
 */
export function walk(points: readonly ScatterPoint[], row: number | null, key: WalkKey): ScatterPoint | null {
  const vertical = key === 'ArrowUp' || key === 'ArrowDown';
  const ordered = [...points].sort(vertical ? byY : byX);
  const present = ordered.findIndex((point) => point.row === row);
  if (key === 'End') return ordered.at(-1) ?? null;
  if (key === 'Home' || present < 0) return ordered[0] ?? null;
  const step = key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1;
  return ordered[present + step] ?? ordered[present] ?? null;
}
