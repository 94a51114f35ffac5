import type { Weighing } from '../domain/indexSpec.ts';
import { balanceFields } from './indexResult.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { WeighPlan } from './weighPlan.ts';

/** In which field of the balance each area falls when the weights of both axes move. Arrays follow the areas. */
export interface FieldSureness {
  /** under the present weighting: index into `balanceFields`, 255 = not placed */
  readonly present: Uint8Array;
  /** areas × `balanceFields`: drawn weightings that put the area there */
  readonly counts: Uint32Array;
  /** share (0–1) of the drawn weightings that place the area in which it stays in its present field; NaN = not placed */
  readonly stays: Float64Array;
}

export interface FieldTally {
  take(capacity: Float64Array, load: Float64Array, lane: number): void;
  /** counts of weightings that were drawn elsewhere, in the form of `FieldSureness` */
  join(drawn: Uint32Array): void;
  result(): FieldSureness;
}

const notPlaced = 255;

/**
 * Counts fields with the rule of `balanceOf`: a score at or above its threshold (shown scale) is high. Both plans hold
 * z-scores of the same areas. The scores given at the start are those of the present weighting.
 */
export function createFieldTally(
  plans: readonly [WeighPlan, WeighPlan],
  thresholds: Weighing['thresholds'],
  scores: readonly [Float64Array, Float64Array],
): FieldTally {
  const [capacityPlan, loadPlan] = plans;
  const areas = capacityPlan.allAreas;
  if (loadPlan.allAreas !== areas) throw new Error('the two axes of a balance cover different areas');
  const both = rowsInBoth(capacityPlan.rows, loadPlan.rows);
  const counts = new Uint32Array(areas * balanceFields.length);
  const present = new Uint8Array(areas).fill(notPlaced);

  const fieldAt = (place: number, capacity: Float64Array, load: Float64Array, lane: number): number => {
    const carries = shownOf(capacity[(both.capacity[place] ?? 0) * weightingsAtOnce + lane], capacityPlan.isZScore);
    const presses = shownOf(load[(both.load[place] ?? 0) * weightingsAtOnce + lane], loadPlan.isZScore);
    if (Number.isNaN(carries) || Number.isNaN(presses)) return notPlaced;
    return (carries >= thresholds.capacity ? 0 : 2) + (presses >= thresholds.load ? 1 : 0);
  };

  both.area.forEach((area, place) => {
    present[area] = fieldAt(place, scores[0], scores[1], 0);
  });
  return {
    take: (capacity, load, lane) => {
      for (let place = 0; place < both.area.length; place += 1) {
        const field = fieldAt(place, capacity, load, lane);
        if (field === notPlaced) continue;
        const into = (both.area[place] ?? 0) * balanceFields.length + field;
        counts[into] = (counts[into] ?? 0) + 1;
      }
    },
    join: (drawn) => {
      counts.forEach((count, at) => {
        counts[at] = count + (drawn[at] ?? Number.NaN);
      });
    },
    result: () => ({ present, counts, stays: staysOf(present, counts) }),
  };
}

const shownOf = (score: number | undefined, isZScore: boolean): number =>
  isZScore ? 100 + 10 * (score ?? Number.NaN) : (score ?? Number.NaN);

function staysOf(present: Uint8Array, counts: Uint32Array): Float64Array {
  return Float64Array.from(present, (field, area) => {
    const own = counts.subarray(area * balanceFields.length, (area + 1) * balanceFields.length);
    const placed = own.reduce((sum, count) => sum + count, 0);
    return field === notPlaced || placed === 0 ? Number.NaN : (own[field] ?? Number.NaN) / placed;
  });
}

/** Areas that both plans hold, and their row in each. */
function rowsInBoth(
  capacity: Int32Array,
  load: Int32Array,
): { readonly area: Int32Array; readonly capacity: Int32Array; readonly load: Int32Array } {
  const loadRow = new Map(Array.from(load, (area, row) => [area, row]));
  const shared = Array.from(capacity, (area, row) => ({ area, capacity: row, load: loadRow.get(area) })).flatMap(
    ({ load: other, ...rest }) => (other === undefined ? [] : [{ ...rest, load: other }]),
  );
  return {
    area: Int32Array.from(shared, ({ area }) => area),
    capacity: Int32Array.from(shared, (row) => row.capacity),
    load: Int32Array.from(shared, (row) => row.load),
  };
}
