import type { SiteMeasure, ValueFunction } from '../../../domain/siting.ts';
import { type MeasureNames, rawText } from '../../../text/measureWords.ts';
import { criteriaText } from '../../../text/siteRules.ts';

/** A value 0–1 as the score people see, 0–100. */
export function scoreOf(value: number): number {
  return Math.round(value * 100);
}

/** What a value function does, in words; says all that the curve shows. */
export function valueWords(value: ValueFunction, measure: SiteMeasure, names: MeasureNames): string {
  const { say } = criteriaText;
  const write = (number: number): string => rawText(number, measure, names);
  switch (value.kind) {
    case 'linear':
      return say.linear(write(value.worst), write(value.best), value.best < value.worst);
    case 'optimum':
      return say.optimum(write(value.low), write(value.from), write(value.to), write(value.high));
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

export interface Curve {
  /** corners of the line: x in the unit of the measure, y 0–1 */
  readonly corners: readonly (readonly [number, number])[];
  readonly from: number;
  readonly to: number;
}

/** The line of a value function over its own posts and what sites have; null for words. */
export function curveOf(value: ValueFunction, numbers: readonly number[]): Curve | null {
  const posts = postsOf(value);
  if (posts === null) return null;
  const all = [...posts.map(([x]) => x), ...numbers];
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const margin = highest > lowest ? (highest - lowest) * 0.05 : 1;
  const [from, to] = [lowest - margin, highest + margin];
  const [first, last] = [posts[0], posts.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { corners: [[from, first[1]], ...posts, [to, last[1]]], from, to };
}

function postsOf(value: ValueFunction): readonly (readonly [number, number])[] | null {
  switch (value.kind) {
    case 'linear': {
      const ends: readonly (readonly [number, number])[] = [
        [value.worst, 0],
        [value.best, 1],
      ];
      return value.best < value.worst ? ends.toReversed() : ends;
    }
    case 'optimum':
      return [
        [value.low, 0],
        [value.from, 1],
        [value.to, 1],
        [value.high, 0],
      ];
    case 'step': {
      let height = value.below;
      return value.steps
        .toSorted((a, b) => a.from - b.from)
        .flatMap(({ from, value: next }) => {
          const before = height;
          height = next;
          return [[from, before] as const, [from, next] as const];
        });
    }
    case 'options':
      return null;
  }
}
