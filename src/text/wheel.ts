import type { IndexLeaf } from '../domain/indexSpec.ts';
import { dayText } from './moment.ts';
import { formatIndex, formatPart, formatSigned } from './nl.ts';

type Class = 'zeer_laag' | 'laag' | 'gemiddeld' | 'hoog' | 'zeer_hoog';

function listOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((part) => part !== '').join(' en ');
}

export const wheelText = {
  wheel: (index: string, area: string) => `Wiel van ${index} voor ${area}`,
  keys: 'Met de pijltjestoetsen loopt u door het wiel: omlaag is naar buiten, omhoog is naar binnen, links en rechts is rond. Enter opent een onderdeel, Escape gaat terug.',
  index: 'Index',
  compare: 'Vergelijk met',
  noCompare: 'Niets',
  mean: (reference: string) => `Het gemiddelde van ${reference}`,
  path: 'Waar u bent in het wiel',
  zoom: (part: string) => `Open ${part}`,
  opened: (part: string) => `${part} staat in het midden van het wiel.`,
  legend: 'Kleuren van het wiel',
  legendHelp: (highMeans: string) => `Een hoge score betekent: ${highMeans}.`,
  missing: 'geen cijfer van dit gebied zelf',
  lowCoverage: 'te weinig cijfers voor een score',
  notCounted: 'telt niet mee (rondje buiten het wiel)',
  angle: 'Hoe breder een vak, hoe zwaarder het telt. Een nummer of letter in een vak verwijst naar de lijst.',
  /** how a figure works on the score */
  figure: {
    zeer_laag: 'trekt de score veel omlaag',
    laag: 'trekt de score omlaag',
    gemiddeld: 'rond gemiddeld',
    hoog: 'tilt de score op',
    zeer_hoog: 'tilt de score veel op',
  } satisfies Readonly<Record<Class, string>>,
  /** where a group or the index stands */
  group: {
    zeer_laag: 'veel lager dan gemiddeld',
    laag: 'lager dan gemiddeld',
    gemiddeld: 'rond gemiddeld',
    hoog: 'hoger dan gemiddeld',
    zeer_hoog: 'veel hoger dan gemiddeld',
  } satisfies Readonly<Record<Class, string>>,
  /** the same in the middle of the wheel, in two short lines */
  middle: {
    zeer_laag: ['veel', 'lager'],
    laag: ['lager'],
    gemiddeld: ['rond', 'gemiddeld'],
    hoog: ['hoger'],
    zeer_hoog: ['veel', 'hoger'],
  } satisfies Readonly<Record<Class, readonly string[]>>,
  noScore: 'geen score',
  why: {
    too_few_inhabitants: 'er wonen te weinig mensen',
    inhabitants_unknown: 'het aantal inwoners is niet bekend',
    low_coverage: 'er zijn te weinig cijfers',
  },
  notCountedHere: 'telt niet mee',
  value: (value: string, year: number | null) => (year === null ? value : `${value} (${year})`),
  against: (mean: string) => `gemiddeld ${mean}`,
  score: (score: string) => `score ${score}`,
  weight: (share: number, here: number) =>
    here > 0 && Math.abs(here - share) >= 0.0005
      ? `gewicht ${formatPart(share)}, hier ${formatPart(here)}`
      : `gewicht ${formatPart(share)}`,
  part: (points: number) => `bijdrage ${formatSigned(points, 2)}`,
  direction: {
    1: 'hoger telt op',
    '-1': 'hoger trekt af',
    0: 'alleen ter informatie',
  } satisfies Readonly<Record<IndexLeaf['orientation'], string>>,
  list: 'Alle onderdelen',
  single: (figure: string) =>
    `Deze index bestaat uit één cijfer dat meetelt: ${figure}. Is dat cijfer zelf een index, dan is het zo aangeleverd; dit wiel is niet verder te openen.`,
  summary: {
    scored: (area: string, index: string, score: number, words: string, reference: string) =>
      `${area} heeft ${formatIndex(score)} op ${index}: ${words}, ten opzichte van het gemiddelde van ${reference}.`,
    unscored: (area: string, index: string, why: string) =>
      `${area} heeft geen score op ${index}${why === '' ? '' : `: ${why}`}.`,
    up: (parts: readonly string[]) => `Wat de score het meest optilt: ${listOf(parts)}.`,
    down: (parts: readonly string[]) => `Wat de score het meest omlaag trekt: ${listOf(parts)}.`,
    even: 'Geen cijfer ligt ver van het gemiddelde.',
    coverage: (present: number, all: number) =>
      present === all
        ? `Alle ${all} cijfers die meetellen zijn er.`
        : `Van de ${all} cijfers die meetellen zijn er ${present}.`,
    sufficient: 'Minder gunstig dan gemiddeld kan nog steeds voldoende zijn.',
    compared: (area: string, other: string, parts: readonly string[]) =>
      parts.length === 0
        ? `${area} en ${other} lijken op elkaar: geen onderdeel verschilt een klasse.`
        : `${area} en ${other} verschillen het meest in ${listOf(parts)}.`,
  },
  save: {
    copy: 'Kopieer afbeelding',
    image: 'Bewaar als afbeelding',
    copyTable: 'Kopieer tabel',
    table: 'Bewaar als tabel',
    print: 'Afdrukken',
    copied: 'De afbeelding is gekopieerd.',
    saved: (name: string) => `Bewaard als ${name}.`,
    failed: 'De afbeelding kon niet worden gemaakt. Probeer het opnieuw of bewaar de tabel.',
    notCopied: 'Kopiëren mag niet van deze browser. Bewaar de afbeelding als bestand.',
    tableCopied: 'De tabel is gekopieerd. U kunt haar plakken in een rekenblad of een document.',
    tableNotCopied: 'Kopiëren mag niet van deze browser. Bewaar de tabel als bestand.',
    word: 'wiel',
  },
  columns: {
    path: 'onderdeel',
    name: 'naam',
    kind: 'soort',
    value: 'cijfer',
    unit: 'eenheid',
    year: 'jaar',
    mean: 'gemiddelde',
    standing: 'ten opzichte van gemiddeld',
    direction: 'richting',
    weight: 'deel van het geheel',
    weightHere: 'gewicht hier',
    part: 'bijdrage',
    area: 'gebied',
  },
  kind: { index: 'index', group: 'onderdeel', figure: 'cijfer' },
  made: (date: Date) => `Gemaakt op ${dayText(date)} met Wijkbalans.`,
  invented: 'Let op: fictieve gegevens.',
  sources: (sources: string) => `Bronnen: ${sources}.`,
} as const;
