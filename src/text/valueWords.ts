import type { SiteMeasure, ValueFunction } from '../domain/siting.ts';
import { bareText, type MeasureNames, rawText } from './measureWords.ts';
import { criteriaText } from './siteRules.ts';

/** A value 0–1 as the score people see, 0–100. */
export function scoreOf(value: number): number {
  return Math.round(value * 100);
}

/** What a value function does, in words; says all that the curve shows. */
export function valueWords(value: ValueFunction, measure: SiteMeasure, names: MeasureNames): string {
  const { say } = criteriaText;
  const write = (number: number): string => rawText(number, measure, names);
  const bare = (number: number): string => bareText(number, measure, names);
  switch (value.kind) {
    case 'linear':
      return say.linear(write(value.worst), write(value.best), value.best < value.worst);
    case 'optimum':
      return say.optimum(bare(value.low), bare(value.from), write(value.to), write(value.high));
    case 'step': {
      const steps = value.steps.toSorted((a, b) => a.from - b.from);
      const first = steps[0]?.from ?? 0;
      return [
        say.below(write(first), scoreOf(value.below)),
        ...steps.map((step) => say.step(write(step.from), scoreOf(step.value))),
      ].join(' ');
    }
    case 'options':
      return say.options(Object.entries(value.values).map(([word, share]) => say.option(word, scoreOf(share))));
  }
}
