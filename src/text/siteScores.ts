import type { SiteMethod } from '../domain/siting.ts';
import { formatCount, formatDecimal, formatPart, formatShare, listOf } from './nl.ts';

/** Words of the step Scores of Plaatsen. */

const sites = (count: number): string => (count === 1 ? '1 locatie' : `${formatCount(count)} locaties`);
const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** A value 0–1 as the screen shows it: 0–100, whole; −100–100 for a net flow. */
export function formatScore(value: number): string {
  const points = Math.round(value * 100);
  return points < 0 ? `−${whole.format(-points)}` : whole.format(points + 0);
}

/** A part of a score, in points of 100, with one decimal so that they add up to what is seen. */
export const formatPoints = (value: number): string => formatDecimal(value * 100, 1);

export const methodAbout: Readonly<Record<SiteMethod, { readonly name: string; readonly about: string }>> = {
  weighted_sum: {
    name: 'Gewogen som',
    about: 'Telt de scores op naar gewicht. Een sterk punt maakt een zwak punt goed.',
  },
  geometric: {
    name: 'Meetkundig gemiddelde',
    about: 'Vermenigvuldigt de scores naar gewicht. Een zwak punt is moeilijker goed te maken.',
  },
  topsis: {
    name: 'TOPSIS',
    about: 'Kijkt hoe dicht een locatie bij de best denkbare ligt en hoe ver van de minst geschikte.',
  },
  promethee: {
    name: 'PROMETHEE II',
    about:
      'Vergelijkt elke locatie met elke andere. Het getal is van −100 tot 100: hoe vaak en hoe duidelijk een locatie wint, min hoe vaak zij verliest.',
  },
  owa: {
    name: 'OWA, voorzichtig',
    about: 'Laat de zwakste punten van een locatie zwaarder tellen.',
  },
};

export const scoresText = {
  heading: 'Scores per locatie',
  title: 'Scores',
  open: 'Tonen',
  close: 'Verbergen',
  large: 'Toon de tabel groot',
  figures: 'Toon per locatie',
  figuresOf: {
    score: 'Score (0–100)',
    waarde: 'Waarde',
    bijdrage: 'Bijdrage',
    methoden: 'Per methode',
    zekerheid: 'Zekerheid',
  },
  search: 'Zoek locatie',
  searchShort: 'Zoek…',
  relative: 'Scores zijn 0–100; hoger is geschikter voor dit concept.',
  relativePromethee:
    'Scores per criterium zijn 0–100; hoger is geschikter voor dit concept. De score van PROMETHEE II is −100–100, t.o.v. de andere locaties.',
  caption: (concept: string, figures: string) => `Locaties voor ${concept}: ${figures}`,
  keys: 'Loop met de pijltjes door de tabel. Enter op een cijfer toont waar het vandaan komt.',
  blind: (count: number) =>
    `Er ${count === 1 ? 'is' : 'zijn'} ${sites(count)}. Welke dat zijn en hoe zij scoren, ziet u nadat de regels en criteria zijn verzegeld.`,
  noneFound: 'Geen locatie gevonden met deze woorden.',
  none: 'Er zijn nog geen locaties. Voeg ze toe bij Plekken, of uit een eigen bestand.',
  rejectedGroup: (count: number) => `Afgevallen door een regel: ${sites(count)}`,
  column: {
    name: 'Locatie',
    capacity: 'Woningen',
    area: 'Buurt',
    total: 'Score',
    rank: 'Plaats',
    coverage: 'Bekend',
    open: 'Open vragen',
    shortlist: 'Shortlist',
    compare: 'Vergelijk',
    first: 'Eerste',
    among: (count: number) => `Bij eerste ${count}`,
    interval: 'Plaats, meestal',
    agreement: 'Oordeel',
  },
  note: {
    coverage: 'van het gewicht',
    share: (part: number) => `weegt ${formatPart(part)}`,
    noWeight: 'weegt niet',
    times: 'keer per 100',
    interval: '90 keer per 100',
    place: 'plaats (score)',
  },
  unknown: 'niet bekend',
  noArea: 'geen buurt',
  noScore: 'geen score',
  noRank: 'geen plaats',
  notYet: 'nog niet uitgerekend',
  openRules: (labels: readonly string[]) => `niet te toetsen: ${listOf(labels)}`,
  noOpen: 'geen',
  put: 'Zet op shortlist',
  /** behind the words of the button, for who cannot see its line */
  putSite: (name: string) => `: ${name}`,
  taken: (place: number) => `Nr. ${place}`,
  takeOff: (name: string) => ` van de shortlist: ${name}; haal eraf`,
  compareSite: (name: string) => `Vergelijk ${name}`,
  compareFull: 'Ten hoogste vier locaties naast elkaar.',
  extremes: (best: number, worst: number) => `plaatsen; uiterst ${best === worst ? best : `${best}–${worst}`}`,
} as const;

export const whyMissing = {
  word: (word: string) => `“${word}” staat niet in de lijst van dit criterium`,
  noNumber: (word: string) => `“${word}” is geen getal`,
  noArea: (level: string) => `de locatie ligt in geen ${level} van deze gemeente`,
  noLevel: (level: string) => `geen cijfers per ${level}`,
  borrowed: 'er is alleen een cijfer van een groter gebied',
  suppressed: 'cijfer verborgen: te weinig inwoners',
  not_measured: 'niet gemeten in dit gebied',
  not_applicable: 'niet van toepassing in dit gebied',
} as const;

