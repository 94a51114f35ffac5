import type { SiteMethod, ValueFunction } from '../domain/siting.ts';
import { formatCount, formatPart, listOf } from './nl.ts';
import { methodText } from './siting.ts';

const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const points = (share: number): string => plain.format(share * 100);

/**
 * What a value function makes of what was found, in one phrase.
 *
 * @param found a figure of the measure in words, with its unit
 */
export function valueWords(value: ValueFunction, found: (figure: number) => string): string {
  switch (value.kind) {
    case 'linear':
      return `0 punten bij ${found(value.worst)}, 100 bij ${found(value.best)}, daartussen naar verhouding`;
    case 'optimum':
      return `0 punten tot ${found(value.low)}, 100 van ${found(value.from)} tot en met ${found(value.to)}, weer 0 vanaf ${found(value.high)}, daartussen naar verhouding`;
    case 'step':
      return [
        `${points(value.below)} punten onder de eerste grens`,
        ...value.steps.map((step) => `${points(step.value)} vanaf ${found(step.from)}`),
      ].join(', ');
    case 'options':
      return Object.entries(value.values)
        .map(([word, share]) => `${word}: ${points(share)}`)
        .join(', ');
  }
}

const scale = (method: SiteMethod): string => (method === 'promethee' ? 'van −1 tot 1' : 'van 0 tot 100');

