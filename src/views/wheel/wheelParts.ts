import type { Dataset } from '../../domain/dataset.ts';
import { isLeaf } from '../../domain/indexSpec.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import { type WheelNode, wheelParts } from '../../model/wheel.ts';
import { chosenColumn, filledColumns } from '../../state/columns.ts';
import { formatIndex, formatValue, missingText } from '../../text/nl.ts';
import { wheelText } from '../../text/wheel.ts';
import { figureAt } from '../profile/figures.ts';

/** One part of a wheel in words, the same for chart, list, picture and screen reader. */
export interface WheelPart {
  readonly node: WheelNode;
  /** short mark that stands in the wheel where the name does not fit: a number for a figure, letters for a group */
  readonly key: string;
  readonly name: string;
  /** figure with its year, or score of a group */
  readonly value: string;
  /** '' for groups */
  readonly mean: string;
  readonly standing: string;
  readonly weight: string;
  /** '' where there is none */
  readonly contribution: string;
}

/** What the words of a wheel need to know besides the wheel itself. */
export interface WheelContext {
  readonly dataset: Dataset;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  /** points on the shown scale per unit of the index: 10 for z-scores */
  readonly points: number;
  /** row of the area; null for the wheel of the reference */
  readonly row: number | null;
}

function standingOf({ status, kind, class: standing }: WheelNode): string {
  if (status === 'not_counted') return wheelText.notCountedHere;
  if (status === 'low_coverage') return wheelText.lowCoverage;
  if (standing === null) return kind === 'figure' ? wheelText.missing : wheelText.noScore;
  return kind === 'figure' ? wheelText.figure[standing] : wheelText.group[standing];
}

function figureText({
  node,
  indicator,
  context,
}: {
  node: WheelNode;
  indicator: Indicator;
  context: WheelContext;
}): string {
  if (!Number.isNaN(node.value)) return wheelText.value(formatValue(node.value, indicator.unit), node.year);
  if (context.row === null) return wheelText.missing;
  const column = chosenColumn(filledColumns(context.dataset, indicator.id), node.year);
  const missing = column === null ? null : figureAt(indicator, column, context.row).missing;
  return missing === null ? wheelText.missing : missingText[missing];
}

/** On the shown scale: z-scores as 100 + 10·z. */
function shownScore(normalised: number, points: number): string {
  if (Number.isNaN(normalised)) return wheelText.noScore;
  return wheelText.score(formatIndex(points === 10 ? 100 + 10 * normalised : normalised));
}

/** 1 → A, 26 → Z, 27 → AA; nothing for 0. */
function lettersOf(place: number): string {
  if (place === 0) return '';
  const [before, last] = [Math.floor((place - 1) / 26), (place - 1) % 26];
  return `${lettersOf(before)}${String.fromCharCode(65 + last)}`;
}

/** Every part of a wheel in words, depth first; figures are numbered in that order, groups lettered. */
export function partsInWords(wheel: WheelNode, context: WheelContext): ReadonlyMap<string, WheelPart> {
  let [figures, groups] = [0, 0];
  const parts = wheelParts(wheel).map((node): readonly [string, WheelPart] => {
    const isFigure = node.leaf !== null && isLeaf(node.leaf);
    const indicator = isFigure ? context.indicators.get(node.name) : undefined;
    if (isFigure) figures += 1;
    else if (node.kind === 'group') groups += 1;
    const reference = context.row === null;
    const value = isFigure
      ? indicator === undefined
        ? wheelText.missing
        : figureText({ node, indicator, context })
      : reference
        ? ''
        : shownScore(node.normalised, context.points);
    return [
      node.id,
      {
        node,
        key: isFigure ? String(figures) : lettersOf(groups),
        name: indicator?.label ?? node.name,
        value,
        mean:
          indicator === undefined || Number.isNaN(node.mean) || reference
            ? ''
            : wheelText.against(formatValue(node.mean, indicator.unit)),
        standing: isFigure && node.status === 'missing' ? value : standingOf(node),
        weight: node.share > 0 ? wheelText.weight(node.share, node.shareHere) : '',
        contribution:
          Number.isNaN(node.contribution) || node.kind === 'index'
            ? ''
            : wheelText.part(node.contribution * context.points),
      },
    ];
  });
  return new Map(parts);
}

/** One sentence of a part, as said on hover, on focus and by a screen reader. */
export function sentenceOf({ name, value, mean, standing, weight, contribution }: WheelPart): string {
  const facts = [value, mean, standing, weight, contribution].filter((fact) => fact !== '');
  return `${name}: ${[...new Set(facts)].join(', ')}`;
}
