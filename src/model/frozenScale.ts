import { bisectLeft } from 'd3-array';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { sortedValues } from './describe.ts';
import type { LeafResult } from './indexResult.ts';
import { mirror } from './normalise.ts';
import { gather } from './referenceGroups.ts';
import { treat } from './treatment.ts';

/**
 * Why a changed raw value moves the score less than its size says. `end_of_scale`: ranks and norms end at 0 and 1.
 * `no_spread`: all present values are equal, so that the scale has no unit to measure a change in.
 */
export type ScaleNote = 'end_of_scale' | 'no_spread';

export interface FrozenValue {
  /** treated, normalised and oriented; NaN = missing */
  readonly normalised: number;
  readonly note: ScaleNote | null;
}

/** The scale of one leaf as it is at present: mean, spread, bounds of the treatment and ranks stay what they are. */
export interface FrozenScale {
  /** Normalised value of an area whose raw value becomes `raw`; a value that does not change keeps its very bits. */
  valueAt(row: number, raw: number): FrozenValue;
  /** change of the normalised value per unit of raw, the same everywhere on the scale; null = not a straight line */
  slopeAt(row: number): number | null;
}

/** One reference group of one leaf. */
interface GroupScale {
  readonly move: (present: { raw: number; treated: number; value: number }, raw: number) => FrozenValue;
  readonly slope: number | null;
  readonly treatedOf: ReadonlyMap<number, number>;
}

const note = (value: number): FrozenValue =>
  value < 0 || value > 1
    ? { normalised: Math.min(1, Math.max(0, value)), note: 'end_of_scale' }
    : { normalised: value, note: null };

/**
 * Position on the logarithmic axis of `treatOutliers`: ln(x − min + 0.01·(max − min)), min and max those of the present
 * column. Below the present minimum the logarithm soon has no value; there the line goes straight on with the mean slope
 * of the column, ln(101)/(max − min), so that every change counts and none explodes.
 */
function logPosition(min: number, max: number): (raw: number) => number {
  const range = max - min;
  const start = Math.log(0.01 * range);
  return (raw) => (raw < min ? start + ((raw - min) * Math.log(101)) / range : Math.log(raw - min + 0.01 * range));
}

/**
 * Percentile rank against the present column, straight between two present values: (values below) / (n − 1) at each of
 * them, 0 below the lowest and 1 above the highest.
 */
function rankPosition(sorted: readonly number[]): (raw: number) => number {
  const last = sorted.length - 1;
  return (raw) => {
    const below = bisectLeft(sorted, raw);
    const upper = sorted[below];
    const lower = sorted[below - 1];
    if (upper === undefined) return 1;
    if (lower === undefined || upper === raw) return below / last;
    const from = bisectLeft(sorted, lower);
    return (from + ((below - from) * (raw - lower)) / (upper - lower)) / last;
  };
}

function groupScale(spec: IndexSpec, result: LeafResult, group: number, rows: Int32Array): GroupScale {
  const values = gather(result.raw, rows);
  const sorted = sortedValues(values);
  const [min = Number.NaN, max = Number.NaN] = [sorted[0], sorted.at(-1)];
  const logged = result.treatment[group]?.kind === 'log';
  const position = logged ? logPosition(min, max) : (raw: number): number => raw;
  const { normalisation } = spec;
  const reference = result.reference[group];
  const sign = result.leaf.orientation === -1 ? -1 : 1;
  const spreadless = min === max;
  const still = (value: number): FrozenValue => ({ normalised: value, note: 'no_spread' });
  const turned = (value: number): number =>
    sign === 1 ? value : (mirror(Float64Array.of(value), normalisation)[0] ?? Number.NaN);

  if (normalisation.kind === 'z_score' || normalisation.kind === 'min_max') {
    const unit =
      normalisation.kind === 'z_score'
        ? (reference?.sd ?? Number.NaN)
        : ((reference?.max ?? Number.NaN) - (reference?.min ?? Number.NaN)) / (normalisation.high - normalisation.low);
    const flat = !(Math.abs(unit) > 0);
    return {
      slope: logged ? null : flat ? 0 : sign / unit,
      treatedOf: new Map(),
      move: ({ raw, value }, to) =>
        flat ? still(value) : { normalised: value + (sign * (position(to) - position(raw))) / unit, note: null },
    };
  }
  if (normalisation.kind === 'percentile_rank') {
    const rank = rankPosition(sorted);
    return {
      slope: null,
      treatedOf: new Map(),
      move: ({ raw, value }, to) => {
        if (sorted.length < 2 || spreadless) return still(value);
        const moved = note(turned(value) + rank(to) - rank(raw));
        const ends = to > max || to < min ? 'end_of_scale' : moved.note;
        return { normalised: turned(moved.normalised), note: ends };
      },
    };
  }
  const treated = treat(values, spec.treatment).values;
  const posts = result.leaf.norm;
  return {
    slope: null,
    treatedOf: new Map(Array.from(rows, (row, place) => [row, treated[place] ?? Number.NaN])),
    move: ({ raw, treated: present }, to) => {
      if (posts === undefined) return { normalised: Number.NaN, note: null };
      const moved = note((present + position(to) - position(raw) - posts.low) / (posts.high - posts.low));
      return { normalised: turned(moved.normalised), note: moved.note };
    },
  };
}

/**
 * The scale of one leaf, frozen at the present situation, by which a project is measured without moving the areas it
 * does not touch. With x and y the present raw and normalised value, x′ the new raw value and t the treatment:
 *
 * - `z_score`, `min_max`: y′ = y ± (t(x′) − t(x)) / unit; unit = s, or (max − min) / (high − low). With treatment `none`
 *   and `winsorise` t(x) = x, also for an area that was moved to a bound: the bound says where it stands now, and every
 *   further place still counts. With a logarithm t is that of the present column, straight on below its minimum.
 * - `percentile_rank`: y′ = y + R(x′) − R(x), R the rank against the present column, straight between present values;
 *   it ends at 0 and 1.
 * - `norm`: the goalposts applied to T(x) + t(x′) − t(x), T(x) the present value after treatment; clipped to 0–1.
 *
 * A missing present value stays missing; a missing new value gives a missing result.
 */
export function frozenScale(spec: IndexSpec, result: LeafResult, groupOf: Int32Array): FrozenScale {
  const scales = new Map<number, GroupScale>();
  const scaleOf = (row: number): GroupScale => {
    const group = groupOf[row] ?? -1;
    const known = scales.get(group);
    if (known !== undefined) return known;
    const rows = Int32Array.from(groupOf.keys()).filter((other) => groupOf[other] === group);
    const scale = groupScale(spec, result, group, rows);
    scales.set(group, scale);
    return scale;
  };
  return {
    valueAt(row, to) {
      const raw = result.raw[row] ?? Number.NaN;
      const value = result.normalised[row] ?? Number.NaN;
      if (raw === to || Number.isNaN(value)) return { normalised: value, note: null };
      if (Number.isNaN(to)) return { normalised: Number.NaN, note: null };
      const scale = scaleOf(row);
      return scale.move({ raw, value, treated: scale.treatedOf.get(row) ?? Number.NaN }, to);
    },
    slopeAt: (row) => scaleOf(row).slope,
  };
}
