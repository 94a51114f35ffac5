import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { baseOf } from '../../src/state/bases.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { spatialReadings } from '../../src/state/spatialReading.ts';
import { socialRentSpread } from '../../src/state/spreading.ts';
import { stabilisedColumn } from '../../src/state/stabilising.ts';
import { areas, column, dataset, stateWith } from './inventedState.ts';

function indicatorOf(id: string, change: Partial<Indicator>): Indicator {
  const [first] = dataset.indicators;
  if (first === undefined) throw new Error('no indicators');
  return { ...first, id, ...change };
}

const homes = indicatorOf('woningen', { kind: 'count', unit: 'aantal', base: null });
const rent = indicatorOf('p_corporatie', { kind: 'share', unit: 'procent', base: 'homes' });

function withColumns(indicators: readonly Indicator[], ...columns: Dataset['columns']): Dataset {
  return { ...dataset, indicators, columns };
}

describe('baseOf', () => {
  const given = withColumns(
    [homes],
    column('woningen', 2019, [1, 2, 3, 4]),
    column('woningen', 2023, [10, 20, 'suppressed', [40, 'from_gemeente']]),
  );

  it('takes the nearest year of a counted base, never a number of a larger area', () => {
    expect(baseOf(given, rent, 2024)).toEqual(Float64Array.from([10, 20, Number.NaN, Number.NaN]));
    expect(baseOf(given, rent, 2020)).toEqual(Float64Array.from([1, 2, 3, 4]));
    // two years away from both: the newer
    expect(baseOf(given, rent, 2021)?.[0]).toBe(10);
  });

  it('takes people and households from the list of areas, and nothing where nobody counts', () => {
    expect(baseOf(given, { base: '18plus' }, 2024)).toEqual(
      Float64Array.from(areas, (area) => area.inhabitants ?? NaN),
    );
    expect(baseOf(given, { base: 'households' }, 2024)?.every(Number.isNaN)).toBe(true);
    expect(baseOf(given, { base: null }, 2024)).toBeNull();
    expect(baseOf(withColumns([]), { base: 'homes' }, 2024)).toBeNull();
  });
});

describe('stabilisedColumn', () => {
  const share = indicatorOf('p_iets', { kind: 'share', unit: 'procent', base: 'inhabitants' });
  const figures = column('p_iets', 2024, [10, 20, 30, 60]);

  it('draws the smallest area furthest', () => {
    const found = stabilisedColumn(withColumns([share], figures), share, figures);
    const own = Array.from(found?.ownWeight ?? []);
    // 1000, 3000, 2000 and 40 inhabitants
    expect(own.toSorted((a, b) => a - b)).toEqual([own[3], own[0], own[2], own[1]]);
    expect(found?.values[3]).toBeLessThan(60);
  });

  it('is not for estimates of a model, scores and figures without a base', () => {
    for (const change of [{ nature: 'model_estimate' }, { kind: 'score' }, { base: null }] as const) {
      const other = { ...share, ...change };
      expect(stabilisedColumn(withColumns([other], figures), other, figures)).toBeNull();
    }
  });
});

describe('socialRentSpread', () => {
  const shown = (given: Dataset) => {
    const found = createDeriveShown()(stateWith({}, { datasets: { wijk: given } }));
    if (found === null) throw new Error('nothing shown');
    return found;
  };

  it('multiplies shares by homes, and leaves out what is missing', () => {
    const found = socialRentSpread(
      shown(
        withColumns(
          [homes, rent],
          column('p_corporatie', 2023, [30, 10, 'suppressed', 50]),
          column('woningen', 2023, [100, 100, 100, 'not_measured']),
        ),
      ),
    );
    expect(found).toMatchObject({ count: 2, groups: 0, year: 2023 });
    expect(found?.locationQuotient[0]).toBeCloseTo(1.5, 12);
    expect(found?.locationQuotient[1]).toBeCloseTo(0.5, 12);
    expect(Array.from(found?.locationQuotient ?? []).slice(2)).toEqual([Number.NaN, Number.NaN]);
  });

  it('is nothing without homes', () => {
    expect(socialRentSpread(shown(withColumns([rent], column('p_corporatie', 2023, [30, 10, 5, 50]))))).toBeNull();
  });
});

describe('spatialReadings', () => {
  it('reads both axes of the balance, and of a figure only the own ones', () => {
    const balance = createDeriveShown()(stateWith());
    expect(balance === null ? [] : spatialReadings(balance)?.readings.map(({ label }) => label)).toHaveLength(2);
    const share = indicatorOf('p_iets', { kind: 'share', unit: 'procent', base: 'inhabitants' });
    const given = withColumns([share], column('p_iets', 2024, [10, 20, 30, [60, 'from_gemeente']]));
    const figure = createDeriveShown()(stateWith({ measure: 'indicator:p_iets' }, { datasets: { wijk: given } }));
    const [reading] = (figure === null ? null : spatialReadings(figure))?.readings ?? [];
    expect(reading?.pattern).toMatchObject({ count: 3, excluded: [3] });
    // in a row: z = −10, 0, 10 and lags 0, 0, 0
    expect(reading?.pattern.global).toBeCloseTo(0, 12);
  });

  it('says nothing without boundaries', () => {
    const bare = createDeriveShown()(stateWith({}, { boundaries: {} }));
    expect(bare === null ? undefined : spatialReadings(bare)).toBeNull();
  });
});
