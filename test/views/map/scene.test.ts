import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import type { DataState } from '../../../src/state/appState.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import type { Shown } from '../../../src/state/shown.ts';
import type { ViewState } from '../../../src/state/viewState.ts';
import { borrowedFrom, classOfRow, sceneOf } from '../../../src/views/map/scene.ts';
import { outlined } from '../../../src/views/map/sceneDrawing.ts';
import { boundaries, codes, concepts, stateWith } from '../../state/inventedState.ts';

function shownFor(view: Partial<ViewState>, change: Partial<DataState> = {}): Shown {
  const shown = createDeriveShown()(stateWith(view, change));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

function sceneFor(shown: Shown, hovered: AreaCode | null = null) {
  const scene = sceneOf(shown, hovered, concepts);
  if (scene === null) throw new Error('no scene');
  return scene;
}

const [first, second, third] = codes;
const code = (text: string | undefined): AreaCode => text as AreaCode;

describe('sceneOf', () => {
  it('gives every area the colour of its class, in the order of the boundaries', () => {
    const shown = shownFor({ measure: 'indicator:huizen' });
    const reversed = { ...boundaries, features: [...boundaries.features].reverse() };
    const fills = sceneFor({ ...shown, boundaries: reversed }).fills;
    const expected = [...shown.classOf].map((index) => shown.legend.classes[index]?.colour).reverse();
    expect(fills).toEqual(expected);
    expect(new Set(fills).size).toBeGreaterThan(1);
  });

  it('hatches areas without a value', () => {
    const shown = shownFor({ measure: 'indicator:last' });
    const fills = sceneFor(shown).fills;
    expect(fills.map((fill) => fill === null)).toEqual([false, false, true, true]);
  });

  it('never colours an area without a value, even when its class says so', () => {
    const shown = shownFor({ measure: 'indicator:last' });
    const wrong: Shown = { ...shown, classOf: new Int16Array(4) };
    expect(sceneFor(wrong).fills.slice(2)).toEqual([null, null]);
    expect(classOfRow(wrong, 3)).toBe(-1);
    expect(classOfRow(wrong, undefined)).toBe(-1);
    expect(classOfRow({ ...shown, classOf: Int16Array.from([99, 0, 0, 0]) }, 0)).toBe(-1);
  });

  it('hatches a boundary without figures', () => {
    const features = boundaries.features.map((feature, row) =>
      row === 3 ? { ...feature, properties: { code: 'WK990199' as AreaCode, name: 'Zonder cijfers' } } : feature,
    );
    const shown = shownFor({ measure: 'indicator:huizen' });
    expect(sceneFor({ ...shown, boundaries: { type: 'FeatureCollection', features } }).fills.at(-1)).toBeNull();
  });

  it('marks figures of a larger area, not those computed from smaller ones', () => {
    const shown = shownFor({ measure: 'indicator:geleend' });
    expect([...sceneFor(shown).borrowed]).toEqual([2, 3]);
    expect(borrowedFrom(shown)).toBe('gemeente');
    expect(borrowedFrom(shownFor({ measure: 'indicator:huizen' }))).toBeNull();
  });

  it('passes selection, comparison in its order, and hover', () => {
    const shown = shownFor({ selected: code(first), compared: [code(third), code(second)] });
    const scene = sceneFor(shown, code(second));
    expect(scene.selected).toBe(first);
    expect(scene.compared).toEqual([third, second]);
    expect(scene.hovered).toBe(second);
  });

  it('draws only projects that pass the filter, each with a name that tells concept and status', () => {
    const all = sceneFor(shownFor({})).marks;
    expect(all.map(({ label }) => label)).toContain('Project b, gemengd_wonen, gepland');
    const projects = { shown: true, hiddenConcepts: ['gemengd_wonen'], hiddenStatuses: [] };
    expect(sceneFor(shownFor({ projects })).marks.map(({ id }) => id)).toEqual(['a']);
    expect(sceneFor(shownFor({ projects: { ...projects, shown: false } })).marks).toEqual([]);
  });

  it('is null while there are no boundaries', () => {
    expect(sceneOf(shownFor({}, { boundaries: {} }), null, concepts)).toBeNull();
  });
});

describe('outlined', () => {
  const none = { selected: null, compared: [], hovered: null };

  it('numbers compared areas from one, in their order', () => {
    const areas = outlined({ ...none, compared: [code(third), code(first)] });
    expect(areas).toEqual([
      { code: third, roles: ['compared'], number: 1 },
      { code: first, roles: ['compared'], number: 2 },
    ]);
  });

  it('names an area once, selected and compared together, hover only when it is nothing else', () => {
    const areas = outlined({ selected: code(first), compared: [code(first)], hovered: code(first) });
    expect(areas).toEqual([{ code: first, roles: ['compared', 'selected'], number: 1 }]);
    expect(outlined({ ...none, hovered: code(second) })).toEqual([{ code: second, roles: ['hovered'], number: null }]);
    expect(outlined(none)).toEqual([]);
  });

  it('outlines marked areas without a name, and lets selection and pointer go before', () => {
    const marked = [code(first), code(second), code(third)];
    expect(outlined({ ...none, marked, selected: code(first), hovered: code(second) })).toEqual([
      { code: first, roles: ['selected'], number: null },
      { code: second, roles: ['hovered'], number: null },
      { code: third, roles: ['marked'], number: null },
    ]);
  });
});
