import type { Dataset } from '../domain/dataset.ts';
import type { IndexSpec, Weighing } from '../domain/indexSpec.ts';
import { type Theme, themes } from '../domain/indicator.ts';
import { filledColumns } from './columns.ts';
import { coverageIndicator, expectedIndicators } from './coverage.ts';
import { memoise } from './memoise.ts';
import type { MeasureId } from './viewState.ts';

/** The word the interface keeps for the two axes seen together. */
export const balanceLabel = 'Balans';

export interface MeasureChoice {
  readonly id: MeasureId;
  readonly label: string;
}

/** What a person can put on the map, in the order of the picker. */
export interface MeasureGroup {
  /** `axes`: draagkracht and draaglast; `indices`: the other recipes; `data`: about the figures; otherwise the indicators of a theme */
  readonly kind: 'balance' | 'axes' | 'indices' | 'data' | Theme;
  readonly choices: readonly MeasureChoice[];
}

/**
 * Everything worth choosing at this level: the balance, the recipes and, by theme, the indicators that have at least
 * one value here. Groups without a choice are left out.
 */
export const measuresOf = memoise(
  (dataset: Dataset, recipes: readonly IndexSpec[], weighing: Weighing): readonly MeasureGroup[] => {
    const choice = (recipe: IndexSpec): MeasureChoice => ({ id: `index:${recipe.id}`, label: recipe.label });
    const axes = [weighing.capacity, weighing.load];
    const groups: readonly MeasureGroup[] = [
      { kind: 'balance', choices: [{ id: 'balans', label: balanceLabel }] },
      { kind: 'axes', choices: axes.flatMap((id) => recipes.filter((recipe) => recipe.id === id).map(choice)) },
      { kind: 'indices', choices: recipes.filter((recipe) => !axes.includes(recipe.id)).map(choice) },
      ...themes.map((theme) => ({
        kind: theme,
        choices: dataset.indicators
          .filter((indicator) => indicator.theme === theme && filledColumns(dataset, indicator.id).length > 0)
          .map((indicator): MeasureChoice => ({ id: `indicator:${indicator.id}`, label: indicator.label })),
      })),
      {
        kind: 'data',
        choices: expectedIndicators(dataset).length === 0 ? [] : [{ id: 'dekking', label: coverageIndicator.label }],
      },
    ];
    return groups.filter((group) => group.choices.length > 0);
  },
  4,
);
