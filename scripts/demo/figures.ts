import type { Missing } from '../../src/domain/dataset.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { createRandom } from '../../src/model/random.ts';
import type { Circumstances, FigureSpec } from './figureSpec.ts';
import { householdsIn, inhabitantsIn, lastYear } from './residents.ts';

/** One row of `values.csv`; texts as they are written. */
export interface FigureRow {
  readonly area: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: string;
  readonly missing: Missing | '';
  readonly low: string;
  readonly high: string;
}

/** Area with the buurten it is made of; a buurt is made of itself. */
export interface FigureArea {
  readonly code: string;
  readonly parts: readonly Circumstances[];
}

/** how fast a buurt leaves the common trend, per year, as a share of `noise` */
const driftShare = 0.09;

export function written(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

function baseOf(buurt: Circumstances, base: Indicator['base'], year: number): number {
  const inhabitants = inhabitantsIn(buurt, year);
  switch (base) {
    case 'households':
      return householdsIn(buurt, year);
    case 'homes':
      return householdsIn(buurt, year) * 0.985;
    case '65plus':
      return (inhabitants * buurt.aged65) / 100;
    case '18plus':
      // 0–17 is about 1.2 times 0–14
      return inhabitants * (1 - (buurt.aged0To15 * 1.2) / 100);
    default:
      return inhabitants;
  }
}

/** The figure of a buurt before rounding: model, what sets the buurt apart, the year, and chance within the year. */
function truth(buurt: Circumstances, spec: FigureSpec, year: number, shift: number, seed: string): number {
  const buurtChance = createRandom(`${seed}/${spec.id}/${buurt.code}`);
  const drift = buurtChance.bell() * spec.noise * driftShare * (year - lastYear);
  const own = buurtChance.bell() * spec.noise + drift;
  const chance = createRandom(`${seed}/${spec.id}/${buurt.code}/${year}`).bell() * spec.yearly;
  const level = spec.level(buurt) + own;
  const value = (spec.growth === true ? level * shift : level + shift) + chance;
  return Math.min(spec.high, Math.max(spec.low, value));
}

/** Half width of a 95 % margin of a model estimate: shrinks with the base, never below what a model can know. */
function margin(percentage: number, base: number): number {
  const effective = 60 + 0.25 * base;
  return 1.96 * Math.sqrt((percentage * (100 - percentage)) / effective) * 0.8;
}

function cell(area: FigureArea, spec: FigureSpec, base: Indicator['base'], year: number, shift: number, seed: string) {
  const bare = { area: area.code, indicator: spec.id, year, value: '', low: '', high: '' };
  const gone = (missing: Missing): FigureRow => ({ ...bare, missing });
  if (spec.notMeasured?.includes(year) === true) return gone('not_measured');
  const parts = area.parts.map((part) => ({
    base: baseOf(part, base, year),
    value: truth(part, spec, year, shift, seed),
  }));
  const total = parts.reduce((sum, part) => sum + part.base, 0);
  if (total < 3) return gone('not_applicable');
  if (total < spec.smallestBase) return gone('suppressed');
  const isUnlucky = createRandom(`${seed}/hidden/${spec.id}/${area.code}/${year}`).next() < 0.03;
  if (isUnlucky && total < spec.smallestBase * 12) return gone('suppressed');
  const value = parts.reduce((sum, part) => sum + part.base * part.value, 0) / total;
  const row: FigureRow = { ...bare, missing: '', value: written(value, spec.decimals) };
  if (spec.margins !== true) return row;
  const half = margin(value, total);
  return {
    ...row,
    low: written(Math.max(0, value - half), spec.decimals),
    high: written(Math.min(100, value + half), spec.decimals),
  };
}

/** Rows of one indicator for the given areas and all its years; a larger area is the weighted mean of its buurten. */
export function figureRows(
  areas: readonly FigureArea[],
  spec: FigureSpec,
  base: Indicator['base'],
  seed: string,
): FigureRow[] {
  return areas.flatMap((area) => spec.years.map(([year, shift]) => cell(area, spec, base, year, shift, seed)));
}

function toFive(value: number): number {
  return Math.round(value / 5) * 5;
}

/** Counts of a buurt, rounded to fives as CBS does. */
const counts: Readonly<Record<string, (buurt: Circumstances, year: number) => number>> = {
  inwoners: (buurt, year) => toFive(inhabitantsIn(buurt, year)),
  inwoners_65plus: (buurt, year) => {
    return toFive((inhabitantsIn(buurt, year) * (buurt.aged65 + 0.35 * (year - 2024))) / 100);
  },
  huishoudens: (buurt, year) => toFive(householdsIn(buurt, year)),
  woningen: (buurt, year) => toFive(householdsIn(buurt, year) * 0.985),
};
export const countIds: readonly string[] = Object.keys(counts);

/** Sum over the buurten of an area of a count that CBS rounded per buurt. */
export function countIn(area: FigureArea, id: string, year: number): number {
  const count = counts[id];
  if (count === undefined) throw new Error(`No count called ${id}`);
  return area.parts.reduce((sum, part) => sum + count(part, year), 0);
}

export function countRows(areas: readonly FigureArea[], id: string, years: readonly number[]): FigureRow[] {
  return areas.flatMap((area) =>
    years.map((year): FigureRow => {
      const value = String(countIn(area, id, year));
      return { area: area.code, indicator: id, year, value, missing: '', low: '', high: '' };
    }),
  );
}
