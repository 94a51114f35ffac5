import type { Indicator } from '../domain/indicator.ts';
import { unitSize } from './protectionRules.ts';
import { cellStates } from './publishedSums.ts';
import { type FigureColumn, type FigureColumns, hideCell } from './suppressedColumns.ts';

type BaseOf = (column: FigureColumn) => Float64Array | null;

/**
 * Hides shares and rates that would give a hidden count back, wherever figures of the same area and year meet:
 * share · base ≈ the count, base − share · base ≈ the count (the other part), and count / share ≈ a hidden base.
 * "≈": nearer than `smallestCount`, and all numbers below it. Which count a share belongs to is not declared, so figures that only happen to
 * agree are hidden too. Estimates of a model are no counts.
 */
export function hideFromShares(
  columns: FigureColumns,
  baseOf: BaseOf,
  smallestCount: number,
  all: readonly FigureColumn[],
): void {
  const counts = all.filter((column) => column.indicator === null || column.indicator.kind === 'count');
  const withHidden = counts.filter((column) => column.state.includes(cellStates.hidden));
  if (withHidden.length === 0) return;
  for (const column of columns.all) {
    const { indicator } = column;
    const base = indicator !== null && isCounted(indicator) ? baseOf(column) : null;
    if (indicator === null || base === null) continue;
    for (const count of withHidden) {
      if (!meets(count, column)) continue;
      for (let place = 0; place < count.state.length; place += 1) {
        if (count.state[place] !== cellStates.hidden || column.state[place] !== cellStates.shown) continue;
        const share = (column.values[place] ?? Number.NaN) / unitSize(indicator);
        const others = counts.filter((other) => meets(other, column)).map((other) => shownValue(other, place));
        if (tells(count.values[place] ?? Number.NaN, share, base[place] ?? Number.NaN, others, smallestCount)) {
          hideCell(column, place, true);
        }
      }
    }
  }
}

function isCounted({ kind, nature }: Indicator): boolean {
  return (kind === 'share' || kind === 'rate') && nature !== 'model_estimate';
}

/** Numbers of the area list go with every year. */
function meets(count: FigureColumn, { year }: FigureColumn): boolean {
  return count.indicator === null || count.year === year;
}

function shownValue(column: FigureColumn, place: number): number {
  return column.state[place] === cellStates.shown ? (column.values[place] ?? Number.NaN) : Number.NaN;
}

/** `hidden` is NaN for a count that the source hid: each number below `smallestCount` may be it. */
function tells(hidden: number, share: number, base: number, others: readonly number[], smallestCount: number): boolean {
  const near = (number: number): boolean => {
    return number > 0 && (number < smallestCount || Math.abs(number - hidden) < smallestCount);
  };
  return near(share * base) || near(base - share * base) || (share > 0 && others.some((other) => near(other / share)));
}
