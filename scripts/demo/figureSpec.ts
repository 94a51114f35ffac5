import type { Residents } from './residents.ts';

/** Road distances from the homes of a buurt to the nearest facility, km. */
export interface Distances {
  readonly huisarts: number;
  readonly supermarkt: number;
  readonly apotheek: number;
  readonly ov: number;
  readonly ontmoeting: number;
}

export interface Circumstances extends Residents {
  readonly distances: Distances;
}

/** How one indicator comes about: a linear model on the latent factors, plus chance. All invented. */
export interface FigureSpec {
  readonly id: string;
  /** years, oldest first, each with what is added to (or, with `growth`, multiplied into) the newest level */
  readonly years: readonly (readonly [year: number, shift: number])[];
  readonly growth?: boolean;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
  /** standard deviation of what sets a buurt apart from the model, and of one year from the next */
  readonly noise: number;
  readonly yearly: number;
  readonly level: (buurt: Circumstances) => number;
  /** base below which the source publishes nothing */
  readonly smallestBase: number;
  /** 95 % margins are published */
  readonly margins?: boolean;
  readonly notMeasured?: readonly number[];
}

export type Shape = Omit<FigureSpec, 'id' | 'level' | 'noise' | 'yearly'>;

export function steady(first: number, last: number, perYear: number): [number, number][] {
  const years: [number, number][] = [];
  for (let year = first; year <= last; year += 1) years.push([year, perYear * (year - last)]);
  return years;
}

export const wholePercent = (last: number, perYear: number, smallestBase = 50): Shape => ({
  years: steady(2019, last, perYear),
  decimals: 0,
  low: 0,
  high: 100,
  smallestBase,
});
export const register = (last: number, perYear: number, high: number, smallestBase = 100): Shape => ({
  ...wholePercent(last, perYear, smallestBase),
  decimals: 1,
  high,
});
/** `shifts`: 2016, 2020 and 2022 against 2024 */
export const rivm = (shifts: readonly [number, number, number], smallestBase: number): Shape => ({
  years: [
    [2016, shifts[0]],
    [2020, shifts[1]],
    [2022, shifts[2]],
    [2024, 0],
  ],
  decimals: 1,
  low: 0.5,
  high: 99,
  smallestBase,
  margins: true,
});
export const liveability: Shape = {
  years: [
    [2020, -0.01],
    [2022, -0.004],
    [2024, 0],
  ],
  decimals: 3,
  low: -0.5,
  high: 0.5,
  smallestBase: 25,
};
export const distanceShape: Shape = {
  years: steady(2019, 2023, 0),
  decimals: 1,
  low: 0.1,
  high: 30,
  smallestBase: 10,
};

export function figure(
  id: string,
  shape: Shape,
  [noise, yearly]: readonly [number, number],
  level: FigureSpec['level'],
): FigureSpec {
  return { id, ...shape, noise, yearly, level };
}

export const rent = (b: Residents) => b.corporation - 30;
export const single = (b: Residents) => b.onePerson - 38;
export const older = (b: Residents) => b.aged65 - 18;
/** grows quadratically towards the centre, 0 outside town */
export const bustle = (b: Residents) => Math.max(0, b.urbanity) ** 2;
