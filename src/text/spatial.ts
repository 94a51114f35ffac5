import type { Indicator } from '../domain/indicator.ts';
import { formatDecimal } from './nl.ts';

type IndicatorBase = NonNullable<Indicator['base']>;

const threeDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

const integer = new Intl.NumberFormat('nl-NL');

/** two decimals; what rounds to nothing has no sign */
const signed = (value: number): string =>
  formatDecimal(value, 2)
    .replace(/^-(0,0+)$/, '$1')
    .replace('-', '−');

const remaining = (staying: number): string =>
  staying === 0 ? 'blijft er geen' : staying === 1 ? 'blijft er 1' : `blijven er ${integer.format(staying)}`;

/** by `localKinds` */
const clusterWords = {
  high_high: 'Hoog, tussen hoge buren',
  low_low: 'Laag, tussen lage buren',
  high_low: 'Hoog, tussen lage buren',
  low_high: 'Laag, tussen hoge buren',
} as const;

const count = (number: number, one: string, many: string): string =>
  `${integer.format(number)} ${number === 1 ? one : many}`;

// --- how the measure lies on the map ---

export const spatialText = {
  heading: 'Ruimtelijk patroon',
  working: 'Bezig met uitrekenen. U kunt intussen verder werken.',
  ready: 'Uitgerekend.',
  stop: 'Stop',
  stopped: 'Gestopt.',
  again: 'Reken uit',
  noBoundaries: 'Zonder grenzen is niet bekend welke gebieden aan elkaar liggen.',
  noAnswer: (many: string) => `Niet te berekenen: te weinig ${many} met een cijfer, of alle cijfers zijn gelijk.`,
  alike: (many: string) => `Deze ${many} lijken meer op hun buren dan bij toeval: hoog ligt bij hoog, laag bij laag.`,
  unlike: (many: string) => `Deze ${many} verschillen meer van hun buren dan bij toeval: hoog ligt naast laag.`,
  noPattern: (many: string) =>
    `Geen duidelijk patroon: deze ${many} lijken niet meer of minder op hun buren dan bij toeval.`,
  moran: (i: number, expected: number, p: number) =>
    `Moran’s I = ${signed(i)}; bij toeval rond ${signed(expected)}; p\u00a0=\u00a0${threeDecimals.format(p)}.`,
  clusters: 'Wat opvalt tussen de buren',
  noClusters: (many: string) => `Geen van de ${many} valt op tussen zijn buren.`,
  cluster: clusterWords,
  p: (p: number) => `p\u00a0=\u00a0${threeDecimals.format(p)}`,
  stays: 'blijft na correctie',
  byChance: (tested: number, byChance: number, staying: number) =>
    `Er zijn ${integer.format(tested)} gebieden tegelijk getoetst; door toeval alleen zouden er ongeveer ${integer.format(byChance)} opvallen. Na correctie daarvoor (FDR 5 %) ${remaining(staying)} over.`,
  stoodOut: (number: number) =>
    number === 1 ? 'Zonder correctie valt er 1 op.' : `Zonder correctie vallen er ${integer.format(number)} op.`,
  /** a p is never smaller than this, however uncommon what was seen */
  coarse: (permutations: number, smallest: number) =>
    `Met ${permutations} verdelingen kan p niet kleiner zijn dan ${threeDecimals.format(smallest)}; bij zo veel gebieden blijft er na correctie dan niet snel iets over.`,
  /** of a country only these are named */
  onlyStaying: (many: string) => `Hier staan alleen de ${many} die na correctie blijven.`,
  counts: (kind: string, number: number) => `${kind} (${integer.format(number)})`,
  more: (number: number) => `Toon er nog ${integer.format(number)}`,
  onMap: 'Omlijn deze gebieden op de kaart',
  how: 'Hoe is dit berekend?',
  method: (permutations: number, seed: string) =>
    `De cijfers zijn ${permutations} keer willekeurig over dezelfde gebieden verdeeld; p is het deel van die verdelingen dat minstens zo uitgesproken is. De verdelingen volgen uit de vaste beginwaarde “${seed}”: opnieuw rekenen geeft hetzelfde.`,
  neighbours: 'Buren zijn gebieden waarvan de grenzen elkaar raken; een hoek telt ook. Elke buur telt even zwaar.',
  islands: (number: number) =>
    `${count(number, 'gebied raakt', 'gebieden raken')} geen ander gebied en ${number === 1 ? 'kreeg' : 'kregen'} de drie dichtstbijzijnde als buren.`,
  counted: (used: number, excluded: number) =>
    excluded === 0
      ? `Alle ${integer.format(used)} gebieden tellen mee.`
      : `${count(used, 'gebied telt', 'gebieden tellen')} mee. ${count(excluded, 'gebied telt', 'gebieden tellen')} niet mee: zonder eigen cijfer, of zonder buur met een cijfer.`,
  caution: 'Een patroon laat zien waar iets samen voorkomt, niet waardoor.',
} as const;

