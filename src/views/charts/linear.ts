import { nice, ticks } from 'd3-array';

/** Place on a drawing for a value, along a straight axis. */
export interface LinearScale {
  (value: number): number;
  readonly domain: readonly [number, number];
  /** about `count` round values within the domain */
  ticks(count: number): number[];
}

/**
 * y = r0·(1 − t) + r1·t with t = (value − d0) / (d1 − d0); values outside the domain go on along the same line. A domain
 * of one value has all of it in the middle of the range. NaN stays NaN.
 */
export function linearScale([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]): LinearScale {
  const place = (value: number): number => {
    const t = d1 === d0 ? 0.5 + 0 * value : (value - d0) / (d1 - d0);
    return r0 * (1 - t) + r1 * t;
  };
  return Object.assign(place, { domain: [d0, d1] as const, ticks: (count: number) => ticks(d0, d1, count) });
}

/** The domain widened to round values, for about `count` ticks. */
export function niceDomain([low, high]: readonly [number, number], count: number): readonly [number, number] {
  return nice(low, high, count);
}
