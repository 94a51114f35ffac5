import type { ReadinessState } from '../domain/socialBase.ts';
import { formatCount } from './nl.ts';

// --- Plaatsen: whether the social base of a wijk is ready ---

const items = (count: number): string => (count === 1 ? '1 onderdeel' : `${formatCount(count)} onderdelen`);

export const readyText = {
  heading: 'Is de wijk klaar?',
  intro:
    'Mensen met een zorgvraag wonen pas goed als de sociale basis er is. De kaart zegt wat bekend is; vul zelf aan wat u weet.',
  state: {
    present: 'aanwezig',
    nearby: 'dichtbij',
    planned: 'gepland',
    missing: 'ontbreekt',
    unknown: 'niet bekend',
  } satisfies Record<ReadinessState, string>,
  /** beside the word, never instead of it */
  sign: {
    present: '●',
    nearby: '◐',
    planned: '◌',
    missing: '○',
    unknown: '?',
  } satisfies Record<ReadinessState, string>,
  unavailable: {
    waiting: 'De lijst met onderdelen wordt opgehaald.',
    level: 'Kies bovenin wijk of buurt.',
    no_boundaries: 'De grenzen van de gebieden ontbreken. De kaart kan niets zeggen; wat u zelf invult, telt wel.',
  },
  area: 'Gebied',
  noArea: 'kies een gebied',
  chooseArea: 'Kies een gebied in de lijst, op de kaart of in de tabel.',
  known: (known: number, all: number) => `${formatCount(known)} van ${items(all)} bekend`,
  needed: (concept: string) => `Vooral nodig voor ${concept}`,
  noNeeds: (concept: string) => `Voor ${concept} is niet gezegd wat vooral nodig is.`,
  rest: 'Verder in de sociale basis',
  all: 'Sociale basis',
  from: {
    answer: 'ingevuld door mensen',
    map: 'volgens de kaart',
    unsure: 'de kaart laat iets zien, nog niet bevestigd',
    nothing: 'niemand vulde dit in, en de kaart zegt niets',
  },
  inside: 'in dit gebied',
  away: (metres: number) => `${formatCount(Math.max(10, Math.round(metres / 10) * 10))} meter buiten de grens`,
  moreEvidence: (count: number) => `en nog ${formatCount(count)}`,
  confirm: 'De kaart laat iets zien, maar niet of het genoeg is, zoals de openingstijden. Bevestig wat klopt.',
  yes: 'Ja, dat is er',
  no: 'Nee, dat is er niet',
  yesFor: (item: string) => `Ja, dat is er: ${item}`,
  noFor: (item: string) => `Nee, dat is er niet: ${item}`,
  answer: (item: string) => `Wat weet u van: ${item}?`,
  byMap: 'volg de kaart',
  note: (item: string) => `Toelichting bij ${item}`,
  noteHelp: 'Zonder namen van personen.',
  why: 'Waarom',
  source: (source: string, status: string) => `${source} (${status === 'voorbeeld' ? 'voorbeeld, geen norm' : status})`,
  within: (metres: number | null) =>
    metres === null
      ? 'Het moet in het gebied zelf zijn, of voor de hele gemeente werken.'
      : `Dichtbij is: tot ${formatCount(metres)} meter buiten de grens van het gebied.`,
  unknownIsNotMissing: '“Niet bekend” is iets anders dan “ontbreekt”: dan weet nog niemand het.',
  table: {
    open: 'Toon alle gebieden',
    close: 'Verberg alle gebieden',
    caption: (many: string) => `Sociale basis per onderdeel, alle ${many}`,
    area: 'Gebied',
    known: 'Bekend',
    knownOf: (known: number, all: number) => `${formatCount(known)} van ${formatCount(all)}`,
    toConfirm: 'bevestigen',
    items: 'Onderdelen',
    itemsAll: 'alle onderdelen',
    itemsNeeded: (concept: string) => `nodig voor ${concept}`,
    areas: 'Gebieden',
    filters: {
      all: 'alle gebieden',
      missing: 'waar iets ontbreekt',
      unknown: 'waar iets niet bekend is',
      confirm: 'waar iets te bevestigen is',
    },
    count: (count: number, all: number) => `${formatCount(count)} van ${formatCount(all)} gebieden`,
    none: 'Geen enkel gebied past bij deze keuze.',
    saveDutch: 'CSV voor Excel',
    saveInternational: 'CSV internationaal',
    saved: (file: string) => `Bewaard als ${file}.`,
    tooMany: (count: number, most: number) =>
      `Er zijn ${formatCount(count)} gebieden. Deze tabel toont de eerste ${formatCount(most)} op naam; kies een gemeente voor een kortere tabel.`,
  },
  csv: {
    file: 'sociale-basis',
    header: [
      'code',
      'gebied',
      'onderdeel',
      'stand',
      'herkomst',
      'te_bevestigen',
      'gevonden',
      'afstand_m',
      'toelichting',
      'nodig_voor',
      'status_van_de_lijst',
      'gemeente',
      'gegevens',
    ],
    yes: 'ja',
    no: 'nee',
    invented: 'fictieve gegevens',
    real: 'echte gegevens',
  },
} as const;
