import type { Circumstances, FigureSpec } from './figureSpec.ts';
import {
  bustle,
  distanceShape,
  figure,
  liveability,
  older,
  register,
  rent,
  single,
  steady,
  wholePercent,
} from './figureSpec.ts';
import { healthSpecs } from './healthSpecs.ts';

const isWorkArea = (b: Circumstances) => b.quarter.kind === 'bedrijven';

/** Shares, rates, means and scores; the counts are made in `figures.ts`. */
const registerSpecs: readonly FigureSpec[] = [
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
  figure('p_sociaal_minimum', register(2022, -0.1, 40), [1.02, 0.2], (b) => {
    return 6.3 - 1.7 * b.status + 0.09 * rent(b) + 0.05 * single(b);
  }),
  figure('ses_woa', { ...register(2022, 0.004, 1.2), low: -1.2, decimals: 3 }, [0.06, 0.01], (b) => {
    return 0.03 + 0.16 * b.status - 0.0045 * rent(b) - 0.002 * single(b);
  }),
  figure(
    'bijstand_1000',
    register(2023, -1.1, 160),
    [2.6, 1],
    (b) => 25 - 8 * b.status + 0.62 * rent(b) + 0.2 * single(b),
  ),
  figure(
    'ao_1000',
    register(2023, 0.4, 160),
    [5.1, 1],
    (b) => 46 - 8 * b.status + 0.5 * rent(b) + 0.4 * older(b) + 3 * b.strain,
  ),

  figure('wmo_1000', { ...register(2023, 1.4, 300), decimals: 0 }, [6.8, 1.5], (b) => {
    return 58 - 8 * b.status + 0.75 * rent(b) + 2.1 * older(b) + 8 * b.care;
  }),
  figure('p_jeugdzorg', register(2023, 0.1, 30), [1.19, 0.3], (b) => 10.6 - 1.1 * b.status + 0.07 * rent(b)),

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
  figure('lbm_voorzieningen', liveability, [0.02, 0.004], (b) => {
    return 0.06 + 0.03 * b.urbanity - 0.035 * (b.distances.supermarkt + b.distances.huisarts - 1.6);
  }),
  figure('lbm_sociaal', liveability, [0.025, 0.004], (b) => {
    return 0.01 + 0.045 * b.cohesion + 0.03 * b.status - 0.0008 * single(b);
  }),

  figure('misdrijven_1000', register(2024, -0.8, 2500, 1), [5.1, 2], (b) => {
    return 26 + 24 * bustle(b) - 4 * b.status + 0.2 * rent(b) + (isWorkArea(b) ? 28_000 / (b.inhabitants + 25) : 0);
  }),
  figure('overlast_1000', register(2024, 0.6, 1500, 1), [5.1, 2], (b) => {
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

export const figureSpecs: readonly FigureSpec[] = [...registerSpecs, ...healthSpecs, cohesionSpec];
