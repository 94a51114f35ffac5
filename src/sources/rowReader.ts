import type { AreaCode } from '../domain/area.ts';
import { isAreaCode } from '../domain/area.ts';
import type { Failure, Result } from '../domain/failure.ts';
import { codeRule } from './codeRule.ts';
import type { CsvTable } from './csv.ts';
import { numberRule, parseNumber } from './numberRule.ts';
import { rejectCell } from './rejection.ts';

/** Bounds a number must respect, with the rule that names them. */
export interface NumberRange {
  readonly low?: number;
  readonly high?: number;
  readonly whole?: boolean;
  readonly rule: string;
}

/**
 * Cells of one row after another, by column name. The first broken rule is kept in `failure`; what is read
 * from then on is a placeholder, so a caller reads a whole row and looks at `failure` once.
 */
export class RowReader {
  readonly #table: CsvTable;
  #row: readonly string[] = [];
  #number = 0;
  failure: Failure | null = null;

  constructor(table: CsvTable) {
    this.#table = table;
  }

  moveTo(index: number): void {
    this.#row = this.#table.rows[index] ?? [];
    this.#number = this.#table.numbers[index] ?? 0;
  }

  get number(): number {
    return this.#number;
  }

  /** names of the columns, in the order of the file */
  get columns(): readonly string[] {
    return [...this.#table.position.keys()];
  }

  cell(column: string): string {
    return this.#row[this.#table.position.get(column) ?? -1] ?? '';
  }

  reject(column: string, rule: string): void {
    if (this.failure !== null) return;
    const rejected: Result<never> = rejectCell(this.#table.file, this.#number, column, this.cell(column), rule);
    if (!rejected.ok) this.failure = rejected.failure;
  }

  text(column: string): string {
    const text = this.cell(column);
    if (text.trim() === '') this.reject(column, 'deze cel mag niet leeg zijn');
    return text;
  }

  /** null for an empty cell */
  numberOrNull(column: string, range: NumberRange): number | null {
    const text = this.cell(column);
    if (text === '') return null;
    const value = parseNumber(text);
    if (Number.isNaN(value)) {
      this.reject(column, numberRule(text));
      return null;
    }
    const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY, whole = false, rule } = range;
    if (value < low || value > high || (whole && !Number.isInteger(value))) this.reject(column, rule);
    return value;
  }

  requiredNumber(column: string, range: NumberRange): number {
    const value = this.numberOrNull(column, range);
    if (value === null) this.reject(column, 'hier hoort een getal');
    return value ?? Number.NaN;
  }

  choice<T extends string>(column: string, allowed: readonly T[]): T | null {
    const text = this.cell(column);
    const found = allowed.find((word) => word === text) ?? null;
    if (found === null) this.reject(column, `toegestaan is ${allowed.join(', ')}`);
    return found;
  }

  /** ja, nee or empty */
  yesNoOrNull(column: string): boolean | null {
    const text = this.cell(column);
    if (text === '') return null;
    if (text !== 'ja' && text !== 'nee') this.reject(column, 'toegestaan is ja, nee of een lege cel');
    return text === 'ja';
  }

  /** Area code that occurs in `known`; null for an empty cell. */
  knownCodeOrNull(column: string, known: ReadonlyMap<AreaCode, unknown>): AreaCode | null {
    const text = this.cell(column);
    if (text === '') return null;
    if (!isAreaCode(text)) {
      this.reject(column, codeRule(text) ?? 'dit is geen gebiedscode');
      return null;
    }
    if (!known.has(text)) this.reject(column, 'dit gebied staat niet in areas.csv');
    return text;
  }
}

export const wholeFromZero: NumberRange = { low: 0, whole: true, rule: 'hier hoort een geheel getal van 0 of meer' };
export const anyYear: NumberRange = { low: 1900, high: 2200, whole: true, rule: 'hier hoort een jaartal' };