export const cellText = {
  title: (criterion: string, site: string) => `${criterion}: ${site}`,
  value: 'Waarde',
  area: 'Gebied',
  score: 'Score op dit criterium',
  scoreOf: (value: string) => `${value} van 100`,
  how: 'Zo wordt de waarde een score',
  weight: 'Gewicht',
  weightOf: (share: number) => `${formatPart(share)} van het geheel`,
  ownWeight: (share: number) => `bij deze locatie ${formatPart(share)}, omdat niet elk criterium hier bekend is`,
  contribution: 'Bijdrage aan de gewogen som',
  points: (points: string) => `${points} punten`,
  nothing: 'telt hier niet mee; het gewicht gaat naar de andere criteria',
  figure: 'Cijfer',
  year: 'Jaar',
  source: 'Bron van het cijfer',
  ownSource: 'Opgegeven bij de locatie',
  nearest: (name: string, metres: string) => `${name}, ${metres} m hemelsbreed`,
  nearestTitle: 'Dichtstbijzijnde',
  facilities: 'Lijst van voorzieningen in deze gegevens, afstand hemelsbreed',
  projects: 'Lijst van projecten in deze gegevens: gepland, in aanbouw en gerealiseerd',
  computed: 'Berekend door Wijkbalans uit de cijfers van het gebied',
  reason: 'Waarom telt dit mee?',
  criterionSource: 'Bron van het criterium',
  status: 'Status',
  statusOf: { voorbeeld: 'voorbeeld, geen norm', vastgesteld: 'vastgesteld' },
  openArea: (name: string) => `Toon ${name}`,
  openWeight: 'Ga naar het gewicht',
} as const;

export const opinionText = {
  counts: (all: number, kept: number, open: number, rejected: number) =>
    [
      `Van de ${sites(all)} ${kept === 1 ? 'blijft' : 'blijven'} er ${formatCount(kept)} over`,
      open > 0 ? `, waarvan ${formatCount(open)} met een regel die niet te toetsen is` : '',
      `; ${formatCount(rejected)} ${rejected === 1 ? 'valt' : 'vallen'} af.`,
    ].join(''),
  noneRejected: (all: number, open: number) =>
    open === 0
      ? `Alle ${sites(all)} blijven over.`
      : `Alle ${sites(all)} blijven over, waarvan ${formatCount(open)} met een regel die niet te toetsen is.`,
  remarks: 'Let op',
  moreRemarks: (count: number) => `Nog ${formatCount(count)}`,
  rules: 'Wat doet elke regel?',
  method: 'Rekenmethode van de eerste mening',
  second: 'Tweede mening',
  secondAbout: (k: number) =>
    `De locaties zijn ook met vier andere methoden op volgorde gezet. Onomstreden is een locatie die bij alle methoden, en bij ten minste 95 van de 100 wegingen, steeds wel of steeds niet bij de eerste ${k} hoort.`,
  secondOwn: (k: number) =>
    `Alleen de gekozen rekenmethode telt nu mee. Onomstreden is een locatie die bij ten minste 95 van de 100 wegingen steeds wel of steeds niet bij de eerste ${k} hoort.`,
  in: (k: number) => `Onomstreden bij de eerste ${k}`,
  discuss: 'Gesprek nodig',
  out: (k: number) => `Onomstreden niet bij de eerste ${k}`,
  unranked: 'Zonder score',
  nobody: 'geen enkele locatie',
  named: (names: readonly string[], more: number) =>
    more === 0 ? listOf(names) : `${names.join(', ')} en nog ${formatCount(more)}`,
  showMethods: 'Toon plaatsen per methode',
  tipping: 'Kantelpunt',
  toWeight: 'Ga naar dit gewicht',
  sure: 'Hoe zeker is de volgorde?',
  sureAbout: (weightings: number) =>
    `De volgorde is ${formatCount(weightings)} keer uitgerekend, elke keer met andere gewichten. Zo ziet u hoe vaak een locatie vooraan staat.`,
  methods: 'Welke rekenmethoden doen mee?',
  methodsOf: { all: 'Alle vijf', own: 'Alleen de gekozen methode' },
  sureMany: (weightings: number) =>
    `Door het aantal locaties is met ${formatCount(weightings)} wegingen gerekend in plaats van 10.000.`,
  tooMany: (most: number) =>
    `Voor meer dan ${formatCount(most)} locaties wordt dit niet uitgerekend. Maak de lijst kleiner met een regel.`,
  notFollowed: (most: number) =>
    `Bij meer dan ${formatCount(most)} locaties wordt dit niet vanzelf uitgerekend na elke wijziging.`,
  start: 'Reken uit',
  ready: 'Uitgerekend. Dezelfde locaties en gewichten geven steeds dezelfde uitkomst.',
  old: 'Dit hoort bij een eerdere stand van regels en gewichten.',
  nothing: 'Er is niets om uit te rekenen: daarvoor zijn twee locaties met een score nodig.',
  showSure: 'Toon in de tabel',
  central: 'Bij welke gewichten komt een locatie op de eerste plaats?',
  centralAbout:
    'Per locatie het gemiddelde van alle gewichten waarbij zij eerste werd. Zo ziet u wat men belangrijk moet vinden om haar te kiezen.',
  centralOf: (name: string, first: number) => `${name}, eerste in ${formatShare(first)}`,
  centralTable: 'Gewicht waarbij deze locatie eerste wordt',
  centralNow: 'Nu',
  centralThen: 'Dan',
  criterion: 'Criterium',
  criterionSite: 'Locatie',
  never: 'Geen enkele locatie komt op de eerste plaats.',
} as const;
