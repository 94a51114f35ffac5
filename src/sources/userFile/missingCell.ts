import type { Missing } from '../../domain/dataset.ts';
import { nodataNumber } from '../open/nodata.ts';

const suppressed = new Set(['.', '..', 'x', '*', '#', 'geheim']);
const notMeasured = new Set([
  '',
  '-',
  '–',
  '—',
  '?',
  'na',
  'nan',
  'null',
  'none',
  'n.b.',
  'nb',
  'n/b',
  'onbekend',
  'geen gegevens',
]);
const notApplicable = new Set(['nvt', 'n.v.t.', 'n.v.t', 'niet van toepassing']);

/** What a spreadsheet shows in a cell whose formula fails, in Dutch and in English. */
const formulaErrors = new Set([
  '#N/B',
  '#N/A',
  '#DEEL/0!',
  '#DIV/0!',
  '#VERW!',
  '#REF!',
  '#WAARDE!',
  '#VALUE!',
  '#NAAM?',
  '#NAME?',
  '#GETAL!',
  '#NUM!',
  '#LEEG!',
  '#NULL!',
  '#OVERLOOP!',
  '#SPILL!',
  '#BEREKEN!',
  '#CALC!',
]);

/**
 * Why a cell holds no figure; null when it may hold one. Marks of CBS, RIVM and the police (`.`, `x`, -99997 …) and
 * what people type; any missing mark stays missing and never becomes 0.
 */
export function missingMark(text: string): Missing | null {
  // no mark begins with a digit
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return null;
  const mark = text.toLowerCase();
  if (suppressed.has(mark)) return 'suppressed';
  if (notMeasured.has(mark)) return 'not_measured';
  if (notApplicable.has(mark)) return 'not_applicable';
  // "<5": too few to tell
  if (/^[<≤]\s*\d+$/.test(mark)) return 'suppressed';
  return /^-9{3,}\d*([.,]0+)?$/.test(mark) ? nodataNumber(Number.parseInt(mark, 10)) : null;
}

export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && formulaErrors.has(text.toUpperCase());
}

/** A formula that was saved without its outcome, or typed in a text file. */
export function isFormula(text: string): boolean {
  return text.startsWith('=') && text.length > 1;
}