export const sitingExportText = {
  kind: {
    invented: 'fictieve gegevens',
    real: 'gegevens uit genoemde bronnen',
    unknown: 'zonder gegevens van gebieden',
  },
  status: { voorbeeld: 'voorbeeld, geen norm', vastgesteld: 'vastgesteld' },
  state: { kept: 'blijft over', rejected: 'valt af', gone: 'staat niet meer in de lijst' },
  yes: 'ja',
  no: 'nee',
  unknown: 'niet bekend',
  noScore: 'geen score',
  noValue: 'dit woord heeft in het criterium geen waarde',
  noArea: 'buiten alle gebieden',
  holds: { all: 'alle eisen', any: 'ten minste één eis' },
  axis: { capacity: 'draagkracht', load: 'draaglast' },
  noField: 'geen balans',
  sheet: {
    sites: 'Locaties',
    matrix: 'Matrix',
    scores: 'Scores',
    criteria: 'Criteria',
    weights: 'Gewichten',
    rules: 'Regels',
    rejected: 'Afgevallen',
    areas: 'Gebieden',
    effect: 'Effect',
    sources: 'Bronnen',
    method: 'Methode',
  },
  column: {
    id: 'code',
    name: 'locatie',
    state: 'stand',
    rank: 'plaats',
    score: (method: SiteMethod) => `score, ${methodText[method]}`,
    rankOf: (method: SiteMethod) => `plaats, ${methodText[method]}`,
    scoreNote: (method: SiteMethod) =>
      `Score ${scale(method)}, ten opzichte van wat de criteria het slechtst en het best noemen. Leeg: geen score.`,
    shortlist: 'plaats op de shortlist',
    note: 'reden of opmerking',
    wijkCode: 'wijkcode',
    wijk: 'wijk',
    buurtCode: 'buurtcode',
    buurt: 'buurt',
    lon: 'lengtegraad',
    lat: 'breedtegraad',
    own: (name: string) => `eigen veld: ${name}`,
    judgement: (question: string) => `oordeel: ${question}`,
    coverage: 'bekend deel van de gewichten',
    agreement: 'zekerheid',
    rankLow: 'plaats, beste 5 %',
    rankMedian: 'plaats, midden',
    rankHigh: 'plaats, slechtste 5 %',
    among: (method: SiteMethod) => `bij de eerste, ${methodText[method]}`,
    amongNote: (shortlist: number, weightings: number) =>
      `Deel van ${formatCount(weightings)} andere wegingen waarin de locatie bij de eerste ${shortlist} hoort.`,
    openRules: 'regels die niet te toetsen zijn',
    remarks: 'opmerkingen over de ligging',
    criterion: 'criterium',
    measure: 'waar naar gekeken wordt',
    found: 'gevonden',
    foundNote: 'Zoals gemeten of gegeven. Leeg: niet bekend; de reden staat ernaast.',
    unit: 'eenheid',
    value: 'waarde',
    valueNote: 'Van 0 (slechtst) tot 100 (best) volgens het criterium.',
    share: 'gewicht in deze score',
    shareNote: 'Deel van het geheel, verdeeld over wat van deze locatie bekend is.',
    contribution: 'bijdrage',
    contributionNote: 'Gewicht × waarde; bij elkaar opgeteld de gewogen som.',
    missing: 'reden van ontbreken',
    weight: 'gewicht',
    part: 'deel van het geheel',
    sealedWeight: 'gewicht bij het verzegelen',
    sealedPart: 'deel bij het verzegelen',
    valueFunction: 'hoe er punten van komen',
    why: 'waarom',
    source: 'bron',
    status: 'status',
    rule: 'regel',
    holds: 'nodig',
    demands: 'eisen',
    fails: 'vallen af',
    failsAlone: 'waarvan alleen hierdoor',
    untested: 'niet te toetsen',
    demand: 'eis',
    limit: 'grens',
    margin: 'verschil met de grens',
    marginNote: 'Onder 0: zo ver aan de verkeerde kant, in de eenheid van de maat. Leeg bij woorden.',
    explained: 'uitleg',
    areaCode: 'gebiedscode',
    area: 'gebied',
    level: 'niveau',
    inhabitants: 'inwoners',
    capacity: 'draagkracht',
    load: 'draaglast',
    field: 'veld van de balans',
    sites: 'locaties in dit gebied',
    relative: 'ten opzichte van',
    project: 'project',
    before: (what: string) => `${what}, nu`,
    after: (what: string) => `${what}, straks`,
    figure: 'cijfer',
    axis: 'telt mee in',
    raw: 'cijfer',
    points: 'bijdrage in punten',
    publisher: 'uitgever',
    licence: 'licentie',
    years: 'jaren',
    address: 'adres',
    retrieved: 'opgehaald',
    subject: 'onderwerp',
    words: 'tekst',
    kind: 'soort gegevens',
    concept: 'woonzorgconcept',
    method: 'rekenmethode',
    seal: 'zegel',
    made: 'gemaakt op',
    foundOf: (criterion: string) => `gevonden: ${criterion}`,
    valueOf: (criterion: string) => `waarde: ${criterion}`,
    reasons: 'reden van afvallen',
  },
  about: {
    title: 'Titel',
    municipality: 'Gemeente',
    concept: 'Woonzorgconcept',
    kind: 'Soort gegevens',
    relative: 'Scores van gebieden',
    siteScores: 'Scores van locaties',
    siteScoresText: (method: SiteMethod) =>
      `Rekenmethode: ${methodText[method]}, ${scale(method)}, ten opzichte van wat de criteria het slechtst en het best noemen; niet ten opzichte van andere gemeenten.`,
    missing: 'Wat ontbreekt',
    missingText:
      'Een ontbrekende waarde is nooit 0. De gewichten worden verdeeld over wat van een locatie bekend is; het bekende deel staat erbij.',
    rejected: 'Afgevallen locaties',
    rejectedText: 'Een locatie die niet aan een regel voldoet, krijgt geen score en blijft met de reden in de lijst.',
    sureness: 'Zekerheid',
    surenessText: (weightings: number, methods: readonly SiteMethod[], shortlist: number) =>
      `De plaatsen zijn nagerekend met ${formatCount(weightings)} andere wegingen en ${methods.length} rekenmethoden (${listOf(methods.map((method) => methodText[method]))}). Onomstreden is wat in ten minste 95 % daarvan bij de eerste ${shortlist} hoort, of juist in hoogstens 5 %.`,
    tipping: 'Kantelpunt',
    counts: 'Locaties',
    countsText: (all: number, kept: number) =>
      `${formatCount(all)} locaties, waarvan er ${formatCount(kept)} aan de regels voldoen.`,
    shortlist: 'Opmerking bij de shortlist',
    shortlistLength: 'Bedoelde lengte van de shortlist',
    seal: 'Zegel',
    sealText: (sha256: string, at: string) => `Verzegeld op ${at} met vingerafdruk ${sha256}.`,
    noSeal: 'Regels, criteria en gewichten zijn niet vooraf verzegeld.',
    fingerprint: 'Vingerafdruk van wat nu geldt',
    changes: 'Veranderd na het verzegelen',
    boundaries: 'Grenzen van',
    remark: 'Opmerking',
    link: 'Adres van dit werk',
    version: 'Gemaakt met',
    versionText: (version: string) => `Wijkbalans ${version}`,
    made: 'Gemaakt op',
    small: 'Kleine aantallen',
    smallText:
      'Cijfers die in de bron of door Wijkbalans zijn verborgen, blijven ook hier verborgen en tellen niet mee.',
  },
  part: (share: number): string => formatPart(share),
} as const;

const dayAndTime = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

/** "22 november 2026 om 11:00", Dutch time; words that are no date as they stand. */
export function momentText(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : dayAndTime.format(at);
}

export function dayText(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : day.format(at);
}
