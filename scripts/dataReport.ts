import { areaLevels } from '../src/domain/area.ts';
import type { Bundle } from '../src/domain/bundle.ts';
import type { Dataset } from '../src/domain/dataset.ts';
import type { IndexSpec } from '../src/domain/indexSpec.ts';
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
  readonly recipes: readonly IndexSpec[];
}

/** What a built bundle holds, what is missing for the recipes, and what did not fit: plain Dutch lines. */
export function dataReport({ bundle, recognised, unknown, broken, datasets, recipes }: ReportInput): string {
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
      recipes.map((spec) => recipeLine(spec, datasets)),
    ),
    ...section('Opmerkingen', bundle.manifest.remarks),
    ...section('Let op', broken),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function indicatorLine({ id, label }: Indicator, { values, areas }: Bundle): string {
  const rows = values.filter((row) => row.indicator === id && row.missing === 0);
  const years = [...new Set(rows.map(({ year }) => year))].sort((one, other) => one - other);
  const newest = years.at(-1);
  const filled = rows.filter((row) => row.year === newest && row.area.startsWith('BU')).length;
  const total = areas.filter(({ level }) => level === 'buurt').length;
  return `${label}: ${years.join(', ')} (${filled} van ${total})`;
}

function recipeLine(spec: IndexSpec, datasets: readonly Dataset[]): string {
  const scored = datasets.map((dataset) => {
    const result = scoreIndex(spec, indexInputOf(dataset));
    if (!result.ok) return `geen score per ${dataset.level}`;
    const coverage = [...result.value.coverage].filter(
      (_, row) => !Number.isNaN(result.value.score[row] ?? Number.NaN),
    );
    const share =
      coverage.length === 0 ? '' : `, dekking ${percent(Math.min(...coverage))}–${percent(Math.max(...coverage))}`;
    return `${coverage.length} van ${dataset.areas.length} × ${dataset.level} met score${share}`;
  });
  return `${spec.label}: ${scored.join('; ')}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
