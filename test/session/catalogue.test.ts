import { expect, it } from 'vitest';
import { askable } from '../../src/session/askable.ts';
import { emptyData, ownRecipes, recipesWith } from '../../src/session/catalogue.ts';
import { recipe } from '../state/inventedState.ts';

it('holds both axes of the weighing and the figure the application computes itself', () => {
  const { recipes, weighing, computedIndicators, concepts } = emptyData();
  expect(recipes.map(({ id }) => id)).toEqual(expect.arrayContaining([weighing.capacity, weighing.load]));
  expect(computedIndicators.map(({ id }) => id)).toEqual(['woonzorg_concentratie']);
  expect(concepts.length).toBeGreaterThan(0);
});

it('lets a bundle replace a recipe in its place and add others after', () => {
  const own = recipe('ouderenindex', [{ indicator: 'p_65plus' }]);
  const extra = recipe('eigen', [{ indicator: 'woz' }]);
  const recipes = recipesWith([extra, own]);
  expect(recipes.map(({ id }) => id)).toEqual([...ownRecipes.map(({ id }) => id), 'eigen']);
  expect(recipes.find(({ id }) => id === 'ouderenindex')).toBe(own);
  expect(recipesWith([])).toBe(ownRecipes);
});

it('explains every column that can be asked about', () => {
  const silent = askable.tables.flatMap(({ columns }) => columns.filter(({ description }) => description === ''));
  expect(silent).toEqual([]);
});
