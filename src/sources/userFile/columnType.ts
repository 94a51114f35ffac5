import type { ColumnType } from '../../domain/userFile.ts';
import { readDate, readYear } from './dates.ts';
import type { GridCell } from './grid.ts';
import { cellText } from './grid.ts';
import { isFormula, isFormulaError, missingMark } from './missingCell.ts';
import { notationEvidence } from './numberNotation.ts';

const share = 0.8;
const yearHeader = /^(jaar|year|peiljaar|meetjaar|verslagjaar|perioden?)$/i;
const xHeader =
  /^(x|lon|lng|long|longitude|lengtegraad|x[_ -]?co[oö]rd(inaat)?|rd[_ -]?x|co[oö]rdinaat[_ -]?x|easting)$/i;
const yHeader = /^(y|lat|latitude|breedtegraad|y[_ -]?co[oö]rd(inaat)?|rd[_ -]?y|co[oö]rdinaat[_ -]?y|northing)$/i;

/**
 * What a column without area codes holds: what at least four in five of its filled cells are. Cells that are marked as
 * missing, or hold a failed formula, do not count.
 */
export function columnTypeOf(header: string, cells: readonly GridCell[]): ColumnType {
  const told = tellingCells(cells);
  if (told.length === 0) return cells.some((cell) => isMark(cellText(cell))) ? 'number' : 'text';
  const texts = told.map(cellText);
  const most = (test: (text: string) => boolean): boolean => texts.filter(test).length >= share * texts.length;
  if (yearHeader.test(header.trim()) && most((text) => readYear(text) !== null)) return 'year';
  const numbers = told.filter((cell) => typeof cell !== 'string').length;
  const written = told.filter((cell) => typeof cell === 'string');
  if (numbers + notationEvidence(written.map(cellText)).numbers >= share * told.length) {
    if (xHeader.test(header.trim())) return 'x';
    return yHeader.test(header.trim()) ? 'y' : 'number';
  }
  return most((text) => readDate(text) !== null) ? 'date' : 'text';
}

/** At most a thousand cells that say something about their column, from all over it. */
function tellingCells(cells: readonly GridCell[]): readonly GridCell[] {
  const telling = cells.filter((cell) => {
    if (typeof cell !== 'string') return true;
    const text = cell.trim();
    return missingMark(text) === null && !isFormulaError(text) && !isFormula(text);
  });
  const step = Math.max(1, Math.floor(telling.length / 1000));
  return step === 1 ? telling : telling.filter((_, place) => place % step === 0);
}

function isMark(text: string): boolean {
  return text !== '' && (missingMark(text) !== null || isFormulaError(text) || isFormula(text));
}
