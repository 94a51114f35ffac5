import type { AreaLevel } from '../domain/area.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { fieldText, formatDecimal, formatPart, levelText, listOf } from './nl.ts';

const integer = new Intl.NumberFormat('nl-NL');
const steps = (count: number): string => (count === 1 ? '1 stap' : `${integer.format(count)} stappen`);

// --- the recipe that is open ---

export const recipeText = {
  heading: 'Wegen',
  recipe: 'Recept',
  changed: 'gewijzigd',
  own: 'eigen recept',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  undone: (left: number) =>
    left === 0 ? 'Een stap terug. Verder terug kan niet.' : `Een stap terug. U kunt nog ${steps(left)} terug.`,
  redone: (left: number) =>
    left === 0
      ? 'De stap is opnieuw gezet. Alles is weer zoals het was.'
      : `De stap is opnieuw gezet. U kunt nog ${steps(left)} vooruit.`,
  restored: (label: string) => `Het recept ${label} is hersteld.`,
  restore: 'Herstel',
  restoreOf: (label: string) => `Herstel het recept ${label}`,
  manage: 'Recept bewaren en beheren',
  name: 'Naam van het recept',
  duplicate: 'Maak een kopie',
  remove: 'Haal dit recept weg',
  axisStays: 'Dit recept is een as van de balans en blijft daarom staan.',
  bringBack: (count: number) =>
    count === 1 ? 'Zet het weggehaalde recept terug' : `Zet ${integer.format(count)} weggehaalde recepten terug`,
  download: 'Bewaar dit recept (JSON)',
  saveWork: 'Bewaar al uw wijzigingen (bestand)',
  open: 'Open een bewaard recept of bestand',
  kept: 'Uw wijzigingen blijven in deze browser staan tot u ze herstelt.',
  nothingToSave: 'Er is nog niets gewijzigd.',
  saved: (file: string) => `Het bestand ${file} is gemaakt.`,
  notComputed: 'Dit recept is zo niet te berekenen. De kaart en de tabel tonen daarvoor geen cijfers.',
  tree: 'Onderdelen en gewichten',
  treeHelp: 'Een gewicht telt ten opzichte van de andere onderdelen in dezelfde groep.',
  addFigure: 'Cijfer toevoegen',
  addFigureHelp: 'Zoek in de cijfers van deze gemeente',
  found: 'Gevonden cijfers',
  foundCount: (count: number) => (count === 1 ? '1 cijfer gevonden.' : `${integer.format(count)} cijfers gevonden.`),
  foundNone: (typed: string) => `Geen cijfer gevonden met “${typed}”.`,
  inGroup: 'In groep',
  present: ', staat al in het recept',
  added: (label: string) => `${label} staat erin en telt mee zodra u een richting kiest.`,
  addGroup: 'Groep toevoegen',
  groupName: 'Naam van de nieuwe groep',
  add: 'Toevoegen',
  settings: 'Hoe het recept rekent',
  saveFailed: 'Bewaren lukte niet.',
} as const;

export const nodeText = {
  on: (label: string) => `${label} telt mee`,
  weight: (label: string) => `Gewicht van ${label}`,
  weightNumber: (label: string) => `Gewicht van ${label} als getal`,
  weightSaid: (weight: string, share: string) => `${weight}, dat is ${share} van het hele recept`,
  share: (share: number) => formatPart(share),
  notCounted: 'telt niet mee',
  shownOnly: 'alleen getoond',
  unknownFigure: 'niet in deze gegevens',
  edit: (label: string) => `Instellen: ${label}`,
  name: 'Naam',
  direction: 'Richting',
  directions: { 1: 'Hoger telt op', '-1': 'Hoger trekt af', 0: 'Alleen tonen, niet meetellen' },
  reason: 'Waarom zo?',
  role: 'Soort factor',
  roles: { none: 'Geen', beschermend: 'Beschermend', risico: 'Risico' },
  year: 'Jaar',
  newest: (year: number | undefined) => (year === undefined ? 'Nieuwste' : `Nieuwste (${year})`),
  normLow: 'Norm: laagste waarde',
  normHigh: 'Norm: hoogste waarde',
  up: 'Omhoog',
  down: 'Omlaag',
  moveTo: 'Verplaats naar',
  moveChoose: 'Kies een groep',
  remove: 'Weghalen',
  removeOf: (label: string) => `Weghalen: ${label}`,
  drag: 'Versleep om te verplaatsen',
  noNumber: (typed: string) => `“${typed}” is geen getal. Schrijf bijvoorbeeld 1,5.`,
  moved: (label: string, group: string) => `${label} staat nu in ${group}.`,
  levelOf: 'onder',
} as const;

