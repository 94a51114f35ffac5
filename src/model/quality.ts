import { type Column, cellOrigins, type Missing, missingReasons } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';

/** An indicator that the source publishes at a level, with what the data have of it there. */
export interface ExpectedFigure {
  readonly indicator: Indicator;
  /** years with at least one value, ascending */
  readonly filled: readonly Column[];
  /** newest of those; null when there is none */
  readonly newest: Column | null;
}

/** Counts of cells. `own` + `borrowed` + all of `missing` = `expected`. */
export interface Completeness {
  /** cells there could be */
  readonly expected: number;
  /** given for the area itself or computed from the areas within it */
  readonly own: number;
  /** part of `own` that was computed from the areas within it */
  readonly computed: number;
  /** figures of a larger area, shown but never counted */
  readonly borrowed: number;
  readonly missing: Readonly<Record<Missing, number>>;
}

type Counter = { -readonly [key in keyof Omit<Completeness, 'missing'>]: number } & {
  missing: Record<Missing, number>;
};

const computedFrom = cellOrigins.indexOf('from_buurten');
const borrowedFrom = cellOrigins.indexOf('from_wijk');

function emptyCounter(): Counter {
  return {
    expected: 0,
    own: 0,
    computed: 0,
    borrowed: 0,
    missing: { suppressed: 0, not_measured: 0, not_applicable: 0 },
  };
}

/** A column that is not there was not measured. */
function countCell(counter: Counter, column: Column | null, row: number): void {
  counter.expected += 1;
  const reason = column === null ? 'not_measured' : missingReasons[(column.missing[row] ?? 0) - 1];
  if (reason !== undefined) {
    counter.missing[reason] += 1;
    return;
  }
  const origin = column?.origin[row] ?? 0;
  if (origin >= borrowedFrom) counter.borrowed += 1;
  else counter.own += 1;
  if (origin === computedFrom) counter.computed += 1;
}

/** Per area, over the newest filled year of every expected indicator; in the order of the rows. */
export function completenessOf(figures: readonly ExpectedFigure[], rows: number): readonly Completeness[] {
  const counters = Array.from({ length: rows }, emptyCounter);
  for (const { newest } of figures) {
    for (const [row, counter] of counters.entries()) countCell(counter, newest, row);
  }
  return counters;
}

/** Of one indicator, over all areas. */
export interface IndicatorQuality extends Completeness {
  readonly indicator: Indicator;
  /** years with at least one value, ascending */
  readonly years: readonly number[];
  /** whether the newest year has 95 % margins for at least one area */
  readonly margins: boolean;
  /** indicators that (partly) measure the same, declared by either of the two */
  readonly overlaps: readonly Indicator[];
}

/** Quality of every expected indicator in its newest filled year, in the order given. */
export function indicatorQualities(figures: readonly ExpectedFigure[], rows: number): readonly IndicatorQuality[] {
  return figures.map(({ indicator, filled, newest }) => {
    const counter = emptyCounter();
    for (let row = 0; row < rows; row += 1) countCell(counter, newest, row);
    return {
      ...counter,
      indicator,
      years: filled.map(({ year }) => year),
      margins: newest?.margins?.low.some((low) => !Number.isNaN(low)) ?? false,
      overlaps: figures
        .map((figure) => figure.indicator)
        .filter((other) => other !== indicator && (names(indicator, other) || names(other, indicator))),
    };
  });
}

function names({ overlaps = [] }: Indicator, other: Indicator): boolean {
  return overlaps.includes(other.id);
}

/** Share 0–1 of the expected figures that are the area's own; NaN when none is expected. */
export function coverageOf({ own, expected }: Pick<Completeness, 'own' | 'expected'>): number {
  return expected === 0 ? Number.NaN : own / expected;
}
