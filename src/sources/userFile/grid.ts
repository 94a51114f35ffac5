/** A cell of a workbook with a percentage format: 0.125 shown as 12,5 % is `{ percent: 12.5 }`. */
export interface PercentCell {
  readonly percent: number;
}

/** A cell before it has a meaning. '' = empty; an error of a formula is its text, a formula without result starts with "=". */
export type GridCell = string | number | PercentCell;

/** Rows of cells as the file has them, header and titles included. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** `rows[i]` is row `numbers[i]` of the file, counted from 1 */
  readonly numbers: readonly number[];
  /** cells that were merged got their value from the file itself (workbooks), not from a guess */
  readonly merged: boolean;
}

/** Text of a cell as a person would type it, decimals with a point. */
export function cellText(cell: GridCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' ? String(cell) : `${cell.percent}%`;
}
