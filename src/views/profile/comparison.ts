import type { Area } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { type Indicator, type Theme, themes } from '../../domain/indicator.ts';
import { classifyZ, type ZClass } from '../../model/classifyZ.ts';
import { type BalanceField, balanceFields, type IndexResult, unscoredReasons } from '../../model/indexResult.ts';
import { chosenColumn, filledColumns } from '../../state/columns.ts';
import type { Shown } from '../../state/shown.ts';
import { coverageOf } from './coverageOf.ts';
import { type Figure, figureAt, isOwnFigure } from './figures.ts';
import { referenceOfFigure } from './reference.ts';

export interface ComparedFigure {
  readonly figure: Figure;
  /** how it stands against the mean; null where missing or borrowed from a larger area */
  readonly standing: ZClass | null;
}

export interface FigureRow {
  readonly indicator: Indicator;
  readonly year: number;
  /** mean over the areas on screen, NaN = unknown */
  readonly mean: number;
  /** in the order of the compared areas */
  readonly cells: readonly ComparedFigure[];
}

export interface ComparedScore {
  /** shown scale, NaN = not scored */
  readonly shown: number;
  /** figures that count and are there, of all that count */
  readonly coverage: { readonly present: number; readonly all: number };
  readonly reason: (typeof unscoredReasons)[number];
  readonly standing: ZClass | null;
}

export interface ScoreRow {
  readonly result: IndexResult;
  /** 100 for z-scores, NaN otherwise */
  readonly mean: number;
  readonly cells: readonly ComparedScore[];
}

export interface Comparison {
  /** alphabetical, because the order must not read as a ranking */
  readonly areas: readonly Area[];
  /** null = not placed; null as a whole when there is no balance */
  readonly fields: readonly (BalanceField | null)[] | null;
  readonly axes: readonly ScoreRow[];
  readonly indices: readonly ScoreRow[];
  readonly themes: readonly { readonly theme: Theme; readonly rows: readonly FigureRow[] }[];
}

const collator = new Intl.Collator('nl');

function scoreRow(result: IndexResult, rows: readonly number[]): ScoreRow {
  const standard = result.spec.normalisation.kind === 'z_score';
  const cells = rows.map((row): ComparedScore => {
    const shown = result.shown[row] ?? Number.NaN;
    const reason = unscoredReasons[result.reason[row] ?? 0] ?? 'scored';
    return {
      shown,
      coverage: coverageOf(result, row),
      reason,
      standing: standard ? classifyZ((shown - 100) / 10) : null,
    };
  });
  return { result, mean: standard ? 100 : Number.NaN, cells };
}

function figureRow(dataset: Dataset, indicator: Indicator, rows: readonly number[]): FigureRow | null {
  const column = chosenColumn(filledColumns(dataset, indicator.id), null);
  if (column === null) return null;
  const figures = rows.map((row) => figureAt(indicator, column, row));
  const [first] = figures;
  if (first === undefined) return null;
  const { mean, sd } = referenceOfFigure(dataset, first);
  const cells = figures.map((figure): ComparedFigure => {
    const z = sd > 0 ? (figure.value - mean) / sd : Number.NaN;
    return { figure, standing: isOwnFigure(figure) ? classifyZ(z) : null };
  });
  return { indicator, year: column.year, mean, cells };
}

/** Everything that is known of the compared areas, side by side with the mean. */
export function compareAreas(shown: Shown): Comparison {
  const { dataset, balance } = shown;
  const areas = shown.compared.toSorted((a, b) => collator.compare(a.name, b.name));
  const rows = areas.map((area) => dataset.areas.findIndex((other) => other.code === area.code));
  const axes = balance === null ? [] : [balance.capacity, balance.load];
  const others = [...shown.indices.values()].filter((result) => !axes.some((axis) => axis.spec.id === result.spec.id));
  return {
    areas,
    fields: balance === null ? null : rows.map((row) => balanceFields[balance.field[row] ?? 255] ?? null),
    axes: axes.map((result) => scoreRow(result, rows)),
    indices: others.map((result) => scoreRow(result, rows)),
    themes: themes.flatMap((theme) => {
      const found = dataset.indicators
        .filter((indicator) => indicator.theme === theme)
        .flatMap((indicator) => figureRow(dataset, indicator, rows) ?? []);
      return found.length === 0 ? [] : [{ theme, rows: found }];
    }),
  };
}
