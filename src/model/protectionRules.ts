import type { Indicator } from '../domain/indicator.ts';
import type { ProtectionRule } from './protectCells.ts';

/**
 * Counts add up: whole = Σ shown + Σ hidden. A zero is never hidden, so a reader knows every hidden part to be at least
 * 1. With T = whole − Σ shown, a hidden area lies between its shown parts + its hidden parts (each 1) and its shown
 * parts + T − (number of other hidden parts). Safe: there is another hidden part, and the upper end reaches
 * `smallestCount`; then nothing tells a hidden small count from one that would have been shown. Where the source rounds
 * counts, T is only known give or take w, what `rounding` of the whole and the shown parts adds up to;
 * w ≥ `smallestCount` does as well as another hidden part.
 */
export function countRule(
  values: Float64Array,
  smallestCount: number,
  rounding: (place: number) => number,
): ProtectionRule {
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + at(values, place), 0);
  return {
    isSafe: ({ whole, shown, shownInside, others }) => {
      const left = at(values, whole) - sum(shown);
      const slack = [whole, ...shown].reduce((total, place) => total + rounding(place), 0);
      const isAlone = others.length === 0 && slack < smallestCount;
      return !isAlone && sum(shownInside) + left + slack - others.length >= smallestCount;
    },
    cost: (place) => at(values, place),
  };
}

/** What one unit of a share or rate is out of. */
const perUnit: Readonly<Partial<Record<Indicator['unit'], number>>> = { procent: 100, per_1000: 1000 };

/** Number of people, households or homes of which a share or rate speaks: base · figure / this. */
export function unitSize({ unit }: Pick<Indicator, 'unit'>): number {
  return perUnit[unit] ?? 1;
}

/** A mean is not safe when the total behind it is known more precisely than this. */
const meanPrecision = 0.1;

/** Range in people that must remain for an area of unknown size. */
const leastWidth = 1;

/** A share, rate or mean whose base is known: base · figure adds up, within rounding. */
export interface WeightedFigure {
  readonly values: Float64Array;
  /** people, households or homes; NaN = unknown */
  readonly base: Float64Array;
  readonly kind: 'share' | 'rate' | 'mean';
  /** base · figure / size = number of people */
  readonly size: number;
  /** half a unit of the last decimal that is shown */
  readonly rounding: number;
}

/**
 * Shares and rates: the hidden parts together hold R = (whole·N − Σ shown·n) / size people, give or take the rounding
 * w = rounding · (N + Σ n) / size. A hidden area then holds between R − w − (all that the other hidden and absent parts
 * can hold) and R + w, and a share never more than its base. Safe: that range is at least `smallestCount` people wide,
 * or as wide as the base itself. Where a base is unknown, nobody can do this sum.
 *
 * Means have no such bounds. Safe: another part is unknown too, or R is known to no better than a tenth of itself.
 */
export function weightedRule(figure: WeightedFigure, smallestCount: number): ProtectionRule {
  const { values, base, kind, size, rounding } = figure;
  const amount = (place: number): number => at(values, place) * at(base, place);
  const sum = (places: readonly number[], of: (place: number) => number): number =>
    places.reduce((total, place) => total + of(place), 0);
  const people = (place: number): number => at(base, place);
  const most = (places: readonly number[]): number => {
    if (places.length === 0) return 0;
    return kind === 'share' ? sum(places, (place) => orElse(people(place), Infinity)) : Infinity;
  };
  return {
    isSafe: ({ whole, shown, inside, others, absent }) => {
      const left = amount(whole) - sum(shown, amount);
      if (Number.isNaN(left)) return true;
      const slack = rounding * (people(whole) + sum(shown, people));
      const unknown = [...others, ...absent.filter((place) => !(people(place) === 0))];
      if (kind === 'mean') return unknown.length > 0 || 2 * slack >= meanPrecision * Math.abs(left);
      const own = sum(inside, people);
      const lowest = Math.max(0, (left - slack) / size - most(unknown));
      const highest = Math.min(kind === 'share' ? orElse(own, Infinity) : Infinity, (left + slack) / size);
      return highest - lowest >= Math.min(smallestCount, orElse(own, leastWidth));
    },
    cost: people,
  };
}

function orElse(value: number, other: number): number {
  return Number.isNaN(value) ? other : value;
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? Number.NaN;
}
