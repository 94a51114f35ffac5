import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexSpec, indexSpecSchema } from '../../src/domain/indexSpec.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { editRecipe, type RecipeEdit } from '../../src/model/editRecipe.ts';
import { nodeAt, nodeShares, placedGroups } from '../../src/model/recipeTree.ts';
import { placedLeaves } from '../../src/model/specTree.ts';
import { validateSpec } from '../../src/model/validateSpec.ts';
import { failureOf, group, leaf, specOf, unwrap } from './indices.ts';

function indicator(id: string, label: string): Indicator {
  return {
    id,
    label,
    unit: 'procent',
    kind: 'share',
    base: 'inhabitants',
    nature: 'register',
    theme: 'bevolking',
    source: 'kwb',
    definition: label,
    levels: ['wijk'],
  };
}

const known = [indicator('a', 'Eenzaam'), indicator('h', 'Inwoners met een herkomst buiten Europa')];

/** root: [samen: [a, b (−1)], c] */
const spec = specOf([group('samen', [leaf('a'), leaf('b', { orientation: -1, reason: 'omdat' })]), leaf('c')]);
const edited = (edit: RecipeEdit, from: IndexSpec = spec): IndexSpec => unwrap(editRecipe(from, edit, known));
const refused = (edit: RecipeEdit, from: IndexSpec = spec): string => failureOf(editRecipe(from, edit, known)).sentence;
const order = ({ root }: IndexSpec): string =>
  JSON.stringify(root.children, ['id', 'indicator', 'children']).replace(/"|indicator:?|id:?|children:?/g, '');

describe('a change of a recipe', () => {
  it('sets a weight, and leaves the other branch the very same object', () => {
    const heavier = edited({ kind: 'set_weight', at: [0, 1], weight: 3 });
    expect(nodeAt(heavier.root, [0, 1])).toMatchObject({ indicator: 'b', weight: 3, orientation: -1 });
    expect(heavier.root.children[1]).toBe(spec.root.children[1]);
    expect(placedLeaves(heavier.root).map(({ share }) => share)).toEqual([1 / 8, 3 / 8, 1 / 2]);
  });

  it('switches a part off and on again with the weight and direction it had', () => {
    const off = edited({ kind: 'switch', at: [0, 1], on: false });
    expect(nodeAt(off.root, [0, 1])).toMatchObject({ off: true, weight: 1, orientation: -1 });
    expect(placedLeaves(off.root).map(({ share }) => share)).toEqual([1 / 2, 0, 1 / 2]);
    expect(edited({ kind: 'switch', at: [0, 1], on: true }, off)).toEqual(spec);
  });

  it('refuses what would leave nothing that counts, or a weight that is none', () => {
    const alone = specOf([leaf('a')]);
    expect(refused({ kind: 'set_weight', at: [0], weight: 0 }, alone)).toContain('geen enkel cijfer telt mee');
    expect(refused({ kind: 'switch', at: [0], on: false }, alone)).toContain('geen enkel cijfer telt mee');
    expect(refused({ kind: 'remove', at: [0] }, alone)).toContain('geen enkel cijfer');
    expect(refused({ kind: 'set_weight', at: [1], weight: -1 })).toContain('0 of hoger');
    expect(refused({ kind: 'set_weight', at: [1], weight: Number.NaN })).toContain('geen getal');
    expect(refused({ kind: 'set_weight', at: [7], weight: 1 })).toBe('Dit onderdeel staat niet meer in het recept.');
  });

  it('moves before a sibling, after one, and into a group', () => {
    expect(order(edited({ kind: 'move', from: [1], into: [], place: 0 }))).toBe(
      order(specOf([leaf('c'), group('samen', [leaf('a'), leaf('b')])])),
    );
    expect(order(edited({ kind: 'move', from: [0], into: [], place: 2 }))).toBe(
      order(specOf([leaf('c'), group('samen', [leaf('a'), leaf('b')])])),
    );
    expect(order(edited({ kind: 'move', from: [1], into: [0], place: 1 }))).toBe(
      order(specOf([group('samen', [leaf('a'), leaf('c'), leaf('b')])])),
    );
    expect(refused({ kind: 'move', from: [0], into: [0], place: 0 })).toBe(
      'Een groep kan niet in zichzelf worden gezet.',
    );
  });

  it('adds a figure at the end, as heavy as its siblings are on average', () => {
    const from = edited({ kind: 'set_weight', at: [0, 0], weight: 4 });
    const more = edited({ kind: 'add_leaf', into: [0], leaf: { indicator: 'd', orientation: 1 } }, from);
    expect(nodeAt(more.root, [0, 2])).toEqual({ indicator: 'd', orientation: 1, weight: 2.5 });
    expect(refused({ kind: 'add_leaf', into: [0], leaf: { indicator: 'a', orientation: 1 } })).toContain('twee keer');
  });

  it('gives a new group an id of its own that is no column of the score', () => {
    const once = edited({ kind: 'add_group', into: [], label: ' Één groep ' });
    const twice = edited({ kind: 'add_group', into: [0], label: 'Eén groep' }, once);
    const score = edited({ kind: 'add_group', into: [], label: 'Score' }, twice);
    expect(placedGroups(score.root).map(({ group: each }) => each.id)).toEqual([
      'root',
      'samen',
      'een_groep_2',
      'een_groep',
      'score_2',
    ]);
    expect(refused({ kind: 'add_group', into: [], label: '  ' })).toBe('Geef de groep een naam.');
  });

  it('shows a figure about origin and refuses to let it count, with the reason', () => {
    const shown = edited({ kind: 'add_leaf', into: [], leaf: { indicator: 'h', orientation: 0 } });
    expect(refused({ kind: 'set_orientation', at: [2], orientation: -1 }, shown)).toContain(
      'waar mensen vandaan komen',
    );
    expect(refused({ kind: 'add_leaf', into: [], leaf: { indicator: 'p_nationaliteit', orientation: 1 } })).toContain(
      'telt in een index niet mee',
    );
  });

  it('asks two norms of every figure that counts under fixed norms, and fills in those it is given', () => {
    const norms = { kind: 'set_normalisation', normalisation: { kind: 'norm' } } as const;
    expect(refused({ ...norms, posts: new Map() })).toContain('geen norm');
    const posts = new Map(['a', 'b', 'c'].map((id) => [id, { low: 0, high: 50 }]));
    const fixed = edited({ ...norms, posts });
    expect(nodeAt(fixed.root, [1])).toMatchObject({ norm: { low: 0, high: 50 } });
    expect(refused({ kind: 'set_posts', at: [1], posts: { low: 5, high: 5 } }, fixed)).toContain('onder de hoge');
  });

  it('takes away reason, role and year when they are emptied', () => {
    const bare = edited({ kind: 'set_reason', at: [0, 1], reason: ' ' });
    expect(nodeAt(bare.root, [0, 1])).toEqual({ indicator: 'b', weight: 1, orientation: -1 });
    const full = edited(
      { kind: 'set_role', at: [1], role: 'risico' },
      edited({ kind: 'set_year', at: [1], year: 2022 }, spec),
    );
    expect(nodeAt(full.root, [1])).toMatchObject({ role: 'risico', year: 2022 });
    expect(refused({ kind: 'set_year', at: [1], year: 2022.5 })).toContain('heel getal');
  });

  it('makes an adopted recipe a trial as soon as it is changed', () => {
    const adopted = { ...spec, status: 'vastgesteld' } as const;
    expect(edited({ kind: 'set_weight', at: [1], weight: 2 }, adopted).status).toBe('proefversie');
  });

  it('renames a group, and with the root the recipe', () => {
    expect(nodeAt(edited({ kind: 'rename', at: [0], label: 'Bij elkaar' }).root, [0])).toMatchObject({
      id: 'samen',
      label: 'Bij elkaar',
    });
    expect(edited({ kind: 'rename', at: [], label: 'Ons recept' })).toMatchObject({
      id: 'proef',
      label: 'Ons recept',
      root: { label: 'Ons recept' },
    });
    expect(refused({ kind: 'rename', at: [0], label: ' ' })).toBe('Een naam kan niet leeg zijn.');
  });
});

const path = fc.array(fc.nat(3), { maxLength: 3 });
const number = fc.oneof(fc.double({ min: -2, max: 6 }), fc.constantFrom(0, 1, Number.NaN, Number.POSITIVE_INFINITY));
const text = fc.string({ maxLength: 8 });

/** Any change, sensible or not. */
const editArbitrary: fc.Arbitrary<RecipeEdit> = fc.oneof(
  fc.record({ kind: fc.constant('set_weight' as const), at: path, weight: number }),
  fc.record({ kind: fc.constant('switch' as const), at: path, on: fc.boolean() }),
  fc.record({
    kind: fc.constant('set_orientation' as const),
    at: path,
    orientation: fc.constantFrom(1 as const, -1 as const, 0 as const),
  }),
  fc.record({ kind: fc.constant('set_reason' as const), at: path, reason: text }),
  fc.record({ kind: fc.constant('set_year' as const), at: path, year: fc.option(number) }),
  fc.record({ kind: fc.constant('set_posts' as const), at: path, posts: fc.record({ low: number, high: number }) }),
  fc.record({
    kind: fc.constant('set_treatment' as const),
    treatment: fc.oneof(
      fc.record({ kind: fc.constant('winsorise' as const), low: number, high: number }),
      fc.record({ kind: fc.constant('skew_kurtosis' as const), maxPoints: number }),
    ),
  }),
  fc.record({
    kind: fc.constant('set_normalisation' as const),
    normalisation: fc.oneof(
      fc.record({ kind: fc.constant('min_max' as const), low: number, high: number }),
      fc.constant({ kind: 'norm' as const }),
    ),
    posts: fc.constant(new Map([['a', { low: 0, high: 1 }]])),
  }),
  fc.record({ kind: fc.constant('set_coverage' as const), minCoverage: number }),
  fc.record({ kind: fc.constant('set_min_inhabitants' as const), minInhabitants: number }),
  fc.record({
    kind: fc.constant('add_leaf' as const),
    into: path,
    leaf: fc.record({
      indicator: fc.constantFrom('a', 'd', 'h'),
      orientation: fc.constantFrom(1 as const, 0 as const),
    }),
  }),
  fc.record({ kind: fc.constant('add_group' as const), into: path, label: text }),
  fc.record({ kind: fc.constant('rename' as const), at: path, label: text }),
  fc.record({ kind: fc.constant('move' as const), from: path, into: path, place: fc.nat(4) }),
  fc.record({ kind: fc.constant('remove' as const), at: path }),
);

describe('any changes, one after the other', () => {
  it('lead to a valid recipe that can be saved and read back, or to one sentence', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { maxLength: 12 }), (edits) => {
        let present = spec;
        for (const edit of edits) {
          const before = JSON.stringify(present);
          const next = editRecipe(present, edit, known);
          expect(JSON.stringify(present)).toBe(before);
          if (next.ok) present = next.value;
          else expect(next.failure.sentence).toMatch(/^[^\n]+\.$/);
        }
        expect(validateSpec(present).ok).toBe(true);
        expect(indexSpecSchema.safeParse(JSON.parse(JSON.stringify(present))).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keep every part when they move, and shares that add up to one', () => {
    const moves = fc.array(fc.record({ kind: fc.constant('move' as const), from: path, into: path, place: fc.nat(4) }));
    fc.assert(
      fc.property(moves, (edits) => {
        const present = edits.reduce((from, edit) => {
          const next = editRecipe(from, edit, known);
          return next.ok ? next.value : from;
        }, spec);
        expect(
          placedLeaves(present.root)
            .map(({ leaf: each }) => each.indicator)
            .sort(),
        ).toEqual(['a', 'b', 'c']);
        const shares = nodeShares(present.root);
        const total = placedLeaves(present.root).reduce(
          (sum, { leaf: each }) => sum + (shares.get(each) ?? Number.NaN),
          0,
        );
        expect(total).toBeCloseTo(1, 12);
      }),
    );
  });
});
