import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { noWork, type Work } from '../../src/domain/scenario.ts';
import { editRecipe, type RecipeEdit } from '../../src/model/editRecipe.ts';
import { linkWork, workFromLink } from '../../src/state/workLink.ts';
import { group, leaf } from '../model/indices.ts';
import { data, recipe, weighing } from './inventedState.ts';

const deep = {
  ...recipe('draagkracht', []),
  root: group('draagkracht', [group('samen', [leaf('a'), leaf('b', { orientation: -1 })]), leaf('c')]),
};
const given = { recipes: [deep, ...data.recipes.slice(1)], weighing };
const edited = (...edits: readonly RecipeEdit[]): Work => ({
  ...noWork,
  recipes: [
    edits.reduce((spec, edit) => {
      const next = editRecipe(spec, edit, []);
      return next.ok ? next.value : spec;
    }, deep),
  ],
});
const textOf = (work: Work): string => {
  const linked = linkWork(given, work, []);
  return linked.kind === 'carried' ? linked.text : linked.kind;
};

describe('changes in a link', () => {
  it('are a few words for weights, switches, directions and thresholds', () => {
    const work = edited(
      { kind: 'set_weight', at: [0, 1], weight: 2.5 },
      { kind: 'set_orientation', at: [0, 1], orientation: 1 },
      { kind: 'switch', at: [1], on: false },
    );
    const bounded = { ...work, weighing: { ...weighing, thresholds: { capacity: 102, load: 98.5 } } };
    expect(textOf(bounded)).toBe('wijziging=draagkracht:0.1w2.5,0.1o1,1x;~grenzen:102,98.5');
    expect(workFromLink(`#gemeente=GM9901&${textOf(bounded)}`, given, noWork, [])).toEqual(bounded);
  });

  it('are none without changes, and none in a link without them', () => {
    expect(textOf(noWork)).toBe('none');
    expect(workFromLink('#gemeente=GM9901&modus=wegen', given, noWork, [])).toBeNull();
  });

  it.each<[string, Work]>([
    [
      'a new group',
      edited({ kind: 'add_group', into: [], label: 'Nieuw' }, { kind: 'set_weight', at: [1], weight: 2 }),
    ],
    ['another order', edited({ kind: 'move', from: [1], into: [], place: 0 })],
    ['another reason', edited({ kind: 'set_reason', at: [1], reason: 'anders' })],
    ['another scale', edited({ kind: 'set_aggregation', aggregation: 'minimum' })],
    ['a recipe of one’s own', { ...noWork, recipes: [{ ...deep, id: 'ons' }] }],
    ['a recipe put away', { ...noWork, removedRecipes: ['draaglast'] }],
    ['other axes', { ...noWork, weighing: { ...weighing, load: 'leegte' } }],
  ])('need the file for %s', (_, work) => {
    expect(textOf(work)).toBe('file_needed');
  });

  it('leave what was filled in about wijken to a file', () => {
    const answer = { area: 'WK990100' as AreaCode, item: 'inloop', state: 'present', note: '' } as const;
    expect(textOf({ ...noWork, socialBase: [answer] })).toBe('file_needed');
    expect(textOf({ ...noWork, socialBase: [] })).toBe('none');
  });

  it('come back the same for any weights and switches that fit a link', () => {
    const edit: fc.Arbitrary<RecipeEdit> = fc.oneof(
      fc.record({
        kind: fc.constant('set_weight' as const),
        at: fc.constantFrom([0], [1], [0, 0], [0, 1]),
        weight: fc.double({ min: 0, max: 1e6, noNaN: true }),
      }),
      fc.record({
        kind: fc.constant('switch' as const),
        at: fc.constantFrom([0], [1], [0, 0], [0, 1]),
        on: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const work = edited(...edits);
        fc.pre(JSON.stringify(work.recipes[0]) !== JSON.stringify(deep));
        const text = textOf(work);
        if (!text.startsWith('wijziging=')) return;
        expect(workFromLink(text, given, noWork, [])).toEqual(work);
      }),
    );
  });

  it('that do not fit are known as such, whatever they say', () => {
    for (const text of [
      '',
      'x',
      'draagkracht:',
      'draagkracht:9w1',
      'draagkracht:1w-2',
      'weg:1w2',
      '~grenzen:1',
      '%E0%A4%A',
    ]) {
      expect(workFromLink(`#wijziging=${text}`, given, noWork, []), text).toBe('unknown');
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const work = workFromLink(`wijziging=${text}`, given, noWork, []);
        expect(work === 'unknown' || work === null || typeof work === 'object').toBe(true);
      }),
    );
  });

  it('leave work on other recipes as it is', () => {
    const own = { ...noWork, recipes: [{ ...deep, id: 'ons' }] };
    const linked = workFromLink('wijziging=draagkracht:1w3', given, own, []);
    expect(linked !== null && linked !== 'unknown' && linked.recipes.map(({ id }) => id)).toEqual([
      'ons',
      'draagkracht',
    ]);
  });
});
