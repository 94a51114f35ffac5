import { describe, expect, it } from 'vitest';
import type { Facility, Site } from '../../src/domain/place.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { initialView } from '../../src/state/initialView.ts';
import type { Intent } from '../../src/state/intents.ts';
import { applyIntent } from '../../src/state/transitions.ts';
import { decodeView, encodeView } from '../../src/state/url.ts';
import type { ViewState } from '../../src/state/viewState.ts';
import { pictureOf } from '../../src/views/map/scene.ts';
import { concepts, data, stateWith } from './inventedState.ts';

const site: Site = {
  id: 'a',
  name: 'Terrein',
  lon: 0.05,
  lat: 0.05,
  area: null,
  hectares: null,
  owner: '',
  zoning: '',
  capacity: null,
  availableFrom: null,
  lowStimulus: null,
  greenBlueNetwork: null,
  note: '',
};
const facility = (id: string, kind: string): Facility => ({ id, name: `Plek ${id}`, kind, lon: 0, lat: 0, area: null });
const places = {
  projects: data.places?.projects ?? [],
  sites: [site],
  facilities: [facility('a', 'huisarts'), facility('b', 'school'), facility('c', 'huisarts')],
};
const applied = (...intents: readonly Intent[]): ViewState => intents.reduce(applyIntent, initialView);

describe('sites and facilities', () => {
  const derive = createDeriveShown();
  const show = (change: Partial<ViewState['places']>) => {
    const shown = derive(stateWith({ places: { ...initialView.places, ...change } }, { places }));
    if (shown === null) throw new Error('nothing is shown');
    return shown;
  };

  it('are off until somebody asks, and then only the kinds asked for', () => {
    expect(show({}).sites).toEqual([]);
    expect(show({}).facilities).toEqual([]);
    expect(show({ sites: true }).sites).toEqual([site]);
    expect(show({ facilityKinds: ['huisarts'] }).facilities.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('are the same marks under another measure, so that nothing is arranged anew', () => {
    const shown = show({ sites: true, facilityKinds: ['school'] });
    const view = { places: { sites: true, facilityKinds: ['school'] }, measure: 'indicator:last' as const };
    const kinds = [{ id: 'school', label: 'School' }];
    const before = pictureOf(shown, concepts, kinds);
    const state = stateWith(view, { places });
    const other = derive(state);
    const after = other === null ? null : pictureOf(other, concepts, kinds);
    expect(before?.marks.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'projects a',
      'projects b',
      'projects c',
      'sites a',
    ]);
    expect(before?.marks.at(-1)?.label).toBe('Terrein, kandidaatlocatie');
    expect(before?.facilities?.map(({ label }) => label)).toEqual(['Plek b, school']);
    expect(after).not.toBeNull();
    expect(after?.fills).not.toEqual(before?.fills);
    expect(after?.marks).toBe(before?.marks);
  });

  it('go on and off, a kind never twice, and nothing changes when nothing does', () => {
    const on = applied({ kind: 'show_sites', on: true });
    expect(on.places.sites).toBe(true);
    expect(applyIntent(on, { kind: 'show_sites', on: true })).toBe(on);
    const kinds: Intent = { kind: 'show_facilities', kinds: ['school', 'huisarts'], on: true };
    const shown = applied({ kind: 'show_facilities', kinds: ['school'], on: true }, kinds);
    expect(shown.places.facilityKinds).toEqual(['school', 'huisarts']);
    expect(applyIntent(shown, kinds)).toBe(shown);
    const off = applyIntent(shown, { kind: 'show_facilities', kinds: ['school', 'station'], on: false });
    expect(off.places.facilityKinds).toEqual(['huisarts']);
  });

  it('stand in a link, which takes only what can be a kind', () => {
    const view: ViewState = { ...initialView, places: { sites: true, facilityKinds: ['ov_halte', 'school'] } };
    expect(encodeView(view)).toBe('locaties=aan&voorzieningen=ov_halte,school');
    expect(decodeView('locaties=aan&voorzieningen=ov_halte,<b>,school,school').places).toEqual(view.places);
    expect(decodeView('locaties=misschien&voorzieningen=%3Cb%3E').places).toEqual(initialView.places);
  });
});

describe('candidate sites while rules come first', () => {
  const derive = createDeriveShown();
  const blind = { sitings: [], shortlists: [], seals: [], blind: ['flexwonen'] };
  const named = (concept: string, choices: typeof blind | undefined) => {
    const view = { places: { ...initialView.places, sites: true }, placing: { ...initialView.placing, concept } };
    const state = stateWith(view, { places });
    const work = choices === undefined ? state.work : { ...state.work, choices };
    const shown = derive({ ...state, work });
    return [shown?.sites, shown?.places.sites].map((sites) => sites?.map(({ name }) => name));
  };

  it('are named nowhere for that concept, and stay for the others', () => {
    expect(named('flexwonen', undefined)).toEqual([['Terrein'], ['Terrein']]);
    expect(named('flexwonen', blind)).toEqual([[], []]);
    expect(named('gemengd_wonen', blind)).toEqual([['Terrein'], ['Terrein']]);
  });
});
