import type { Result } from '../domain/failure.ts';
import { fail } from '../domain/failure.ts';

/** Long values are cut so that a sentence stays readable. */
const longestQuote = 60;

export function quote(value: string): string {
  return value.length > longestQuote ? `"${value.slice(0, longestQuote)}…"` : `"${value}"`;
}

/** A cell that breaks a rule. `rule` completes the sentence: "… staat "140": een percentage ligt tussen 0 en 100." */
export function rejectCell(file: string, row: number, column: string, value: string, rule: string): Result<never> {
  const cell = value === '' ? 'staat niets' : `staat ${quote(value)}`;
  return fail('contract_broken', `In ${file}, rij ${row}, kolom ${column} ${cell}: ${rule}.`, {
    file,
    row,
    column,
    value,
  });
}

/** A whole row that breaks a rule. */
export function rejectRow(file: string, row: number, rule: string): Result<never> {
  return fail('contract_broken', `In ${file}, rij ${row}: ${rule}.`, { file, row });
}

/** A file that breaks a rule as a whole; `sentence` is complete. */
export function rejectFile(file: string, sentence: string, value?: string): Result<never> {
  return fail('contract_broken', sentence, value === undefined ? { file } : { file, value });
}
