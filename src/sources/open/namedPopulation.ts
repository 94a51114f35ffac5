import { succeed } from '../../domain/failure.ts';
import { rejectCell } from '../rejection.ts';
import { type OpenFigure, type OpenFile, type OpenSource, presentFigure } from './openFile.ts';
import { readOpenCell } from './openNumber.ts';
import { cellAt, findColumn, headerOf, type OpenTable, parseOpenTable } from './openTable.ts';

/**
 * Only what means the same as in the catalogue: the age bands of such files stop at 85 and 17, so 80 and older and
 * younger than 15 cannot be made from them, and income up to 105 % of the minimum is not the measure CBS publishes.
 */
const columns = [
  ['inwoners_op_1_januari', 'inwoners'],
  ['inwoners_in_de_leeftijd_van_65_jaar_en_ouder', 'inwoners_65plus'],
  ['woningen', 'woningen'],
] as const;

/**
 * Population per buurt and year from a municipality's own administration, keyed by the name of the buurt. The file does
 * not say which municipality it is about: that follows from the names. Empty cells are no figures.
 */
export function namedPopulation(file: OpenFile): OpenSource | null {
  const header = headerOf(file.text);
  if (header === null || !['buurt_naam', 'inwoners_op_1_januari'].every((name) => header.includes(name))) return null;
  const table = parseOpenTable(file.name, file.text);
  if (findColumn(table.header, /^(year|jaar)$/) === null) return null;
  return {
    file: file.name,
    kind: 'named_population',
    label: 'Bevolking per buurt van de gemeente zelf',
    municipalities: new Map(),
    read: () => readPopulation(table),
  };
}

function readPopulation(table: OpenTable): ReturnType<OpenSource['read']> {
  const { file, header } = table;
  const name = findColumn(header, 'buurt_naam');
  const yearColumn = findColumn(header, /^(year|jaar)$/);
  const figures: OpenFigure[] = [];
  for (const [index, row] of table.rows.entries()) {
    const year = Number(cellAt(row, yearColumn));
    if (!Number.isInteger(year) || year < 1990) {
      return rejectCell(file, index + 2, 'year', cellAt(row, yearColumn), 'hier hoort een jaar');
    }
    for (const [column, indicator] of columns) {
      const cell = readOpenCell(file, index + 2, column, cellAt(row, findColumn(header, column)));
      if (!cell.ok) return cell;
      if (cell.value.kind === 'number')
        figures.push(presentFigure(cellAt(row, name), indicator, year, cell.value.value));
    }
  }
  return succeed({
    file,
    kind: 'named_population',
    keyedBy: 'name',
    boundaryYear: null,
    areas: [],
    figures,
    shapes: [],
    remarks: [],
  });
}
