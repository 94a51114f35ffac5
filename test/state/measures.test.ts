import { expect, it } from 'vitest';
import { measuresOf } from '../../src/state/measures.ts';
import { data, dataset } from './inventedState.ts';

it('offers what has a value at this level, axes first and indicators by theme', () => {
  const groups = measuresOf(dataset, data.recipes, data.weighing);
  expect(groups.map(({ kind, choices }) => [kind, choices.map(({ id }) => id)])).toEqual([
    ['balance', ['balans']],
    ['axes', ['index:draagkracht', 'index:draaglast']],
    ['indices', ['index:leegte']],
    ['wonen', ['indicator:geleend', 'indicator:huizen']],
    ['sociaal', ['indicator:kracht']],
    ['zorg', ['indicator:last']],
    ['data', ['dekking']],
  ]);
  expect(measuresOf(dataset, data.recipes, data.weighing)).toBe(groups);
});
