import { type AreaCode, levelOfCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { rejectCell, rejectRow } from '../rejection.ts';
import type { OpenFigure, OpenFile, OpenSource } from './openFile.ts';
import { readOpenCell } from './openNumber.ts';
import { cellAt, findColumn, headerOf, type OpenTable, parseOpenTable } from './openTable.ts';

/** Keys of the dimension Leeftijd. */
const ages = { '20300': '18plus', '80200': '65plus' } as const;
/** Keys of the dimension Marges: value, lower and upper bound of the 95 % interval. */
const margins: Readonly<Record<string, 'value' | 'low' | 'high'>> = {
  MW00000: 'value',
  MOG0095: 'low',
  MBG0095: 'high',
};

/** Column → catalogue id per age group. The number at the end of a column changes with every table. */
export const healthTopics: readonly {
  readonly column: RegExp;
  readonly '18plus'?: string;
  readonly '65plus'?: string;
}[] = [
  { column: /^ErvarenGezondheidGoedZeerGoed_\d+$/, '18plus': 'p_goed_gezond', '65plus': 'p_goed_gezond_65' },
  { column: /^BeperktVanwegeGezondheid_\d+$/, '65plus': 'p_beperkt_65' },
  { column: /^EenOfMeerLichamelijkeBeperkingen_\d+$/, '65plus': 'p_lichamelijk_beperkt_65' },
  { column: /^HoogRisicoOpAngstOfDepressie_\d+$/, '18plus': 'p_angst_depressie' },
  { column: /^HeelVeelStress\w*_\d+$/, '18plus': 'p_stress' },
  { column: /^MatigVeelRegieOverEigenLeven_\d+$/, '18plus': 'p_regie', '65plus': 'p_regie_65' },
  { column: /^ZeerHogeVeerkracht_\d+$/, '18plus': 'p_veerkracht_hoog' },
  { column: /^Eenzaam_\d+$/, '18plus': 'p_eenzaam', '65plus': 'p_eenzaam_65' },
  { column: /^ErnstigZeerErnstigEenzaam_\d+$/, '18plus': 'p_ernstig_eenzaam', '65plus': 'p_ernstig_eenzaam_65' },
  { column: /^Mantelzorger_\d+$/, '18plus': 'p_mantelzorger', '65plus': 'p_mantelzorger_65' },
  { column: /^Vrijwilligerswerk_\d+$/, '18plus': 'p_vrijwilliger', '65plus': 'p_vrijwilliger_65' },
  { column: /^ErnstigeGeluidhinderDoorBuren_\d+$/, '18plus': 'p_geluidhinder_buren' },
  { column: /^MoeiteMetRondkomen_\d+$/, '18plus': 'p_moeite_rondkomen', '65plus': 'p_moeite_rondkomen_65' },
];

/**
 * A table of RIVM Gezondheid per wijk en buurt (model estimates, per cent), as CBS OData gives it: one row per area,
 * age group, margin and year. "." is hidden, an empty cell was not asked that year. The table knows no names of
 * wijken and buurten, only of municipalities. Returns null when the columns are not those of such a table.
 */
export function rivmHealth(file: OpenFile): OpenSource | null {
  const header = headerOf(file.text);
  if (header === null || !['WijkenEnBuurten', 'Leeftijd', 'Perioden'].every((name) => header.includes(name)))
    return null;
  const table = parseOpenTable(file.name, file.text);
  const code = findColumn(table.header, 'WijkenEnBuurten');
  const name = findColumn(table.header, /^Gemeentenaam/);
  return {
    file: file.name,
    kind: 'rivm_health',
    label: 'RIVM Gezondheid per wijk en buurt',
    municipalities: new Map(
      table.rows
        .filter((row) => cellAt(row, code).startsWith('GM'))
        .map((row) => [cellAt(row, code), cellAt(row, name)]),
    ),
    read: (municipality) => readHealth(table, municipality),
  };
}

function readHealth(table: OpenTable, municipality: AreaCode): ReturnType<OpenSource['read']> {
  const code = findColumn(table.header, 'WijkenEnBuurten');
  const figures = new Map<string, OpenFigure>();
  for (const [index, row] of table.rows.entries()) {
    const area = cellAt(row, code);
    if (area.slice(2, 6) !== municipality.slice(2) || levelOfCode(area) === null) continue;
    const read = readRow(table, index + 2, row, area, figures);
    if (!read.ok) return read;
  }
  return succeed({
    file: table.file,
    kind: 'rivm_health',
    keyedBy: 'code',
    boundaryYear: null,
    areas: [],
    // a margin without a value is no figure
    figures: [...figures.values()].filter(({ value, missing }) => missing !== null || !Number.isNaN(value)),
    shapes: [],
    remarks: [
      'bij wijken en buurten staat alleen een code; de cijfers zijn op code gekoppeld, zonder controle op naam.',
    ],
  });
}

function readRow(
  table: OpenTable,
  rowNumber: number,
  row: readonly string[],
  area: string,
  figures: Map<string, OpenFigure>,
): Result<void> {
  const { file, header } = table;
  const period = cellAt(row, findColumn(header, 'Perioden'));
  const year = Number(/^(\d{4})/.exec(period)?.[1]);
  if (Number.isNaN(year)) return rejectCell(file, rowNumber, 'Perioden', period, 'hier hoort een jaar zoals 2020JJ00');
  const age = Object.entries(ages).find(([key]) => key === cellAt(row, findColumn(header, 'Leeftijd')))?.[1];
  const marginColumn = findColumn(header, 'Marges');
  const margin = marginColumn === null ? 'value' : margins[cellAt(row, marginColumn)];
  if (age === undefined || margin === undefined) return succeed(undefined);

  for (const topic of healthTopics) {
    const indicator = topic[age];
    const at = findColumn(header, topic.column);
    if (indicator === undefined || at === null) continue;
    const column = header[at] ?? indicator;
    const cell = readOpenCell(file, rowNumber, column, cellAt(row, at));
    if (!cell.ok) return cell;
    if (cell.value.kind === 'empty') continue;
    const key = `${area} ${indicator} ${year}`;
    const known = figures.get(key) ?? blank(area, indicator, year);
    if (margin === 'value' && (known.missing !== null || !Number.isNaN(known.value))) {
      return rejectRow(file, rowNumber, `het cijfer ${column} van ${area} in ${year} komt twee keer voor`);
    }
    if (cell.value.kind === 'number') figures.set(key, { ...known, [margin]: cell.value.value });
    else if (margin === 'value') figures.set(key, { ...known, missing: 'suppressed' });
  }
  return succeed(undefined);
}

function blank(area: string, indicator: string, year: number): OpenFigure {
  return { area, indicator, year, value: Number.NaN, missing: null, low: Number.NaN, high: Number.NaN };
}
