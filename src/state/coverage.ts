import { areaLevels } from '../domain/area.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import { completenessOf, type ExpectedFigure } from '../model/quality.ts';
import { chosenColumn, filledColumns } from './columns.ts';
import { memoise } from './memoise.ts';

/** Coverage as a measure of its own. It says something about the figures, nothing about the people. */
export const coverageIndicator: Indicator = {
  id: 'dekking',
  label: 'Dekking van de cijfers',
  unit: 'procent',
  kind: 'share',
  base: null,
  nature: 'register',
  theme: 'index',
  source: 'berekend',
  definition:
    'Het deel van de cijfers in deze gegevens dat voor het gebied zelf bekend is, in het nieuwste jaar van elk cijfer. Een cijfer dat ontbreekt of van een groter gebied komt, telt niet mee. Dit zegt iets over de gegevens, niet over het gebied.',
  levels: [...areaLevels],
};

/**
 * Indicators of the data that their source publishes at this level, whether they have a value here or not. What the
 * application works out itself is left out: it is no figure someone could supply.
 */
export function expectedIndicators({ indicators, level }: Dataset): readonly Indicator[] {
  return indicators.filter(({ levels, source }) => levels.includes(level) && source !== coverageIndicator.source);
}

/** Each of those with its filled years and its newest filled year; null where no area has a value in any year. */
export const expectedFigures = memoise(
  (dataset: Dataset): readonly ExpectedFigure[] =>
    expectedIndicators(dataset).map((indicator) => {
      const filled = filledColumns(dataset, indicator.id);
      return { indicator, filled, newest: chosenColumn(filled, null) };
    }),
  4,
);

/** Per area the per cent (0–100) of the expected indicators with a figure of its own; NaN when nothing is expected. */
export const coverageOfAreas = memoise(
  (dataset: Dataset): Float64Array =>
    Float64Array.from(completenessOf(expectedFigures(dataset), dataset.areas.length), ({ own, expected }) =>
      expected === 0 ? Number.NaN : (100 * own) / expected,
    ),
  4,
);
