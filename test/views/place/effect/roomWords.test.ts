import { describe, expect, it } from 'vitest';
import type { Room } from '../../../../src/model/room.ts';
import {
  limitAtStart,
  makerRows,
  roomIn,
  roomSentence,
  shareOfPlaces,
} from '../../../../src/views/place/effect/roomWords.ts';
import { unwrap } from '../../../model/indices.ts';
import { known, openTown, sketchIn } from '../../../state/effectTown.ts';
import { codes, concepts, data } from '../../../state/inventedState.ts';

const effect = known(openTown().effectOf([]));
const [flex] = concepts;
if (flex === undefined) throw new Error('no concept');
const load = { kind: 'load', limit: 100 } as const;
const answer = (room: Room, until: Parameters<typeof roomSentence>[3] = load) =>
  roomSentence(room, 'Wijk 2', 'flexwonen', until);

describe('room, in words', () => {
  it('starts from the weighing, or from the most that any area has now', () => {
    expect(limitAtStart(effect, 'load')).toBe(100);
    expect(limitAtStart(effect, 'concentration')).toBe(20);
    expect(limitAtStart(effect, 'places')).toBe(10);
    expect(shareOfPlaces(effect)).toBe(1);
  });

  it('gives a number with its proof, told apart in as few decimals as it takes', () => {
    const code = codes[1];
    if (code === undefined) throw new Error('no area');
    const room = unwrap(roomIn(effect, 1, code, flex, { kind: 'concentration', limit: 20 }));
    // 2 · places / 3000 · 1000 ≤ 20
    expect(room).toMatchObject({ kind: 'room', places: 30 });
    expect(answer(room, { kind: 'concentration', limit: 20 })).toBe(
      'In Wijk 2 passen nog 30 plekken (flexwonen). Met 30 is het 20,0 per 1.000, met 31 20,7 per 1.000. De grens is 20,0 per 1.000.',
    );
    const close: Room = { kind: 'room', places: 516, solved: 'line', at: 99.998, next: 100.014 };
    expect(answer(close)).toContain('Met 516 is het draaglast 99,998, met 517 draaglast 100,014.');
  });

  it('has a sentence for every other answer', () => {
    expect(answer({ kind: 'room', places: 0, solved: 'line', at: 99.9, next: 100.1 })).toContain('past geen plek meer');
    expect(answer({ kind: 'full', now: 104.2, over: 4.2 })).toBe(
      'Wijk 2 zit nu al op of boven de grens: draaglast 104,2. Dat is 4,2 boven de grens van draaglast 100,0.',
    );
    for (const why of ['not_touched', 'not_counted', 'end_of_scale'] as const) {
      expect(answer({ kind: 'endless', now: 90, why })).toContain('Wijk 2');
    }
    for (const why of ['no_figure', 'places_unknown', 'missing_before', 'no_spread'] as const) {
      expect(answer({ kind: 'unknown', why })).toContain('Wijk 2');
    }
  });

  it('counts on from what was chosen', () => {
    const code = codes[1];
    if (code === undefined) throw new Error('no area');
    const chosen = known(openTown().effectOf([sketchIn(1, 12)], { projects: ['schets-1'] }));
    const room = unwrap(roomIn(chosen, 1, code, flex, { kind: 'concentration', limit: 20 }));
    expect(room).toMatchObject({ kind: 'room', places: 18 });
  });

  it('blames a project of unknown size, and not the area', () => {
    const code = codes[1];
    if (code === undefined) throw new Error('no area');
    const chosen = known(openTown().effectOf([sketchIn(1, null)], { projects: ['schets-1'] }));
    expect(unwrap(roomIn(chosen, 1, code, flex, load))).toEqual({ kind: 'unknown', why: 'places_unknown' });
    expect(unwrap(roomIn(effect, 3, codes[3] ?? code, flex, load))).toEqual({ kind: 'unknown', why: 'no_figure' });
  });

  it('says which figure would make room, and whether that occurs', () => {
    const indicators = new Map(data.computedIndicators.map((indicator) => [indicator.id, indicator]));
    const rows = unwrap(makerRows(effect, 0, 100, indicators));
    expect(rows).toHaveLength(1);
    expect(rows?.[0]).toMatchObject({ occurs: true, isPossible: true });
    expect(rows?.[0]?.line).toMatch(/^woonzorg_concentratie: van 20,0 % naar \d/);
    expect(unwrap(makerRows(effect, 1, 100, indicators))).toEqual([]);
    // down to 80 points takes a share below 0
    expect(unwrap(makerRows(effect, 0, 80, indicators))?.[0]).toMatchObject({ occurs: false, isPossible: false });
  });
});
