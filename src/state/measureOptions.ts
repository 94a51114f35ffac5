import { type AreaLevel, areaLevels } from '../domain/area.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { SiteMeasure } from '../domain/siting.ts';
import { siteAttributes } from '../model/siteMeasures.ts';
import type { DataState } from './appState.ts';
import { filledColumns } from './columns.ts';

/** What rules and criteria can look at in the municipality on screen. */
export interface MeasureOptions {
  /** fields every site has, then own ones by name */
  readonly attributes: readonly string[];
  /** questions at least one site has a judgement on */
  readonly questions: readonly string[];
  /** levels there are areas of, small to large */
  readonly levels: readonly AreaLevel[];
  /** figures with a value at that level */
  readonly indicators: ReadonlyMap<AreaLevel, readonly Indicator[]>;
}

type Material = Pick<DataState, 'datasets' | 'computedIndicators'> & { readonly places: Places | null };

export function measureOptions({ datasets, computedIndicators, places }: Material): MeasureOptions {
  const sites = places?.sites ?? [];
  const named = (lists: readonly object[]): readonly string[] =>
    [...new Set(lists.flatMap((each) => Object.keys(each)))].sort((a, b) => a.localeCompare(b, 'nl'));
  const levels = areaLevels.filter((level) => datasets[level] !== undefined);
  const filled = (dataset: Dataset): readonly Indicator[] => [
    ...dataset.indicators.filter(({ id }) => filledColumns(dataset, id).length > 0),
    ...computedIndicators.filter((computed) => computed.levels.includes(dataset.level)),
  ];
  return {
    attributes: [...siteAttributes, ...named(sites.map(({ attributes }) => attributes ?? {}))],
    questions: named(sites.map(({ judgements }) => judgements ?? {})),
    levels,
    indicators: new Map(Object.values(datasets).map((dataset) => [dataset.level, filled(dataset)] as const)),
  };
}

/** A measure of another kind to begin with: the first there is of it. */
export function startMeasure(
  kind: SiteMeasure['kind'],
  options: MeasureOptions,
  first: { readonly facility: string; readonly index: string; readonly question: string },
): SiteMeasure {
  const level = options.levels[0] ?? 'buurt';
  switch (kind) {
    case 'attribute':
      return { kind, attribute: 'capacity' };
    case 'distance':
      return { kind, facility: first.facility };
    case 'nearness':
      return { kind, weights: { [first.facility]: 1 } };
    case 'indicator':
      return { kind, indicator: options.indicators.get(level)?.[0]?.id ?? 'inwoners', level };
    case 'index':
      return { kind, index: first.index, level };
    case 'places':
      return { kind, level: options.levels.includes('wijk') ? 'wijk' : level };
    case 'concentration':
      return { kind };
    case 'judgement':
      return { kind, question: options.questions[0] ?? first.question };
  }
}
