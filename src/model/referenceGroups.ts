import { fail, type Result, succeed } from '../domain/failure.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import type { IndexInput } from './indexResult.ts';

/** The reference populations the statistics are taken over: each area belongs to exactly one. */
export interface ReferenceGroups {
  /** group of each area, index into `rows` */
  readonly group: Int32Array;
  /** areas of each group, as rows of the input, ascending */
  readonly rows: readonly Int32Array[];
}

/**
 * Splits the areas into the reference populations a spec names: one per municipality (`gemeente`), or all areas
 * together (`selectie`, `nederland`). `nederland` is refused when the areas are not the whole country.
 */
export function referenceGroups(spec: IndexSpec, input: IndexInput): Result<ReferenceGroups> {
  const { population } = spec.reference;
  if (population === 'nederland' && !input.national) {
    return fail(
      'contract_broken',
      `Index “${spec.label}” vergelijkt met heel Nederland, maar niet alle Nederlandse gebieden zijn geladen. Vergelijk met de gemeente of met de selectie.`,
      { column: 'reference.population', value: population },
    );
  }
  const areas = input.codes.length;
  if (population !== 'gemeente') {
    return succeed({ group: new Int32Array(areas), rows: [Int32Array.from(input.codes.keys())] });
  }
  const rows: number[][] = [];
  input.group.forEach((group, row) => {
    while (rows.length <= group) rows.push([]);
    rows[group]?.push(row);
  });
  return succeed({ group: input.group, rows: rows.map((list) => Int32Array.from(list)) });
}

/** Rows of a group mostly follow each other, as areas are ordered by code; then whole stretches can be copied. */
function isStretch(rows: Int32Array): boolean {
  const [first = 0, last = -1] = [rows[0], rows[rows.length - 1]];
  return last - first === rows.length - 1;
}

/** The values of some rows (ascending), in that order. */
export function gather(values: Float64Array, rows: Int32Array): Float64Array {
  const [first = 0] = rows;
  if (isStretch(rows)) return values.slice(first, first + rows.length);
  const gathered = new Float64Array(rows.length);
  rows.forEach((row, place) => {
    gathered[place] = values[row] ?? Number.NaN;
  });
  return gathered;
}

/** Puts values back at their rows (ascending) of a longer column. */
export function scatter(values: Float64Array, rows: Int32Array, into: Float64Array): void {
  if (isStretch(rows)) {
    into.set(values, rows[0]);
    return;
  }
  rows.forEach((row, place) => {
    into[row] = values[place] ?? Number.NaN;
  });
}
