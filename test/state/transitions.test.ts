import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { initialView } from '../../src/state/initialView.ts';
import type { Intent } from '../../src/state/intents.ts';
import { applyIntent, enclosingCode } from '../../src/state/transitions.ts';
import type { ViewState } from '../../src/state/viewState.ts';
import { codeArbitrary, viewArbitrary } from './viewArbitrary.ts';

const code = (text: string) => text as AreaCode;
const applied = (view: ViewState, ...intents: readonly Intent[]): ViewState => intents.reduce(applyIntent, view);
const compare = (text: string): Intent => ({ kind: 'compare_area', code: code(text), on: true });

describe('choosing a level', () => {
  const buurten: ViewState = {
    ...initialView,
    level: 'buurt',
    selected: code('BU99010203'),
    compared: [code('BU99010201'), code('BU99010202'), code('BU99010301')],
  };

  it('takes the selection to the wijk it lies in, each wijk once', () => {
    const view = applied(buurten, { kind: 'choose_level', level: 'wijk' });
    expect(view.selected).toBe('WK990102');
    expect(view.compared).toEqual(['WK990102', 'WK990103']);
  });

  it('drops the selection downwards, where there is no one answer', () => {
    const view = applied(buurten, { kind: 'choose_level', level: 'wijk' }, { kind: 'choose_level', level: 'buurt' });
    expect(view.selected).toBeNull();
    expect(view.compared).toEqual([]);
  });

  it('reads the larger area from the code, zeros and all', () => {
    expect(enclosingCode(code('BU00340007'), 'gemeente')).toBe('GM0034');
    expect(enclosingCode(code('WK003400'), 'buurt')).toBeNull();
    fc.assert(
      fc.property(codeArbitrary('buurt'), (buurt) => enclosingCode(buurt, 'wijk') === `WK${buurt.slice(2, 8)}`),
    );
  });
});

describe('comparing', () => {
  it('stops at four', () => {
    const four = applied(initialView, ...['WK990101', 'WK990102', 'WK990103', 'WK990104'].map(compare));
    expect(four.compared).toHaveLength(4);
    expect(applyIntent(four, compare('WK990105'))).toBe(four);
  });

  it('ignores an area twice, and one of another level', () => {
    const one = applied(initialView, compare('WK990101'));
    expect(applyIntent(one, compare('WK990101'))).toBe(one);
    expect(applyIntent(one, compare('BU99010101'))).toBe(one);
  });

  it('takes one away again', () => {
    const view = applied(initialView, compare('WK990101'), compare('WK990102'), {
      kind: 'compare_area',
      code: code('WK990101'),
      on: false,
    });
    expect(view.compared).toEqual(['WK990102']);
  });
});

describe('choosing a measure', () => {
  it('forgets the year and the hand-drawn bounds of the former measure', () => {
    const view = applied(
      initialView,
      { kind: 'choose_measure', measure: 'indicator:woz' },
      { kind: 'choose_year', year: 2022 },
      { kind: 'choose_classing', classing: { method: 'manual', count: 4, bounds: [200, 300, 400] } },
      { kind: 'choose_measure', measure: 'indicator:p_65plus' },
    );
    expect(view.year).toBeNull();
    expect(view.classing).toEqual({ method: 'quantile', count: 4, bounds: [] });
  });

  it('keeps a method that fits every measure', () => {
    const classing = { method: 'jenks', count: 6, bounds: [] } as const;
    const view = applied(
      initialView,
      { kind: 'choose_classing', classing },
      { kind: 'choose_measure', measure: 'index:draaglast' },
    );
    expect(view.classing).toEqual(classing);
  });
});

describe('classes', () => {
  it('are three to seven, with bounds in order', () => {
    const classing = { method: 'manual', count: 12, bounds: [5, Number.NaN, 1, 5, -0] } as const;
    expect(applied(initialView, { kind: 'choose_classing', classing }).classing).toEqual({
      method: 'manual',
      count: 7,
      bounds: [0, 1, 5],
    });
  });
});

describe('projects', () => {
  it('hide and come back by concept and by status', () => {
    const hidden = applied(
      initialView,
      { kind: 'show_concept', concept: 'flexwonen', on: false },
      { kind: 'show_status', status: 'idee', on: false },
    );
    expect(hidden.projects).toEqual({ shown: true, hiddenConcepts: ['flexwonen'], hiddenStatuses: ['idee'] });
    const back = applied(
      hidden,
      { kind: 'show_concept', concept: 'flexwonen', on: true },
      { kind: 'show_status', status: 'idee', on: true },
    );
    expect(back).toEqual(initialView);
  });
});

describe('any intent', () => {
  const intents: readonly Intent[] = [
    { kind: 'choose_level', level: 'wijk' },
    { kind: 'choose_measure', measure: 'balans' },
    { kind: 'choose_year', year: null },
    { kind: 'choose_year', year: 2023.5 },
    { kind: 'select_area', code: null },
    { kind: 'select_area', code: code('BU99010101') },
    { kind: 'clear_compared' },
    { kind: 'show_projects', on: true },
    { kind: 'show_concept', concept: 'flexwonen', on: true },
    { kind: 'show_status', status: 'idee', on: true },
    { kind: 'open_table', on: true },
    { kind: 'settle_camera', camera: { lon: 500, lat: 52, zoom: 9 } },
    { kind: 'settle_camera', camera: { lon: Number.NaN, lat: 52, zoom: 9 } },
  ];
  it.each(intents)('that changes nothing gives back the same object: $kind', (intent) => {
    expect(applyIntent(initialView, intent)).toBe(initialView);
  });

  it('leaves the view it was given untouched', () => {
    fc.assert(
      fc.property(viewArbitrary, fc.constantFrom(...intents), (view, intent) => {
        const before = JSON.stringify(view);
        applyIntent(view, intent);
        expect(JSON.stringify(view)).toBe(before);
      }),
    );
  });

  it('names a chosen project once', () => {
    const view = applied(initialView, { kind: 'choose_placing', change: { projects: ['schets-1', 'b', 'schets-1'] } });
    expect(view.placing.projects).toEqual(['schets-1', 'b']);
  });

  it('settles a camera once: moving less than a metre is no move', () => {
    const view = applied(initialView, { kind: 'settle_camera', camera: { lon: 5.123451, lat: 52.1, zoom: 9.001 } });
    expect(view.camera).toEqual({ lon: 5.12345, lat: 52.1, zoom: 9 });
    expect(applyIntent(view, { kind: 'settle_camera', camera: { lon: 5.1234496, lat: 52.1, zoom: 9 } })).toBe(view);
  });
});
