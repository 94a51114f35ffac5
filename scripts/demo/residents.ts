import type { Random } from '../../src/model/random.ts';
import { createRandom } from '../../src/model/random.ts';
import { kindProfile } from './kinds.ts';
import type { Quarter } from './quarters.ts';
import type { TownBuurt } from './townAreas.ts';

/** What drives every figure of a buurt. Shares in % of their base, latent factors in standard deviations. */
export interface Residents {
  readonly code: string;
  readonly quarter: Quarter;
  /** on 1 January of `lastYear`, not rounded */
  readonly inhabitants: number;
  /** inhabitants of `firstYear` as a share of those of `lastYear` */
  readonly startOfSeries: number;
  readonly householdSize: number;
  readonly aged65: number;
  readonly aged80: number;
  readonly aged0To15: number;
  readonly onePerson: number;
  readonly owned: number;
  readonly corporation: number;
  readonly houses: number;
  readonly status: number;
  readonly cohesion: number;
  readonly urbanity: number;
  /** chance of the place itself: a care complex nearby, and strain that income does not explain */
  readonly care: number;
  readonly strain: number;
}

export const firstYear = 2019;
export const lastYear = 2024;
const population = 130_600;

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function settle(buurt: TownBuurt, random: Random): Residents {
  const { quarter } = buurt;
  const usual = kindProfile(quarter.kind);
  const off = quarter.status;
  const corporation = clamp(usual.corporation * (1 - 0.45 * off) + 3 * random.bell(), 0, 88);
  const care = random.bell();
  const aged65 = clamp(usual.aged65 + 2.4 * random.bell() + (off > 0 ? 1.5 : -0.5), 5, 42);
  return {
    code: buurt.code,
    quarter,
    inhabitants: buurt.hectares * (quarter.density ?? usual.density) * random.between(0.8, 1.2),
    startOfSeries: usual.startOfSeries * random.between(0.985, 1.015),
    householdSize: clamp(usual.householdSize + 0.12 * off + 0.06 * random.bell(), 1.2, 3.2),
    aged65,
    aged80: clamp(aged65 * (usual.aged80 / usual.aged65) + 0.9 * care, 0.5, aged65 * 0.6),
    aged0To15: clamp(usual.aged0To15 + 1.4 * random.bell() - 0.2 * (aged65 - usual.aged65), 2, 30),
    onePerson: clamp(usual.onePerson - 5 * off + 2.5 * random.bell(), 10, 82),
    owned: clamp(usual.owned + 13 * off + 3 * random.bell(), 4, 97 - corporation),
    corporation,
    houses: clamp(usual.houses + 10 * off + 5 * random.bell(), 2, 100),
    status: usual.status + 0.85 * off + 0.18 * random.bell() - 0.006 * (corporation - usual.corporation),
    cohesion: usual.cohesion + 0.25 * off + (quarter.network ?? 0) + 0.5 * random.bell(),
    urbanity: usual.urbanity + 0.12 * random.bell(),
    care,
    strain: random.bell(),
  };
}

/** Peoples the buurten: density by kind and land area, scaled so that the town counts about 130,600 inhabitants. */
export function peopleTown(buurten: readonly TownBuurt[], seed: string): Residents[] {
  const settled = buurten.map((buurt) => settle(buurt, createRandom(`${seed}/residents/${buurt.code}`)));
  const scale = population / settled.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  return settled.map((residents) => ({ ...residents, inhabitants: residents.inhabitants * scale }));
}

/** Inhabitants in a year, not rounded; straight line between the first and the last year of the registers. */
export function inhabitantsIn(residents: Residents, year: number): number {
  const share = (year - firstYear) / (lastYear - firstYear);
  return residents.inhabitants * (residents.startOfSeries + (1 - residents.startOfSeries) * share);
}

export function householdsIn(residents: Residents, year: number): number {
  return inhabitantsIn(residents, year) / (residents.householdSize - 0.008 * (year - firstYear));
}