// --- spreading of social rent ---

export const spreadText = {
  none: 'Hiervoor zijn het aandeel corporatiewoningen en het aantal woningen per gebied nodig.',
  intro: (share: string, areas: number, many: string, year: number) =>
    `Van alle woningen is ${share} van een corporatie (${year}). Zo zijn die over ${areas} ${many} verdeeld:`,
  measure: 'Maat',
  value: 'Waarde',
  meaning: 'Betekenis',
  dissimilarity: {
    name: 'Ongelijkheidsindex (D)',
    meaning: (part: string) =>
      `${part} van deze woningen zou elders moeten staan om overal hetzelfde aandeel te krijgen.`,
  },
  gini: { name: 'Gini', meaning: '0 is overal hetzelfde aandeel; hoe dichter bij 1, hoe meer bij elkaar.' },
  theil: { name: 'Theil', meaning: '0 is overal hetzelfde aandeel; hoe hoger, hoe ongelijker.' },
  within: {
    name: 'waarvan binnen wijken',
    meaning: (part: string) => `${part} van de ongelijkheid is verschil tussen buurten in dezelfde wijk.`,
  },
  between: {
    name: 'waarvan tussen wijken',
    meaning: (part: string) => `${part} van de ongelijkheid is verschil tussen de wijken zelf.`,
  },
  herfindahl: {
    name: 'Concentratie (HHI)',
    meaning: (least: string) =>
      `Kans dat twee van deze woningen in hetzelfde gebied staan; bij gelijke aantallen zou dat ${least} zijn.`,
  },
  quotients: 'Per gebied',
  quotientHelp:
    'Locatiequotiënt: aandeel van het gebied gedeeld door dat van het geheel. 1 is gelijk aan het geheel, 2 is twee keer zo veel.',
  area: 'Gebied',
  share: 'Aandeel',
  quotient: 'Locatiequotiënt',
  caution: 'De maten zeggen hoe gespreid sociale huur is, niet hoe gespreid zij hoort te zijn.',
} as const;

// --- small areas ---

const baseWords: Readonly<Record<IndicatorBase, string>> = {
  inhabitants: 'inwoners',
  '18plus': 'inwoners',
  households: 'huishoudens',
  homes: 'woningen',
  '65plus': 'inwoners van 65 jaar en ouder',
};

export const shiftText = {
  none: 'Alleen te berekenen voor een aandeel of een aantal per 1.000 uit een telling, met een bekend aantal inwoners, huishoudens of woningen.',
  intro:
    'In een klein gebied verspringt een cijfer al door een paar mensen. Gestabiliseerd telt het eigen cijfer minder mee naarmate het gebied kleiner is; de rest is het gemiddelde van het geheel.',
  choice: 'Toon',
  raw: 'Ruw',
  stabilised: 'Gestabiliseerd',
  mean: (mean: string) => `Gemiddelde van het geheel: ${mean}.`,
  flat: 'De verschillen tussen de gebieden zijn niet groter dan door toeval: gestabiliseerd krijgt elk gebied het gemiddelde.',
  area: 'Gebied',
  value: 'Cijfer en verschuiving',
  size: (count: string, base: IndicatorBase) => `${count} ${baseWords[base]}`,
  drawn: (raw: string, stabilised: string) => `ruw ${raw}, gestabiliseerd ${stabilised}`,
  onlyHere: 'De kaart, de tabel en de indices blijven met het ruwe cijfer rekenen.',
  method: 'Methode: empirisch Bayes van Marshall (1991), in R spdep::EBest.',
} as const;
