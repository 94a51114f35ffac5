import { isLeftOut } from '../../model/ledger.ts';
import { rankedCount } from '../../model/siteOutcome.ts';
import { paperText as text } from '../../text/decision.ts';
import { momentText } from '../../text/moment.ts';
import { sitingExportText } from '../../text/sitingExport.ts';
import { heading, paragraph } from '../document.ts';
import type { PdfBlock } from '../pdf.ts';
import { qrModules, qrPng } from '../qrPicture.ts';
import { scenarioFileName } from '../scenario.ts';
import { fieldName } from './areaTables.ts';
import { askedBlocks } from './askedBlocks.ts';
import type { DecisionEffect, DecisionPicture, DecisionSheet } from './decisionSheet.ts';
import { allBlocks, areaBlocks, type Blocks, pointBlocks, rejectedBlocks, table, whereOf } from './siteBlocks.ts';
import { reasonsOf } from './siteFields.ts';
import { inOrderOfChoice, type Standing, standingsOf } from './standings.ts';
import { aboutFields, changeLines, remarkLines, tippingText } from './words.ts';

const { chapter, caption, column } = text;

export interface DecisionContent {
  /** the map as it stands; null = none */
  readonly map: DecisionPicture | null;
}

/** The decision as a text in blocks, in the order in which a council reads it. */
export function decisionBlocks(sheet: DecisionSheet, { map }: DecisionContent): readonly PdfBlock[] {
  const standings = inOrderOfChoice(standingsOf(sheet));
  return [
    ...(sheet.invented === true ? [paragraph(text.invented)] : []),
    ...askedBlocks(sheet, standings),
    ...shortlistBlocks(sheet, standings),
    ...allBlocks(sheet, standings),
    ...rejectedBlocks(sheet, standings),
    ...(map === null
      ? []
      : [heading(2, chapter.map), { kind: 'picture', ...map, caption: text.mapCaption } satisfies PdfBlock]),
    ...pointBlocks(sheet, standings),
    ...areaBlocks(sheet, standings),
    ...surenessBlocks(sheet),
    ...effectBlocks(sheet),
    ...sealBlocks(sheet),
    ...aboutBlocks(sheet),
  ];
}

function standingWords({ siting, matrix }: DecisionSheet, { rank, score, open }: Standing): string {
  const ranked = rankedCount(matrix, siting.method);
  const words = rank === null ? text.noRank : text.place(rank, ranked, text.scoreOf(siting.method, score));
  return open.length === 0 ? words : `${words}. ${text.openRules(open.map(({ rule }) => rule.label))}`;
}

/** The sites people chose, in their order and with their reasons. */
export function shortlistBlocks(sheet: DecisionSheet, standings: readonly Standing[]): Blocks {
  const { shortlist } = sheet;
  const rows = shortlist.sites.map(({ site, note }, at) => {
    const standing = standings.find(({ id }) => id === site);
    if (standing === undefined) return [`${at + 1}. ${site}`, '', text.gone(site), note];
    const words = standing.isRejected ? text.rejected(reasonsOf(standing, sheet)) : standingWords(sheet, standing);
    return [`${at + 1}. ${standing.name}`, whereOf(standing), words, note === '' ? text.noReason : note];
  });
  return [
    heading(2, chapter.shortlist),
    ...(rows.length === 0
      ? [paragraph(text.noShortlist)]
      : [table(caption.shortlist, [column.site, column.area, column.place, column.reason], rows)]),
    ...(shortlist.note === '' ? [] : [paragraph(shortlist.note)]),
  ];
}

function surenessBlocks(sheet: DecisionSheet): Blocks {
  const { sureness } = sheet;
  const tipping = tippingText(sheet);
  const { about } = sitingExportText;
  const words =
    sureness === null ? null : about.surenessText(sureness.weightings, sureness.methods, sureness.shortlist);
  if (words === null && tipping === null) return [];
  return [
    heading(2, chapter.sureness),
    ...(words === null ? [] : [paragraph(words)]),
    ...(tipping === null ? [] : [paragraph(tipping)]),
  ];
}

