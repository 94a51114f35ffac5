import { type Result, succeed } from '../../src/domain/failure.ts';
import { numberRule, parseNumber } from '../../src/sources/numberRule.ts';
import { rejectCell } from '../../src/sources/rejection.ts';

/** How a missing figure may be written: an empty cell, R's NA, or the point of CBS. */
const missingMarks = ['', 'NA', '.'];

/** The number in a cell, NaN where it is missing; anything else is refused with its place. */
export function readFigure(file: string, row: number, column: string, text: string): Result<number> {
  if (missingMarks.includes(text)) return succeed(Number.NaN);
  const value = parseNumber(text);
  return Number.isNaN(value) ? rejectCell(file, row, column, text, numberRule(text)) : succeed(value);
}