const treatmentName = {
  none: 'Niet bewerken',
  winsorise: 'Uitschieters afkappen op een deel van de gebieden',
  skew_kurtosis: 'Alleen bij scheve cijfers bijschuiven',
} as const;

export const settingsText = {
  treatment: 'Uitschieters',
  treatments: treatmentName,
  lowShare: 'Laagste deel (procent)',
  highShare: 'Hoogste deel (procent)',
  maxPoints: 'Hoogstens zoveel waarden bijschuiven',
  normalisation: 'Schaal',
  normalisations: {
    z_score: 'Afstand tot het gemiddelde (100 = gemiddeld)',
    min_max: 'Van laagste tot hoogste gebied',
    percentile_rank: 'Plaats in de rij (0 tot 1)',
    norm: 'Vaste normen per cijfer',
  },
  scaleLow: 'Schaal vanaf',
  scaleHigh: 'Schaal tot',
  normHelp: 'Stel bij elk cijfer de twee normen in. Ze zijn nu gevuld met het laagste en hoogste gebied.',
  aggregation: 'Samenvoegen',
  aggregations: {
    arithmetic: 'Gemiddelde: een laag onderdeel kan worden goedgemaakt',
    geometric: 'Meetkundig gemiddelde: een laag onderdeel weegt zwaarder',
    harmonic: 'Harmonisch gemiddelde: een laag onderdeel weegt het zwaarst',
    minimum: 'Laagste onderdeel telt',
  },
  population: 'Vergeleken met',
  populations: {
    gemeente: 'De eigen gemeente',
    selectie: 'Alle getoonde gebieden',
    nederland: 'Heel Nederland',
  },
  weighting: 'In het gemiddelde telt',
  weightings: { inhabitants: 'elke inwoner even zwaar', equal: 'elk gebied even zwaar' },
  coverage: 'Ten minste dit deel van het gewicht moet er zijn (procent)',
  minInhabitants: 'Geen score onder dit aantal inwoners',
  thresholds: 'Grenzen van de balans',
  thresholdsHelp: 'Vanaf de grens heet een score hoog. 100 is het gemiddelde; 10 is één standaardafwijking.',
  capacity: 'Grens van draagkracht',
  load: 'Grens van draaglast',
  restoreThresholds: 'Herstel de grenzen',
} as const satisfies {
  readonly aggregations: Readonly<Record<IndexSpec['aggregation'], string>>;
  readonly [key: string]: unknown;
};

// --- what to mind ---

export const warningText = {
  heading: 'Let op',
  missing: 'Ontbrekende cijfers',
  none: 'Geen opmerkingen bij dit recept.',
  overlap: (first: string, second: string) =>
    `“${first}” en “${second}” meten deels hetzelfde en tellen nu dubbel. Zet er één uit, of zet ze samen in een eigen groep.`,
  twice: (label: string) => `“${label}” staat op twee plekken en telt dubbel. Zet er één uit.`,
  dominant: (label: string, share: number) =>
    `“${label}” is ${formatPart(share)} van het hele recept. Maak het gewicht kleiner als het niet alles mag bepalen.`,
  nothing_counts: (label: string) =>
    `In “${label}” telt niets mee. Geef een onderdeel een gewicht en een richting, of haal de groep weg.`,
  absent: (label: string, year: number | null) =>
    year === null
      ? `“${label}” staat niet in deze gegevens. Zet het uit, of voeg het cijfer toe met Eigen cijfers toevoegen.`
      : `“${label}” heeft geen cijfers over ${year}. Kies een ander jaar.`,
  allAbsent: (labels: readonly string[]) =>
    `Niet in deze gegevens: ${listOf(labels.map((label) => `“${label}”`))}. Zet ze uit, of voeg de cijfers toe met Eigen cijfers toevoegen.`,
  many_missing: (label: string, missing: number, areas: number, level: AreaLevel) =>
    `“${label}” ontbreekt voor ${integer.format(missing)} van de ${integer.format(areas)} ${levelText[level].many}. Daar tellen de andere onderdelen zwaarder. Zet het uit als dat niet eerlijk is.`,
} as const;

