import type { IndexSpec } from '../domain/indexSpec.ts';
import type { Unit } from '../domain/indicator.ts';

const digits = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 8, useGrouping: false });

/** A number for a calculator: at most eight significant digits, decimal comma, nothing between thousands. */
export function formatExact(value: number): string {
  if (Number.isNaN(value)) return 'geen cijfer';
  return digits.format(value === 0 ? 0 : value).replace('-', '−');
}

const unitWord: Readonly<Record<Unit, string>> = {
  aantal: 'aantal',
  procent: 'procent',
  per_1000: 'per 1.000',
  km: 'kilometer',
  euro: 'euro',
  duizend_euro: 'duizend euro',
  score: 'score',
  jaar: 'jaar',
  ha: 'hectare',
};

const populationWord: Readonly<Record<IndexSpec['reference']['population'], string>> = {
  gemeente: 'de eigen gemeente',
  selectie: 'alle gebieden samen',
  nederland: 'Nederland',
};

const weightingWord: Readonly<Record<IndexSpec['reference']['weighting'], string>> = {
  inhabitants: 'gewogen naar inwoners',
  equal: 'elk gebied telt even zwaar',
};

// --- the worked sum of one area: the same lines on the page, in the downloads and from the command line ---

export const workedText = {
  title: (index: string, code: string) => `${index}: de som voor ${code}`,
  rounding:
    'Elk getal hieronder is afgerond op acht cijfers, met een komma voor de decimalen. Rekent u het na met deze getallen, dan kan het laatste cijfer iets anders zijn.',
  step: {
    figures: 'Stap 1. Elk cijfer op de schaal van de index',
    groups: 'Stap 2. Samenvoegen, van binnen naar buiten',
    score: 'Stap 3. De score',
  },
  figure: (label: string, year: number | null) => (year === null ? label : `${label} (${year})`),
  under: (groups: readonly string[]) => `Onderdeel: ${groups.join(' › ')}.`,
  value: (value: string, unit: Unit | null) =>
    `Het cijfer is x = ${value}${unit === null ? '' : ` (${unitWord[unit]})`}.`,
  missing: 'Hier is geen cijfer. Het telt niet als 0: het gewicht gaat naar de andere cijfers van hetzelfde onderdeel.',
  aside: 'Dit cijfer wordt getoond en telt niet mee in de score.',
  within: (low: string, high: string) => `Uitschieters: x ligt tussen de grenzen ${low} en ${high} en blijft staan.`,
  moved: (low: string, high: string, bound: string) =>
    `Uitschieters: x ligt buiten de grenzen ${low} en ${high} en telt als ${bound}.`,
  passes: 'Uitschieters: de cijfers zijn niet zo scheef verdeeld dat er iets aan gedaan is.',
  shifted: (points: number, treated: string) =>
    `Uitschieters: ${points === 1 ? '1 uiterst cijfer is' : `${points} uiterste cijfers zijn`} teruggebracht; hier wordt gerekend met x = ${treated}.`,
  logged: 'Uitschieters: de cijfers zijn te scheef verdeeld, daarom telt de logaritme. Die is hier x =',
  reference: (spec: IndexSpec['reference'], m: string, s: string, n: number) =>
    `Vergelijking met ${populationWord[spec.population]}: gemiddelde m = ${m}, standaardafwijking s = ${s}, over n = ${n} gebieden, ${weightingWord[spec.weighting]}.`,
  extremes: (population: IndexSpec['reference']['population'], min: string, max: string, n: number) =>
    `Vergelijking met ${populationWord[population]}: laagste ${min}, hoogste ${max}, over n = ${n} gebieden.`,
  ranked: (population: IndexSpec['reference']['population'], below: number, n: number) =>
    `Vergelijking met ${populationWord[population]}: van de n = ${n} gebieden ${below === 1 ? 'ligt er 1' : `liggen er ${below}`} lager.`,
  posts: (low: string, high: string) => `Vaste grenzen: ${low} telt als 0 en ${high} als 1.`,
  constant: (value: string) => `Alle gebieden hebben hetzelfde cijfer. Dan is de uitkomst y = ${value}.`,
  alone: 'Er is maar één gebied met een cijfer. Dan is de uitkomst y = 0,5.',
  clipped: (bound: string) => `Buiten de vaste grenzen telt het als y = ${bound}.`,
  noPosts: 'Er zijn geen vaste grenzen opgegeven, dus is er geen plaats op de schaal.',
  turned: 'Een hoger cijfer trekt de score hier omlaag. Daarom wordt de uitkomst omgekeerd.',
  group: {
    caption: (label: string) => `Wat telt in ${label}`,
    columns: ['Onderdeel', 'Gewicht', 'Op de schaal', 'Dekking'],
    coverage: (least: string) => `Minstens ${least} moet er zijn.`,
    low: 'Er is te weinig, dus dit onderdeel krijgt geen score.',
    sum: {
      arithmetic: 'Gewogen gemiddelde.',
      geometric: 'Meetkundig gemiddelde.',
      harmonic: 'Harmonisch gemiddelde.',
      minimum: 'Het laagste onderdeel telt.',
    },
  },
  coverage: 'dekking',
  score: 'score',
  shown: 'Op het scherm: 100 + 10 × de score. Zo is 100 het gemiddelde en 10 punten één standaardafwijking.',
  shownPlain: 'De score staat op het scherm zoals hij is.',
  parts: {
    caption: 'Bijdrage van elk cijfer aan de score',
    columns: ['Cijfer', 'Op de schaal', 'Gewicht hier', 'Bijdrage'],
    sum: 'De bijdragen samen:',
    notAdditive: 'Bij deze manier van samenvoegen zijn er geen losse bijdragen die optellen.',
  },
  unscored: {
    too_few_inhabitants: (least: number) =>
      `Dit gebied krijgt geen score: er wonen minder dan ${least} mensen. Daarom houdt de som op na stap 1.`,
    inhabitants_unknown: 'Dit gebied krijgt geen score: het aantal inwoners is niet bekend.',
    low_coverage: (coverage: string, least: string) =>
      `Dit gebied krijgt geen score: de dekking is ${coverage} en moet minstens ${least} zijn.`,
  },
} as const;
