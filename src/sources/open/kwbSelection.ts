import { type AreaCode, isAreaCode, levelOfCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { rejectRow } from '../rejection.ts';
import {
  missingFigure,
  type OpenArea,
  type OpenFigure,
  type OpenFile,
  type OpenSource,
  presentFigure,
} from './openFile.ts';
import { readOpenCell } from './openNumber.ts';
import { cellAt, findColumn, headerOf, type OpenTable, parseOpenTable } from './openTable.ts';

/** Column → catalogue id or part. Shares and amounts keep the unit of the source: per cent, thousand euro, km. */
const figureColumns: readonly (readonly [RegExp, string])[] = [
  [/^inwoners$/, 'inwoners'],
  [/^inwoners65plus$/, 'inwoners_65plus'],
  [/^inwoners0tot15$/, 'inwoners_0_15'],
  [/^huishoudens$/, 'huishoudens'],
  [/^wozWaarde$/, 'woz'],
  [/^koopwoningen$/, 'p_koop'],
  [/^eengezinswoning$/, 'p_eengezins'],
  [/^inkomenPerInwoner$/, 'inkomen_pi'],
  [/^afstandHuisarts$/, 'afst_huisarts'],
  [/^afstandSupermarkt$/, 'afst_supermarkt'],
  // not `misdrijven_per1000`: that column divides the mean of several years by the inhabitants of one
  [/^misdrijven_(\d{4})$/, 'misdrijven'],
  [/^goed_ervaren_gezondheid_pct_(\d{4})$/, 'p_goed_gezond'],
];

interface FigureColumn {
  readonly at: number;
  readonly name: string;
  readonly indicator: string;
  /** null = the year of the file */
  readonly year: number | null;
}

/**
 * A selection of CBS Kerncijfers wijken en buurten with one row per gemeente, wijk and buurt of the Netherlands.
 * An empty cell is a hidden figure where the column is filled for other areas of that level, and no figure at all
 * where it is empty for the whole level. Returns null when the columns are not those of such a file.
 */
export function kwbSelection(file: OpenFile): OpenSource | null {
  const header = headerOf(file.text);
  if (header === null || !['regiocode', 'niveau', 'naam', 'inwoners'].every((name) => header.includes(name)))
    return null;
  const table = parseOpenTable(file.name, file.text);
  const code = findColumn(table.header, 'regiocode');
  const name = findColumn(table.header, 'naam');
  return {
    file: file.name,
    kind: 'kwb_selection',
    label: 'CBS Kerncijfers wijken en buurten (selectie)',
    municipalities: new Map(
      table.rows
        .filter((row) => cellAt(row, code).startsWith('GM'))
        .map((row) => [cellAt(row, code), cellAt(row, name)]),
    ),
    read: (municipality, year) => readSelection(table, municipality, year),
  };
}

function readSelection(table: OpenTable, municipality: AreaCode, fileYear: number): ReturnType<OpenSource['read']> {
  const code = findColumn(table.header, 'regiocode');
  const name = findColumn(table.header, 'naam');
  const columns = columnsOf(table.header);
  const given = filledPerLevel(table, code, columns);
  const areas: OpenArea[] = [];
  const figures: OpenFigure[] = [];
  const strange: string[] = [];
  const seen = new Set<string>();

  for (const [index, row] of table.rows.entries()) {
    const area = cellAt(row, code);
    if (area.slice(2, 6) !== municipality.slice(2)) continue;
    const level = levelOfCode(area);
    if (level === null || !isAreaCode(area)) {
      strange.push(area);
      continue;
    }
    if (seen.has(area)) return rejectRow(table.file, index + 2, `de code ${area} komt twee keer voor`);
    seen.add(area);
    areas.push({ code: area, name: cellAt(row, name), level });
    const read = readRow(table.file, index + 2, row, area, columns, fileYear, (column) =>
      given.has(`${level} ${column}`),
    );
    if (!read.ok) return read;
    figures.push(...read.value);
  }
  const remarks =
    strange.length === 0 ? [] : [`codes die geen CBS-code zijn, zijn overgeslagen: ${strange.join(', ')}.`];
  return succeed({
    file: table.file,
    kind: 'kwb_selection',
    keyedBy: 'code',
    boundaryYear: null,
    areas,
    figures,
    shapes: [],
    remarks,
  });
}

function columnsOf(header: readonly string[]): readonly FigureColumn[] {
  return header.flatMap((name, at) =>
    figureColumns.flatMap(([pattern, indicator]) => {
      const match = pattern.exec(name);
      if (match === null) return [];
      return [{ at, name, indicator, year: match[1] === undefined ? null : Number(match[1]) }];
    }),
  );
}

function filledPerLevel(table: OpenTable, code: number | null, columns: readonly FigureColumn[]): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const row of table.rows) {
    const level = levelOfCode(cellAt(row, code));
    for (const { at } of columns) if (cellAt(row, at) !== '') filled.add(`${level} ${at}`);
  }
  return filled;
}

function readRow(
  file: string,
  rowNumber: number,
  row: readonly string[],
  area: AreaCode,
  columns: readonly FigureColumn[],
  fileYear: number,
  isGiven: (column: number) => boolean,
): Result<readonly OpenFigure[]> {
  const figures: OpenFigure[] = [];
  for (const { at, name, indicator, year } of columns) {
    const cell = readOpenCell(file, rowNumber, name, cellAt(row, at));
    if (!cell.ok) return cell;
    const when = year ?? fileYear;
    if (cell.value.kind === 'number') figures.push(presentFigure(area, indicator, when, cell.value.value));
    else if (cell.value.kind === 'hidden' || isGiven(at)) {
      figures.push(missingFigure(area, indicator, when, 'suppressed'));
    }
  }
  return succeed(figures);
}
