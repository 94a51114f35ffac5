import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/appState.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { initialView } from '../../src/state/initialView.ts';
import { scaleOf } from '../../src/state/measureScale.ts';
import { noValueReasons, type Shown } from '../../src/state/shown.ts';
import { applyIntent } from '../../src/state/transitions.ts';
import type { ViewState } from '../../src/state/viewState.ts';
import { column, data, dataset, stateWith } from './inventedState.ts';

const years = {
  ...dataset,
  columns: [
    column('kracht', 2020, [10, 20, 30, 'suppressed']),
    column('kracht', 2022, [9, 9, 9, 9]),
    column('kracht', 2024, [14, 19, [30, 'from_buurten'], 8]),
  ],
};

function show(view: Partial<ViewState>, breakAt?: number): Shown {
  const indicators = years.indicators.map((indicator) =>
    breakAt === undefined || indicator.id !== 'kracht'
      ? indicator
      : { ...indicator, breaks: [{ year: breakAt, note: 'andere telling' }] },
  );
  const state: AppState = {
    ...stateWith(),
    view: { ...initialView, measure: 'indicator:kracht', ...view },
    data: { ...data, datasets: { wijk: { ...years, indicators } } },
  };
  const shown = createDeriveShown()(state);
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

const reasons = (shown: Shown) => Array.from(shown.reasons, (reason) => noValueReasons[reason]);

describe('change between two years', () => {
  it('shows later minus earlier with its mean weighted by inhabitants, and says why areas have none', () => {
    const shown = show({ compareYear: 2020 });
    expect([...shown.values]).toEqual([4, -1, Number.NaN, Number.NaN]);
    expect(reasons(shown)).toEqual(['present', 'present', 'not_comparable', 'suppressed']);
    // (1000 · 4 + 3000 · −1) / 4000
    expect(shown.measure.reference).toBe(0.25);
    expect(shown.measure).toMatchObject({ year: 2024, comparedYear: 2020, comparableYears: [2020, 2022] });
    expect(shown.measure.label).toBe('kracht, verschil 2020–2024');
    expect(scaleOf(shown.measure)).toBe('change_procent');
  });

  it('gives the same change whichever of the two years is chosen first', () => {
    expect([...show({ year: 2020, compareYear: 2024 }).values]).toEqual([...show({ compareYear: 2020 }).values]);
  });

  it('shows the figures themselves for a year that is not there, or for the year on screen', () => {
    for (const compareYear of [2024, 2021]) {
      const { measure, values } = show({ compareYear });
      expect(measure.comparedYear).toBeNull();
      expect([...values]).toEqual([14, 19, 30, 8]);
    }
  });

  it('offers no year beyond a break, and shows nothing when a link asks for one', () => {
    const shown = show({ compareYear: 2020 }, 2022);
    expect(shown.measure.comparableYears).toEqual([2022]);
    expect(reasons(shown)).toEqual(['not_comparable', 'not_comparable', 'not_comparable', 'suppressed']);
    expect(shown.measure.reference).toBeNaN();
    expect(shown.legend.classes).toEqual([]);
  });

  it('has a legend of two colours that meet in grey', () => {
    const { legend } = show({ compareYear: 2022 });
    expect(new Set(legend.classes.map(({ colour }) => colour)).size).toBe(legend.classes.length);
    expect(legend.classes.at(-1)?.colour).not.toBe(legend.classes[0]?.colour);
  });

  it('forgets the year with the measure, and hand-drawn bounds with the scale', () => {
    const manual = { ...initialView, classing: { method: 'manual', count: 3, bounds: [1, 2] } } as const;
    const changed = applyIntent(manual, { kind: 'choose_compare_year', year: 2020 });
    expect(changed).toMatchObject({ compareYear: 2020, classing: { method: 'quantile', bounds: [] } });
    expect(applyIntent(changed, { kind: 'choose_compare_year', year: 2020 })).toBe(changed);
    expect(applyIntent(changed, { kind: 'choose_compare_year', year: 2020.5 })).toBe(changed);
    expect(applyIntent(changed, { kind: 'choose_measure', measure: 'dekking' }).compareYear).toBeNull();
  });
});

describe('coverage as a measure', () => {
  it('is the per cent of the expected indicators of which an area has a figure of its own', () => {
    const state: AppState = { ...stateWith(), view: { ...initialView, measure: 'dekking' }, data };
    const shown = createDeriveShown()(state);
    // of six: kracht, last, geleend, huizen, the empty one and woonzorg_concentratie
    expect([...(shown?.values ?? [])]).toEqual([500 / 6, 500 / 6, 50, 50]);
    expect(shown?.measure).toMatchObject({
      id: 'dekking',
      reference: expect.closeTo(400 / 6, 10),
      years: [],
      comparedYear: null,
    });
    expect(shown?.indices.size).toBeGreaterThan(0);
  });

  it('has fixed classes, of which the last is complete, whatever way of classing was chosen', () => {
    const classing = { method: 'quantile', count: 3, bounds: [] } as const;
    const legend = createDeriveShown()({
      ...stateWith(),
      view: { ...initialView, measure: 'dekking', classing },
      data,
    })?.legend;
    expect(legend?.classes.map(({ lower, upper, count }) => [lower, upper, count])).toEqual([
      [0, 50, 0],
      [50, 75, 2],
      [75, 90, 2],
      [90, 100, 0],
      [100, 100, 0],
    ]);
    expect(legend?.problem).toBeNull();
  });

  it('is unknown when the data expect nothing at this level', () => {
    const elsewhere = dataset.indicators.map((indicator) => ({ ...indicator, levels: ['buurt' as const] }));
    const state: AppState = {
      ...stateWith(),
      view: { ...initialView, measure: 'dekking' },
      data: { ...data, computedIndicators: [], datasets: { wijk: { ...dataset, indicators: elsewhere } } },
    };
    const shown = createDeriveShown()(state);
    expect([...(shown?.values ?? [])].every(Number.isNaN)).toBe(true);
    expect(shown?.legend.noValueCount).toBe(4);
  });
});
