import type { Indicator } from '../../domain/indicator.ts';
import { nameKey } from '../open/sameName.ts';
import type { UserColumn } from './reading.ts';

export type Guess = Pick<Indicator, 'unit' | 'kind' | 'base' | 'nature' | 'theme'> & {
  readonly finishedIndex: boolean;
};

type Measured = Pick<Guess, 'unit' | 'kind' | 'base'>;

/** What the words of a header say of a figure; the first that fits counts. */
const measureWords: readonly (readonly [RegExp, Measured])[] = [
  [/per ?(1\.?000|duizend)|‰|promille/, { unit: 'per_1000', kind: 'rate', base: 'inhabitants' }],
  [/%|procent|percentage|\bperc\b|\baandeel\b|^p_/, { unit: 'procent', kind: 'share', base: 'inhabitants' }],
  [/afstand|(^|[^a-z])km($|[^a-z0-9²])|kilometer/, { unit: 'km', kind: 'distance', base: 'inhabitants' }],
  [/(x|maal) ?1\.?000 ?euro|duizend euro|k€|\bwoz\b/, { unit: 'duizend_euro', kind: 'mean', base: 'homes' }],
  [/€|euro|inkomen|bedrag|kosten/, { unit: 'euro', kind: 'mean', base: 'inhabitants' }],
  // in another unit than the catalogue has: a number without a unit
  [/(^|[^a-z])(m2|m²|km2|km²)|vierkante/, { unit: 'score', kind: 'score', base: null }],
  [/hectare|(^|[^a-z])ha($|[^a-z])|oppervlakte/, { unit: 'ha', kind: 'count', base: null }],
  [/^(gemiddelde )?leeftijd$|bouwjaar/, { unit: 'jaar', kind: 'mean', base: 'inhabitants' }],
  [/index|score|rapportcijfer|\bcijfer\b|gemiddeld|z-?waarde/, { unit: 'score', kind: 'score', base: null }],
  [/aantal|totaal|inwoners|huishoudens|woningen|cli[eë]nten/, { unit: 'aantal', kind: 'count', base: null }],
];

const baseWords: readonly (readonly [RegExp, NonNullable<Indicator['base']>])[] = [
  [/65 ?(\+|plus|jaar)|oudere/, '65plus'],
  [/18 ?(\+|plus|jaar)|volwassene/, '18plus'],
  [/huishoud/, 'households'],
  [/woning|koop|huur|woz/, 'homes'],
];

const themeWords: readonly (readonly [RegExp, Indicator['theme']])[] = [
  [/inkomen|bijstand|schuld|armoede|minimum|rondkomen|uitkering|werkloos|ses\b/, 'inkomen'],
  [/wmo|jeugdzorg|thuiszorg|\bzorg|ggz|hulp/, 'zorg'],
  [/gezond|ziek|beperk|stress|depress|angst|dement/, 'gezondheid'],
  [/eenza|vrijwillig|mantelzorg|cohesie|samenhang|contact|sociaal|sociale|buurthulp/, 'sociaal'],
  [/misdrij|overlast|diefstal|inbraak|veilig|hinder/, 'veiligheid'],
  [/afstand|voorziening|winkel|huisarts|supermarkt|bushalte|school/, 'voorzieningen'],
  [/woning|huur|koop|woz|bouw|wonen/, 'wonen'],
  [/huishoud|alleenstaand|eenpersoons|gezin/, 'huishoudens'],
];

const natureWords: readonly (readonly [RegExp, Indicator['nature']])[] = [
  [/prognose|verwacht|voorspel/, 'forecast'],
  [/enqu[eê]te|monitor|rapportcijfer|tevreden|peiling/, 'survey'],
  [/schatting|geschat|model/, 'model_estimate'],
];

/** A guess at what a column measures, from its header and its values; a person sees it and can change it. */
export function guessFigure(column: UserColumn, header: string): Guess {
  const words = header.toLowerCase();
  const finishedIndex = /index/.test(words) && !column.percent;
  const measured = finishedIndex ? indexMeasure : measureOf(column, words);
  const theme = finishedIndex ? 'index' : (found(themeWords, words) ?? 'bevolking');
  return { ...measured, nature: found(natureWords, words) ?? 'register', theme, finishedIndex };
}

const indexMeasure: Measured = { unit: 'score', kind: 'score', base: null };

function measureOf(column: UserColumn, words: string): Measured {
  const measured = column.percent
    ? ({ unit: 'procent', kind: 'share', base: 'inhabitants' } as const)
    : (found(measureWords, words) ?? byValues(column));
  return measured.base === null ? measured : { ...measured, base: found(baseWords, words) ?? measured.base };
}

/** Whole numbers, none below 0, are most likely counted. */
function byValues({ values }: UserColumn): Measured {
  const counted = values?.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0)) ?? false;
  return counted ? { unit: 'aantal', kind: 'count', base: null } : indexMeasure;
}

function found<T>(table: readonly (readonly [RegExp, T])[], words: string): T | undefined {
  return table.find(([pattern]) => pattern.test(words))?.[1];
}

/** The catalogue entry a header names by its label or its id; undefined when none. */
export function catalogued(catalogue: readonly Indicator[], header: string): Indicator | undefined {
  const key = nameKey(header);
  const id = header.trim().toLowerCase();
  return catalogue.find((entry) => entry.id === id || nameKey(entry.label) === key);
}
