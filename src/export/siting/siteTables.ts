import { measureLabel, measureUnit, missText } from '../../text/measureWords.ts';
import { sitingExportText as text } from '../../text/sitingExport.ts';
import { figureColumn, proseColumn, type Table, textColumn } from '../table.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { placeLines } from './remarks.ts';
import {
  attributeFields,
  foundFigure,
  identityFields,
  missingReason,
  missingReasons,
  outcomeFields,
  type SiteField,
  tableOf,
} from './siteFields.ts';
import { standingsOf } from './standings.ts';

const { column } = text;

/** Every site, rejected ones included, with all that is known of it. */
export function sitesTable(sheet: DecisionSheet): Table {
  const fields: readonly SiteField[] = [
    ...identityFields(),
    ...attributeFields(sheet),
    ...outcomeFields(sheet),
    { column: proseColumn(column.openRules, 40), cell: ({ open }) => open.map(({ rule }) => rule.label).join('; ') },
    { column: proseColumn(column.remarks), cell: (standing) => placeLines([standing]).join(' ') },
  ];
  return tableOf(text.sheet.sites, fields, standingsOf(sheet));
}

/** Sites that remain × criteria: values 0–100, with score and place. */
export function matrixTable(sheet: DecisionSheet): Table {
  const { matrix, siting } = sheet;
  const [id, name] = identityFields();
  const method = siting.method;
  const fields: readonly SiteField[] = [
    ...(id === undefined || name === undefined ? [] : [id, name]),
    { column: figureColumn(column.rank, 'whole'), cell: ({ rank }) => rank },
    {
      column: figureColumn(column.score(method), method === 'promethee' ? 'two' : 'one', column.scoreNote(method)),
      cell: ({ score }) => score,
    },
    ...matrix.criteria.map(
      (criterion, at): SiteField => ({
        column: figureColumn(criterion.label, 'one', column.valueNote),
        cell: (standing) => percent(matrix.cells[standing.row]?.[at]?.value),
      }),
    ),
    {
      column: proseColumn(column.missing),
      cell: (standing) => missingReasons(sheet, standing),
    },
  ];
  return tableOf(
    text.sheet.matrix,
    fields,
    standingsOf(sheet).filter(({ isRejected }) => !isRejected),
  );
}

const percent = (share: number | undefined): number => (share ?? Number.NaN) * 100;

/** A row per site and criterion: what was found, what it is worth, its weight and its part of the score. */
export function scoresTable(sheet: DecisionSheet): Table {
  const { matrix, names } = sheet;
  const kept = standingsOf(sheet).filter(({ isRejected }) => !isRejected);
  return {
    name: text.sheet.scores,
    columns: [
      textColumn(column.id, 12),
      textColumn(column.name, 32),
      textColumn(column.criterion, 32),
      figureColumn(column.found, 'plain', column.foundNote),
      textColumn(column.unit, 18),
      figureColumn(column.value, 'one', column.valueNote),
      figureColumn(column.share, 'share', column.shareNote),
      figureColumn(column.contribution, 'two', column.contributionNote),
      proseColumn(column.missing, 40),
    ],
    rows: kept.flatMap((standing) =>
      matrix.criteria.map(({ label, measure }, at) => {
        const cell = matrix.cells[standing.row]?.[at];
        const raw = cell?.raw ?? null;
        return [
          standing.id,
          standing.name,
          label,
          foundFigure(measure, raw, names),
          measureUnit(measure, names),
          percent(cell?.value),
          cell?.share ?? null,
          percent(cell?.contribution),
          missingReason(sheet, standing, at),
        ];
      }),
    ),
  };
}

/** A row per rejected site, rule it fails and demand that does not hold. */
export function rejectedTable(sheet: DecisionSheet): Table {
  const { names } = sheet;
  const rows = standingsOf(sheet).flatMap((standing) =>
    standing.failed.flatMap(({ rule, demands }) =>
      demands
        .filter(({ holds }) => holds === false)
        .map(({ demand, raw, margin }): Table['rows'][number] => [
          standing.id,
          standing.name,
          rule.label,
          measureLabel(demand.measure, names),
          foundFigure(demand.measure, raw, names),
          'limit' in demand ? foundFigure(demand.measure, demand.limit, names) : demand.words.join(', '),
          foundFigure(demand.measure, margin, names),
          measureUnit(demand.measure, names),
          missText(demand, raw, margin, names),
        ]),
    ),
  );
  return {
    name: text.sheet.rejected,
    columns: [
      textColumn(column.id, 12),
      textColumn(column.name, 32),
      textColumn(column.rule, 28),
      textColumn(column.demand, 32),
      figureColumn(column.found, 'plain'),
      figureColumn(column.limit, 'plain'),
      figureColumn(column.margin, 'plain', column.marginNote),
      textColumn(column.unit, 18),
      proseColumn(column.explained),
    ],
    rows,
  };
}
