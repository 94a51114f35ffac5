import type { Area } from '../../../domain/area.ts';
import type { Weighing } from '../../../domain/indexSpec.ts';
import type { Ledger } from '../../../model/ledger.ts';
import { layoutScatter, type ScatterLayout, type ScatterPoint } from '../../charts/scatterLayout.ts';

export interface Arrow {
  /** row of the area */
  readonly row: number;
  readonly from: ScatterPoint;
  readonly to: ScatterPoint;
}

export interface ArrowLayout {
  readonly layout: ScatterLayout;
  /** areas that stay where they are */
  readonly still: readonly ScatterPoint[];
  /** areas that move, with a score on both axes before and after */
  readonly arrows: readonly Arrow[];
}

function joined(one: Float64Array, other: readonly number[]): Float64Array {
  return Float64Array.from([...one, ...other]);
}

/** All areas before, and those that move after as well, in one frame that holds them all. */
export function layoutArrows(
  { before, after, areas: changes }: Ledger,
  areas: readonly Area[],
  thresholds: Weighing['thresholds'],
  size: { readonly width: number; readonly height: number },
): ArrowLayout {
  const moved = changes.flatMap(({ row }) => (areas[row] === undefined ? [] : [{ row, area: areas[row] }]));
  const afterwards = (column: Float64Array | Uint8Array): readonly number[] =>
    moved.map(({ row }) => column[row] ?? Number.NaN);
  const layout = layoutScatter(
    {
      capacity: { shown: joined(before.balance.capacity.shown, afterwards(after.balance.capacity.shown)) },
      load: { shown: joined(before.balance.load.shown, afterwards(after.balance.load.shown)) },
      cell: Uint8Array.from([...before.balance.cell, ...afterwards(after.balance.cell)]),
    },
    [...areas, ...moved.map(({ area }) => area)],
    thresholds,
    size,
  );
  const pointOf = new Map(layout.points.map((point) => [point.row, point]));
  const arrows = moved.flatMap(({ row }, place): readonly Arrow[] => {
    const [from, to] = [pointOf.get(row), pointOf.get(areas.length + place)];
    return from === undefined || to === undefined ? [] : [{ row, from, to }];
  });
  const movers = new Set(arrows.map(({ row }) => row));
  return { layout, arrows, still: layout.points.filter(({ row }) => row < areas.length && !movers.has(row)) };
}

/** Head of an arrow at `to`: a triangle in points of the figure; empty for an arrow too short to have a direction. */
export function arrowHead(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) return '';
  const [ux, uy] = [dx / length, dy / length];
  const size = 8;
  const base = { x: to.x - ux * size, y: to.y - uy * size };
  const point = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  return [
    point(to.x, to.y),
    point(base.x - (uy * size) / 2, base.y + (ux * size) / 2),
    point(base.x + (uy * size) / 2, base.y - (ux * size) / 2),
  ].join(' ');
}
