import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/domain/place.ts';
import { isNoWork, noWork, scenarioSchema } from '../../src/domain/scenario.ts';
import { scenarioOf } from '../../src/export/scenario.ts';
import type { AppState } from '../../src/state/appState.ts';
import { changeWork } from '../../src/state/changeWork.ts';
import { dataInForce } from '../../src/state/inForce.ts';
import type { PlaceIntent } from '../../src/state/placeIntents.ts';
import type { WorkIntent } from '../../src/state/workIntents.ts';
import { manifest, stateWith } from './inventedState.ts';

const site = (id: string, capacity: number | null = 10): Site => ({
  ...{ id, name: `Plek ${id}`, lon: 0.05, lat: 0.05, area: null, hectares: null, owner: '', zoning: '', capacity },
  ...{ availableFrom: null, lowStimulus: null, greenBlueNetwork: null, note: '' },
});

const given = [site('a'), site('b'), site('c')];
const begin = stateWith({}, { places: { projects: [], facilities: [], sites: given } });
const following = (state: AppState, ...intents: readonly WorkIntent[]): AppState => intents.reduce(changeWork, state);
const sitesOf = ({ data, work }: AppState): readonly Site[] => dataInForce(data, work).places?.sites ?? [];
const put = (...things: readonly Site[]): PlaceIntent => ({ kind: 'put_places', as: 'sites', things, movement: null });
const remove = (...ids: readonly string[]): PlaceIntent => ({ kind: 'remove_places', as: 'sites', ids });

describe('places of the work', () => {
  it('stand in the place of those given, or after them', () => {
    const changed = following(begin, put(site('b', 40), site('d')));
    expect(sitesOf(changed).map(({ id, capacity }) => [id, capacity])).toEqual([
      ['a', 10],
      ['b', 40],
      ['c', 10],
      ['d', 10],
    ]);
  });

  it('go and come back, in one step each', () => {
    const gone = following(begin, remove('a', 'c'));
    expect(sitesOf(gone).map(({ id }) => id)).toEqual(['b']);
    expect(gone.history.past).toHaveLength(1);
    expect(sitesOf(following(gone, { kind: 'undo' }))).toBe(given);
    const restored = following(gone, { kind: 'restore_places', as: 'sites', ids: ['c'] });
    expect(sitesOf(restored).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('of a file with ids that the bundle has too stand in the place of those, once each, and undo brings those back', () => {
    const layer = { put: [site('b', 99), site('z', 7)], removed: ['c', 'z', 'never-there'] };
    const none = { put: [], removed: [] };
    const work = { ...noWork, places: { projects: none, sites: layer, facilities: none, complexes: [] } };
    const opened = following(begin, { kind: 'open_work', work });
    expect(sitesOf(opened).map(({ id, capacity }) => [id, capacity])).toEqual([
      ['a', 10],
      ['b', 99],
    ]);
    expect(sitesOf(following(opened, { kind: 'undo' }))).toBe(given);
  });

  it('leave no trace when they are put as they were given', () => {
    const there = following(begin, put(site('b', 40)), put(site('b')));
    expect(there.work).toBe(noWork);
    expect(following(begin, put(site('b'))).work).toBe(noWork);
    expect(following(begin, remove('unknown')).work).toBe(noWork);
    const newAndGone = following(begin, put(site('d')), remove('d'));
    expect(newAndGone.work).toBe(noWork);
  });

  it('are whatever was done, what the layers say: a list kept by hand is the same', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const edit = fc.oneof(
      fc.record({ id, capacity: fc.nat(50) }).map((each) => ({ kind: 'put' as const, ...each })),
      id.map((each) => ({ kind: 'remove' as const, id: each, capacity: 0 })),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let state = begin;
        const kept = new Map(given.map((each) => [each.id, each]));
        for (const each of edits) {
          if (each.kind === 'put') kept.set(each.id, site(each.id, each.capacity));
          else kept.delete(each.id);
          state = following(state, each.kind === 'put' ? put(site(each.id, each.capacity)) : remove(each.id));
        }
        const byId = (list: Iterable<Site>): Site[] => [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
        expect(byId(sitesOf(state))).toEqual(byId(kept.values()));
      }),
    );
  });
});

describe('concepts, choices and answers of the work', () => {
  const siting = { concept: 'flexwonen', rules: [], criteria: [], method: 'topsis', shortlist: 3 } as const;
  const shortlist = { concept: 'flexwonen', sites: [{ site: 'a', note: 'dicht bij de halte' }], note: '' };

  it('are one per concept, go by themselves, and make no work when all is gone', () => {
    const chosen = following(
      begin,
      { kind: 'put_siting', siting: { ...siting, rules: [], criteria: [] }, movement: null },
      { kind: 'put_shortlist', shortlist, movement: null },
      { kind: 'put_shortlist', shortlist: { ...shortlist, note: 'tweede keer' }, movement: null },
      { kind: 'hide_until_sealed', concept: 'flexwonen', on: true },
    );
    expect(chosen.work.choices?.shortlists).toEqual([{ ...shortlist, note: 'tweede keer' }]);
    expect(chosen.work.choices?.blind).toEqual(['flexwonen']);
    const back = following(
      chosen,
      { kind: 'restore_siting', concept: 'flexwonen' },
      { kind: 'hide_until_sealed', concept: 'flexwonen', on: false },
      { kind: 'put_shortlist', shortlist: { ...shortlist, sites: [] }, movement: null },
    );
    expect(back.work.choices?.sitings).toEqual([]);
    expect(back.work.choices?.blind).toEqual([]);
  });

  it('answers replace the one about the same item of the same area', () => {
    const area = manifest.municipality.code;
    const answer = { area, item: 'inloop', state: 'planned', note: '' } as const;
    const answered = following(
      begin,
      { kind: 'put_answers', answers: [answer], movement: null },
      { kind: 'put_answers', answers: [{ ...answer, state: 'present' }], movement: null },
    );
    expect(answered.work.socialBase).toEqual([{ ...answer, state: 'present' }]);
    const forgotten = following(answered, { kind: 'forget_answer', area, item: 'inloop' });
    expect(isNoWork(forgotten.work)).toBe(true);
    expect(forgotten.work).toBe(noWork);
  });

  it('fit in a file of work and come back the same', () => {
    const made = following(
      begin,
      put(site('d')),
      remove('a'),
      { kind: 'put_shortlist', shortlist, movement: null },
      { kind: 'hide_until_sealed', concept: 'flexwonen', on: true },
    ).work;
    const read = scenarioSchema.parse(JSON.parse(JSON.stringify(scenarioOf(made, manifest, new Date(0)))));
    expect(read.places).toEqual(made.places);
    expect(read.choices).toEqual(made.choices);
  });
});
