import type { Concept } from '../../domain/place.ts';
import { paperText as text } from '../../text/decision.ts';
import { dayText } from '../../text/moment.ts';
import { printText } from '../../text/placePrint.ts';
import { sitingExportText } from '../../text/sitingExport.ts';
import { type Block, heading, paragraph } from '../document.ts';
import { criterionBlocks, ruleBlocks } from './askedBlocks.ts';
import { sealBlocks, shortlistBlocks } from './decisionBlocks.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { rejectedBlocks } from './siteBlocks.ts';
import { inOrderOfChoice, standingsOf } from './standings.ts';
import { conceptLabel, kindText, remarkLines } from './words.ts';

/** A step of Plaatsen on paper. */
export interface PrintedStep {
  /** name of the step */
  readonly name: string;
  readonly content: 'rules' | 'concept' | 'shortlist' | 'scores' | 'other';
  /** sites stay unnamed until rules and criteria are sealed */
  readonly isBlind: boolean;
  /** what the concept asks of its place, in words with the reason */
  readonly needs: readonly (readonly [what: string, reason: string])[];
}

/**
 * What stands at the top of a printed step: what it is, of which municipality, what figures are relative to, where they
 * come from; and, of steps that are made of fields, what is in them. Tables below the map follow by themselves.
 */
export function printBlocks(sheet: DecisionSheet, step: PrintedStep): readonly Block[] {
  return [
    heading(2, printText.title(step.name, conceptLabel(sheet), sheet.siting.municipality.name)),
    paragraph(printText.about(kindText(sheet), dayText(sheet.madeAt))),
    paragraph(printText.relative(sheet.reference, sitingExportText.about.siteScoresText(sheet.siting.method))),
    ...(sheet.sources.length === 0 ? [] : [paragraph(printText.sources(sourcesOf(sheet)))]),
    paragraph(printText.map),
    ...contentOf(sheet, step).flatMap((block) => (isBlock(block) ? [block] : [])),
  ];
}

function sourcesOf({ sources }: DecisionSheet): readonly string[] {
  return sources.map(({ source, years }) => `${source.publisher}, ${source.label} (${years.join(', ')})`);
}

type AnyBlock = ReturnType<typeof shortlistBlocks>[number];

function isBlock(block: AnyBlock): block is Block {
  return block.kind !== 'picture' && block.kind !== 'link' && block.kind !== 'new_page';
}

function contentOf(sheet: DecisionSheet, { content, isBlind, needs }: PrintedStep): readonly AnyBlock[] {
  const standings = isBlind ? [] : inOrderOfChoice(standingsOf(sheet));
  const remarks = isBlind ? [] : remarkLines(sheet);
  switch (content) {
    case 'rules':
      return [
        ...ruleBlocks(sheet, isBlind),
        ...criterionBlocks(sheet),
        ...rejectedBlocks(sheet, standings),
        ...sealBlocks(sheet),
      ];
    case 'concept': {
      const concept = sheet.names.concepts.find(({ id }) => id === sheet.siting.concept);
      return concept === undefined ? [] : conceptBlocks(concept, needs);
    }
    case 'shortlist':
      return isBlind ? [] : [...shortlistBlocks(sheet, standings), ...rejectedBlocks(sheet, standings)];
    case 'scores':
      return remarks.length === 0 ? [] : [{ kind: 'list', items: remarks }];
    case 'other':
      return [];
  }
}

function conceptBlocks(concept: Concept, needs: PrintedStep['needs']): readonly Block[] {
  const { size, dragersShare, brings = [] } = concept;
  const { label } = printText;
  const facts: readonly (readonly [string, string])[] = [
    [label.forWhom, concept.forWhom],
    [label.description, concept.description],
    [label.intensity, printText.intensity(concept.intensity)],
    [label.size, size === undefined ? printText.unknown : printText.size(size)],
    [label.share, dragersShare === undefined ? printText.unknown : printText.share(dragersShare)],
    [label.brings, brings.length === 0 ? printText.nothing : brings.join(', ')],
    [label.source, concept.source],
    [label.status, sitingExportText.status[concept.status]],
  ];
  const rows = needs.map(([what, reason]) => [what, reason]);
  return [
    { kind: 'fields', fields: facts },
    ...(rows.length === 0
      ? []
      : [
          heading(3, label.needs),
          {
            kind: 'table',
            caption: '',
            header: [label.need, text.column.why],
            rows,
            numeric: [],
          } satisfies Block,
        ]),
  ];
}
