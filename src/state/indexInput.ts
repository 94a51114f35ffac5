import { municipalityOf } from '../domain/area.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { IndexInput } from '../model/indexResult.ts';
import { countedValues, filledColumns } from './columns.ts';

/**
 * Municipalities numbered 0, 1, 2 … in the order in which they first occur. Whole municipalities are one group: each
 * compared with itself alone would be average in everything.
 */
function municipalityGroups(dataset: Dataset): Int32Array {
  if (dataset.level === 'gemeente') return new Int32Array(dataset.areas.length);
  const numbers = new Map<string, number>();
  return Int32Array.from(dataset.areas, (area) => {
    const municipality = municipalityOf(area.code);
    const number = numbers.get(municipality) ?? numbers.size;
    numbers.set(municipality, number);
    return number;
  });
}

const inhabitantsByAreas = new WeakMap<Dataset['areas'], Float64Array>();

/** Persons per area, NaN where not published. */
export function inhabitantsOf({ areas }: Dataset): Float64Array {
  const known = inhabitantsByAreas.get(areas);
  if (known !== undefined) return known;
  const inhabitants = Float64Array.from(areas, (area) => area.inhabitants ?? Number.NaN);
  inhabitantsByAreas.set(areas, inhabitants);
  return inhabitants;
}

/** The areas as an index sees them. A year without one value that may count is passed over for an older one. */
export function indexInputOf(dataset: Dataset): IndexInput {
  return {
    codes: dataset.areas.map((area) => area.code),
    inhabitants: inhabitantsOf(dataset),
    group: municipalityGroups(dataset),
    national: dataset.manifest.scope === 'nederland',
    column: (indicator, year) => {
      const candidates = filledColumns(dataset, indicator)
        .filter((column) => year === undefined || column.year === year)
        .reverse();
      for (const column of candidates) {
        const values = countedValues(column);
        if (values.some((value) => !Number.isNaN(value))) return { values, year: column.year };
      }
      return null;
    },
  };
}
