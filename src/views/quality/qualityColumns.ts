import type { Area } from '../../domain/area.ts';
import type { Source } from '../../domain/bundle.ts';
import { type Missing, missingReasons } from '../../domain/dataset.ts';
import { type Completeness, coverageOf, type IndicatorQuality } from '../../model/quality.ts';
import { formatCount, formatNature, formatPart, qualityText } from '../../text/nl.ts';
import type { QualityColumn } from './qualityTable.ts';

/** How complete the figures of one area are. */
export interface AreaQuality extends Completeness {
  readonly area: Area;
  /** place among the areas by name */
  readonly order: number;
}

const { columns: labels } = qualityText;

function count<Row>(id: string, label: string, read: (row: Row) => number): QualityColumn<Row> {
  return { id, label, numeric: true, key: read, text: (row) => formatCount(read(row)), cell: read };
}

function words<Row>(id: string, label: string, text: (row: Row) => string): QualityColumn<Row> {
  return { id, label, numeric: false, key: (row) => text(row), text };
}

/** Per cents with one decimal on screen, so that 99,9 does not read as complete; the share itself (0–1, four decimals) in a file. */
function coverageColumn<Row extends Completeness>(): QualityColumn<Row> {
  return {
    id: 'coverage',
    label: labels.coverage,
    numeric: true,
    key: coverageOf,
    text: (row) => formatPart(coverageOf(row)),
    cell: (row) => Math.round(coverageOf(row) * 10_000) / 10_000,
  };
}

function missingColumns<Row extends Completeness>(): readonly QualityColumn<Row>[] {
  return missingReasons.map((reason: Missing) => count<Row>(reason, labels[reason], ({ missing }) => missing[reason]));
}

/** Columns of the table of indicators. */
export function indicatorColumns(sources: readonly Source[]): readonly QualityColumn<IndicatorQuality>[] {
  const labelOf = new Map(sources.map(({ id, label, publisher }) => [id, `${publisher}, ${label}`]));
  return [
    words('indicator', labels.indicator, ({ indicator }) => indicator.label),
    coverageColumn(),
    count('own', labels.own, ({ own }) => own),
    count('computed', labels.computed, ({ computed }) => computed),
    count('borrowed', labels.borrowed, ({ borrowed }) => borrowed),
    ...missingColumns<IndicatorQuality>(),
    {
      ...words<IndicatorQuality>('years', labels.years, ({ years }) => qualityText.years(years)),
      key: ({ years }) => years.at(-1) ?? null,
      cell: ({ years }) => years.join(' '),
    },
    words('levels', labels.levels, ({ indicator }) => qualityText.levels(indicator.levels)),
    words('nature', labels.nature, ({ indicator }) => formatNature(indicator)),
    words('margins', labels.margins, ({ margins }) => (margins ? qualityText.yes : qualityText.no)),
    words('source', labels.source, ({ indicator }) => labelOf.get(indicator.source) ?? indicator.source),
    {
      ...words<IndicatorQuality>('overlaps', labels.overlaps, ({ overlaps }) =>
        overlaps.length === 0 ? qualityText.nothing : overlaps.map(({ label }) => label).join(', '),
      ),
      key: ({ overlaps }) => (overlaps.length === 0 ? null : overlaps.length),
      cell: ({ overlaps }) => overlaps.map(({ label }) => label).join(', '),
    },
  ];
}

/** Columns of the table of areas. */
export const areaColumns: readonly QualityColumn<AreaQuality>[] = [
  { ...words<AreaQuality>('area', labels.area, ({ area }) => area.name), key: ({ order }) => order },
  words('code', labels.code, ({ area }) => area.code),
  {
    ...count<AreaQuality>('inhabitants', labels.inhabitants, ({ area }) => area.inhabitants ?? Number.NaN),
    text: ({ area }) => (area.inhabitants === null ? qualityText.nothing : formatCount(area.inhabitants)),
  },
  coverageColumn(),
  count('own', labels.own, ({ own }) => own),
  count('borrowed', labels.borrowed, ({ borrowed }) => borrowed),
  ...missingColumns<AreaQuality>(),
];
