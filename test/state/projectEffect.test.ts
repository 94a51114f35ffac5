import { describe, expect, it } from 'vitest';
import { byYear, createEffectOf, plannedBeside, stackOfEffect } from '../../src/state/projectEffect.ts';
import { unwrap } from '../model/indices.ts';
import { known, openTown, placing, proposal, sketchIn } from './effectTown.ts';
import { boundaries, concepts, data, project, weighing } from './inventedState.ts';

const chosen = { projects: ['schets-1'] };

describe('effect of chosen projects', () => {
  it('changes the wijk a sketch lies in, and no other', () => {
    const effect = known(openTown().effectOf([sketchIn(1, 30)], chosen));
    const { areas } = unwrap(effect.ledger);
    expect(areas.map(({ code }) => code)).toEqual(['WK990102']);
    // 30 places of intensity 2 for 3,000 inhabitants
    expect(areas[0]?.leaves.map(({ raw }) => raw)).toEqual([{ before: 0, after: 20 }]);
    expect(areas[0]?.load.shown.after).toBeGreaterThan(areas[0]?.load.shown.before ?? Number.NaN);
    expect(effect.areaOf(sketchIn(1, 30))).toBe('WK990102');
  });

  it('leaves what is on screen the very same while a sketch is typed, and makes only the ledger anew', () => {
    const town = openTown();
    const [one, two] = [30, 31].map((places) => known(town.effectOf([sketchIn(1, places)], chosen)));
    expect(town.shownWith([sketchIn(1, 32)]).dataset).toBe(town.shownWith([]).dataset);
    expect(town.shownWith([sketchIn(1, 32)]).balance).toBe(town.shownWith([]).balance);
    expect(two?.present).toBe(one?.present);
    expect(two?.ledger).not.toBe(one?.ledger);
  });

  it('gives the very same answer to the same question, and nothing changes once the choice is taken back', () => {
    const town = openTown();
    const sketch = sketchIn(1, 30);
    const before = known(town.effectOf([sketch]));
    const during = town.effectOf([sketch], chosen);
    expect(town.effectOf([sketch], chosen)).toBe(during);
    const after = known(town.effectOf([sketch]));
    expect(after.present).toBe(before.present);
    expect(unwrap(after.ledger).areas).toEqual([]);
    expect(unwrap(after.ledger).after.balance).toBe(after.present.balance);
  });

  it('sets a choice on top of what is planned, and counts nothing twice', () => {
    const town = openTown();
    const onTop = known(town.effectOf([sketchIn(1, 30)], { ...chosen, onPlanned: true }));
    expect(onTop.planned.map(({ id }) => id)).toEqual(['b']);
    const { areas } = unwrap(onTop.ledger);
    // 50 places of the planned project were there already: 100 / 3
    expect(areas[0]?.leaves[0]?.raw.before).toBeCloseTo(100 / 3);
    expect(areas[0]?.leaves[0]?.raw.after).toBeCloseTo(160 / 3);
    const itself = known(town.effectOf([], { projects: ['b'], onPlanned: true }));
    expect(itself.planned).toEqual([]);
    expect(itself.after.filter(({ id }) => id === 'b')).toHaveLength(1);
  });

  it('counts a project once that was chosen again under the number of one that went', () => {
    const town = openTown();
    const once = known(town.effectOf([sketchIn(1, 30)], chosen));
    const twice = known(town.effectOf([sketchIn(1, 30)], { projects: ['schets-1', 'schets-1'] }));
    expect(twice.chosen).toEqual(once.chosen);
    expect(unwrap(twice.ledger).areas).toEqual(unwrap(once.ledger).areas);
  });

  it('passes over what is gone, there already or given up', () => {
    const stopped = project('over', 1, 'flexwonen', 'gestopt', 5);
    const effect = known(openTown().effectOf([stopped], { projects: ['weg', 'a', 'over'] }));
    expect(effect.chosen).toEqual([]);
  });

  it('makes unknown what a project of unknown size reaches, never 0', () => {
    const effect = known(openTown().effectOf([sketchIn(1, null)], chosen));
    const [area] = unwrap(effect.ledger).areas;
    expect(area?.load.shown.after).toBeNaN();
    expect(area?.leaves[0]?.notes).toEqual(['places_unknown']);
  });

  it('says why there is no effect to show', () => {
    const shown = openTown().shownWith([]);
    const ask = (change: object, given = true) =>
      createEffectOf()({ ...shown, ...change }, concepts, weighing, given ? proposal : undefined, placing);
    expect(ask({}, false)).toBe('waiting');
    expect(ask({ dataset: { ...shown.dataset, areas: shown.dataset.areas.slice(0, 1) } })).toBe('level');
    expect(ask({ boundaries: null })).toBe('no_boundaries');
    expect(ask({ balance: null })).toBe('no_balance');
    expect(ask({ boundaries })).toBeTypeOf('object');
  });
});

describe('what is planned, piled up', () => {
  it('goes by year, then by name, unknown years last', () => {
    const made = (id: string, yearFrom: number | null) => ({ ...project(id, 0, 'flexwonen', 'gepland', 1), yearFrom });
    const list = [made('d', null), made('c', 2030), made('b', 2028), made('a', 2030)];
    expect(byYear(list).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('takes what is planned once, and the chosen on top', () => {
    const town = openTown();
    const effect = known(town.effectOf([sketchIn(1, 30)], chosen));
    const planned = plannedBeside(data.places?.projects ?? [], effect.chosen);
    const { steps, ledgers } = stackOfEffect({ ...effect, planned });
    expect(steps.map(({ id }) => id)).toEqual(['b', 'schets-1']);
    const last = unwrap(ledgers).at(-1)?.after.balance.load;
    const together = unwrap(known(town.effectOf([sketchIn(1, 30)], { ...chosen, onPlanned: true })).ledger).after;
    expect(last?.score).toEqual(together.balance.load.score);
  });
});
