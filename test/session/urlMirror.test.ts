import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import { mirrorUrl } from '../../src/session/urlMirror.ts';
import { createAppStore } from '../../src/state/store.ts';
import { fakeAddressBar } from './fakePorts.ts';

const wijk = (number: number) => `WK99010${number}` as AreaCode;
const camera = (zoom: number) => ({ kind: 'settle_camera', camera: { lon: 5, lat: 52, zoom } }) as const;

function page() {
  const store = createAppStore(emptyData());
  const { bar, entries, go } = fakeAddressBar('');
  const visited = vi.fn(store.show);
  const mirror = mirrorUrl(store, bar, (view) => mirror.withoutHistory(() => visited(view)));
  return { store, entries, go, visited };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives Back a step for each choice', () => {
  const { store, entries, go } = page();
  store.emit({ kind: 'choose_measure', measure: 'index:draagkracht' });
  store.emit({ kind: 'select_area', code: wijk(1) });
  expect(entries).toEqual(['', 'maat=index:draagkracht', 'maat=index:draagkracht&gekozen=WK990101']);
  const now = store.getState().view;
  go(-2);
  expect(store.getState().view).toMatchObject({ measure: 'balans', selected: null });
  go(2);
  expect(store.getState().view).toEqual(now);
  expect(entries).toHaveLength(3);
});

it('rewrites the present step for table, classes and filters', () => {
  const { store, entries } = page();
  store.emit({ kind: 'open_table', on: false });
  store.emit({ kind: 'choose_classing', classing: { method: 'jenks', count: 4, bounds: [] } });
  store.emit({ kind: 'show_projects', on: false });
  expect(entries).toEqual(['klassen=jenks,4&projecten=uit&tabel=dicht']);
});

it('writes a moving camera once, when it rests', () => {
  const { store, entries } = page();
  for (const zoom of [9, 10, 11]) store.emit(camera(zoom));
  expect(entries).toEqual(['']);
  vi.advanceTimersByTime(1000);
  expect(entries).toEqual(['kaart=5,52,11']);
});

it('leaves a step with the camera it was left with', () => {
  const { store, entries, go } = page();
  store.emit(camera(9));
  store.emit({ kind: 'select_area', code: wijk(1) });
  store.emit(camera(12));
  vi.advanceTimersByTime(1000);
  expect(entries).toEqual(['kaart=5,52,9', 'gekozen=WK990101&kaart=5,52,12']);
  go(-1);
  expect(store.getState().view).toMatchObject({ selected: null, camera: { zoom: 9 } });
});

it('does not write a camera over the step that was gone back to', () => {
  const { store, entries, go } = page();
  store.emit({ kind: 'select_area', code: wijk(1) });
  store.emit(camera(12));
  go(-1);
  vi.advanceTimersByTime(1000);
  expect(entries[0]).toBe('');
});

it('hears nothing of a fragment it wrote itself', () => {
  const { store, go, visited } = page();
  store.emit({ kind: 'select_area', code: wijk(1) });
  go(0);
  expect(visited).not.toHaveBeenCalled();
});
