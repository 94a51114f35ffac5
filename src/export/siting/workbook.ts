import { workbookOf } from '../xlsx.ts';
import { areasTable, effectTable, methodTable, sourcesTable } from './areaTables.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { criteriaTable, rulesTable, weightsTable } from './ruleTables.ts';
import { matrixTable, rejectedTable, scoresTable, sitesTable } from './siteTables.ts';
import { provenanceLine } from './words.ts';

/**
 * The decision as an Excel workbook: sites, matrix, scores, criteria, weights, rules, rejected sites, areas, effect,
 * sources and method. Figures in full precision; what is missing is empty with its reason beside it. The same sheet gives
 * the same bytes.
 */
export async function decisionWorkbook(sheet: DecisionSheet): Promise<Uint8Array> {
  const tables = [
    sitesTable,
    matrixTable,
    scoresTable,
    criteriaTable,
    weightsTable,
    rulesTable,
    rejectedTable,
    areasTable,
    effectTable,
    sourcesTable,
    methodTable,
  ];
  return workbookOf(
    tables.map((table) => table(sheet)),
    { title: sheet.title, madeAt: sheet.madeAt, description: provenanceLine(sheet) },
  );
}
