import type { ValueFunction } from '../../../domain/siting.ts';

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
