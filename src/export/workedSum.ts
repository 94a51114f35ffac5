import { type IndexSpec, isLeaf } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { WorkedExample, WorkedGroup, WorkedLeaf } from '../model/workedExample.ts';
import { formatExact, workedText } from '../text/method.ts';
import { type Block, formula, heading, paragraph } from './document.ts';

type Named = Pick<Indicator, 'label' | 'unit'>;
/** By indicator id; figures it does not know go by their id. */
export type NamesOfFigures = ReadonlyMap<string, Named>;

/** A number inside a sum: negative ones in brackets, as one types them into a calculator. */
function n(value: number): string {
  const text = formatExact(value);
  return text.startsWith('−') ? `(${text})` : text;
}

const equals = (...parts: readonly string[]): Block => formula(parts.join(' = '));

function treatmentBlocks({ treatment, raw, treated }: WorkedLeaf): readonly Block[] {
  switch (treatment.kind) {
    case 'none':
      return [];
    case 'winsorise': {
      const [low, high] = [formatExact(treatment.low), formatExact(treatment.high)];
      return [
        paragraph(raw === treated ? workedText.within(low, high) : workedText.moved(low, high, formatExact(treated))),
      ];
    }
    case 'outliers': {
      if (treatment.done === 'none') return [paragraph(workedText.passes)];
      if (treatment.done === 'winsorised')
        return [paragraph(workedText.shifted(treatment.points, formatExact(treated)))];
      const { min, max } = treatment;
      return [
        paragraph(workedText.logged),
        equals(`ln(${n(raw)} − ${n(min)} + 0,01 × (${n(max)} − ${n(min)}))`, formatExact(treated)),
      ];
    }
  }
}

function scaleBlocks({ leaf, treated, reference, below, straight }: WorkedLeaf, spec: IndexSpec): readonly Block[] {
  const { mean, sd, min, max, count } = reference;
  const { population } = spec.reference;
  switch (spec.normalisation.kind) {
    case 'z_score':
      return [
        paragraph(workedText.reference(spec.reference, formatExact(mean), formatExact(sd), count)),
        sd === 0
          ? paragraph(workedText.constant('0'))
          : equals('y', '(x − m) / s', `(${n(treated)} − ${n(mean)}) / ${n(sd)}`, formatExact(straight)),
      ];
    case 'min_max': {
      const { low, high } = spec.normalisation;
      const sum = `${n(low)} + (${n(treated)} − ${n(min)}) / (${n(max)} − ${n(min)}) × (${n(high)} − ${n(low)})`;
      return [
        paragraph(workedText.extremes(population, formatExact(min), formatExact(max), count)),
        min === max ? paragraph(workedText.constant(formatExact(straight))) : equals('y', sum, formatExact(straight)),
      ];
    }
    case 'percentile_rank':
      return [
        paragraph(workedText.ranked(population, below, count)),
        count === 1 ? paragraph(workedText.alone) : equals('y', `${below} / (${count} − 1)`, formatExact(straight)),
      ];
    case 'norm': {
      if (leaf.norm === undefined) return [paragraph(workedText.noPosts)];
      const { low, high } = leaf.norm;
      const inside = (treated - low) / (high - low);
      return [
        paragraph(workedText.posts(formatExact(low), formatExact(high))),
        equals('y', `(${n(treated)} − ${n(low)}) / (${n(high)} − ${n(low)})`, formatExact(inside)),
        ...(inside === straight ? [] : [paragraph(workedText.clipped(formatExact(straight)))]),
      ];
    }
  }
}

/** What the mirrored value and the value itself add up to. */
function turnedFrom({ normalisation }: IndexSpec): string {
  if (normalisation.kind === 'z_score') return '0';
  return normalisation.kind === 'min_max' ? `${n(normalisation.low)} + ${n(normalisation.high)}` : '1';
}

function leafBlocks(worked: WorkedLeaf, spec: IndexSpec, names: NamesOfFigures): readonly Block[] {
  const { leaf, groups, year, raw, straight, oriented, counts } = worked;
  const named = names.get(leaf.indicator);
  const title = heading(4, workedText.figure(named?.label ?? leaf.indicator, year));
  const place = groups.length === 0 ? [] : [paragraph(workedText.under(groups))];
  const value = paragraph(workedText.value(formatExact(raw), named?.unit ?? null));
  if (!counts) return [title, ...place, ...(Number.isNaN(raw) ? [] : [value]), paragraph(workedText.aside)];
  if (Number.isNaN(raw)) return [title, ...place, paragraph(workedText.missing)];
  return [
    title,
    ...place,
    value,
    ...treatmentBlocks(worked),
    ...scaleBlocks(worked, spec),
    ...(leaf.orientation === -1
      ? [paragraph(workedText.turned), equals(`${turnedFrom(spec)} − ${n(straight)}`, formatExact(oriented))]
      : []),
  ];
}

