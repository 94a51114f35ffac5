import { missingReasons } from '../../src/domain/dataset.ts';
import type { JoinReport } from '../../src/sources/userFile/joinReport.ts';
import type { BundleReading, TableReading, UserColumn } from '../../src/sources/userFile/reading.ts';

/** What stdout gets, as JSON. */
export type ImportReport = Readonly<Record<string, unknown>>;

const previewRows = 10;
const listed = 100;
const addressNote =
  'Dit commando zoekt geen adressen op. Voeg het bestand in de app toe: daar kan dat bij PDOK, na akkoord.';

export function bundleReport({ file, format }: BundleReading): ImportReport {
  return { file, format };
}

/** A reading without its cells, but with the first rows as they were understood. */
export function tableReport(reading: TableReading, join: JoinReport | null): ImportReport {
  const { columns, rowNumbers, codes, geometry, warnings, errors, errorCount, questions, ...facts } = reading;
  const { kind: _, ...shown } = facts;
  return {
    ...shown,
    ...(facts.addresses === null || geometry !== null ? {} : { addressNote }),
    geometries: geometry === null ? null : geometry.filter((place) => place !== null).length,
    columns: columns.map(columnReport),
    preview: Array.from(rowNumbers.subarray(0, previewRows), (row, place) => ({
      row,
      area: codes[place] ?? join?.joined[place] ?? null,
      cells: Object.fromEntries(columns.map((column) => [column.name, shownCell(column, place)])),
    })),
    join: join === null ? null : joinSummary(join),
    questions,
    warnings,
    errorCount,
    errors,
  };
}

function columnReport({
  name,
  type,
  decimals,
  percent,
  year,
  measure,
  proposedId,
  missing,
  texts,
}: UserColumn): ImportReport {
  const lacking = missingReasons.map((reason, at) => [reason, count(missing, 1 + at)] as const);
  return {
    name,
    type,
    decimals,
    percent,
    year,
    measure,
    proposedId,
    filled: missing === null ? texts.filter((text) => text !== '').length : count(missing, 0),
    ...(missing === null ? {} : { missing: Object.fromEntries(lacking) }),
  };
}

function count(missing: Uint8Array | null, code: number): number {
  return missing === null ? 0 : missing.reduce((sum, each) => sum + (each === code ? 1 : 0), 0);
}

/** null = missing */
function shownCell({ values, texts }: UserColumn, place: number): string | number | null {
  const value = values?.[place];
  if (value === undefined) return texts[place] ?? null;
  return Number.isNaN(value) ? null : value;
}

function joinSummary({ joined, matched, unmatched, duplicates, ...facts }: JoinReport): ImportReport {
  return {
    ...facts,
    rows: joined.length,
    matched: matched.length,
    unmatchedRows: unmatched.length,
    unmatched: unmatched.slice(0, listed),
    duplicates: duplicates.slice(0, listed).map(({ area, rows, differing }) => ({ area, rows, differing })),
    matchedCodes: matched,
  };
}
