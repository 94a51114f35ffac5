import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noWork } from '../../src/domain/scenario.ts';
import type { RecipeEdit } from '../../src/model/editRecipe.ts';
import { nodeAt } from '../../src/model/recipeTree.ts';
import type { AppState } from '../../src/state/appState.ts';
import { changeWork } from '../../src/state/changeWork.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { mostSteps, wayBetween } from '../../src/state/history.ts';
import { dataInForce, openRecipe } from '../../src/state/inForce.ts';
import type { WorkIntent } from '../../src/state/workIntents.ts';
import { data, recipe, stateWith } from './inventedState.ts';

const two = recipe('draagkracht', [{ indicator: 'kracht' }, { indicator: 'last' }]);
const begin = stateWith({}, { recipes: [two, ...data.recipes.slice(1)] });
const weigh = (weight: number, movement: string | null = null, at: readonly number[] = [0]): WorkIntent => ({
  kind: 'edit_recipe',
  recipe: 'draagkracht',
  edit: { kind: 'set_weight', at, weight },
  movement,
});
const following = (state: AppState, ...intents: readonly WorkIntent[]): AppState => intents.reduce(changeWork, state);
const firstWeight = ({ data: given, work }: AppState): number | undefined =>
  nodeAt(dataInForce(given, work).recipes[0]?.root ?? two.root, [0])?.weight;

describe('steps', () => {
  it('go back and forward again', () => {
    const changed = following(begin, weigh(2), weigh(3));
    expect(firstWeight(changed)).toBe(3);
    const back = following(changed, { kind: 'undo' });
    expect(firstWeight(back)).toBe(2);
    expect(following(back, { kind: 'undo' }).work).toBe(noWork);
    expect(following(back, { kind: 'redo' }).work).toBe(changed.work);
    expect(following(begin, { kind: 'undo' })).toBe(begin);
    expect(following(changed, { kind: 'redo' })).toBe(changed);
  });

  it('tell which way was gone, and a new change is none of the two', () => {
    const changed = following(begin, weigh(2));
    const back = following(changed, { kind: 'undo' });
    expect(wayBetween(changed, back)).toBe('undo');
    expect(wayBetween(back, following(back, { kind: 'redo' }))).toBe('redo');
    // ends with as many steps behind and before it as the redo
    expect(wayBetween(back, following(back, weigh(3)))).toBeNull();
    expect(wayBetween(begin, changed)).toBeNull();
    expect(wayBetween(changed, changed)).toBeNull();
  });

  it('are one for all of the movement of a slider', () => {
    const dragged = following(
      begin,
      weigh(1.5, 'm1'),
      weigh(2, 'm1'),
      weigh(2.5, 'm1'),
      weigh(3, 'm2'),
      weigh(4, 'm2'),
    );
    expect(dragged.history.past).toHaveLength(2);
    expect(firstWeight(following(dragged, { kind: 'undo' }))).toBe(2.5);
    expect(following(dragged, { kind: 'undo' }, { kind: 'undo' }).work).toBe(noWork);
  });

  it('of one movement are two when something was undone in between', () => {
    const state = following(begin, weigh(2, 'm1'), { kind: 'undo' }, weigh(3, 'm1'));
    expect(state.history.past).toHaveLength(1);
    expect(following(state, { kind: 'undo' }).work).toBe(noWork);
  });

  it('are forgotten beyond two hundred', () => {
    const state = following(begin, ...Array.from({ length: mostSteps + 20 }, (_, at) => weigh(2 + at)));
    expect(state.history.past).toHaveLength(mostSteps);
  });

  it('leave the view alone, and are no step when they change nothing', () => {
    const changed = following(begin, weigh(2));
    expect(changed.view).toBe(begin.view);
    expect(following(changed, weigh(Number.NaN))).toBe(changed);
    expect(following(begin, { ...weigh(2), recipe: 'onbekend' } as WorkIntent)).toBe(begin);
  });

  it('all undone give exactly what there was, all redone exactly what there came', () => {
    const edit: fc.Arbitrary<RecipeEdit> = fc.oneof(
      fc.record({ kind: fc.constant('set_weight' as const), at: fc.constantFrom([0], [1]), weight: fc.nat(5) }),
      fc.record({ kind: fc.constant('switch' as const), at: fc.constantFrom([0], [1]), on: fc.boolean() }),
      fc.record({ kind: fc.constant('rename' as const), at: fc.constant([]), label: fc.string() }),
      fc.record({
        kind: fc.constant('move' as const),
        from: fc.constantFrom([0], [1]),
        into: fc.constant([]),
        place: fc.nat(2),
      }),
    );
    const intent: fc.Arbitrary<WorkIntent> = fc.oneof(
      fc.record({
        kind: fc.constant('edit_recipe' as const),
        recipe: fc.constantFrom('draagkracht', 'draaglast'),
        edit,
        movement: fc.constantFrom(null, 'm1', 'm2'),
      }),
      fc.record({ kind: fc.constant('duplicate_recipe' as const), recipe: fc.constant('leegte') }),
      fc.record({ kind: fc.constant('remove_recipe' as const), recipe: fc.constantFrom('leegte', 'draaglast') }),
      fc.record({ kind: fc.constant('restore_recipe' as const), recipe: fc.constant('draagkracht') }),
    );
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 25 }), (intents) => {
        const end = following(begin, ...intents);
        const steps = end.history.past.length;
        const undone = following(end, ...Array.from({ length: steps }, (): WorkIntent => ({ kind: 'undo' })));
        expect(undone.work).toBe(begin.work);
        const redone = following(undone, ...Array.from({ length: steps }, (): WorkIntent => ({ kind: 'redo' })));
        expect(redone.work).toBe(end.work);
      }),
    );
  });
});

