import type { AreaLevel } from '../domain/area.ts';
import type { Manifest } from '../domain/bundle.ts';
import { type IndexNode, isLeaf } from '../domain/indexSpec.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import type { IndexResult } from '../model/indexResult.ts';
import { overlapsOf } from '../model/overlap.ts';
import { countedWeight, countsIn } from '../model/specTree.ts';
import { workedExample } from '../model/workedExample.ts';
import { formatExact } from '../text/method.ts';
import { methodText, natureList } from '../text/methodPage.ts';
import { levelText } from '../text/nl.ts';
import { registerBlocks } from './algorithmRegister.ts';
import { type Block, heading, paragraph, type TextDocument } from './document.ts';
import { rulesOf } from './indexWords.ts';
import { sourcesUsed } from './methodSources.ts';
import { workedSum } from './workedSum.ts';

/** What a method document is about. */
export interface MethodSubject {
  readonly result: IndexResult;
  /** row of the area whose sum is worked out */
  readonly row: number;
  /** whether a person changed the recipe, so that its version and status no longer say what it is */
  readonly changed: boolean;
  readonly areaName: string;
  readonly manifest: Manifest;
  readonly level: AreaLevel;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  /** ISO 8601 */
  readonly date: string;
}

function countedIndicators({ result, indicators }: MethodSubject): readonly Indicator[] {
  const counted = result.leaves
    .filter(({ share }) => share > 0)
    .flatMap(({ leaf }) => indicators.get(leaf.indicator) ?? []);
  return [...new Set(counted)];
}

function measuresBlocks({ result, indicators, changed }: MethodSubject): readonly Block[] {
  const { spec, leaves } = result;
  const [first, ...more] = leaves.filter(({ share }) => share > 0);
  const single = first !== undefined && more.length === 0 ? first.leaf.indicator : null;
  return [
    heading(2, methodText.chapter.measures),
    paragraph(spec.description ?? methodText.noDescription(spec.label)),
    ...(spec.highMeans === undefined ? [] : [paragraph(methodText.highMeans(spec.highMeans))]),
    ...(single === null ? [] : [paragraph(methodText.single(indicators.get(single)?.label ?? single))]),
    ...(changed ? [paragraph(methodText.changed)] : []),
    paragraph(`${methodText.version(spec.version)} ${methodText.status[spec.status]}`),
  ];
}

function treeBlock({ result, indicators }: MethodSubject): Block {
  const rows: string[][] = [];
  let place = 0;
  const share = (node: IndexNode, of: number, total: number): number =>
    countsIn(node) ? (of * node.weight) / total : 0;
  const visit = (children: readonly IndexNode[], of: number, total: number, depth: number): void => {
    for (const node of children) {
      const own = share(node, of, total);
      const indent = '\u2003'.repeat(depth);
      const weights = [formatExact(node.weight), methodText.tree.share(own)];
      if (isLeaf(node)) {
        const year = result.leaves[place]?.year ?? null;
        place += 1;
        rows.push([
          `${indent}${indicators.get(node.indicator)?.label ?? node.indicator}`,
          ...weights,
          methodText.tree.direction[own > 0 ? node.orientation : 0],
          year === null ? methodText.tree.absent : String(year),
          node.reason ?? '',
        ]);
      } else {
        rows.push([`${indent}${node.label}`, ...weights, '', '', '']);
        visit(node.children, own, countedWeight(node), depth + 1);
      }
    }
  };
  visit(result.spec.root.children, 1, countedWeight(result.spec.root), 0);
  const { caption, columns } = methodText.tree;
  return { kind: 'table', caption, header: columns, rows, numeric: [1, 2] };
}

function sourceBlocks({ result, indicators, manifest }: MethodSubject): readonly Block[] {
  const used = sourcesUsed(result, indicators, manifest);
  const { caption, columns, none } = methodText.sources;
  if (used.length === 0) return [paragraph(none)];
  const rows = used.map(({ source, years }) => [
    source.label,
    source.publisher,
    methodText.years(years),
    source.licence,
    source.url ?? '',
  ]);
  return [{ kind: 'table', caption, header: columns, rows, numeric: [] }];
}

function limitsOf(subject: MethodSubject): readonly string[] {
  const { result, indicators } = subject;
  const { spec } = result;
  const { limits } = methodText;
  const counted = countedIndicators(subject);
  const estimates = natureList(counted, 'model_estimate');
  const surveys = natureList(counted, 'survey');
  const name = (id: IndicatorId): string => indicators.get(id)?.label ?? id;
  const pairs = overlapsOf(spec, [...indicators.values()])
    .filter(({ asOne }) => !asOne)
    .map(({ first, second }) => methodText.pair(name(first), name(second)));
  const years = result.leaves.flatMap(({ year, share }) => (year === null || share === 0 ? [] : [year]));
  const [oldest, newest] = [Math.min(...years), Math.max(...years)];
  return [
    spec.normalisation.kind === 'norm' ? limits.fixed : limits.relative[spec.reference.population],
    limits.sufficient,
    spec.status === 'vastgesteld' ? limits.adopted : limits.example,
    ...(estimates.length === 0 ? [] : [limits.estimates(estimates)]),
    ...(surveys.length === 0 ? [] : [limits.surveys(surveys)]),
    limits.small,
    ...(pairs.length === 0 ? [] : [limits.overlap(pairs)]),
    ...(oldest < newest ? [limits.years(oldest, newest)] : []),
    limits.areas,
    limits.talk,
  ];
}

/**
 * The method of one index, written from its recipe: what it measures, the rules with their formulas, the tree with its
 * weights, one area worked out, sources, limits, and the text for the Algorithm Register.
 */
export function methodDocument(subject: MethodSubject): TextDocument {
  const { result, row, areaName, manifest, level, indicators, date } = subject;
  const { chapter } = methodText;
  return {
    title: methodText.title(result.spec.label),
    blocks: [
      paragraph(methodText.made(manifest.municipality.name, levelText[level].many, date)),
      paragraph(methodText.about(areaName, result.codes[row] ?? '')),
      ...(manifest.invented ? [paragraph(methodText.invented)] : []),
      ...measuresBlocks(subject),
      heading(2, chapter.steps),
      { kind: 'list', items: rulesOf(result.spec) },
      heading(2, chapter.tree),
      treeBlock(subject),
      ...workedSum(workedExample(result, row), indicators),
      heading(2, chapter.sources),
      ...sourceBlocks(subject),
      heading(2, chapter.limits),
      { kind: 'list', items: limitsOf(subject) },
      heading(2, chapter.register),
      ...registerBlocks({ result, manifest, indicators, counted: countedIndicators(subject) }),
    ],
  };
}
