import { type AreaChange, type Change, isLeftOut } from '../../model/ledger.ts';
import { effectText } from '../../text/effect.ts';
import { fieldText, levelText } from '../../text/nl.ts';
import { sitingExportText as text } from '../../text/sitingExport.ts';
import { figureColumn, proseColumn, type Table, type TableCell, textColumn } from '../table.ts';
import type { DecisionArea, DecisionSheet } from './decisionSheet.ts';
import { aboutFields } from './words.ts';

const { column } = text;

export function fieldName(field: DecisionArea['field']): string {
  return field === null ? text.noField : fieldText[field].name;
}

/** Areas in which sites lie or that a project touches, with both axes. */
export function areasTable({ areas, sites, reference }: DecisionSheet): Table {
  return {
    name: text.sheet.areas,
    columns: [
      textColumn(column.areaCode),
      textColumn(column.area, 28),
      textColumn(column.level, 12),
      figureColumn(column.inhabitants, 'whole'),
      figureColumn(column.capacity, 'one', reference),
      figureColumn(column.knownOf(column.capacity), 'share', column.knownNote),
      figureColumn(column.load, 'one', reference),
      figureColumn(column.knownOf(column.load), 'share', column.knownNote),
      textColumn(column.field, 28),
      figureColumn(column.sites, 'whole'),
      proseColumn(column.relative, 44),
    ],
    rows: areas.map(({ code, name, level, inhabitants, capacity, capacityKnown, load, loadKnown, field }) => [
      code,
      name,
      levelText[level].one,
      inhabitants,
      capacity,
      capacityKnown,
      load,
      loadKnown,
      fieldName(field),
      sites.filter(({ place }) => place.areas.get(level)?.code === code).length,
      reference,
    ]),
  };
}

const pair = ({ before, after }: Change): readonly TableCell[] => [before, after];

/** The ledger: a row per project, area and figure that it touches. */
export function effectTable(sheet: DecisionSheet): Table {
  const areaNames = new Map(sheet.areas.map(({ code, name }) => [code, name]));
  const figureNames = new Map(sheet.names.indicators.map(({ id, label }) => [id, label]));
  const siteNames = new Map(sheet.sites.map(({ candidate }) => [candidate.site.id, candidate.site.name]));
  const both = (what: string): readonly string[] => [column.before(what), column.after(what)];
  const rowsOf = (area: AreaChange, label: string, site: string | null): readonly (readonly TableCell[])[] =>
    area.leaves.map((leaf) => [
      label,
      site === null ? null : (siteNames.get(site) ?? site),
      area.code,
      areaNames.get(area.code) ?? null,
      ...pair(area.capacity.shown),
      ...pair(area.load.shown),
      fieldName(area.field.before),
      fieldName(area.field.after),
      text.axis[leaf.axis],
      figureNames.get(leaf.leaf.indicator) ?? leaf.leaf.indicator,
      ...pair(leaf.raw),
      ...pair(leaf.contribution),
      [
        ...leaf.notes.map((note) => effectText.notes[note]),
        ...(isLeftOut(leaf) ? [effectText.leaf.leftOut(text.axis[leaf.axis])] : []),
      ].join(' '),
    ]);
  return {
    name: text.sheet.effect,
    columns: [
      proseColumn(column.project, 44),
      textColumn(column.name, 28),
      textColumn(column.areaCode),
      textColumn(column.area, 24),
      ...both(column.capacity).map((header) => figureColumn(header, 'one', sheet.reference)),
      ...both(column.load).map((header) => figureColumn(header, 'one', sheet.reference)),
      ...both(column.field).map((header) => textColumn(header, 26)),
      textColumn(column.axis, 14),
      textColumn(column.figure, 36),
      ...both(column.raw).map((header) => figureColumn(header, 'two')),
      ...both(column.points).map((header) => figureColumn(header, 'two')),
      proseColumn(text.about.remark),
    ],
    rows: sheet.effects.flatMap(({ areas, label, site }) => areas.flatMap((area) => rowsOf(area, label, site))),
  };
}

export function sourcesTable({ sources }: DecisionSheet): Table {
  return {
    name: text.sheet.sources,
    columns: [
      textColumn(column.source, 44),
      textColumn(column.publisher, 24),
      textColumn(column.licence, 16),
      textColumn(column.years, 16),
      { kind: 'link', header: column.address },
      { kind: 'date', header: column.retrieved, width: 12 },
    ],
    rows: sources.map(({ source, years }) => [
      source.label,
      source.publisher,
      source.licence,
      years.join(', '),
      source.url,
      source.retrieved,
    ]),
  };
}

/** What the figures are relative to, the seal, the address and all else that a reader must know. */
export function methodTable(sheet: DecisionSheet): Table {
  return {
    name: text.sheet.method,
    columns: [textColumn(column.subject, 34), proseColumn(column.words, 110)],
    rows: [[text.about.title, sheet.title], ...aboutFields(sheet)],
  };
}
