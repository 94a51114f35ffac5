import {
  type CellOrigin,
  type Column,
  cellOrigin,
  type Dataset,
  type Missing,
  missingReason,
} from '../../domain/dataset.ts';
import { type Indicator, type Theme, themes } from '../../domain/indicator.ts';
import { chosenColumn, filledColumns } from '../../state/columns.ts';

/** One figure of one area, as the source or a computation gave it. */
export interface Figure {
  readonly indicator: Indicator;
  readonly column: Column;
  /** place of the area in the column */
  readonly row: number;
  /** NaN = missing */
  readonly value: number;
  /** null = present */
  readonly missing: Missing | null;
  /** meaningless where missing */
  readonly origin: CellOrigin;
  /** 95 % margins; null when not published for this figure */
  readonly margins: { readonly low: number; readonly high: number } | null;
}

export function figureAt(indicator: Indicator, column: Column, row: number): Figure {
  const low = column.margins?.low[row] ?? Number.NaN;
  const high = column.margins?.high[row] ?? Number.NaN;
  return {
    indicator,
    column,
    row,
    value: column.values[row] ?? Number.NaN,
    missing: missingReason(column, row),
    origin: cellOrigin(column, row),
    margins: Number.isNaN(low) || Number.isNaN(high) ? null : { low, high },
  };
}

/** true for a figure of the area itself; false where it is missing or stands in for a larger area. */
export function isOwnFigure(figure: Figure): boolean {
  return figure.missing === null && (figure.origin === 'given' || figure.origin === 'from_buurten');
}

export interface ThemeFigures {
  readonly theme: Theme;
  readonly figures: readonly Figure[];
}

/** Every figure of an area in its newest filled year, per theme; indicators without any value at this level are left out. */
export function figuresByTheme(dataset: Dataset, row: number): readonly ThemeFigures[] {
  return themes.flatMap((theme) => {
    const figures = dataset.indicators
      .filter((indicator) => indicator.theme === theme)
      .flatMap((indicator) => {
        const column = chosenColumn(filledColumns(dataset, indicator.id), null);
        return column === null ? [] : [figureAt(indicator, column, row)];
      });
    return figures.length === 0 ? [] : [{ theme, figures }];
  });
}
