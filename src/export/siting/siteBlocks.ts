import { areaLevels } from '../../domain/area.ts';
import { paperText as text } from '../../text/decision.ts';
import { agreementText } from '../../text/siting.ts';
import { sitingExportText } from '../../text/sitingExport.ts';
import { heading, paragraph } from '../document.ts';
import type { PdfBlock } from '../pdf.ts';
import type { TableBlock } from '../pdfTable.ts';
import { fieldName } from './areaTables.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { lackingOf } from './lacking.ts';
import { criterionNames, reasonsOf } from './siteFields.ts';
import type { Standing } from './standings.ts';

const { chapter, caption, column } = text;

export type Blocks = readonly PdfBlock[];
type Rows = readonly (readonly string[])[];

/** A table as a block, without the columns in which nothing stands. */
export function table(
  name: string,
  header: readonly string[],
  rows: Rows,
  numeric: readonly number[] = [],
): TableBlock {
  const filled = [...header.keys()].filter((at) => at === 0 || rows.some((row) => (row[at] ?? '') !== ''));
  return {
    kind: 'table',
    caption: name,
    header: filled.map((at) => header[at] ?? ''),
    rows: rows.map((row) => filled.map((at) => row[at] ?? '')),
    numeric: filled.flatMap((at, place) => (numeric.includes(at) ? [place] : [])),
  };
}

/** Wijk and buurt of a site, in words. */
export function whereOf({ place }: Standing): string {
  const names = [place.areas.get('wijk')?.name, place.areas.get('buurt')?.name].filter((name) => name !== undefined);
  return names.length === 0 ? sitingExportText.noArea : names.join(', ');
}

/** Sites that remain, with score, place and how sure that is. */
export function allBlocks(sheet: DecisionSheet, standings: readonly Standing[]): Blocks {
  const { matrix, siting, sureness } = sheet;
  const kept = standings.filter(({ isRejected }) => !isRejected);
  if (kept.length === 0) return [];
  const lacking = lackingOf(sheet, kept);
  const rows = kept.map((standing) => {
    const { row, rank, score, choice } = standing;
    const agreement = sureness?.agreement[row];
    return [
      standing.name,
      whereOf(standing),
      choice === null ? '' : String(choice),
      rank === null ? text.noRank : String(rank),
      text.scoreOf(siting.method, score),
      text.known(matrix.coverage[row] ?? Number.NaN),
      ...(sureness === null
        ? []
        : [
            agreement === undefined ? '' : agreementText[agreement],
            text.ranksBetween(sureness.p5[row] ?? Number.NaN, sureness.p95[row] ?? Number.NaN),
          ]),
      lacking.beyond(standing),
    ];
  });
  const header = [
    ...[column.site, column.area, column.choice, column.place, column.score, column.known],
    ...(sureness === null ? [] : [column.agreement, column.ranks]),
    lacking.everywhere.length === 0 ? text.lacked : text.lackedBeyond,
  ];
  const below = rows.some((row) => row.at(-1) !== '') ? ({ below: 'last' } as const) : {};
  return [
    heading(2, chapter.all),
    ...(sureness === null ? [] : [paragraph(text.usually)]),
    ...(lacking.everywhere.length === 0
      ? []
      : [paragraph(text.lackedByAll), { kind: 'list', items: lacking.everywhere } satisfies PdfBlock]),
    { ...table(caption.all(siting.method), header, rows, [2, 3, 4, 5]), ...below },
  ];
}

/** Rejected sites with every reason. */
export function rejectedBlocks(sheet: DecisionSheet, standings: readonly Standing[]): Blocks {
  const rejected = standings.filter(({ isRejected }) => isRejected);
  if (rejected.length === 0) return [];
  const rows = rejected.map((standing) => [standing.name, whereOf(standing), reasonsOf(standing, sheet)]);
  return [heading(2, chapter.rejected), table(caption.rejected, [column.site, column.area, column.why], rows)];
}

/** Points of every site that remains on every criterion. */
export function pointBlocks(sheet: DecisionSheet, standings: readonly Standing[]): Blocks {
  const names = criterionNames(sheet);
  const kept = standings.filter(({ isRejected }) => !isRejected);
  if (kept.length === 0 || names.length === 0) return [];
  const rows = kept.map(({ name, row }) => [
    name,
    ...names.map((_, at) => text.points(sheet.matrix.cells[row]?.[at]?.value)),
  ]);
  const header = [column.site, ...names.map((_, at) => text.number(at))];
  return [
    heading(2, chapter.criteria),
    paragraph(`${names.map((name, at) => `${text.number(at)}: ${name}`).join('; ')}. ${text.dash}`),
    table(
      caption.points,
      header,
      rows,
      names.map((_, at) => at + 1),
    ),
  ];
}

/** The areas in which sites lie, a table per level: both axes, and how much of the figures behind them is known. */
export function areaBlocks({ areas, reference }: DecisionSheet, standings: readonly Standing[]): Blocks {
  const tables = areaLevels.toReversed().flatMap((level) => {
    const rows = areas
      .filter((area) => area.level === level)
      .flatMap(({ code, name, capacity, capacityKnown, load, loadKnown, field }) => {
        const inside = standings.filter(({ place }) => place.areas.get(level)?.code === code);
        if (inside.length === 0) return [];
        return [
          [
            name,
            text.figure(capacity),
            text.known(capacityKnown),
            text.figure(load),
            text.known(loadKnown),
            fieldName(field),
            inside.map((standing) => standing.name).join(', '),
          ],
        ];
      });
    const header = [
      ...[column.areasOf[level], column.capacity, column.known, column.load, column.known],
      ...[column.field, column.sites],
    ];
    return rows.length === 0 ? [] : [{ header, rows }];
  });
  if (tables.length === 0) return [];
  return [
    heading(2, chapter.areas),
    paragraph(`${reference} ${text.knownHelp}`),
    ...tables.map(({ header, rows }) => table('', header, rows, [1, 2, 3, 4])),
  ];
}
