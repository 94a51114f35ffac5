import { classifyZ, zClasses } from './classifyZ.ts';
import { quantileOfSorted, sortedValues } from './describe.ts';
import { type Balance, type BalanceField, balanceFields, type IndexResult } from './indexResult.ts';
import { causeOf, type MovedBy } from './moveCause.ts';

/** Why an area is elsewhere: the part that moved its score most, or the threshold when no score moved. */
export type Cause = MovedBy | { readonly kind: 'threshold' } | null;

/** An area that is in another field or class than before; null = in none, for want of a score. */
export interface AreaChange<T> {
  /** row of both results */
  readonly row: number;
  readonly from: T | null;
  readonly to: T | null;
  readonly cause: Cause;
}

/** Rows whose field differs, ascending. Both must hold the same areas in the same order. */
export function changedFields(before: Balance, after: Balance): readonly number[] {
  return differing(before.field, after.field);
}

/** The change of field of one area, with its cause on the axis that crossed its threshold, the longer move of two. */
export function fieldChange(before: Balance, after: Balance, row: number): AreaChange<BalanceField> {
  const [from, to] = [before.field[row] ?? 255, after.field[row] ?? 255];
  const [fromField, toField] = [balanceFields[from] ?? null, balanceFields[to] ?? null];
  const isCapacity = fromField === null || toField === null || from >> 1 !== to >> 1;
  const isLoad = fromField === null || toField === null || (from & 1) !== (to & 1);
  const axes = [
    ...(isCapacity ? [[before.capacity, after.capacity] as const] : []),
    ...(isLoad ? [[before.load, after.load] as const] : []),
  ].map(([was, is]) => ({ was, is, moved: Math.abs((is.score[row] ?? Number.NaN) - (was.score[row] ?? Number.NaN)) }));
  const [longest] = axes.toSorted(
    (a, b) => (Number.isNaN(b.moved) ? -1 : b.moved) - (Number.isNaN(a.moved) ? -1 : a.moved),
  );
  const cause = longest === undefined ? null : causeOf(longest.was, longest.is, row);
  const isThreshold = cause === null && axes.every(({ moved }) => moved === 0);
  return { row, from: fromField, to: toField, cause: isThreshold ? { kind: 'threshold' } : cause };
}

/** Place of a score among the five classes of its index: z-scores by `classifyZ`, other scales by fifths of the areas. */
export function scoreClasses({ spec, score }: IndexResult): Int8Array {
  if (spec.normalisation.kind === 'z_score') {
    return Int8Array.from(score, (z) => {
      const name = classifyZ(z);
      return name === null ? -1 : zClasses.indexOf(name);
    });
  }
  const sorted = sortedValues(score);
  const bounds = [0.2, 0.4, 0.6, 0.8].map((p) => quantileOfSorted(sorted, p));
  return Int8Array.from(score, (value) => (Number.isNaN(value) ? -1 : bounds.filter((bound) => value > bound).length));
}

/** Rows whose class differs, ascending. */
export function changedClasses(before: IndexResult, after: IndexResult): readonly number[] {
  return differing(scoreClasses(before), scoreClasses(after));
}

export function classChange(before: IndexResult, after: IndexResult, row: number): AreaChange<number> {
  const [from, to] = [scoreClasses(before)[row] ?? -1, scoreClasses(after)[row] ?? -1];
  return { row, from: from < 0 ? null : from, to: to < 0 ? null : to, cause: causeOf(before, after, row) };
}

function differing(before: ArrayLike<number>, after: ArrayLike<number>): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < after.length; row += 1) if (before[row] !== after[row]) rows.push(row);
  return rows;
}
