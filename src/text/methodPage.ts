import type { IndexLeaf, IndexSpec } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import { formatExact } from './method.ts';
import { dayText } from './moment.ts';

const integer = new Intl.NumberFormat('nl-NL');
const percent = (share: number): string => `${formatExact(Math.round(share * 1000) / 10)} %`;

/** What an index is, how it is added up and where its figures come from, in plain Dutch, from the recipe itself. */
export const methodText = {
  title: (index: string) => `Methode: ${index}`,
  made: (municipality: string, level: string, date: string) =>
    `Voor de ${level} van ${municipality}. Gemaakt op ${dayText(date)} met Wijkbalans.`,
  about: (area: string, code: string) => `De voorbeeldsom gaat over ${area} (${code}).`,
  invented: 'Let op: dit zijn fictieve gegevens van een verzonnen gemeente.',
  version: (version: string) => `Versie van de index: ${version}.`,
  changed: 'Let op: deze index is in de werkmodus Wegen gewijzigd. Wat hieronder staat, is de gewijzigde index.',
  status: {
    vastgesteld: 'Vastgesteld door de gemeente.',
    voorbeeld: 'Voorbeeld, geen norm.',
    proefversie: 'Proefversie: hiervoor bestaat nog geen vastgestelde index.',
  },
  chapter: {
    measures: 'Wat deze index meet',
    steps: 'Zo ontstaat de score',
    tree: 'De onderdelen en hun gewicht',
    sources: 'Bronnen',
    limits: 'Wat deze index niet kan',
    register: 'Tekst voor het Algoritmeregister',
  },
  noDescription: (index: string) => `${index} is een samengesteld cijfer uit meerdere bronnen.`,
  highMeans: (what: string) => `Een hoge score betekent: ${what}.`,
  single: (figure: string) =>
    `Deze index bestaat uit één cijfer dat meetelt: ${figure}. Is dat cijfer zelf een index, dan is het zo aangeleverd en hier niet verder te openen.`,
  tree: {
    caption: 'Onderdelen en cijfers, met hun gewicht',
    columns: ['Onderdeel of cijfer', 'Gewicht', 'Deel van het geheel', 'Richting', 'Jaar', 'Waarom'],
    direction: {
      1: 'hoger telt op',
      '-1': 'hoger trekt af',
      0: 'telt niet mee',
    } satisfies Readonly<Record<IndexLeaf['orientation'], string>>,
    absent: 'ontbreekt',
    share: percent,
  },
  sources: {
    caption: 'Bronnen, jaren en licenties',
    columns: ['Bron', 'Uitgever', 'Jaren', 'Licentie', 'Adres'],
    none: 'Geen van de bronnen van deze index staat in deze gegevens.',
  },
  steps: {
    missing: (least: string) =>
      `Ontbreekt een cijfer, dan telt het niet mee. Het telt nooit als 0. Het gewicht gaat naar de andere cijfers van hetzelfde onderdeel. Een onderdeel krijgt alleen een score als minstens ${least} van zijn gewicht er is.`,
    small: (least: number) =>
      least === 0
        ? 'Er is geen ondergrens aan het aantal inwoners.'
        : `Gebieden met minder dan ${integer.format(least)} inwoners krijgen geen score en geen plaats in een rij. Hun cijfers tellen wel mee in het gemiddelde.`,
    treatment: {
      none: () => 'Met uitschieters wordt niets gedaan.',
      winsorise: ({ low, high }: { readonly low: number; readonly high: number }) =>
        `Uitschieters: cijfers onder het ${percent(low)}-punt of boven het ${percent(high)}-punt tellen als dat punt. De punten liggen op een rechte lijn tussen de twee dichtstbijzijnde cijfers (kwantiel van type 7).`,
      skew_kurtosis: ({ maxPoints }: { readonly maxPoints: number }) =>
        `Uitschieters: is een rij cijfers erg scheef (scheefheid minstens 2 en kurtosis minstens 3,5), dan gaan hoogstens ${maxPoints} uiterste cijfers naar het volgende cijfer. Helpt dat niet, dan telt de logaritme ln(x − laagste + 0,01 × (hoogste − laagste)).`,
    },
    reference: {
      gemeente: 'Elk cijfer wordt vergeleken met alle gebieden van de eigen gemeente die een cijfer hebben.',
      selectie: 'Elk cijfer wordt vergeleken met alle getoonde gebieden die een cijfer hebben.',
      nederland: 'Elk cijfer wordt vergeleken met alle gebieden van Nederland die een cijfer hebben.',
    } satisfies Readonly<Record<IndexSpec['reference']['population'], string>>,
    weighting: {
      inhabitants:
        'Het gemiddelde m en de standaardafwijking s zijn gewogen naar inwoners w: m = Σ(w × x) / Σw en s = √(Σ(w × (x − m)²) / Σw).',
      equal: 'Elk gebied telt even zwaar: m = Σx / n en s = √(Σ(x − m)² / (n − 1)).',
    } satisfies Readonly<Record<IndexSpec['reference']['weighting'], string>>,
    normalisation: {
      z_score: () =>
        'De plaats op de schaal is y = (x − m) / s: hoeveel standaardafwijkingen het cijfer boven of onder het gemiddelde ligt.',
      min_max: ({ low, high }: { readonly low: number; readonly high: number }) =>
        `De plaats op de schaal loopt van ${formatExact(low)} (laagste) tot ${formatExact(high)} (hoogste): y = ${formatExact(low)} + (x − laagste) / (hoogste − laagste) × ${formatExact(high - low)}.`,
      percentile_rank: () =>
        'De plaats op de schaal is het deel van de andere gebieden dat lager ligt: y = aantal lager / (n − 1).',
      norm: () =>
        'De plaats op de schaal volgt uit vaste grenzen: y = (x − ondergrens) / (bovengrens − ondergrens), nooit lager dan 0 of hoger dan 1.',
    },
    turned: {
      z_score: 'Trekt een hoog cijfer de score omlaag, dan wordt y vervangen door 0 − y.',
      min_max: 'Trekt een hoog cijfer de score omlaag, dan wordt y vervangen door laagste + hoogste van de schaal − y.',
      percentile_rank: 'Trekt een hoog cijfer de score omlaag, dan wordt y vervangen door 1 − y.',
      norm: 'Trekt een hoog cijfer de score omlaag, dan wordt y vervangen door 1 − y.',
    },
    aggregation: {
      arithmetic: 'Per onderdeel is de score het gewogen gemiddelde van wat eronder valt: Σ(gewicht × y) / Σgewicht.',
      geometric:
        'Per onderdeel is de score het gewogen meetkundig gemiddelde: exp(Σ(gewicht × ln y) / Σgewicht). Een laag onderdeel weegt daarin extra zwaar.',
      harmonic:
        'Per onderdeel is de score het gewogen harmonisch gemiddelde: Σgewicht / Σ(gewicht / y). Een laag onderdeel weegt daarin extra zwaar.',
      minimum: 'Per onderdeel telt alleen het laagste van wat eronder valt.',
    } satisfies Readonly<Record<IndexSpec['aggregation'], string>>,
    shown: 'Op het scherm staat 100 + 10 × de score: 100 is het gemiddelde, 10 punten is één standaardafwijking.',
    shownPlain: 'Op het scherm staat de score zelf.',
  },
  limits: {
    relative: {
      gemeente: 'De score zegt alleen iets ten opzichte van het gemiddelde van de eigen gemeente.',
      selectie: 'De score zegt alleen iets ten opzichte van het gemiddelde van de getoonde gebieden.',
      nederland: 'De score zegt alleen iets ten opzichte van het gemiddelde van Nederland.',
    } satisfies Readonly<Record<IndexSpec['reference']['population'], string>>,
    fixed: 'De score zegt alleen iets ten opzichte van de gekozen vaste grenzen.',
    sufficient:
      'Lager dan gemiddeld kan nog steeds voldoende zijn. Hoger dan gemiddeld kan nog steeds aandacht vragen.',
    example: 'De keuze van cijfers en gewichten is een voorbeeld en geen norm. Andere keuzes geven andere scores.',
    adopted: 'De keuze van cijfers en gewichten is vastgesteld. Andere keuzes zouden andere scores geven.',
    estimates: (figures: readonly string[]) =>
      `Schattingen met een rekenmodel, geen tellingen: ${figures.join(', ')}. Voor kleine gebieden zijn zulke schattingen onzeker. Een verschil dat binnen de marges valt, kan toeval zijn.`,
    surveys: (figures: readonly string[]) =>
      `Uit een enquête onder een deel van de inwoners: ${figures.join(', ')}. De uitkomst hangt af van wie er antwoordde.`,
    small:
      'In gebieden met weinig mensen verandert een cijfer al door een paar huishoudens. Lees kleine verschillen niet als rangorde.',
    overlap: (pairs: readonly string[]) =>
      `Deze cijfers meten deels hetzelfde en tellen dan dubbel: ${pairs.join('; ')}.`,
    years: (first: number, last: number) =>
      `De cijfers komen uit verschillende jaren (${first} tot en met ${last}). Wat daarna is veranderd, zit er niet in.`,
    areas: 'De score gaat over gebieden en zegt niets over een persoon of een huishouden.',
    talk: 'De score is een begin van een gesprek met mensen die de wijk kennen. Mensen beslissen.',
  },
  pair: (one: string, other: string) => `${one} en ${other}`,
  years: (years: readonly number[]) => years.join(', '),
} as const;

/** Words of the screen around the document. */
export const methodScreenText = {
  empty: 'Er is geen index die met deze gegevens te berekenen is.',
  index: 'Index',
  area: 'Gebied van de voorbeeldsom',
  areaOption: (name: string, scored: boolean) => (scored ? name : `${name} (geen score)`),
  saveHtml: 'Bewaren als webpagina',
  saveText: 'Bewaren als tekst (Markdown)',
  print: 'Afdrukken',
  saved: (name: string) => `Bewaard als ${name}.`,
  contents: 'Inhoud',
} as const;

export function natureList(indicators: readonly Indicator[], nature: Indicator['nature']): readonly string[] {
  return indicators.filter((each) => each.nature === nature).map(({ label }) => label);
}
