import { type Missing, missingReasons } from '../../domain/dataset.ts';
import type { Decimals } from '../../domain/userFile.ts';
import { readYear } from './dates.ts';
import type { Findings } from './findings.ts';
import type { GridCell } from './grid.ts';
import { cellText } from './grid.ts';
import { isFormula, isFormulaError, missingMark } from './missingCell.ts';
import { hasPercentSign, readNumber } from './numberNotation.ts';

export interface Numbers {
  /** NaN = missing */
  readonly values: Float64Array;
  /** 0 = present, otherwise 1 + index into `missingReasons` */
  readonly missing: Uint8Array;
  /** at least half the figures are written as a percentage */
  readonly percent: boolean;
}

const notMeasured: Missing = 'not_measured';

/** Figures of a column. A cell that is no number is told with its place and counts as not measured, never as 0. */
export function readNumbers(
  name: string,
  cells: readonly GridCell[],
  decimals: Decimals,
  rowNumbers: Int32Array,
  findings: Findings,
): Numbers {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const missing = new Uint8Array(cells.length);
  const lack = (place: number, reason: Missing): void => {
    missing[place] = 1 + missingReasons.indexOf(reason);
  };
  let percents = 0;
  let figures = 0;
  for (const [place, cell] of cells.entries()) {
    const text = cellText(cell);
    const mark = missingMark(text);
    if (mark !== null) {
      lack(place, mark);
      continue;
    }
    const value = figureOf(cell, text, decimals);
    if (Number.isNaN(value)) {
      findings.cell(rowNumbers[place] ?? 0, name, text, figureRule(text, decimals));
      lack(place, notMeasured);
      continue;
    }
    values[place] = value;
    figures += 1;
    if (typeof cell === 'object' || (typeof cell === 'string' && hasPercentSign(text))) percents += 1;
  }
  return { values, missing, percent: percents > 0 && percents * 2 >= figures };
}

export function readYears(
  name: string,
  cells: readonly GridCell[],
  rowNumbers: Int32Array,
  findings: Findings,
): Numbers {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const missing = new Uint8Array(cells.length);
  for (const [place, cell] of cells.entries()) {
    const text = cellText(cell);
    const year = readYear(text);
    if (year !== null) values[place] = year;
    else {
      missing[place] = 1 + missingReasons.indexOf(notMeasured);
      if (missingMark(text) === null) findings.cell(rowNumbers[place] ?? 0, name, text, 'hier hoort een jaartal');
    }
  }
  return { values, missing, percent: false };
}

function figureOf(cell: GridCell, text: string, decimals: Decimals): number {
  if (typeof cell === 'number') return cell + 0;
  return typeof cell === 'object' ? cell.percent : readNumber(text, decimals);
}

/** Why a cell of a column with figures was not read (completes a sentence). */
export function figureRule(text: string, decimals: Decimals): string {
  if (isFormulaError(text)) return 'de formule in deze cel geeft een fout, dus deze waarde ontbreekt';
  if (isFormula(text)) return 'dit is een formule zonder uitkomst, dus deze waarde ontbreekt';
  const other: Decimals = decimals === 'comma' ? 'point' : 'comma';
  if (!Number.isNaN(readNumber(text, other))) {
    const [ours, theirs] = decimals === 'comma' ? ['komma', 'punt'] : ['punt', 'komma'];
    return `de andere getallen in deze kolom hebben een decimale ${ours}, dit heeft een ${theirs}`;
  }
  return 'hier hoort een getal';
}
