import type { Manifest, Source } from '../domain/bundle.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import type { IndexResult } from '../model/indexResult.ts';

export interface SourceUsed {
  readonly source: Source;
  /** years of the figures used, ascending */
  readonly years: readonly number[];
}

/** The sources of an index that the bundle lists, with the years used; figures without a value have neither. */
export function sourcesUsed(
  { leaves }: Pick<IndexResult, 'leaves'>,
  indicators: ReadonlyMap<IndicatorId, Indicator>,
  { sources }: Pick<Manifest, 'sources'>,
): readonly SourceUsed[] {
  const years = new Map<string, Set<number>>();
  for (const { leaf, year } of leaves) {
    const source = indicators.get(leaf.indicator)?.source;
    if (source === undefined || year === null) continue;
    years.set(source, (years.get(source) ?? new Set()).add(year));
  }
  return sources.flatMap((source) => {
    const own = years.get(source.id);
    return own === undefined ? [] : [{ source, years: [...own].sort((a, b) => a - b) }];
  });
}
