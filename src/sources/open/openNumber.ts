import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { numberRule, parseNumber } from '../numberRule.ts';
import { rejectCell } from '../rejection.ts';
import { isHiddenMark } from './nodata.ts';

export type OpenCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'number'; readonly value: number };

const empty: OpenCell = { kind: 'empty' };
const hidden: OpenCell = { kind: 'hidden' };

/** A cell of a source table. `row` counts from 1 with the header; text that is no number is refused. */
export function readOpenCell(file: string, row: number, column: string, text: string): Result<OpenCell> {
  if (text === '') return succeed(empty);
  if (isHiddenMark(text)) return succeed(hidden);
  const value = parseNumber(text);
  if (Number.isNaN(value)) return rejectCell(file, row, column, text, numberRule(text));
  return succeed({ kind: 'number', value });
}
