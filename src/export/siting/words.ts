import { dayText, momentText } from '../../text/moment.ts';
import { sitingExportText as text } from '../../text/sitingExport.ts';
import { sealLines } from '../sealWords.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { matrixLines, placeLines, type RemarkNames, tippingLine } from './remarks.ts';
import { standingsOf } from './standings.ts';

const { about } = text;

/** "fictieve gegevens", or what else there is to be said of the kind of figures. */
export function kindText({ invented, own = null }: Pick<DecisionSheet, 'invented' | 'own'>): string {
  if (invented === null) return text.kind.unknown;
  if (invented) return text.kind.invented;
  return own === null ? text.kind.real : text.kind.realWithOwn;
}

export function conceptLabel({ siting, names }: DecisionSheet, id = siting.concept): string {
  return names.concepts.find((concept) => concept.id === id)?.label ?? id;
}

/** What changed since the sealing, one line each, with concepts by their label. */
export function changeLines(sheet: DecisionSheet): readonly string[] {
  const named = (id: string): string => conceptLabel(sheet, id);
  return sealLines(
    sheet.changes.map((change) =>
      change.kind === 'concept' ? { ...change, from: named(change.from), to: named(change.to) } : change,
    ),
  );
}

function remarkNames({ sites, names }: DecisionSheet): RemarkNames {
  const byId = new Map(sites.map(({ candidate }) => [candidate.site.id, candidate.site.name]));
  return { site: (id) => byId.get(id) ?? id, measures: names };
}

/** What a reader must know beside the figures: contradictions, what is missing, where sites lie. */
export function remarkLines(sheet: DecisionSheet): readonly string[] {
  return [...matrixLines(sheet.matrix, remarkNames(sheet)), ...placeLines(standingsOf(sheet))];
}

/** The tipping point in one sentence; null where there is nothing to compare. */
export function tippingText(sheet: DecisionSheet): string | null {
  return tippingLine(sheet.matrix, remarkNames(sheet).site)?.sentence ?? null;
}

/** How the figures came to be, as names and texts: what every file says about itself. */
export function aboutFields(sheet: DecisionSheet): readonly (readonly [name: string, text: string])[] {
  const { siting, matrix, sureness, seal, shortlist } = sheet;
  const kept = matrix.kept.length;
  const tipping = tippingText(sheet);
  const field = (name: string, words: string | null | undefined): readonly (readonly [string, string])[] =>
    words === null || words === undefined || words === '' ? [] : [[name, words]];
  return [
    ...field(about.municipality, siting.municipality.name),
    ...field(about.concept, conceptLabel(sheet)),
    ...field(about.kind, kindText(sheet)),
    ...field(about.own, sheet.own),
    ...field(about.counts, about.countsText(kept + matrix.rejected.length, kept)),
    ...field(about.siteScores, about.siteScoresText(siting.method)),
    ...field(about.relative, sheet.reference),
    ...field(about.missing, about.missingText),
    ...field(about.rejected, about.rejectedText),
    ...field(about.small, sheet.invented === null ? null : about.smallText),
    ...field(
      about.sureness,
      sureness === null ? null : about.surenessText(sureness.weightings, sureness.methods, sureness.shortlist),
    ),
    ...field(about.tipping, tipping),
    ...field(about.shortlistLength, String(siting.shortlist)),
    ...field(about.shortlist, shortlist.note),
    ...field(about.seal, seal === null ? about.noSeal : about.sealText(seal.sha256, momentText(seal.sealedAt))),
    ...changeLines(sheet).flatMap((line) => field(about.changes, line)),
    ...field(about.fingerprint, sheet.fingerprint),
    ...remarkLines(sheet).flatMap((line) => field(about.remark, line)),
    ...field(about.boundaries, sheet.boundaryYear === null ? null : String(sheet.boundaryYear)),
    ...field(about.link, sheet.link),
    ...field(about.version, about.versionText(sheet.version)),
    ...field(about.made, momentText(sheet.madeAt)),
  ];
}

/** One line for the foot of a page and the description of a file. */
export function provenanceLine(sheet: DecisionSheet): string {
  return [sheet.siting.municipality.name, kindText(sheet), dayText(sheet.madeAt)].join(' · ');
}
