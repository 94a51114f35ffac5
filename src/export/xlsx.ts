import { type Cell, type CellStyle, type CellValue, cellRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cleanText } from './cleanText.ts';
import type { Column, FigureFormat, OwnFigure, Table, TableCell } from './table.ts';
import { sheetNames } from './xlsxNames.ts';

/** What the file says about itself. */
export interface WorkbookFacts {
  readonly title: string;
  /** ISO 8601; the same facts and tables give the same bytes */
  readonly madeAt: string;
  readonly description: string;
}

/** Number formats of Excel, in its own notation: a reader's settings make the point a comma. */
const figureFormats: Readonly<Record<FigureFormat, string>> = {
  whole: '#,##0',
  one: '#,##0.0',
  two: '#,##0.00',
  plain: 'General',
  share: '0.0%',
  aantal: '#,##0',
  procent: '0.0" %"',
  per_1000: '#,##0.0',
  km: '#,##0.0" km"',
  euro: '"€ "#,##0',
  duizend_euro: '#,##0.0',
  score: '#,##0.00',
  jaar: '0',
  ha: '#,##0.0" ha"',
};

/** Excel refuses a longer text, and shows control characters as boxes. */
const longestText = 32_767;
/** Excel refuses more rows, its heading included. */
const mostRows = 1_048_576;

/** wider sheets are not made to fit on a page, and keep their first two columns in sight */
const pageWidth = 230;
/** points, and characters that a row of wrapped text takes more than counted */
const lineHeight = 15;

