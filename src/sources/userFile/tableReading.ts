import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import type { Encoding, Separator, TableFormat } from '../../domain/userFile.ts';
import { describeAddresses, findAddressColumns } from './addressColumns.ts';
import { chooseAreaColumns } from './areaColumns.ts';
import { typeColumns } from './columns.ts';
import type { Findings } from './findings.ts';
import { type Places, pointsOf, readPlaces } from './places.ts';
import type { RawTable } from './rawTable.ts';
import type { ImportContext, TableReading } from './reading.ts';

/** How the table was taken out of its file. */
export interface TableOrigin {
  readonly entry: string | null;
  readonly entries: readonly string[];
  readonly format: TableFormat;
  readonly encoding: Encoding | null;
  readonly byteOrderMark: boolean;
  readonly separator: Separator | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** per row, when the file is a map file */
  readonly geometries: readonly unknown[] | null;
}

/** Gives the cells of a table their meaning: areas, figures, years and places. */
export function readTable(
  table: RawTable,
  origin: TableOrigin,
  { areas, correction }: ImportContext,
  findings: Findings,
): Result<TableReading> {
  const typed = typeColumns(table, areas, correction, origin.separator, findings);
  const area = chooseAreaColumns(typed, table.rowNumbers, areas, correction, findings);
  const columns = typed.columns.map((column) =>
    column.name === area.nameColumn && column.type === 'text' ? { ...column, type: 'name' as const } : column,
  );
  const geometries = origin.geometries ?? pointsOf(columns);
  const labels = columns.find(({ name }) => name === (area.codeColumn ?? area.nameColumn))?.texts ?? null;
  const places: Result<Places> =
    geometries === null
      ? succeed({ projection: null, geometry: null, places: null })
      : readPlaces(geometries, table.rowNumbers, labels, correction.projection, findings);
  if (!places.ok) return places;
  const yearColumn = columns.find(({ type }) => type === 'year')?.name ?? null;
  const hasYears = columns.some(({ year }) => year !== null);
  const addressed = correction.addresses === undefined ? findAddressColumns(columns) : correction.addresses;
  const addresses = addressed === null ? null : describeAddresses({ columns, rowNumbers: table.rowNumbers }, addressed);
  if (addresses === null && area.codeColumn === null && area.nameColumn === null && places.value.geometry === null) {
    findings.warn(
      `In ${findings.file} is geen kolom met codes of namen van gebieden gevonden, en geen plaats op de kaart.`,
    );
  }
  const { geometries: _, ...kept } = origin;
  return succeed({
    kind: 'table',
    file: findings.file,
    ...kept,
    decimals: typed.decimals,
    header: table.header,
    ...places.value,
    addresses,
    columns,
    rowCount: table.rowNumbers.length,
    rowNumbers: table.rowNumbers,
    ...area,
    yearColumn,
    years: yearColumn === null ? (hasYears ? 'columns' : null) : 'rows',
    questions: findings.questions,
    warnings: findings.warnings,
    errors: findings.errors,
    errorCount: findings.errorCount,
  });
}
