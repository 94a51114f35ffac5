import { type RawValue, type SiteMeasure, type SiteMethod, siteMethods } from '../../domain/siting.ts';
import { attributeLabel, type MeasureNames, rawText } from '../../text/measureWords.ts';
import { agreementText } from '../../text/siting.ts';
import { sitingExportText as text } from '../../text/sitingExport.ts';
import {
  type Column,
  type FigureFormat,
  figureColumn,
  type OwnFigure,
  proseColumn,
  type Table,
  type TableCell,
  textColumn,
} from '../table.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { failureLine, type Standing, shownScore } from './standings.ts';

const { column } = text;

/** What was found, with as many decimals as the measure is worth; the figure itself keeps full precision. */
export function foundFigure(measure: SiteMeasure, raw: RawValue, { indicators }: MeasureNames): TableCell | OwnFigure {
  if (typeof raw !== 'number') return foundCell(raw);
  return { figure: raw, format: formatOf(measure, indicators) };
}

function formatOf(measure: SiteMeasure, indicators: MeasureNames['indicators']): FigureFormat {
  switch (measure.kind) {
    case 'attribute':
    case 'judgement':
      return 'plain';
    case 'indicator':
      return indicators.find(({ id }) => id === measure.indicator)?.unit ?? 'plain';
    case 'index':
      return 'one';
    case 'distance':
    case 'nearness':
    case 'places':
      return 'whole';
    case 'concentration':
      return 'two';
  }
}

/** A column and what stands in it for a site. */
export interface SiteField {
  readonly column: Column;
  readonly cell: (standing: Standing) => TableCell;
}

const worded = (value: boolean | null): string => (value === null ? '' : value ? text.yes : text.no);

/** What was found, as a cell: yes and no in words. */
export const foundCell = (raw: RawValue): TableCell => (typeof raw === 'boolean' ? worded(raw) : raw);

/** Who a site is and how it stands: the beginning of every table of sites. */
export function identityFields(): readonly SiteField[] {
  return [
    { column: textColumn(column.id, 12), cell: ({ id }) => id },
    { column: textColumn(column.name, 32), cell: ({ name }) => name },
    { column: textColumn(column.state, 14), cell: ({ isRejected }) => text.state[isRejected ? 'rejected' : 'kept'] },
    { column: figureColumn(column.rank, 'whole'), cell: ({ rank }) => rank },
    { column: figureColumn(column.shortlist, 'whole'), cell: ({ choice }) => choice },
    { column: proseColumn(column.note, 40), cell: ({ note }) => note },
    { column: textColumn(column.wijkCode), cell: ({ place }) => place.areas.get('wijk')?.code ?? null },
    { column: textColumn(column.wijk, 24), cell: ({ place }) => place.areas.get('wijk')?.name ?? null },
    { column: textColumn(column.buurtCode), cell: ({ place }) => place.areas.get('buurt')?.code ?? null },
    { column: textColumn(column.buurt, 24), cell: ({ place }) => place.areas.get('buurt')?.name ?? null },
    { column: figureColumn(column.lon, 'plain'), cell: ({ candidate }) => candidate.site.lon },
    { column: figureColumn(column.lat, 'plain'), cell: ({ candidate }) => candidate.site.lat },
  ];
}

/** What people said of a site. */
export function attributeFields({ sites }: DecisionSheet): readonly SiteField[] {
  const own = [...new Set(sites.flatMap(({ candidate }) => [...candidate.attributes.keys()]))].sort();
  const questions = [...new Set(sites.flatMap(({ candidate }) => [...candidate.judgements.keys()]))].sort();
  const field = (attribute: string, cell: SiteField['cell'], make: (header: string) => Column): SiteField => ({
    column: make(attributeLabel(attribute)),
    cell,
  });
  const figure = (header: string): Column => figureColumn(header, 'plain');
  const words = (header: string): Column => textColumn(header, 22);
  return [
    field('hectares', ({ candidate }) => candidate.site.hectares, figure),
    field('owner', ({ candidate }) => candidate.site.owner, words),
    field('zoning', ({ candidate }) => candidate.site.zoning, words),
    field('capacity', ({ candidate }) => candidate.site.capacity, figure),
    field('available_from', ({ candidate }) => candidate.site.availableFrom, figure),
    field('available_to', ({ candidate }) => candidate.site.availableTo ?? null, figure),
    field('permanence', ({ candidate }) => candidate.site.permanence ?? null, words),
    field('low_stimulus', ({ candidate }) => worded(candidate.site.lowStimulus), words),
    field('green_blue_network', ({ candidate }) => worded(candidate.site.greenBlueNetwork), words),
    field('partners', ({ candidate }) => candidate.site.partners ?? null, words),
    field(
      'note',
      ({ candidate }) => candidate.site.note,
      (header) => proseColumn(header, 40),
    ),
    ...own.map((name) => ({
      column: figureColumn(column.own(name), 'plain'),
      cell: ({ candidate }: Standing) => foundCell(candidate.attributes.get(name) ?? null),
    })),
    ...questions.map((name) => ({
      column: figureColumn(column.judgement(name), 'plain'),
      cell: ({ candidate }: Standing) => foundCell(candidate.judgements.get(name) ?? null),
    })),
  ];
}

