import { describe, expect, it } from 'vitest';
import { startTask } from '../../src/model/surenessTasks.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import type { Shown } from '../../src/state/shown.ts';
import { type SurenessState, standardSureness } from '../../src/state/sureness.ts';
import { resultsInQuestion, surenessQuestion } from '../../src/state/surenessQuestion.ts';
import { data, stateWith, weighing } from './inventedState.ts';

const derive = createDeriveShown();

function shownWith(sureness?: SurenessState, change: Parameters<typeof stateWith>[1] = {}): Shown {
  const shown = derive(
    stateWith({ measure: 'zekerheid' }, { ...change, ...(sureness === undefined ? {} : { sureness }) }),
  );
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

const questionOn = (shown: Shown, settings = standardSureness) =>
  surenessQuestion(
    resultsInQuestion(shown, weighing.capacity, weighing),
    weighing.capacity,
    shown.dataset,
    weighing.thresholds,
    settings,
  );

function answered(shown: Shown): SurenessState {
  const question = questionOn(shown);
  const [ranks] = question.tasks;
  if (ranks === undefined) throw new Error('no task');
  const run = startTask(ranks);
  while (run.advance() < 1);
  const outcome = run.outcome();
  if (outcome.kind !== 'ranks') throw new Error('no ranks');
  return { answer: { question, ranks: outcome.result, leftOut: null, effects: null }, part: null, failure: null };
}

describe('the question how sure a recipe is', () => {
  it('is about both axes for one of them, and stays the same object while nothing changes', () => {
    const shown = shownWith();
    const of = resultsInQuestion(shown, weighing.load, weighing);
    expect(of.map(({ spec }) => spec.id)).toEqual([weighing.capacity, weighing.load]);
    expect(questionOn(shown)).toBe(questionOn(shownWith()));
    const [ranks, leftOut, effects] = questionOn(shown).tasks;
    expect(ranks?.kind === 'ranks' && ranks.job.weightings).toBe(10_000);
    expect(ranks?.kind === 'ranks' && ranks.job.indices.map((plans) => plans.length)).toEqual([1, 1]);
    expect([leftOut?.kind, effects?.kind]).toEqual(['left_out', 'effects']);
  });

  it('takes other methods for both axes together, without the one they have', () => {
    const [ranks] = questionOn(shownWith(), { ...standardSureness, methods: true }).tasks;
    const counts = ranks?.kind === 'ranks' ? ranks.job.indices.map((plans) => plans.length) : [];
    expect(counts[0]).toBeGreaterThan(1);
    expect(counts[0]).toBe(counts[1]);
  });

  it('is about nothing for a recipe without scores', () => {
    expect(resultsInQuestion(shownWith(), 'onbekend', weighing)).toEqual([]);
  });
});

describe('sureness on the map', () => {
  it('is the balance while nobody asked', () => {
    expect(shownWith().measure.id).toBe('balans');
  });

  it('is the per cent of weightings in which an area stays in its field, with fixed classes', () => {
    const sureness = answered(shownWith());
    const { measure, values, legend, balance } = shownWith(sureness);
    expect(measure.id).toBe('zekerheid');
    expect(Array.from(values)).toEqual(Array.from(sureness.answer?.ranks?.fields?.stays ?? [], (share) => 100 * share));
    balance?.field.forEach((field, row) => {
      expect(Number.isNaN(values[row])).toBe(field === 255);
    });
    expect(legend.classes.map(({ lower }) => lower)).toEqual([0, 50, 75, 95]);
  });

  it('goes when a recipe changes, and stays while the new answer is at work', () => {
    const sureness = answered(shownWith());
    const recipes = data.recipes.map((recipe) =>
      recipe.id === weighing.capacity ? { ...recipe, root: { ...recipe.root, label: 'anders' } } : recipe,
    );
    expect(shownWith(sureness, { recipes }).measure.id).toBe('balans');
    expect(shownWith({ ...sureness, part: 0.5 }, { recipes }).measure.id).toBe('zekerheid');
  });
});
