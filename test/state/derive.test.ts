import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { ProjectStatus } from '../../src/domain/place.ts';
import type { AppState, DataState } from '../../src/state/appState.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import type { Intent } from '../../src/state/intents.ts';
import { noValueReasons, type Shown } from '../../src/state/shown.ts';
import { applyIntent } from '../../src/state/transitions.ts';
import type { ViewState } from '../../src/state/viewState.ts';
import { codes, column, data, dataset, recipe, stateWith } from './inventedState.ts';

function show(view: Partial<ViewState> = {}, change: Partial<DataState> = {}): Shown {
  const shown = createDeriveShown()(stateWith(view, change));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

const reasonsOf = (shown: Shown) => Array.from(shown.reasons, (reason) => noValueReasons[reason]);
const classing = (method: ViewState['classing']['method'], count: number, bounds: readonly number[] = []) => ({
  classing: { method, count, bounds },
});

describe('an indicator', () => {
  it('shows its newest filled year, not the newest year', () => {
    const { measure, values } = show({ measure: 'indicator:kracht' });
    expect(measure.year).toBe(2022);
    expect(measure.years).toEqual([2021, 2022]);
    expect([...values]).toEqual([10, 30, 20, 20]);
  });

  it('shows the year that was asked for, and the newest when that one is empty', () => {
    expect([...show({ measure: 'indicator:kracht', year: 2021 }).values]).toEqual([1, 1, 1, 1]);
    expect(show({ measure: 'indicator:kracht', year: 2023 }).measure.year).toBe(2022);
  });

  it('is compared with the mean of the inhabitants', () => {
    // (1000·10 + 3000·30 + 2000·20 + 40·20) / 6040
    expect(show({ measure: 'indicator:kracht' }).measure.reference).toBeCloseTo(140800 / 6040, 12);
  });

  it('leaves missing cells and borrowed cells out of that mean', () => {
    expect(show({ measure: 'indicator:last' }).measure.reference).toBeCloseTo((1000 * 40 + 3000 * 20) / 4000, 12);
    expect(show({ measure: 'indicator:geleend' }).measure.reference).toBeCloseTo((1000 * 10 + 3000 * 20) / 4000, 12);
  });

  it('that is a count is compared with the mean per area', () => {
    expect(show({ measure: 'indicator:huizen' }).measure.reference).toBe(155);
  });

  it('says why a cell is empty', () => {
    const shown = show({ measure: 'indicator:last' });
    expect(reasonsOf(shown)).toEqual(['present', 'present', 'suppressed', 'not_applicable']);
    expect([...shown.classOf.slice(2)]).toEqual([-1, -1]);
    expect(shown.legend.noValueCount).toBe(2);
  });

  it('without a single value shows nothing, and no year', () => {
    const shown = show({ measure: 'indicator:leeg' });
    expect(shown.measure).toMatchObject({ year: null, years: [], reference: Number.NaN });
    expect(reasonsOf(shown)).toEqual(Array(4).fill('not_measured'));
    expect(shown.legend).toMatchObject({ classes: [], noValueCount: 4, problem: 'few_values' });
  });

  it('keeps the mark of a borrowed figure', () => {
    const shown = show({ measure: 'indicator:geleend' });
    expect([...shown.values]).toEqual([10, 20, 90, 90]);
    expect([...shown.origin]).toEqual([0, 1, 3, 2]);
  });
});

describe('classes', () => {
  it('count their areas and take their colours from light to dark', () => {
    const { legend, classOf } = show({ measure: 'indicator:kracht', ...classing('manual', 3, [15, 25]) });
    expect(legend.classes).toEqual([
      { lower: 10, upper: 15, colour: '#edf8b1', count: 1 },
      { lower: 15, upper: 25, colour: '#7fcdbb', count: 2 },
      { lower: 25, upper: 30, colour: '#2c7fb8', count: 1 },
    ]);
    expect([...classOf]).toEqual([0, 2, 1, 1]);
    expect(legend.problem).toBeNull();
  });

  it('are fewer when too few values differ', () => {
    const { legend } = show({ measure: 'indicator:last', ...classing('quantile', 5) });
    expect(legend.classes.map((entry) => entry.count)).toEqual([1, 1]);
    expect(legend.problem).toBe('few_values');
  });

  it('by hand without bounds say so', () => {
    expect(show({ measure: 'indicator:kracht', ...classing('manual', 4) }).legend.problem).toBe('bounds_unusable');
  });
});

describe('an index', () => {
  it('has 100 for the mean of the municipality', () => {
    // m = 140800/6040; s² = Σ n(x−m)² / Σ n
    const m = 140800 / 6040;
    const s = Math.sqrt((1000 * (10 - m) ** 2 + 3000 * (30 - m) ** 2 + 2040 * (20 - m) ** 2) / 6040);
    const { measure, values } = show({ measure: 'index:draagkracht' });
    expect(measure).toMatchObject({
      label: 'Index draagkracht',
      reference: 100,
      years: [],
      year: null,
      indicator: null,
    });
    expect(values[0]).toBeCloseTo(100 + (10 * (10 - m)) / s, 10);
    expect(values[1]).toBeCloseTo(100 + (10 * (30 - m)) / s, 10);
  });

  it('gives no score to a small area, nor to one with too few figures', () => {
    expect(reasonsOf(show({ measure: 'index:draagkracht' }))[3]).toBe('too_few_inhabitants');
    expect(reasonsOf(show({ measure: 'index:draaglast' }))[2]).toBe('low_coverage');
  });

  it('never counts the figure of a larger area', () => {
    const recipes = [recipe('proef', [{ indicator: 'geleend' }])];
    const shown = show({ measure: 'index:proef' }, { recipes });
    expect(reasonsOf(shown)).toEqual(['present', 'present', 'low_coverage', 'too_few_inhabitants']);
    const leaf = shown.indices.get('proef')?.leaves[0];
    expect([...(leaf?.raw ?? [])]).toEqual([10, 20, Number.NaN, Number.NaN]);
    expect(leaf?.reference[0]?.mean).toBeCloseTo((1000 * 10 + 3000 * 20) / 4000, 12);
  });

  it('passes over a year in which every figure is borrowed', () => {
    const borrowed = column(
      'geleend',
      2024,
      codes.map(() => [50, 'from_gemeente'] as const),
    );
    const changed = { ...dataset, columns: [...dataset.columns, borrowed] };
    const recipes = [recipe('proef', [{ indicator: 'geleend' }])];
    const shown = show({ measure: 'index:proef' }, { recipes, datasets: { wijk: changed } });
    expect(shown.indices.get('proef')?.leaves[0]?.year).toBe(2023);
  });

  it('without any figure is absent, with the reason', () => {
    const shown = show({ measure: 'index:leegte' });
    expect(shown.indices.has('leegte')).toBe(false);
    expect(shown.indexProblems.get('leegte')).toMatch(/geen enkel cijfer/);
    expect(shown.measure.id).toBe('index:leegte');
    expect(shown.legend.noValueCount).toBe(4);
  });
});

describe('the balance', () => {
  it('places an area in a field only when both axes have a score', () => {
    const shown = show();
    // wijk 1 carries less and bears more than the mean, wijk 2 the other way round
    expect([...(shown.balance?.field ?? [])]).toEqual([3, 0, 255, 255]);
    expect(reasonsOf(shown)).toEqual(['present', 'present', 'low_coverage', 'too_few_inhabitants']);
    expect(shown.legend.kind).toBe('bivariate');
    expect(shown.legend.classes.map((entry) => entry.count).reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(shown.legend.noValueCount).toBe(2);
    expect([...shown.classOf]).toEqual([6, 2, -1, -1]);
  });

  it('is sorted on draagkracht minus draaglast', () => {
    const { values, indices } = show();
    const capacity = indices.get('draagkracht')?.shown;
    const load = indices.get('draaglast')?.shown;
    expect(values[0]).toBe((capacity?.[0] ?? Number.NaN) - (load?.[0] ?? Number.NaN));
    expect(values[2]).toBeNaN();
  });

  it('is empty, not wrong, when an axis has no recipe', () => {
    const shown = show({}, { recipes: [recipe('draagkracht', [{ indicator: 'kracht' }])] });
    expect(shown.balance).toBeNull();
    expect(shown.legend).toMatchObject({ kind: 'bivariate', noValueCount: 4 });
  });

  it('is what an unknown measure shows', () => {
    for (const measure of ['index:weg', 'indicator:weg'] as const) expect(show({ measure }).measure.id).toBe('balans');
  });
});

describe('concentration of woonzorg places', () => {
  const measure = 'indicator:woonzorg_concentratie' as const;

  it('counts realised projects, weighed by intensity, per 1,000 inhabitants', () => {
    // wijk 1: 10 places · 2 on 1,000; wijk 3: 6 · 2 on 2,000; neighbours' middles are out of reach
    expect([...show({ measure }).values]).toEqual([20, 0, 6, 0]);
  });

  it('is unknown without a list of what is there, also after a first sketch, and zero when none is realised', () => {
    const places = { projects: [], facilities: [], sites: [] };
    expect(reasonsOf(show({ measure }, { places }))).toEqual(Array(4).fill('not_measured'));
    expect(reasonsOf(show({ measure }, { places: null }))).toEqual(Array(4).fill('not_measured'));
    const one = (status: ProjectStatus) => ({
      ...places,
      projects: (data.places?.projects.slice(1, 2) ?? []).map((project) => ({ ...project, status })),
    });
    for (const status of ['idee', 'gepland'] as const) {
      expect(reasonsOf(show({ measure }, { places: one(status) })), status).toEqual(Array(4).fill('not_measured'));
    }
    for (const status of ['in_aanbouw', 'gestopt'] as const) {
      expect([...show({ measure }, { places: one(status) }).values], status).toEqual([0, 0, 0, 0]);
    }
  });

  it('can count in an index', () => {
    const recipes = [recipe('druk', [{ indicator: 'woonzorg_concentratie' }])];
    expect(show({}, { recipes }).indices.get('druk')?.leaves[0]?.year).toBe(2024);
  });

  it('leaves figures a bundle brings itself alone', () => {
    const own = column('woonzorg_concentratie', 2020, [1, 2, 3, 4]);
    const changed = { ...dataset, columns: [...dataset.columns, own] };
    expect([...show({ measure }, { datasets: { wijk: changed } }).measure.years]).toEqual([]);
    const listed = { ...changed, indicators: [...dataset.indicators, ...data.computedIndicators] };
    expect([...show({ measure }, { datasets: { wijk: listed } }).values]).toEqual([1, 2, 3, 4]);
  });
});

describe('projects and areas', () => {
  it('are filtered by concept and status', () => {
    const filter = (change: Partial<ViewState['projects']>) =>
      show({ projects: { shown: true, hiddenConcepts: [], hiddenStatuses: [], ...change } }).projects.map(
        ({ id }) => id,
      );
    expect(filter({})).toEqual(['a', 'b', 'c']);
    expect(filter({ hiddenConcepts: ['gemengd_wonen'] })).toEqual(['a']);
    expect(filter({ hiddenStatuses: ['gepland'] })).toEqual(['a', 'c']);
    expect(filter({ shown: false })).toEqual([]);
  });

  it('that do not exist here are not selected', () => {
    const elsewhere = 'WK990199' as AreaCode;
    const shown = show({ selected: elsewhere, compared: [elsewhere, ...codes.slice(0, 1)] });
    expect(shown.selected).toBeNull();
    expect(shown.compared.map(({ code }) => code)).toEqual(codes.slice(0, 1));
  });

  it('show nothing while the level is not loaded', () => {
    expect(createDeriveShown()(stateWith({ level: 'buurt' }))).toBeNull();
  });
});

describe('what is remembered', () => {
  const start = stateWith({ measure: 'indicator:kracht' });
  const derive = createDeriveShown();
  const stateAfter = (intent: Intent): AppState => ({ ...start, view: applyIntent(start.view, intent) });
  const kept = (state: AppState, parts: readonly (keyof Shown)[]) => {
    const first = derive(start);
    const shown = derive(state);
    for (const part of parts) expect(shown?.[part], part).toBe(first?.[part]);
    return { first, shown };
  };

  it('is the very same screen when camera, table or engine change', () => {
    const first = derive(start);
    expect(derive(stateAfter({ kind: 'settle_camera', camera: { lon: 5, lat: 52, zoom: 9 } }))).toBe(first);
    expect(derive(stateAfter({ kind: 'sort_table', column: 'value', descending: true }))).toBe(first);
    expect(derive({ ...start, data: { ...start.data, engine: { kind: 'ready' } } })).toBe(first);
  });

  it('is everything but the selection when an area is selected', () => {
    const { shown } = kept(stateAfter({ kind: 'select_area', code: codes[0] ?? null }), [
      'values',
      'legend',
      'classOf',
      'indices',
      'balance',
      'dataset',
    ]);
    expect(shown?.selected?.code).toBe(codes[0]);
  });

  it('is every index when the measure changes', () => {
    const { first, shown } = kept(stateAfter({ kind: 'choose_measure', measure: 'indicator:last' }), [
      'indices',
      'balance',
      'dataset',
      'projects',
    ]);
    expect(shown?.values).not.toBe(first?.values);
  });

  it('is every value when the classes change', () => {
    const { first, shown } = kept(
      stateAfter({ kind: 'choose_classing', classing: { method: 'equal', count: 3, bounds: [] } }),
      ['values', 'indices'],
    );
    expect(shown?.legend).not.toBe(first?.legend);
  });

  it('is every figure when projects are hidden', () => {
    kept(stateAfter({ kind: 'show_projects', on: false }), ['dataset', 'values', 'legend', 'indices']);
  });

  it('is the result of recipes that did not change', () => {
    const first = derive(start);
    const recipes = data.recipes.map((entry) => (entry.id === 'draaglast' ? { ...entry, minCoverage: 0.9 } : entry));
    const shown = derive({ ...start, data: { ...start.data, recipes } });
    expect(shown?.indices.get('draagkracht')).toBe(first?.indices.get('draagkracht'));
    expect(shown?.indices.get('draaglast')).not.toBe(first?.indices.get('draaglast'));
  });
});

describe('recipes that are not on screen', () => {
  const others = [
    ...data.recipes,
    recipe('ouderen', [{ indicator: 'last' }]),
    recipe('huur', [{ indicator: 'kracht' }]),
  ];
  const scoredAt = (shown: Shown | null) => [...(shown?.indices.keys() ?? [])];

  it('can wait until the page is idle, and change nothing that was on screen when they come', () => {
    const derive = createDeriveShown();
    const change = { recipes: others, scoring: 'on_screen' as const };
    const first = derive(stateWith({ measure: 'index:ouderen' }, change));
    expect(scoredAt(first)).toEqual(['draagkracht', 'draaglast', 'ouderen']);
    const all = derive(stateWith({ measure: 'index:ouderen' }, { recipes: others, scoring: 'all' }));
    expect(scoredAt(all)).toEqual(['draagkracht', 'draaglast', 'ouderen', 'huur']);
    expect(all?.balance).toBe(first?.balance);
    expect(all?.indices.get('ouderen')).toBe(first?.indices.get('ouderen'));
    expect(all).toEqual(show({ measure: 'index:ouderen' }, { recipes: others }));
  });

  it('are scored as soon as they are on screen', () => {
    const derive = createDeriveShown();
    const change = { recipes: others, scoring: 'on_screen' as const };
    expect(scoredAt(derive(stateWith({}, change)))).toEqual(['draagkracht', 'draaglast']);
    expect(derive(stateWith({ measure: 'index:huur' }, change))?.values.some((value) => value > 100)).toBe(true);
  });
});
