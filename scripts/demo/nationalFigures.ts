import { group } from 'd3-array';
import type { Indicator } from '../../src/domain/indicator.ts';
import { createRandom } from '../../src/model/random.ts';
import type { CsvCell } from './csvText.ts';
import type { Country } from './nationalAreas.ts';

const indicatorCount = 40;
const year = 2024;
const suppressedShare = 0.02;

interface Model {
  readonly indicator: Indicator;
  readonly mean: number;
  readonly spread: number;
  readonly decimals: number;
  /** pull of urbanity and of social position, in standard deviations */
  readonly urban: number;
  readonly status: number;
}

/** The first 40 indicators a buurt has. */
export function chooseIndicators(catalogue: readonly Indicator[]): Indicator[] {
  return catalogue
    .filter(({ levels, source }) => levels.includes('buurt') && source !== 'berekend')
    .slice(0, indicatorCount);
}

const usual: Readonly<Record<Indicator['unit'], readonly [mean: number, spread: number, decimals: number]>> = {
  aantal: [0, 0, 0],
  procent: [34, 9, 1],
  per_1000: [45, 14, 1],
  km: [1.4, 0.5, 1],
  euro: [31_000, 4000, 0],
  duizend_euro: [180, 30, 0],
  score: [0, 0.12, 3],
  jaar: [40, 4, 1],
  ha: [80, 20, 0],
};

function modelOf(indicator: Indicator, seed: string): Model {
  const random = createRandom(`${seed}/model/${indicator.id}`);
  const [mean, spread, decimals] = usual[indicator.unit];
  const pull = () => random.between(-0.7, 0.7);
  return { indicator, mean: mean * random.between(0.6, 1.4), spread, decimals, urban: pull(), status: pull() };
}

function counted(id: string, inhabitants: number, households: number): number {
  if (id === 'inwoners_65plus') return inhabitants * 0.2;
  if (id === 'huishoudens') return households;
  return id === 'woningen' ? households * 0.985 : inhabitants;
}

interface Peopled {
  readonly code: string;
  readonly parent: string;
  readonly inhabitants: number;
  readonly households: number;
  /** one per model; NaN = suppressed */
  readonly figures: readonly number[];
}

function people(country: Country, models: readonly Model[], seed: string): Peopled[] {
  return country.buurten.map(({ code, parent, urbanity }) => {
    const random = createRandom(`${seed}/${code}`);
    const status = random.bell();
    const inhabitants = 5 * Math.round(Math.max(0, 250 + 90 * random.bell() + 60 * urbanity * random.between(0, 3)));
    const households = 5 * Math.round(inhabitants / (2.3 - 0.25 * urbanity) / 5);
    const figures = models.map(({ indicator, mean, spread, decimals, urban, status: pull }) => {
      const chance = random.bell();
      if (indicator.kind === 'count') return 5 * Math.round(counted(indicator.id, inhabitants, households) / 5);
      if (inhabitants < 50 || random.next() < suppressedShare) return Number.NaN;
      const value = mean + spread * (urban * urbanity + pull * status + 0.6 * chance);
      return Number((indicator.kind === 'score' ? value : Math.min(98, Math.max(0.1, value))).toFixed(decimals));
    });
    return { code, parent, inhabitants, households, figures };
  });
}

function cell(code: string, id: string, value: number): CsvCell[] {
  return Number.isNaN(value) ? [code, id, year, null, 'suppressed'] : [code, id, year, value, null];
}

function wholeOf(parts: readonly Peopled[], model: Model, at: number): number {
  const present = parts.filter(({ figures }) => !Number.isNaN(figures[at] ?? Number.NaN));
  const value = (part: Peopled) => part.figures[at] ?? Number.NaN;
  if (model.indicator.kind === 'count') return present.reduce((sum, part) => sum + value(part), 0);
  const weight = present.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  if (weight === 0) return Number.NaN;
  const mean = present.reduce((sum, part) => sum + part.inhabitants * value(part), 0) / weight;
  return Number(mean.toFixed(model.decimals));
}

/** Rows of areas.csv and values.csv; a municipality is the sum or the weighted mean of its buurten. */
export function countryFigures(
  country: Country,
  indicators: readonly Indicator[],
  seed: string,
): { areaRows: CsvCell[][]; valueRows: CsvCell[][] } {
  const models = indicators.map((indicator) => modelOf(indicator, seed));
  const buurten = people(country, models, seed);
  const byParent = group(buurten, ({ parent }) => parent);
  const names = new Map([...country.gemeenten, ...country.buurten].map(({ code, name }) => [code, name]));
  const sum = (parts: readonly Peopled[], of: (part: Peopled) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const wholes = country.gemeenten.map(({ code }) => ({ code, parts: byParent.get(code) ?? [] }));
  return {
    areaRows: [
      ...wholes.map(({ code, parts }): CsvCell[] => {
        const [inhabitants, households] = [sum(parts, (p) => p.inhabitants), sum(parts, (p) => p.households)];
        return [code, names.get(code) ?? code, 'gemeente', null, inhabitants, households];
      }),
      ...buurten.map(({ code, parent, inhabitants, households }): CsvCell[] => {
        return [code, names.get(code) ?? code, 'buurt', parent, inhabitants, households];
      }),
    ],
    valueRows: [
      ...buurten.flatMap(({ code, figures }) =>
        models.map(({ indicator }, at) => cell(code, indicator.id, figures[at] ?? Number.NaN)),
      ),
      ...wholes.flatMap(({ code, parts }) =>
        models.map((model, at) => cell(code, model.indicator.id, wholeOf(parts, model, at))),
      ),
    ],
  };
}