describe('recipes in force', () => {
  it('are those given, the very same, while nothing is changed', () => {
    expect(dataInForce(begin.data, noWork)).toBe(begin.data);
    expect(following(begin, weigh(2), weigh(1)).work).toBe(noWork);
  });

  it('leave a recipe nobody changed its identity', () => {
    const { data: given, work } = following(begin, weigh(2));
    expect(dataInForce(given, work).recipes[1]).toBe(given.recipes[1]);
  });

  it('take the place of the one given, also when that is renewed meanwhile', () => {
    const changed = following(begin, weigh(2));
    const renewed = { ...changed.data, recipes: [{ ...two, version: '2' }, ...data.recipes.slice(1)] };
    expect(dataInForce(renewed, changed.work).recipes[0]).toBe(changed.work.recipes[0]);
    const restored = following({ ...changed, data: renewed }, { kind: 'restore_recipe', recipe: 'draagkracht' });
    expect(dataInForce(renewed, restored.work).recipes[0]?.version).toBe('2');
  });

  it('gain a copy under a name of its own, which is opened', () => {
    const twice = following(
      begin,
      { kind: 'duplicate_recipe', recipe: 'leegte' },
      { kind: 'duplicate_recipe', recipe: 'leegte' },
    );
    expect(twice.work.recipes.map(({ id, label }) => [id, label])).toEqual([
      ['leegte-kopie', 'Kopie van Index leegte'],
      ['leegte-kopie-2', 'Kopie 2 van Index leegte'],
    ]);
    expect(twice.view).toMatchObject({ recipe: 'leegte-kopie-2', measure: 'index:leegte-kopie-2' });
  });

  it('lose one that is put away, never an axis, and get it back', () => {
    const shown = { ...begin, view: { ...begin.view, recipe: 'leegte', measure: 'index:leegte' as const } };
    const away = following(shown, { kind: 'remove_recipe', recipe: 'leegte' });
    expect(dataInForce(away.data, away.work).recipes.map(({ id }) => id)).toEqual(['draagkracht', 'draaglast']);
    expect(away.view).toMatchObject({ recipe: null, measure: 'balans' });
    expect(following(away, { kind: 'bring_back_recipes' }).work).toBe(noWork);
    expect(following(begin, { kind: 'remove_recipe', recipe: 'draaglast' })).toBe(begin);
  });

  it('keep the weighing given when a saved one names an axis that is not here', () => {
    const weighing = { ...data.weighing, load: 'elders' };
    const state = following(begin, { kind: 'edit_weighing', weighing, movement: null });
    expect(dataInForce(state.data, state.work).weighing).toBe(data.weighing);
  });

  it('open the one chosen, else the one on the map, else the first axis', () => {
    expect(openRecipe('leegte', 'balans', begin.data)?.id).toBe('leegte');
    expect(openRecipe('weg', 'index:draaglast', begin.data)?.id).toBe('draaglast');
    expect(openRecipe(null, 'indicator:last', begin.data)?.id).toBe('draagkracht');
  });
});

describe('what is shown', () => {
  it('follows a weight, remembers the start, and is the very same again after undo', () => {
    const derive = createDeriveShown();
    const before = derive(begin);
    const changed = following(begin, weigh(4));
    const now = derive(changed);
    expect(before?.start).toBeNull();
    expect(now?.start?.indices.get('draagkracht')).toEqual(before?.indices.get('draagkracht'));
    expect(now?.start?.indices.get('draaglast')).toBe(now?.indices.get('draaglast'));
    expect(now?.start?.balance?.field).toEqual(before?.balance?.field);
    expect(now?.indices.get('draagkracht')?.score).not.toEqual(before?.indices.get('draagkracht')?.score);
    expect(derive(following(changed, { kind: 'undo' }))?.indices.get('draagkracht')?.score).toEqual(
      before?.indices.get('draagkracht')?.score,
    );
  });
});
