import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areaLevels } from '../src/domain/area.ts';
import type { Bundle } from '../src/domain/bundle.ts';
import type { Dataset } from '../src/domain/dataset.ts';
import { type IndexGroup, type IndexSpec, indexSpecSchema, isLeaf } from '../src/domain/indexSpec.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import { scoreIndex } from '../src/model/composite.ts';
import type { OpenSource } from '../src/sources/open/openFile.ts';
import { indexInputOf } from '../src/state/indexInput.ts';

interface ReportInput {
  readonly bundle: Bundle;
  readonly recognised: readonly OpenSource[];
  readonly unknown: readonly string[];
  /** sentences of the truth checks */
  readonly broken: readonly string[];
  /** levels of which the recipes are tried */
  readonly datasets: readonly Dataset[];
}

const recipeFolder = join(import.meta.dirname, '..', 'data', 'recipes');

/** What a built bundle holds, what is missing for the recipes, and what did not fit: plain Dutch lines. */
export async function dataReport({ bundle, recognised, unknown, broken, datasets }: ReportInput): Promise<string> {
  const { municipality } = bundle.manifest;
  const counts = areaLevels.map((level) => `${bundle.areas.filter((area) => area.level === level).length} × ${level}`);
  return [
    `${municipality.name} (${municipality.code}): ${counts.join(', ')}`,
    ...section(
      'Herkend',
      recognised.map(({ file, label }) => `${file}: ${label}`),
    ),
    ...section('Niet herkend, dus niet gebruikt', unknown),
    ...section(
      'Cijfers: jaren, en bij het nieuwste jaar het aantal buurten met een cijfer',
      bundle.indicators.map((entry) => indicatorLine(entry, bundle)),
    ),
    ...section(
      'Recepten',
      (await recipes()).flatMap((spec) => recipeLines(spec, bundle, datasets)),
    ),
    ...section('Opmerkingen', bundle.manifest.remarks),
    ...section('Let op', broken),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

/** Recipes of the application, in the order of their file names. */
export async function recipes(): Promise<readonly IndexSpec[]> {
  const files = (await readdir(recipeFolder)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(recipeFolder, file), 'utf8')));
  return texts.map((text) => indexSpecSchema.parse(JSON.parse(text)));
}

function indicatorLine({ id, label }: Indicator, { values, areas }: Bundle): string {
  const rows = values.filter((row) => row.indicator === id && row.missing === 0);
  const years = [...new Set(rows.map(({ year }) => year))].sort((one, other) => one - other);
  const newest = years.at(-1);
  const filled = rows.filter((row) => row.year === newest && row.area.startsWith('BU')).length;
  const total = areas.filter(({ level }) => level === 'buurt').length;
  return `${label}: ${years.join(', ')} (${filled} van ${total})`;
}

function recipeLines(spec: IndexSpec, bundle: Bundle, datasets: readonly Dataset[]): readonly string[] {
  const scored = datasets.map((dataset) => {
    const result = scoreIndex(spec, indexInputOf(dataset));
    if (!result.ok) return `${dataset.level}: ${result.failure.sentence}`;
    const coverage = [...result.value.coverage].filter(
      (_, row) => !Number.isNaN(result.value.score[row] ?? Number.NaN),
    );
    const share =
      coverage.length === 0 ? '' : `, dekking ${percent(Math.min(...coverage))}–${percent(Math.max(...coverage))}`;
    return `${coverage.length} van ${dataset.areas.length} × ${dataset.level} met score${share}`;
  });
  const missing = missingLeaves(spec, bundle);
  return [
    `${spec.label}: ${scored.join('; ')}`,
    ...(missing.length === 0 ? [] : [`  zonder cijfers: ${missing.join(', ')}`]),
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Counted leaves without any figure in the bundle. */
function missingLeaves(spec: IndexSpec, { indicators }: Bundle): readonly string[] {
  const leaves = (group: IndexGroup): readonly string[] =>
    group.children.flatMap((child) => {
      if (!isLeaf(child)) return leaves(child);
      return child.orientation === 0 || indicators.some(({ id }) => id === child.indicator) ? [] : [child.indicator];
    });
  return leaves(spec.root);
}
