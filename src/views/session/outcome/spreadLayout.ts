/** Marks whose middles lie closer than this (part of the width) would cover each other. */
const nearest = 0.045;

export interface PlacedMark {
  /** place in the list that was given */
  readonly at: number;
  /** part of the width, 0–1 */
  readonly x: number;
  /** 0 = first row of marks, and so on */
  readonly lane: number;
}

/** The end of the scale: the next ten points above what was given, at least ten. */
export function scaleEnd(weights: readonly number[]): number {
  const most = Math.max(0, ...weights.filter((each) => !Number.isNaN(each)));
  return Math.max(10, Math.ceil(most * 10 - 1e-9) * 10) / 100;
}

/** Marks in as few rows as needed so that none covers another; NaN has no mark. */
export function placeMarks(weights: readonly number[], end: number): readonly PlacedMark[] {
  const lanes: number[] = [];
  return weights
    .map((weight, at) => ({ at, x: weight / end }))
    .filter(({ x }) => !Number.isNaN(x))
    .sort((a, b) => a.x - b.x || a.at - b.at)
    .map(({ at, x }) => {
      const free = lanes.findIndex((last) => x - last >= nearest);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = x;
      return { at, x, lane };
    });
}
