import { sitingExportText as text } from '../../text/sitingExport.ts';
import { type CsvDialect, toCsv } from '../csv.ts';
import { figureColumn, proseColumn, textColumn } from '../table.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import {
  criterionNames,
  foundCell,
  identityFields,
  missingReasons,
  outcomeFields,
  reasonsOf,
  type SiteField,
} from './siteFields.ts';
import { inOrderOfChoice, type Standing, standingsOf } from './standings.ts';
import { conceptLabel, kindText } from './words.ts';

const { column } = text;

/** What is found for a criterion and what it is worth; where it is missing, why. */
function criterionFields(sheet: DecisionSheet): readonly SiteField[] {
  return criterionNames(sheet).flatMap((label, at) => {
    const cell = ({ row }: Standing) => sheet.matrix.cells[row]?.[at];
    return [
      {
        column: figureColumn(column.foundOf(label), 'plain'),
        cell: (standing: Standing) => foundCell(cell(standing)?.raw ?? null),
      },
      {
        column: figureColumn(column.valueOf(label), 'one'),
        cell: (standing: Standing) => (cell(standing)?.value ?? Number.NaN) * 100,
      },
    ];
  });
}

/** Repeated in every row, so that it survives sorting and copying. */
function provenanceFields(sheet: DecisionSheet): readonly SiteField[] {
  const sources = sheet.sources
    .map(({ source }) => `${source.publisher}, ${source.label} (${source.licence})`)
    .join('; ');
  const facts: readonly (readonly [string, string])[] = [
    [column.concept, conceptLabel(sheet)],
    [column.method, text.about.siteScoresText(sheet.siting.method)],
    [column.relative, sheet.reference],
    [column.source, sources],
    [column.kind, kindText(sheet)],
    [column.seal, sheet.seal?.sha256 ?? text.about.noSeal],
    [column.made, sheet.madeAt],
  ];
  return facts.map(([header, words]) => ({ column: textColumn(header), cell: () => words }));
}

/**
 * The decision as CSV, a row per site: the shortlist in its order, then the others by place, then the rejected ones with
 * their reasons. `dutchExcel` opens by a double click in Dutch Excel, `international` is for R, Python and databases.
 */
export function decisionCsv(sheet: DecisionSheet, dialect: CsvDialect): string {
  const reasons: SiteField = { column: proseColumn(column.reasons), cell: (standing) => reasonsOf(standing, sheet) };
  const missing: SiteField = {
    column: proseColumn(column.missing),
    cell: (standing) => missingReasons(sheet, standing),
  };
  const fields = [
    ...identityFields(),
    reasons,
    ...outcomeFields(sheet),
    ...criterionFields(sheet),
    missing,
    ...provenanceFields(sheet),
  ];
  const rows = inOrderOfChoice(standingsOf(sheet)).map((standing) => fields.map(({ cell }) => cell(standing)));
  return toCsv(
    fields.map((field) => field.column.header),
    rows,
    dialect,
  );
}
