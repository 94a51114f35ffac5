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

type Shape = Omit<FigureSpec, 'id' | 'level' | 'noise' | 'yearly'>;

function steady(first: number, last: number, perYear: number): [number, number][] {
  const years: [number, number][] = [];
  for (let year = first; year <= last; year += 1) years.push([year, perYear * (year - last)]);
  return years;
}

const wholePercent = (last: number, perYear: number, smallestBase = 50): Shape => ({
  years: steady(2019, last, perYear),
  decimals: 0,
  low: 0,
  high: 100,
  smallestBase,
});
const register = (last: number, perYear: number, high: number, smallestBase = 100): Shape => ({
  ...wholePercent(last, perYear, smallestBase),
  decimals: 1,
  high,
});
/** `shifts`: 2016, 2020 and 2022 against 2024 */
const rivm = (shifts: readonly [number, number, number], smallestBase: number): Shape => ({
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
const liveability: Shape = {
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
const distanceShape: Shape = {
  years: steady(2019, 2023, 0),
  decimals: 1,
  low: 0.1,
  high: 30,
  smallestBase: 10,
};

function figure(
  id: string,
  shape: Shape,
  [noise, yearly]: readonly [number, number],
  level: FigureSpec['level'],
): FigureSpec {
  return { id, ...shape, noise, yearly, level };
}

const rent = (b: Residents) => b.corporation - 30;
const single = (b: Residents) => b.onePerson - 38;
const older = (b: Residents) => b.aged65 - 18;
/** grows quadratically towards the centre, 0 outside town */
const bustle = (b: Residents) => Math.max(0, b.urbanity) ** 2;
const isWorkArea = (b: Residents) => b.quarter.kind === 'bedrijven';

/** Shares, rates, means and scores; the counts are made in `counts.ts`. */
export const figureSpecs: readonly FigureSpec[] = [
  figure('p_65plus', wholePercent(2024, 0.35), [0, 0.15], (b) => b.aged65),
  figure('p_80plus', wholePercent(2024, 0.1), [0, 0.1], (b) => b.aged80),
  figure('p_0_15', wholePercent(2024, -0.12), [0, 0.2], (b) => b.aged0To15),
  figure('p_eenpersoons', wholePercent(2024, 0.3), [0, 0.3], (b) => b.onePerson),
  figure('p_koop', wholePercent(2023, 0.15, 20), [0, 0.2], (b) => b.owned),
  figure('p_corporatie', wholePercent(2023, -0.2, 20), [0, 0.2], (b) => b.corporation),
  figure('p_eengezins', wholePercent(2023, -0.1, 20), [0, 0.1], (b) => b.houses),
  figure(
    'woz',
    {
      years: [
        [2019, 0.66],
        [2020, 0.7],
        [2021, 0.76],
        [2022, 0.85],
        [2023, 1],
      ],
      growth: true,
      decimals: 0,
      low: 90,
      high: 1200,
      smallestBase: 20,
    },
    [14, 3],
    (b) => 352 + 62 * b.status + 1 * (b.houses - 60) - 1.1 * rent(b) + 22 * bustle(b) + 25 * Math.max(0, -b.urbanity),
  ),
  figure(
    'inkomen_pi',
    {
      years: [
        [2019, 0.89],
        [2020, 0.92],
        [2021, 0.95],
        [2022, 1],
      ],
      growth: true,
      decimals: 1,
      low: 14,
      high: 80,
      smallestBase: 100,
    },
    [0.9, 0.25],
    (b) => 31.6 + 3.9 * b.status - 0.09 * rent(b) - 0.18 * (b.aged0To15 - 15) + 0.6 * b.cohesion,
  ),
  figure('p_sociaal_minimum', register(2022, -0.1, 40), [0.6, 0.2], (b) => {
    return 6.3 - 1.7 * b.status + 0.09 * rent(b) + 0.05 * single(b);
  }),
  figure('ses_woa', { ...register(2022, 0.004, 1.2), low: -1.2, decimals: 3 }, [0.035, 0.01], (b) => {
    return 0.03 + 0.16 * b.status - 0.0045 * rent(b) - 0.002 * single(b);
  }),
  figure(
    'bijstand_1000',
    register(2023, -1.1, 160),
    [2.6, 1],
    (b) => 25 - 8 * b.status + 0.62 * rent(b) + 0.2 * single(b),
  ),
  figure('ao_1000', register(2023, 0.4, 160), [3, 1], (b) => 46 - 8 * b.status + 0.5 * rent(b) + 0.4 * older(b)),

  figure('p_moeite_rondkomen', rivm([1.5, -2.6, 2.2], 60), [0.9, 0.4], (b) => {
    return 14.6 - 2.7 * b.status + 0.13 * rent(b) + 0.05 * single(b);
  }),
  figure('p_moeite_rondkomen_65', rivm([1.2, -0.9, 0.8], 30), [0.8, 0.3], (b) => 7.6 - 1.8 * b.status + 0.09 * rent(b)),
  figure('p_goed_gezond', rivm([1.6, 5.2, 0.6], 60), [0.9, 0.4], (b) => {
    return 74.6 + 2.4 * b.status - 0.13 * rent(b) - 0.32 * older(b);
  }),
  figure('p_goed_gezond_65', rivm([-0.8, 3.6, 0.4], 30), [1.2, 0.5], (b) => 63 + 3.4 * b.status - 0.17 * rent(b)),
  figure('p_beperkt_65', rivm([0.6, -1.4, 0.5], 30), [1.2, 0.5], (b) => {
    return 41 - 2.8 * b.status + 0.13 * rent(b) + 1.5 * (b.aged80 / b.aged65 - 0.3) * 10;
  }),
  figure('p_lichamelijk_beperkt_65', rivm([1.1, -0.8, 0.3], 30), [1.1, 0.5], (b) => {
    return 24 - 2.5 * b.status + 0.13 * rent(b) + 1.8 * (b.aged80 / b.aged65 - 0.3) * 10;
  }),
  figure('p_angst_depressie', rivm([-2.4, -1.2, 1.1], 60), [0.6, 0.3], (b) => {
    return 9.2 - 1.4 * b.status + 0.05 * rent(b) + 0.07 * single(b) - 0.12 * older(b);
  }),
  figure('p_stress', { ...rivm([0, -2.4, 0.8], 60), notMeasured: [2016] }, [0.8, 0.3], (b) => {
    return 18.4 - 1.1 * b.status + 0.1 * single(b) - 0.3 * older(b);
  }),
  figure('p_eenzaam', rivm([-4, -0.6, 1.3], 60), [1, 0.4], (b) => {
    return 46.5 - 2 * b.status + 0.13 * rent(b) + 0.1 * single(b) - 1.7 * b.cohesion;
  }),
  figure('p_ernstig_eenzaam', rivm([-2, -0.8, 0.9], 60), [0.5, 0.3], (b) => {
    return 12.4 - 1.1 * b.status + 0.07 * rent(b) + 0.06 * single(b) - 0.8 * b.cohesion;
  }),
  figure('p_eenzaam_65', rivm([1.2, 0.4, 0.8], 30), [1.2, 0.5], (b) => {
    return 47.5 - 2.2 * b.status + 0.13 * rent(b) + 0.09 * single(b) - 2 * b.cohesion;
  }),
  figure('p_ernstig_eenzaam_65', rivm([-0.4, 0.5, 0.6], 30), [0.7, 0.3], (b) => {
    return 11.2 - 1.2 * b.status + 0.07 * rent(b) + 0.05 * single(b) - 1 * b.cohesion;
  }),
  figure('p_regie', rivm([2.8, 1.9, -0.4], 60), [0.6, 0.3], (b) => 86.5 + 1.8 * b.status - 0.08 * rent(b)),
  figure('p_regie_65', rivm([2.2, 1.6, -0.3], 30), [0.8, 0.4], (b) => 84 + 2 * b.status - 0.1 * rent(b)),
  figure('p_vrijwilliger', rivm([2, 1.4, -1.2], 60), [1, 0.4], (b) => {
    return 25.5 + 1.2 * b.status + 3.4 * b.cohesion - 0.06 * rent(b) - 0.05 * single(b);
  }),
  figure('p_vrijwilliger_65', rivm([1.6, 2.2, -1], 30), [1.3, 0.5], (b) => {
    return 30 + 1.6 * b.status + 3.6 * b.cohesion - 0.06 * rent(b);
  }),
  figure('p_mantelzorger', rivm([-0.4, 0.2, -0.2], 60), [0.7, 0.3], (b) => 14.2 + 0.9 * b.cohesion + 0.12 * older(b)),
  figure('p_mantelzorger_65', rivm([-0.8, 0.4, -0.1], 30), [0.9, 0.4], (b) => 16.4 + 1 * b.cohesion - 0.03 * single(b)),
  figure('p_veerkracht_hoog', { ...rivm([0, 0, -0.6], 60), notMeasured: [2016, 2020] }, [0.9, 0.4], (b) => {
    return 21 + 1.4 * b.status + 0.5 * b.cohesion - 0.07 * rent(b);
  }),
  figure('p_geluidhinder_buren', rivm([-1.2, -0.4, 0.3], 60), [0.6, 0.3], (b) => {
    return 7.8 + 1.6 * b.urbanity - 0.7 * b.status + 0.06 * rent(b);
  }),

  figure('wmo_1000', { ...register(2023, 1.4, 300), decimals: 0 }, [4, 1.5], (b) => {
    return 58 - 8 * b.status + 0.75 * rent(b) + 2.1 * older(b);
  }),
  figure('p_jeugdzorg', register(2023, 0.1, 30), [0.7, 0.3], (b) => 10.6 - 1.1 * b.status + 0.07 * rent(b)),

  figure('afst_huisarts', distanceShape, [0, 0.03], (b) => b.distances.huisarts),
  figure('afst_supermarkt', distanceShape, [0, 0.03], (b) => b.distances.supermarkt),
  figure('afst_apotheek', distanceShape, [0, 0.03], (b) => b.distances.apotheek),
  figure('afst_ov', distanceShape, [0, 0.02], (b) => b.distances.ov),
  figure(
    'afst_ontmoeting',
    { ...distanceShape, years: steady(2022, 2023, 0) },
    [0, 0.03],
    (b) => b.distances.ontmoeting,
  ),

  figure(
    'lbm_fysiek',
    liveability,
    [0.02, 0.005],
    (b) => 0.02 + 0.035 * b.status - 0.03 * bustle(b) + 0.02 * b.cohesion,
  ),
  figure('lbm_voorzieningen', liveability, [0.012, 0.004], (b) => {
    return 0.06 + 0.03 * b.urbanity - 0.035 * (b.distances.supermarkt + b.distances.huisarts - 1.6);
  }),
  figure('lbm_sociaal', liveability, [0.015, 0.004], (b) => {
    return 0.01 + 0.045 * b.cohesion + 0.03 * b.status - 0.0008 * single(b);
  }),

  figure('misdrijven_1000', register(2024, -0.8, 2500, 1), [3, 2], (b) => {
    return 26 + 24 * bustle(b) - 4 * b.status + 0.2 * rent(b) + (isWorkArea(b) ? 28_000 / (b.inhabitants + 25) : 0);
  }),
  figure('overlast_1000', register(2024, 0.6, 1500, 1), [3, 2], (b) => {
    return (
      20 +
      15 * bustle(b) -
      5 * b.status +
      0.32 * rent(b) -
      2 * b.cohesion +
      (isWorkArea(b) ? 3_000 / (b.inhabitants + 25) : 0)
    );
  }),
];

/** Survey of the municipality itself: a mark from 0 to 10, only for wijken and the whole. */
export const cohesionSpec: FigureSpec = {
  id: 'sociale_cohesie',
  years: [
    [2021, -0.1],
    [2023, 0],
  ],
  decimals: 1,
  low: 1,
  high: 10,
  noise: 0.1,
  yearly: 0.05,
  level: (b) => 6 + 0.42 * b.cohesion + 0.28 * b.status,
  smallestBase: 300,
};
