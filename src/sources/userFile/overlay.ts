import type { Bundle, Source, ValueRow } from '../../domain/bundle.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Contribution, valueRowsOf } from './contribution.ts';

/** What an import can change of a bundle. */
export type Tables = Pick<Bundle, 'indicators' | 'values' | 'projects' | 'sites' | 'facilities'> & {
  readonly sources: readonly Source[];
};

/** The tables with a contribution laid over them; `replaced` counts the cells that made place for others. */
export function overlay(
  tables: Tables,
  { source, areas, figures, projects, sites, facilities }: Contribution,
): { readonly tables: Tables; readonly replaced: number } {
  const whole = new Set<string>();
  const cells = new Set<string>();
  const added: ValueRow[] = [];
  for (const figure of figures) {
    const rows = valueRowsOf(areas, figure);
    if (figure.mode !== 'complete') whole.add(figure.indicator.id);
    else for (const row of rows) cells.add(cellKey(row));
    // a spread of some 600,000 rows would overflow the stack
    for (const row of rows) added.push(row);
  }
  const completed = new Set(figures.flatMap(({ mode, indicator }) => (mode === 'complete' ? [indicator.id] : [])));
  const kept = tables.values.filter(
    (row) => !whole.has(row.indicator) && !(completed.has(row.indicator) && cells.has(cellKey(row))),
  );
  return {
    tables: {
      sources:
        source === null || tables.sources.some(({ id }) => id === source.id)
          ? tables.sources
          : [...tables.sources, source],
      indicators: figures.reduce(withIndicator, tables.indicators),
      values: kept.concat(added),
      projects: [...tables.projects, ...projects],
      sites: [...tables.sites, ...sites],
      facilities: [...tables.facilities, ...facilities],
    },
    replaced: tables.values.length - kept.length,
  };
}

function cellKey({ area, indicator, year }: ValueRow): string {
  return `${area} ${indicator} ${year}`;
}

/** In the place of the entry with its id, or behind all others. */
function withIndicator(
  indicators: readonly Indicator[],
  { indicator, mode }: Contribution['figures'][number],
): readonly Indicator[] {
  const at = indicators.findIndex(({ id }) => id === indicator.id);
  if (at < 0) return [...indicators, indicator];
  return mode === 'complete' ? indicators : indicators.with(at, indicator);
}
