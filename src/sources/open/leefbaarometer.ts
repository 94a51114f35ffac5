import { type AreaCode, levelOfCode } from '../../domain/area.ts';
import { succeed } from '../../domain/failure.ts';
import { rejectCell } from '../rejection.ts';
import { type OpenFigure, type OpenFile, type OpenSource, presentFigure } from './openFile.ts';
import { readOpenCell } from './openNumber.ts';
import { cellAt, findColumn, headerOf, type OpenTable, parseOpenTable } from './openTable.ts';

/** Deviations from the national mean, per dimension. */
const dimensions = [
  ['fys', 'lbm_fysiek'],
  ['soc', 'lbm_sociaal'],
  ['vrz', 'lbm_voorzieningen'],
] as const;

const codeColumn = /^(bu|wk|gm)_code$/;

/**
 * Open data of the Leefbaarometer 3.0: one row per area and year with the deviation from the national mean in each
 * dimension. An empty cell is no figure. Returns null when the columns are not those of such a file.
 */
export function leefbaarometer(file: OpenFile): OpenSource | null {
  const header = headerOf(file.text);
  if (header === null || !header.some((name) => codeColumn.test(name))) return null;
  if (!['jaar', 'lbm', 'fys', 'soc', 'vrz'].every((name) => header.includes(name))) return null;
  const table = parseOpenTable(file.name, file.text);
  return {
    file: file.name,
    kind: 'leefbaarometer',
    label: 'Leefbaarometer',
    municipalities: new Map(),
    read: (municipality) => readScores(table, municipality),
  };
}

function readScores(table: OpenTable, municipality: AreaCode): ReturnType<OpenSource['read']> {
  const { file, header } = table;
  const code = findColumn(header, codeColumn);
  const yearColumn = findColumn(header, 'jaar');
  const figures: OpenFigure[] = [];
  for (const [index, row] of table.rows.entries()) {
    const area = cellAt(row, code);
    if (area.slice(2, 6) !== municipality.slice(2) || levelOfCode(area) === null) continue;
    const year = Number(cellAt(row, yearColumn));
    if (!Number.isInteger(year) || year < 1990) {
      return rejectCell(file, index + 2, 'jaar', cellAt(row, yearColumn), 'hier hoort een jaar');
    }
    for (const [column, indicator] of dimensions) {
      const cell = readOpenCell(file, index + 2, column, cellAt(row, findColumn(header, column)));
      if (!cell.ok) return cell;
      if (cell.value.kind === 'number') figures.push(presentFigure(area, indicator, year, cell.value.value));
    }
  }
  return succeed({
    file,
    kind: 'leefbaarometer',
    keyedBy: 'code',
    boundaryYear: null,
    areas: [],
    figures,
    shapes: [],
    remarks: [],
  });
}
