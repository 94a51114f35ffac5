import type { AreaLevel } from '../domain/area.ts';
import type { SiteMethod } from '../domain/siting.ts';
import { formatPart, levelText, listOf } from './nl.ts';

const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const finer = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const methodText: Readonly<Record<SiteMethod, string>> = {
  weighted_sum: 'gewogen som',
  geometric: 'meetkundig gemiddelde',
  topsis: 'TOPSIS',
  promethee: 'PROMETHEE II',
  owa: 'OWA',
};

export const agreementText = {
  in: 'onomstreden bij de eerste',
  out: 'onomstreden niet bij de eerste',
  discuss: 'gesprek nodig',
  unranked: 'geen score',
} as const;

export interface TippingWords {
  readonly criterion: string;
  /** name of the site in first place now */
  readonly first: string;
  readonly rival: string;
  /** shares (0–1) of the sum of the weights */
  readonly presentShare: number;
  readonly turningShare: number;
}

/** The tipping point in one sentence: criterion, its present and its turning weight in per cent, who takes over. */
export function tippingSentence({ criterion, first, rival, presentShare, turningShare }: TippingWords): string {
  if (turningShare === presentShare) return `${first} en ${rival} staan nu gelijk op de eerste plaats.`;
  const isClose = formatPart(presentShare) === formatPart(turningShare);
  const part = (share: number): string => (isClose ? `${finer.format(share * 100)}\u00a0%` : formatPart(share));
  const now = `Het criterium “${criterion}” weegt nu ${part(presentShare)}`;
  if (turningShare === 0) {
    return `${now}; pas als het niet meer meetelt (0\u00a0%), komt ${rival} naast ${first} op de eerste plaats.`;
  }
  const turn = turningShare > presentShare ? 'boven' : 'onder';
  return `${now}; ${turn} de ${part(turningShare)} neemt ${rival} de eerste plaats over van ${first}.`;
}

export const noTippingSentence = (first: string): string =>
  `${first} blijft op de eerste plaats, hoe zwaar of licht één criterium ook weegt.`;

/** What is to be said about where a site lies. */
export const locationText = {
  outside: (name: string) => `${name} ligt buiten de gemeente; cijfers van een gebied zijn er niet.`,
  noArea: (name: string, level: AreaLevel) =>
    `${name} ligt in geen enkele ${levelText[level].one}, bijvoorbeeld in water; cijfers per ${levelText[level].one} zijn er niet.`,
  border: (name: string, areas: readonly string[], taken: string | null) =>
    `${name} ligt op de grens van ${listOf(areas)}; ${taken === null ? 'er is geen gebied gekozen' : `gerekend is met ${taken}`}.`,
  otherArea: (name: string, told: string, found: string) =>
    `Volgens het bestand ligt ${name} in ${told}, maar het punt ligt in ${found}; gerekend is met het punt.`,
  sameSpot: (names: readonly string[]) => `${listOf(names)} liggen op dezelfde plek.`,
  noCapacity: (name: string) => `${name} heeft capaciteit 0: er kan niemand wonen.`,
  missingKinds: (kinds: readonly string[]) =>
    `Niet meegeteld in de nabijheid, want niet in de lijst van voorzieningen: ${listOf(kinds)}.`,
} as const;

export const matrixText = {
  noSites: 'Er zijn geen locaties.',
  noCriteria: 'Er zijn geen criteria, dus geen scores; de regels zijn wel getoetst.',
  weightsZero: 'Alle criteria hebben gewicht 0, dus er zijn geen scores; geef ten minste één criterium gewicht.',
  oneSite: (name: string) => `Alleen ${name} blijft over; er valt niets te vergelijken.`,
  missingEverywhere: (criterion: string) =>
    `Het criterium “${criterion}” is van geen enkele overgebleven locatie bekend en telt dus niet mee.`,
  allRejected: 'Alle locaties vallen af.',
  contradiction: (first: string, second: string, measure: string) =>
    first === second
      ? `De regel “${first}” spreekt zichzelf tegen (${measure}); geen enkele locatie kan eraan voldoen.`
      : `De regels “${first}” en “${second}” spreken elkaar tegen (${measure}); geen enkele locatie kan aan beide voldoen.`,
  ruleCount: (rule: string, fails: number, alone: number) =>
    `Regel “${rule}”: ${fails} ${fails === 1 ? 'locatie valt' : 'locaties vallen'} af, waarvan ${alone} alleen door deze regel.`,
  easeLimit: (what: string, from: string, to: string) => `${what} van ${from} naar ${to}`,
  easeWord: (what: string, word: string) => `${what} ook “${word}” toelaten`,
  relaxation: (rule: string, changes: readonly string[], site: string) =>
    `De kleinste verandering van één regel die een locatie overlaat: in “${rule}” ${listOf(changes)}; dan blijft ${site} over.`,
  noRelaxation: (fewest: number) =>
    `Met het veranderen van één regel blijft er geen locatie over; er moeten ten minste ${fewest} regels anders.`,
} as const;

export const sealText = {
  heading: (changes: number) =>
    changes === 0 ? 'Sinds het verzegelen is niets veranderd.' : 'Sinds het verzegelen is veranderd:',
  municipality: (from: string, to: string) => `de gemeente: van ${from} naar ${to}`,
  concept: (from: string, to: string) => `het woonzorgconcept: van ${from} naar ${to}`,
  method: (from: SiteMethod, to: SiteMethod) => `de rekenmethode: van ${methodText[from]} naar ${methodText[to]}`,
  shortlist: (from: number, to: number) => `de lengte van de shortlist: van ${from} naar ${to}`,
  ruleAdded: (rule: string) => `regel erbij: “${rule}”`,
  ruleRemoved: (rule: string) => `regel weg: “${rule}”`,
  ruleChanged: (rule: string) => `regel anders: “${rule}”`,
  criterionAdded: (criterion: string) => `criterium erbij: “${criterion}”`,
  criterionRemoved: (criterion: string) => `criterium weg: “${criterion}”`,
  criterionChanged: (criterion: string) => `criterium anders: “${criterion}”`,
  weight: (criterion: string, from: number, to: number, fromShare: number, toShare: number) =>
    `gewicht van “${criterion}”: van ${plain.format(from)} naar ${plain.format(to)} (van ${formatPart(fromShare)} naar ${formatPart(toShare)} van het geheel)`,
  order: (of: 'rules' | 'criteria') => `de volgorde van de ${of === 'rules' ? 'regels' : 'criteria'}`,
} as const;
