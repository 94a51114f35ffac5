import { paperText as text } from '../../text/decision.ts';
import { demandText, measureLabel } from '../../text/measureWords.ts';
import { sitingExportText } from '../../text/sitingExport.ts';
import { valueWords } from '../../text/valueWords.ts';
import { heading, paragraph } from '../document.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { type Blocks, table } from './siteBlocks.ts';
import type { Standing } from './standings.ts';
import { conceptLabel } from './words.ts';

const { column } = text;

/** The rules, and how many sites fall away by each; `isBlind`: sites are not looked at yet, so nothing is counted. */
export function ruleBlocks({ siting, matrix, names }: DecisionSheet, isBlind = false): Blocks {
  const rows = siting.rules.map((rule) => [
    rule.label,
    `${rule.holds === 'any' && rule.demands.length > 1 ? `${text.any}: ` : ''}${rule.demands.map((demand) => demandText(demand, names)).join('; ')}`,
    rule.reason ?? '',
    isBlind ? '' : String(matrix.rules.find((each) => each.rule.id === rule.id)?.fails ?? ''),
  ]);
  return [
    heading(3, text.rules),
    rows.length === 0
      ? paragraph(text.noRules)
      : table('', [column.rule, column.demands, column.why, column.fails], rows, [3]),
  ];
}

/** The criteria with what they look at, how that becomes points, and their weights. */
export function criterionBlocks({ siting, names }: DecisionSheet): Blocks {
  const total = siting.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const rows = siting.criteria.map(({ label, measure, value, weight, reason }, at) => [
    `${text.number(at)} ${label}`,
    measureLabel(measure, names),
    valueWords(value, measure, names),
    reason ?? '',
    sitingExportText.part(total > 0 ? weight / total : Number.NaN),
  ]);
  return [
    heading(3, text.criteria),
    rows.length === 0
      ? paragraph(text.noCriteria)
      : table('', [column.criterion, column.measure, column.value, column.why, column.weight], rows, [4]),
  ];
}

/** What was asked: for which concept, how many sites are left, by which rules and criteria. */
export function askedBlocks(sheet: DecisionSheet, standings: readonly Standing[]): Blocks {
  const { siting, matrix, names, shortlist } = sheet;
  const forWhom = names.concepts.find(({ id }) => id === siting.concept)?.forWhom ?? null;
  return [
    heading(2, text.chapter.asked),
    paragraph(text.concept(conceptLabel(sheet), forWhom)),
    paragraph(text.outcome(standings.length, matrix.kept.length, shortlist.sites.length)),
    ...ruleBlocks(sheet),
    ...criterionBlocks(sheet),
  ];
}
