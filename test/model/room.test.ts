import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexSpec } from '../../src/domain/indexSpec.ts';
import { roomMakers } from '../../src/model/moreRoom.ts';
import { type RoomQuestion, roomFor } from '../../src/model/room.ts';
import { type Present, situationWith } from '../../src/model/situation.ts';
import { missing, unwrap } from './indices.ts';
import { concept, middle, project, type TownOptions, townOf } from './ledgerTown.ts';

const plain: TownOptions = {
  columns: { concentratie: [10, 20, 30], stress: [1, 2, 3], cohesie: [5, 6, 7] },
  load: ['concentratie', 'stress'],
  capacity: ['cohesie'],
};

function ask(row: number, limit: number, more: Partial<RoomQuestion> = {}): RoomQuestion {
  const { lon, lat } = middle(row);
  const until = { kind: 'load', limit } as const;
  return { row, concept: concept('gemengd_wonen', 1), lon, lat, brings: [], projects: [], until, ...more };
}
const room = (present: Present, question: RoomQuestion) => unwrap(roomFor(present, question));

describe('room', () => {
  it('is the number of places until the threshold, on a line by hand', () => {
    // a place more is 0.1 s of one of two leaves: 0.5 on the shown scale; 105 is reached with the tenth place
    expect(room(townOf(plain), ask(1, 105))).toEqual({ kind: 'room', places: 9, solved: 'line', at: 104.5, next: 105 });
    expect(room(townOf(plain), ask(1, 105.1))).toMatchObject({ places: 10 });
    const flex = concept('flexwonen', 0.5);
    expect(room(townOf(plain), ask(1, 105, { concept: flex }))).toMatchObject({ places: 19, next: 105 });
  });

  it('counts what is planned first', () => {
    const planned = [project('gepland', middle(1), { placesVragers: 4 })];
    expect(room(townOf(plain), ask(1, 105, { projects: planned }))).toMatchObject({ places: 5 });
  });

  it('says that an area is full already, and by how much', () => {
    expect(room(townOf(plain), ask(2, 105))).toEqual({ kind: 'full', now: 110, over: 5 });
    expect(room(townOf(plain), ask(1, 100))).toEqual({ kind: 'full', now: 100, over: 0 });
  });

  it('is none when one place is too many', () => {
    expect(room(townOf(plain), ask(1, 100.2))).toMatchObject({ kind: 'room', places: 0, at: 100, next: 100.5 });
  });

  it('goes up to and including a bound on concentration or a cap on places', () => {
    const until = { kind: 'concentration', limit: 24 } as const;
    expect(room(townOf(plain), ask(1, 0, { until }))).toMatchObject({ places: 4, at: 24, next: 25 });
    const cap = { kind: 'places', limit: 12 } as const;
    const projects = [
      project('hier', middle(1), { placesVragers: 7 }),
      project('daar', middle(0), { placesVragers: 9 }),
    ];
    expect(room(townOf(plain), ask(1, 0, { until: cap, projects }))).toMatchObject({ places: 5, at: 12, next: 13 });
    const full = { kind: 'places', limit: 5 } as const;
    expect(room(townOf(plain), ask(1, 0, { until: full, projects }))).toEqual({ kind: 'full', now: 7, over: 2 });
  });

  it('says what is unknown', () => {
    const holed = townOf({ ...plain, columns: { ...plain.columns, concentratie: [10, missing, 30] } });
    expect(room(holed, ask(1, 105))).toEqual({ kind: 'unknown', why: 'missing_before' });
    const unsure = [project('onbekend', middle(1), { placesVragers: null })];
    expect(room(townOf(plain), ask(1, 105, { projects: unsure }))).toEqual({ kind: 'unknown', why: 'no_figure' });
    const cap = { kind: 'places', limit: 12 } as const;
    expect(room(townOf(plain), ask(1, 0, { until: cap, projects: unsure }))).toEqual({
      kind: 'unknown',
      why: 'no_figure',
    });
    const level = townOf({ ...plain, columns: { ...plain.columns, concentratie: [4, 4, 4] } });
    expect(room(level, ask(1, 105))).toEqual({ kind: 'unknown', why: 'no_spread' });
    const strange = concept('zomaar', 1);
    expect(room(townOf(plain), ask(1, 105, { concept: strange }))).toEqual({ kind: 'unknown', why: 'places_unknown' });
  });

  it('says that no number of places reaches the limit', () => {
    expect(room(townOf({ ...plain, load: ['stress'] }), ask(1, 105))).toMatchObject({
      kind: 'endless',
      why: 'not_touched',
    });
    expect(room(townOf(plain), ask(1, 105, middle(0)))).toMatchObject({ kind: 'endless', why: 'not_touched' });
    const ranks = townOf({ ...plain, spec: { normalisation: { kind: 'percentile_rank' } } });
    expect(room(ranks, ask(1, 0.9))).toMatchObject({ kind: 'endless', why: 'end_of_scale' });
  });

  it('is found by search, and proved, where the scale bends', () => {
    const ranks = townOf({ ...plain, spec: { normalisation: { kind: 'percentile_rank' } } });
    // half the rank of concentration: 0.5 at 20 to 1 at 30, so 0.7 is reached at 28
    expect(room(ranks, ask(1, 0.7))).toMatchObject({ kind: 'room', places: 7, solved: 'search', at: 0.675 });
  });

  it('always is the last number that fits by the ledger itself', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 });
    const specs = fc.constantFrom<Partial<IndexSpec>>(
      {},
      { treatment: { kind: 'winsorise', low: 0.1, high: 0.9 } },
      { treatment: { kind: 'skew_kurtosis', maxPoints: 0 } },
      { normalisation: { kind: 'min_max', low: 1, high: 100 }, aggregation: 'geometric' },
      { normalisation: { kind: 'min_max', low: 1, high: 100 }, aggregation: 'minimum' },
    );
    fc.assert(
      fc.property(
        figures,
        specs,
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: 60, max: 140, noNaN: true }),
        (drawn, spec, row, limit) => {
          const columns = { concentratie: drawn, stress: [1, 5, 2, 9], cohesie: [5, 6, 7, 8] };
          const town = townOf({
            ...plain,
            columns,
            spec,
            settings: { concentration: { radiusMetres: 600, kernel: 'linear' } },
          });
          const found = room(town, ask(row, limit));
          if (found.kind !== 'room') return;
          const shown = (places: number) =>
            unwrap(situationWith(town, [project('p', middle(row), { placesVragers: places })])).balance.load.shown[row];
          expect(found.places).toBeGreaterThanOrEqual(0);
          expect(shown(found.places)).toBeLessThan(limit);
          expect(shown(found.places + 1)).toBeGreaterThanOrEqual(limit);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('what would make room', () => {
  it('is the change per leaf that brings the score back to the limit, by hand', () => {
    const town = townOf(plain);
    const full = unwrap(situationWith(town, [project('p', middle(1), { placesVragers: 12 })]));
    // 106 to 105: a tenth of an s on the index, so 0.2 s on one of two leaves
    const makers = roomMakers(full, 1, 105) ?? [];
    expect(
      makers.map(({ leaf, from, to, occurs }) => [leaf.indicator, from, Math.round(to * 1e6) / 1e6, occurs]),
    ).toEqual([
      ['concentratie', 32, 30, true],
      ['stress', 2, 1.8, true],
    ]);
  });

  it('is nothing below the limit, and not told without a line', () => {
    const town = townOf(plain);
    const present = unwrap(situationWith(town, []));
    expect(roomMakers(present, 1, 105)).toEqual([]);
    const ranks = townOf({ ...plain, spec: { normalisation: { kind: 'percentile_rank' } } });
    expect(roomMakers(unwrap(situationWith(ranks, [])), 2, 0.5)).toBeNull();
  });

  it('marks a change to a value that no area has', () => {
    const present = unwrap(situationWith(townOf(plain), []));
    expect(roomMakers(present, 2, 80)?.map(({ occurs }) => occurs)).toEqual([false, false]);
  });
});