/** The aggregation as a sum over the terms that are present. */
function aggregationSum({ terms, presentWeight }: WorkedGroup, aggregation: IndexSpec['aggregation']): string {
  const present = terms.filter(({ value }) => !Number.isNaN(value));
  const parts = (part: (weight: string, value: string) => string, between: string): string =>
    present.map(({ node, value }) => part(n(node.weight), n(value))).join(between);
  const total = n(presentWeight);
  switch (aggregation) {
    case 'arithmetic':
      return `(${parts((weight, value) => `${weight} × ${value}`, ' + ')}) / ${total}`;
    case 'geometric':
      return `exp((${parts((weight, value) => `${weight} × ln(${value})`, ' + ')}) / ${total})`;
    case 'harmonic':
      return `${total} / (${parts((weight, value) => `${weight} / ${value}`, ' + ')})`;
    case 'minimum':
      return `min(${parts((_, value) => value, '; ')})`;
  }
}

function groupBlocks(worked: WorkedGroup, spec: IndexSpec, names: NamesOfFigures): readonly Block[] {
  const { group, terms, coverage, totalWeight, score } = worked;
  const scored = !Number.isNaN(score);
  const { aggregation, minCoverage } = spec;
  const covered = terms.map((term) => `${n(term.node.weight)} × ${n(term.coverage)}`).join(' + ');
  return [
    heading(4, group.label),
    {
      kind: 'table',
      caption: workedText.group.caption(group.label),
      header: workedText.group.columns,
      rows: terms.map(({ node, value, coverage: own }) => [
        isLeaf(node) ? (names.get(node.indicator)?.label ?? node.indicator) : node.label,
        formatExact(node.weight),
        formatExact(value),
        formatExact(own),
      ]),
      numeric: [1, 2, 3],
    },
    ...(coverage === 1
      ? []
      : [
          equals(workedText.coverage, `(${covered}) / ${n(totalWeight)}`, formatExact(coverage)),
          paragraph(
            `${workedText.group.coverage(formatExact(minCoverage))}${scored ? '' : ` ${workedText.group.low}`}`,
          ),
        ]),
    ...(scored
      ? [
          paragraph(workedText.group.sum[aggregation]),
          equals(group.label, aggregationSum(worked, aggregation), formatExact(score)),
        ]
      : []),
  ];
}

function unscoredSentence({ reason, spec, coverage }: WorkedExample): string | null {
  const { unscored } = workedText;
  switch (reason) {
    case 'too_few_inhabitants':
      return unscored.too_few_inhabitants(spec.minInhabitants);
    case 'inhabitants_unknown':
      return unscored.inhabitants_unknown;
    case 'low_coverage':
      return unscored.low_coverage(formatExact(coverage), formatExact(spec.minCoverage));
    case 'scored':
      return null;
  }
}

function scoreBlocks({ spec, score, shown, leaves }: WorkedExample, names: NamesOfFigures): readonly Block[] {
  const standard = spec.normalisation.kind === 'z_score';
  const added = leaves.filter(({ weightHere }) => weightHere > 0);
  const sum = added.map(({ contribution }) => n(contribution)).join(' + ');
  const parts: readonly Block[] =
    spec.aggregation === 'arithmetic'
      ? [
          {
            kind: 'table',
            caption: workedText.parts.caption,
            header: workedText.parts.columns,
            rows: added.map(({ leaf, oriented, weightHere, contribution }) => [
              names.get(leaf.indicator)?.label ?? leaf.indicator,
              formatExact(oriented),
              formatExact(weightHere),
              formatExact(contribution),
            ]),
            numeric: [1, 2, 3],
          },
          paragraph(workedText.parts.sum),
          equals(sum, formatExact(score)),
        ]
      : [paragraph(workedText.parts.notAdditive)];
  return [
    heading(3, workedText.step.score),
    ...(standard
      ? [paragraph(workedText.shown), equals(`100 + 10 × ${n(score)}`, formatExact(shown))]
      : [paragraph(workedText.shownPlain), equals(workedText.score, formatExact(score))]),
    ...parts,
  ];
}

/**
 * One area's score worked out in words and sums that a calculator can redo: the same blocks on the method page, in its
 * downloads and from `npm run score -- --explain`. Areas go by their code, so that all three print the same lines.
 */
export function workedSum(example: WorkedExample, names: NamesOfFigures): readonly Block[] {
  const { spec, code, leaves, groups, score } = example;
  const unscored = unscoredSentence(example);
  return [
    heading(2, workedText.title(spec.label, code)),
    ...(unscored === null ? [] : [paragraph(unscored)]),
    paragraph(workedText.rounding),
    heading(3, workedText.step.figures),
    ...leaves.flatMap((leaf) => leafBlocks(leaf, spec, names)),
    ...(groups.length === 0
      ? []
      : [heading(3, workedText.step.groups), ...groups.flatMap((group) => groupBlocks(group, spec, names))]),
    ...(Number.isNaN(score) ? [] : scoreBlocks(example, names)),
  ];
}