/** Score and place under each method, how much is known, and how sure the place is. */
export function outcomeFields({ matrix, sureness, siting }: DecisionSheet): readonly SiteField[] {
  const format = (method: SiteMethod) => (method === 'promethee' ? 'two' : 'one');
  const methods = siteMethods.flatMap((method): readonly SiteField[] => {
    const outcome = matrix.methods.get(method);
    return [
      {
        column: figureColumn(column.score(method), format(method), column.scoreNote(method)),
        cell: ({ row }) => shownScore(method, outcome?.score[row] ?? Number.NaN),
      },
      { column: figureColumn(column.rankOf(method), 'whole'), cell: ({ row }) => outcome?.rank[row] || null },
    ];
  });
  const known: SiteField = {
    column: figureColumn(column.coverage, 'share'),
    cell: ({ row }) => matrix.coverage[row] ?? null,
  };
  if (sureness === null) return [...methods, known];
  const rows = matrix.kept.length;
  const note = column.amongNote(siting.shortlist, sureness.weightings);
  const among = sureness.methods.map(
    (method, at): SiteField => ({
      column: figureColumn(column.among(method), 'share', note),
      cell: ({ row }) => (row < 0 ? null : (sureness.among[at * rows + row] ?? Number.NaN) / sureness.weightings),
    }),
  );
  const place = (header: string, ranks: Uint16Array): SiteField => ({
    column: figureColumn(header, 'whole'),
    cell: ({ row }) => ranks[row] || null,
  });
  return [
    ...methods,
    known,
    {
      column: textColumn(column.agreement, 28),
      cell: ({ row }) => {
        const agreement = sureness.agreement[row];
        return agreement === undefined ? null : agreementText[agreement];
      },
    },
    place(column.rankLow, sureness.p5),
    place(column.rankMedian, sureness.median),
    place(column.rankHigh, sureness.p95),
    ...among,
  ];
}

export function tableOf(name: string, fields: readonly SiteField[], standings: readonly Standing[]): Table {
  return {
    name,
    columns: fields.map((field) => field.column),
    rows: standings.map((standing) => fields.map(({ cell }) => cell(standing))),
  };
}

/** Why there is no figure or no value of one cell; '' where there is. */
export function missingReason(sheet: DecisionSheet, { row }: Standing, at: number): string {
  const cell = sheet.matrix.cells[row]?.[at];
  const criterion = sheet.matrix.criteria[at];
  if (cell === undefined || criterion === undefined || !Number.isNaN(cell.value)) return '';
  return cell.raw === null ? rawText(null, criterion.measure, sheet.names) : text.noValue;
}

/** All that is missing of one site, in one text. */
export function missingReasons(sheet: DecisionSheet, standing: Standing): string {
  return sheet.matrix.criteria
    .flatMap(({ label }, at) => {
      const reason = missingReason(sheet, standing, at);
      return reason === '' ? [] : [`${label}: ${reason}`];
    })
    .join('; ');
}

/** Labels of the criteria; two that are called the same get their id behind it. */
export function criterionNames({ matrix }: DecisionSheet): readonly string[] {
  const labels = matrix.criteria.map(({ label }) => label);
  return matrix.criteria.map(({ id, label }) =>
    labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${id})`,
  );
}

/** All reasons for which a site falls away, in one text. */
export function reasonsOf({ failed }: Standing, { names }: DecisionSheet): string {
  return failed.map((outcome) => failureLine(outcome, names)).join('; ');
}