const top = { vertical: 'top' } as const;
const typeface = { name: 'Calibri', size: 11 } as const;
const headerStyle: CellStyle = {
  font: { ...typeface, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE4EEEF' } },
  border: { bottom: { style: 'thin', color: { rgb: 'FF0B4F5A' } } },
  alignment: { wrapText: true, vertical: 'bottom' },
  numFmt: '@',
};
const linkStyle: CellStyle = {
  font: { ...typeface, underline: true, color: { rgb: 'FF0B4F5A' } },
  alignment: top,
};
/** a text that looks like a formula or a number stays a text, also after somebody edits its cell */
const textStyle: CellStyle = { numFmt: '@', alignment: top };
const styles = {
  text: textStyle,
  prose: { ...textStyle, alignment: { ...top, wrapText: true } },
  date: { numFmt: 'dd-mm-yyyy', alignment: top },
} as const;

function safeText(text: string): string {
  const clean = cleanText(text);
  return clean.length > longestText ? `${cleanText(clean.slice(0, longestText - 1))}…` : clean;
}

type AnyCell = TableCell | OwnFigure;

const isOwnFigure = (cell: AnyCell): cell is OwnFigure => typeof cell === 'object' && cell !== null;

function styleOf(column: Column, cell: AnyCell, value: CellValue): CellStyle {
  if (isOwnFigure(cell)) return { numFmt: figureFormats[cell.format], alignment: top };
  if (column.kind === 'figure') {
    return typeof value === 'number' ? { numFmt: figureFormats[column.format], alignment: top } : styles.text;
  }
  return column.kind === 'link' ? styles.text : styles[column.kind];
}

function writtenAs(column: Column, cell: AnyCell): CellValue {
  if (cell === null) return null;
  if (isOwnFigure(cell)) return Number.isFinite(cell.figure) ? cell.figure : null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  if (column.kind !== 'date') return safeText(cell);
  const day = new Date(`${cell.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? safeText(cell) : day;
}

function cellOf(column: Column, cell: AnyCell): Partial<Cell> | null {
  const value = writtenAs(column, cell);
  if (value === null || value === '') return null;
  const isAddress = column.kind === 'link' && typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
  // Excel refuses a longer address; it then stays a text
  if (isAddress && value.length <= 2_079) return { value, style: linkStyle, hyperlink: { target: value } };
  return { value, style: styleOf(column, cell, value) };
}

/** codes and names stay whole up to here; longer ones are cut off by the next cell, as Excel does */
const widestText = 44;

/** Width of each column in characters: its own, and that of the codes and names in it. */
function widthsOf({ columns, rows }: Table): readonly number[] {
  return columns.map((column, at) => {
    const own = widthOf(column);
    if (column.kind !== 'text') return own;
    const longest = rows.reduce((most, cells) => {
      const cell = cells[at];
      return typeof cell === 'string' ? Math.max(most, cell.length + 2) : most;
    }, 0);
    return Math.max(own, Math.min(widestText, longest));
  });
}

function widthOf(column: Column): number {
  if (column.width !== undefined) return column.width;
  const widest = Math.max(...column.header.split(/\s+/).map((word) => word.length));
  return Math.max(column.kind === 'link' ? 40 : column.kind === 'text' ? 16 : 11, widest + 2);
}

/** Lines a text takes in a column, words kept whole; a letter is counted a little wider than the widest figure. */
function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let left = 0;
    let own = 1;
    for (const word of paragraph.split(' ')) {
      if (left > 0 && left + word.length + 1 > width) {
        own += 1;
        left = 0;
      }
      own += Math.floor(Math.max(0, word.length - 1) / width);
      left += word.length + 1;
    }
    return lines + own;
  }, 0);
}

/** Height of a row of so many texts: spreadsheets do not all work it out themselves. Absent = one line. */
function heightOf(texts: readonly (readonly [text: string, width: number])[]): { readonly height: number } | null {
  const lines = Math.max(1, ...texts.map(([text, width]) => linesIn(text, width)));
  // Excel's highest row is 409 points
  return lines === 1 ? null : { height: Math.min(409, lines * lineHeight) };
}

function rowHeights({ columns, rows }: Table, widths: readonly number[]): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  const header = heightOf(columns.map(({ header }, at) => [header, widths[at] ?? Number.NaN]));
  if (header !== null) heights.set(0, header);
  for (const [row, cells] of rows.entries()) {
    const height = heightOf(
      columns.flatMap((column, at) => {
        const cell = cells[at];
        return column.kind === 'prose' && typeof cell === 'string'
          ? [[safeText(cell), widths[at] ?? Number.NaN] as const]
          : [];
      }),
    );
    if (height !== null) heights.set(row + 1, height);
  }
  return heights;
}

function sheetOf(table: Table, name: string): WriteSheet {
  const { columns, rows } = table;
  if (rows.length >= mostRows) throw new Error(`sheet ${name} has ${rows.length} rows, more than Excel can hold`);
  const widths = widthsOf(table);
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, { header, note }] of columns.entries()) {
    const comment = note === undefined ? {} : { comment: { text: safeText(note) } };
    cells.set(`0,${at}`, { value: safeText(header), style: headerStyle, ...comment });
  }
  for (const [row, values] of rows.entries()) {
    for (const [at, column] of columns.entries()) {
      const cell = cellOf(column, values[at] ?? null);
      if (cell !== null) cells.set(`${row + 1},${at}`, cell);
    }
  }
  const isWide = widths.reduce((sum, width) => sum + width, 0) > pageWidth;
  const last = cellRef(rows.length, Math.max(0, columns.length - 1));
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: Array.from({ length: rows.length + 1 }, (): CellValue[] => columns.map(() => null)),
    cells,
    rowDefs: rowHeights(table, widths),
    freezePane: { rows: 1, columns: isWide ? 2 : 0 },
    ...(columns.length > 0 && rows.length > 0 ? { autoFilter: { range: `A1:${last}` } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(isWide ? { printTitlesColumn: '$A:$B', scale: 60 } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

/**
 * Tables as one Excel workbook (ECMA-376), a sheet each, in their order. Figures are true numbers with a format, codes
 * and texts stay texts whatever they begin with, missing figures are empty cells. The heading is frozen, repeated on
 * paper and can be filtered.
 */
export async function workbookOf(tables: readonly Table[], facts: WorkbookFacts): Promise<Uint8Array> {
  const names = sheetNames(tables.map(({ name }) => name));
  const made = new Date(facts.madeAt);
  return writeXlsx({
    sheets: tables.map((table, at) => sheetOf(table, names[at] ?? table.name)),
    properties: {
      title: safeText(facts.title),
      description: safeText(facts.description),
      creator: 'Wijkbalans',
      created: made,
      modified: made,
    },
  });
}
