import type { Weighing } from '../domain/indexSpec.ts';
import { quantile } from './describe.ts';
import { type Balance, type BalanceField, balanceFields, type IndexResult } from './indexResult.ts';

/** How the three classes of each axis are made; fixed bounds are on the shown scale. */
export type BalanceBounds =
  | { readonly kind: 'tertiles' }
  | { readonly kind: 'fixed'; readonly capacity: readonly [number, number]; readonly load: readonly [number, number] };

const notPlaced = 255;

/** Index into `balanceFields` of two scores (shown scale) that are known. */
function placedField(carries: number, presses: number, thresholds: Weighing['thresholds']): number {
  return (carries >= thresholds.capacity ? 0 : 2) + (presses >= thresholds.load ? 1 : 0);
}

/** The field of two scores on the shown scale; null when one of them is missing. */
export function fieldOf(carries: number, presses: number, thresholds: Weighing['thresholds']): BalanceField | null {
  if (Number.isNaN(carries) || Number.isNaN(presses)) return null;
  return balanceFields[placedField(carries, presses, thresholds)] ?? null;
}

/**
 * Sets draagkracht against draaglast, area by area, without merging the two. A score at or above its threshold (shown
 * scale) is high. The 3×3 cell comes from two bounds per axis: fixed ones, or the tertiles of the axis' own scores
 * (R `quantile(x, c(1, 2) / 3, type = 7)`); a score at or above a bound is in the higher class. When the two bounds
 * coincide, scores equal to them are in the middle class. An area that lacks a score on either axis is not placed.
 * Both results must hold the same areas in the same order.
 */
export function balanceOf(
  capacity: IndexResult,
  load: IndexResult,
  thresholds: Weighing['thresholds'],
  bounds: BalanceBounds,
): Balance {
  const areas = capacity.codes.length;
  if (
    load.codes.length !== areas ||
    (load.codes !== capacity.codes && load.codes.some((code, row) => code !== capacity.codes[row]))
  ) {
    throw new Error('the two axes of a balance cover different areas');
  }
  const capacityBounds = bounds.kind === 'fixed' ? bounds.capacity : tertiles(capacity.shown);
  const loadBounds = bounds.kind === 'fixed' ? bounds.load : tertiles(load.shown);
  const field = new Uint8Array(areas).fill(notPlaced);
  const cell = new Uint8Array(areas).fill(notPlaced);
  for (let row = 0; row < areas; row += 1) {
    const carries = capacity.shown[row] ?? Number.NaN;
    const presses = load.shown[row] ?? Number.NaN;
    if (Number.isNaN(carries) || Number.isNaN(presses)) continue;
    field[row] = placedField(carries, presses, thresholds);
    cell[row] = 3 * thirdOf(presses, loadBounds) + thirdOf(carries, capacityBounds);
  }
  return { capacity, load, field, cell, capacityBounds, loadBounds };
}

function tertiles(shown: Float64Array): readonly [number, number] {
  return [quantile(shown, 1 / 3), quantile(shown, 2 / 3)];
}

function thirdOf(value: number, [lower, upper]: readonly [number, number]): number {
  if (value < lower) return 0;
  return value < upper || (lower === upper && value === upper) ? 1 : 2;
}
