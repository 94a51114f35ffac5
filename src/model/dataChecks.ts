import { type Area, sumsOfParts } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Column, Dataset } from '../domain/dataset.ts';
import { cellOrigins } from '../domain/dataset.ts';

export const dataChecks = ['boundaries', 'figures', 'sums', 'margins'] as const;
export type DataCheck = (typeof dataChecks)[number];

export interface CheckOutcome {
  readonly check: DataCheck;
  /** areas or cells looked at; 0 = the data do not allow this check */
  readonly checked: number;
  /** names of what fails, areas by name, cells by indicator and area */
  readonly failing: readonly string[];
}

/**
 * Promises that figures of a level can break without any file being wrong: a boundary for every area; at least one
 * figure for every area; inhabitants of the parts equal to the whole within rounding, between this level and the one
 * above; every estimate within its own 95 % margins, in every year.
 *
 * @param above the areas one level up; null when they are not loaded
 */
export function checkData(
  dataset: Dataset,
  above: readonly Area[] | null,
  boundaries: AreaFeatureCollection | null,
): readonly CheckOutcome[] {
  const { areas } = dataset;
  const drawn = new Set(boundaries?.features.map(({ properties }) => properties.code));
  const measured = areasWithFigures(dataset);
  const sums = sumsOfParts([...areas, ...(above ?? [])]);
  const namesOf = (some: readonly Area[]): readonly string[] => some.map(({ name }) => name);
  return [
    {
      check: 'boundaries',
      checked: boundaries === null ? 0 : areas.length,
      failing: boundaries === null ? [] : namesOf(areas.filter(({ code }) => !drawn.has(code))),
    },
    { check: 'figures', checked: areas.length, failing: namesOf(areas.filter((_, row) => measured[row] !== 1)) },
    { check: 'sums', checked: sums.checked, failing: namesOf(sums.unequal.map(({ whole }) => whole)) },
    marginsCheck(dataset),
  ];
}

const borrowedFrom = cellOrigins.indexOf('from_wijk');

/** 1 for areas with a figure of their own in any column. */
function areasWithFigures({ areas, columns }: Dataset): Uint8Array {
  const found = new Uint8Array(areas.length);
  for (const { missing, origin } of columns) {
    for (let row = 0; row < found.length; row += 1) {
      if (missing[row] === 0 && (origin[row] ?? 0) < borrowedFrom) found[row] = 1;
    }
  }
  return found;
}

function marginsCheck({ areas, columns, indicators }: Dataset): CheckOutcome {
  let checked = 0;
  const failing: string[] = [];
  for (const column of columns) {
    for (let row = 0; row < areas.length; row += 1) {
      const within = withinMargins(column, row);
      if (within === null) continue;
      checked += 1;
      if (within) continue;
      const label = indicators.find(({ id }) => id === column.indicator)?.label ?? column.indicator;
      failing.push(`${label} ${column.year}, ${areas[row]?.name ?? ''}`);
    }
  }
  return { check: 'margins', checked, failing };
}

/** Null when the cell has no value or no margins. */
function withinMargins({ values, margins }: Column, row: number): boolean | null {
  const value = values[row] ?? Number.NaN;
  const [low, high] = [margins?.low[row] ?? Number.NaN, margins?.high[row] ?? Number.NaN];
  return [value, low, high].some(Number.isNaN) ? null : low <= value && value <= high;
}