// --- what changes ---

const classWords = [
  'veel lager dan gemiddeld',
  'lager dan gemiddeld',
  'rond het gemiddelde',
  'hoger dan gemiddeld',
  'veel hoger dan gemiddeld',
];
const fifthWords = [
  'het laagste vijfde deel',
  'het tweede vijfde deel',
  'het middelste vijfde deel',
  'het vierde vijfde deel',
  'het hoogste vijfde deel',
];

export const changeText = {
  heading: 'Wat verandert er?',
  untouched: 'Nog niets. Verschuif een gewicht en zie hier welke gebieden veranderen.',
  none: (many: string) => `Geen van de ${many} komt in een ander veld of een andere klasse.`,
  fields: (count: number, level: AreaLevel) =>
    count === 1
      ? `1 ${levelText[level].one} komt in een ander veld van de balans.`
      : `${integer.format(count)} ${levelText[level].many} komen in een ander veld van de balans.`,
  classes: (count: number, level: AreaLevel, recipe: string) =>
    count === 1
      ? `1 ${levelText[level].one} krijgt een andere klasse in ${recipe}.`
      : `${integer.format(count)} ${levelText[level].many} krijgen een andere klasse in ${recipe}.`,
  short: (count: number, level: AreaLevel) =>
    count === 0
      ? `Geen ${levelText[level].one} verandert van veld of klasse.`
      : count === 1
        ? `1 ${levelText[level].one} verandert.`
        : `${integer.format(count)} ${levelText[level].many} veranderen.`,
  field: (name: keyof typeof fieldText) => `“${fieldText[name].name}”`,
  classOf: (place: number, isStandard: boolean) => (isStandard ? classWords : fifthWords)[place] ?? '',
  goes: (area: string, from: string, to: string, why: string) => `${area} gaat van ${from} naar ${to}${why}.`,
  gets: (area: string, to: string, why: string) => `${area} had geen score en komt nu in ${to}${why}.`,
  loses: (area: string, from: string) => `${area} stond in ${from} en heeft nu geen score meer.`,
  because: (indicator: string) => `, vooral door “${indicator}”`,
  becauseThreshold: ', door de andere grens',
  more: (count: number) => `En nog ${integer.format(count)}; de tabel toont ze allemaal.`,
  against: 'Vergeleken met het recept zoals het begon.',
} as const;

// --- two recipes beside each other ---

export const besideText = {
  heading: 'Twee recepten naast elkaar',
  choose: 'Tweede kaart',
  none: 'Geen tweede kaart',
  atStart: (label: string) => `${label}, zoals het begon`,
  region: 'Tweede kaart',
  way: 'Kaarten tonen',
  ways: { apart: 'Naast elkaar', swipe: 'Over elkaar, met een schuif' },
  divider: (one: string, other: string) => `Verdeling tussen ${one} en ${other}`,
  /** `part` of the width, 0–100 */
  divided: (part: number, one: string, other: string) =>
    part === 0 ? `alleen ${other}` : part === 100 ? `alleen ${one}` : `${part} procent ${one}, links`,
  from: 'van',
  to: 'tot',
  differences: (count: number, level: AreaLevel) =>
    count === 0
      ? `Alle ${levelText[level].many} staan op beide kaarten in dezelfde klasse.`
      : count === 1
        ? `1 ${levelText[level].one} staat in een andere klasse.`
        : `${integer.format(count)} ${levelText[level].many} staan in een andere klasse.`,
  /** `one` and `other` name the recipes: on a phone the maps stand above each other, so left and right say nothing */
  difference: (area: string, one: string, first: string, other: string, second: string) =>
    `${area}: ${first} in “${one}”, ${second} in “${other}”.`,
  noScore: 'geen score',
  score: (shown: number) => formatDecimal(shown, 1),
} as const;