function effectBlocks(sheet: DecisionSheet): Blocks {
  if (sheet.effects.length === 0) return [];
  const areaNames = new Map(sheet.areas.map(({ code, name }) => [code, name]));
  const figureNames = new Map(sheet.names.indicators.map(({ id, label }) => [id, label]));
  const header = [column.areaName, column.capacity, column.load, column.field];
  const blocksOf = ({ label, areas }: DecisionEffect): Blocks => {
    const rows = areas.map(({ code, capacity, load, field }) => [
      areaNames.get(code) ?? code,
      text.change(capacity.shown.before, capacity.shown.after),
      text.change(load.shown.before, load.shown.after),
      text.fieldChange(fieldName(field.before), fieldName(field.after)),
    ]);
    if (rows.length === 0) return [heading(3, label), paragraph(text.noEffect)];
    const left = new Map(
      areas
        .flatMap(({ leaves }) => leaves.filter(isLeftOut))
        .map(({ axis, leaf }) => [`${axis} ${leaf.indicator}`, { axis, leaf }]),
    );
    const lines = [...left.values()].map(({ axis, leaf }) =>
      text.leftOut(figureNames.get(leaf.indicator) ?? leaf.indicator, sitingExportText.axis[axis]),
    );
    return [heading(3, label), table(caption.effect, header, rows), ...lines.map(paragraph)];
  };
  return [heading(2, chapter.effect), paragraph(sheet.reference), ...sheet.effects.flatMap(blocksOf)];
}

/** What was sealed, and what changed since. */
export function sealBlocks(sheet: DecisionSheet): Blocks {
  const { seal } = sheet;
  const { about } = sitingExportText;
  if (seal === null) return [heading(2, chapter.seal), paragraph(about.noSeal)];
  const lines = changeLines(sheet);
  return [
    heading(2, chapter.seal),
    paragraph(about.sealText(seal.sha256, momentText(seal.sealedAt))),
    paragraph(text.changed(lines.length)),
    ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } satisfies PdfBlock]),
  ];
}

function aboutBlocks(sheet: DecisionSheet): Blocks {
  const remarks = remarkLines(sheet);
  const { about } = sitingExportText;
  // what has a chapter of its own is not said twice
  const told = new Set<string>([
    about.remark,
    about.changes,
    about.seal,
    about.tipping,
    about.sureness,
    about.link,
    about.shortlist,
  ]);
  const sources = sheet.sources.map(({ source, years }) => [
    `${source.publisher}, ${source.label}`,
    years.join(', '),
    source.licence,
  ]);
  return [
    ...(remarks.length === 0 ? [] : [heading(2, chapter.remarks), { kind: 'list', items: remarks } satisfies PdfBlock]),
    ...(sources.length === 0
      ? []
      : [heading(2, chapter.sources), table('', [column.source, column.years, column.licence], sources)]),
    heading(2, chapter.method),
    { kind: 'fields', fields: aboutFields(sheet).filter(([name]) => !told.has(name)) },
    ...(sheet.link === null ? [] : linkBlocks(sheet.link, sheet.siting.municipality.name)),
  ];
}

/** longer addresses are not copied from paper by hand */
const longestTyped = 160;
/** points, 0.37 mm: a telephone still tells modules of this size apart on paper */
const moduleWidth = 1.05;

/** The address that opens the work: in full while people can type it, else to follow and to scan, with the file beside it. */
function linkBlocks(address: string, municipality: string): Blocks {
  if (address.length <= longestTyped) return [paragraph(text.linkIntro), { kind: 'link', text: address, address }];
  const code = qrModules(address);
  return [
    heading(2, chapter.open),
    { kind: 'link', text: text.openWork, address },
    paragraph(text.linkLong(address.length, scenarioFileName(municipality))),
    ...(code.ok
      ? [
          {
            kind: 'picture',
            png: qrPng(code.value, 4, { title: text.openWork, description: text.qrAlt }),
            ...{ alt: text.qrAlt, caption: text.qr, width: code.value.length * moduleWidth },
          } satisfies PdfBlock,
        ]
      : []),
  ];
}
