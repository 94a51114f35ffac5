import type { Demand, SiteMeasure, ValueFunction } from '../domain/siting.ts';
import { formatCount, formatPart, listOf } from './nl.ts';

/** Words of rules and criteria as one edits them. */
export const rulesText = {
  intro:
    'Spreek eerst af waar een locatie aan moet voldoen en wat telt. Kijk daarna pas naar de uitkomst. Wat hier staat is een voorbeeld, geen norm.',
  own: 'aangepast',
  proposal: 'voorstel, geen norm',
  sealed: 'verzegeld',
  changedSince: (count: number) => `${count === 1 ? '1 wijziging' : `${count} wijzigingen`} sinds het verzegelen`,
  restore: 'Herstel',
  restoreOf: (concept: string) => `Herstel regels en criteria voor ${concept} zoals voorgesteld`,
  left: (kept: number, all: number) =>
    all === 1
      ? `${kept} van 1 locatie blijft over.`
      : `${formatCount(kept)} van ${formatCount(all)} locaties ${kept === 1 ? 'blijft' : 'blijven'} over.`,
  blindCount: (all: number) =>
    `${all === 1 ? '1 locatie wacht' : `${formatCount(all)} locaties wachten`} tot regels en criteria verzegeld zijn.`,
  rules: 'Regels: wie valt af?',
  noRules: 'Er zijn geen regels; elke locatie telt mee.',
  addRule: 'Regel toevoegen',
  newRule: 'Nieuwe regel',
  copyOf: (label: string) => `${label} (kopie)`,
  ruleCount: (fails: number, alone: number, unknown: number) =>
    [
      fails === 0
        ? 'Niemand valt hierdoor af.'
        : `${fails === 1 ? '1 locatie valt' : `${formatCount(fails)} locaties vallen`} af; ${alone === 0 ? 'geen' : formatCount(alone)} alleen hierdoor.`,
      unknown === 0
        ? ''
        : `Van ${formatCount(unknown)} is het niet bekend; die ${unknown === 1 ? 'blijft' : 'blijven'} erin.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  label: 'Naam',
  holds: 'De regel geldt als',
  holdsText: { all: 'alle eisen kloppen', any: 'één van de eisen klopt' },
  demand: (at: number) => `Eis ${at}`,
  addDemand: 'Nog een eis',
  removeDemand: (at: number) => `Haal eis ${at} weg`,
  reason: 'Waarom telt dit?',
  source: 'Bron',
  status: 'Status',
  statusText: { voorbeeld: 'voorbeeld, geen norm', vastgesteld: 'vastgesteld' },
  sourceFirst: 'Vul eerst een bron in, bijvoorbeeld een raadsbesluit; dan kan de status “vastgesteld” worden.',
  up: 'Omhoog',
  down: 'Omlaag',
  duplicate: 'Kopieer',
  remove: 'Haal weg',
  actionOn: (action: string, label: string) => `${action}: ${label}`,
  rejected: (count: number) => `Afgevallen locaties (${formatCount(count)})`,
  rejectedBlind: 'Wie afvalt, is te zien na het verzegelen.',
  applyRelaxation: 'Pas deze verandering toe',
  unknownMeasure: {
    attribute: (name: string, known: readonly string[]) =>
      `Het kenmerk “${name}” is van geen enkele locatie bekend. Wel bekend: ${listOf(known)}.`,
    facility: (known: readonly string[]) => `Deze soort voorziening is niet bekend. Wel bekend: ${listOf(known)}.`,
    judgement: (question: string) =>
      `Over “${question}” heeft nog geen enkele locatie een oordeel. Vul het in bij Plekken.`,
    figure: (level: string) => `Dit is er niet per ${level}.`,
  },
} as const;

/** Words of a measure, its limit and its words. */
export const measureText = {
  kind: 'Waar kijkt het naar?',
  kinds: {
    attribute: 'Kenmerk van de locatie',
    distance: 'Afstand tot een voorziening',
    nearness: 'Gewogen afstand tot voorzieningen',
    indicator: 'Cijfer van het gebied',
    index: 'Index van het gebied',
    places: 'Plekken voor vragers in het gebied',
    concentration: 'Plekken in de omgeving (zwaarte en afstand)',
    judgement: 'Eigen oordeel',
  } satisfies Readonly<Record<SiteMeasure['kind'], string>>,
  attribute: 'Kenmerk',
  facility: 'Soort voorziening',
  indicator: 'Cijfer',
  index: 'Index',
  level: 'Niveau',
  levels: { buurt: 'buurt', wijk: 'wijk', gemeente: 'gemeente' },
  question: 'Vraag',
  questionHelp: (known: readonly string[]) =>
    known.length === 0 ? 'Nog geen enkele locatie heeft een oordeel.' : `Oordelen zijn er over: ${listOf(known)}.`,
  nearnessHelp: 'Hoe zwaar telt elke soort? 0 = telt niet mee.',
  weightOf: (kind: string) => `Gewicht van ${kind}`,
  is: 'Eis',
  isText: {
    at_least: 'ten minste',
    at_most: 'hoogstens',
    one_of: 'is een van deze woorden',
    none_of: 'is geen van deze woorden',
  } satisfies Readonly<Record<Demand['is'], string>>,
  limit: (unit: string) => (unit === '' ? 'Grens' : `Grens (${unit})`),
  limitSlider: (label: string) => `Grens van ${label}`,
  range: (lowest: string, highest: string, unknown: number) =>
    `De locaties lopen van ${lowest} tot ${highest}.${unknown === 0 ? '' : ` Van ${formatCount(unknown)} is het niet bekend.`}`,
  noValues: 'Van geen enkele locatie is dit bekend.',
  words: 'Woorden',
  addWord: 'Ander woord',
  lastWord: 'Er moet ten minste één woord staan.',
} as const;

/** Words of criteria and their value functions. */
export const criteriaText = {
  heading: 'Criteria: wat weegt mee?',
  help: 'Een gewicht telt ten opzichte van de andere criteria. Een score loopt van 0 tot 100; hoger is geschikter voor dit concept.',
  none: 'Er zijn geen criteria. Zonder criteria krijgen locaties geen score.',
  add: 'Criterium toevoegen',
  fresh: 'Nieuw criterium',
  share: (share: number) => (Number.isNaN(share) ? 'telt niet' : formatPart(share)),
  notCounted: 'telt niet',
  value: 'Hoe wordt een waarde een score?',
  kinds: {
    linear: 'Gelijk op of af',
    optimum: 'Een beste bereik',
    step: 'In stappen',
    options: 'Per woord',
  } satisfies Readonly<Record<ValueFunction['kind'], string>>,
  worst: (unit: string) => `Score 0 bij${unit === '' ? '' : ` (${unit})`}`,
  best: (unit: string) => `Score 100 bij${unit === '' ? '' : ` (${unit})`}`,
  posts: { low: 'Score 0 tot', from: 'Score 100 vanaf', to: 'Score 100 tot', high: 'Score 0 vanaf' },
  postsOrder: 'Deze vier getallen lopen van laag naar hoog.',
  below: 'Score onder de eerste stap',
  stepFrom: (at: number) => `Stap ${at}: vanaf`,
  stepValue: (at: number) => `Stap ${at}: score`,
  addStep: 'Nog een stap',
  removeStep: (at: number) => `Haal stap ${at} weg`,
  optionValue: (word: string) => `Score bij “${word}”`,
  removeOption: 'Haal weg',
  removeOptionOf: (word: string) => `Haal weg: “${word}”`,
  nameOption: (word: string) => `Geef “${word}” een score`,
  addOption: 'Ander woord',
  outOfRange: 'Een score ligt tussen 0 en 100.',
  curve: 'Lijn van waarde naar score',
  ticks: (count: number) =>
    count === 0 ? '' : `De streepjes zijn de ${count === 1 ? 'locatie' : `${formatCount(count)} locaties`}.`,
  say: {
    linear: (worst: string, best: string, isFalling: boolean) =>
      isFalling
        ? `${worst} of meer geeft score 0; ${best} of minder geeft 100; daartussen loopt het gelijk op.`
        : `${worst} of minder geeft score 0; ${best} of meer geeft 100; daartussen loopt het gelijk op.`,
    optimum: (low: string, from: string, to: string, high: string) =>
      `Van ${from} tot ${to} geeft score 100; tot ${low} en vanaf ${high} geeft 0; daartussen loopt het gelijk op.`,
    below: (value: string, score: number) => `Onder ${value}: score ${score}.`,
    step: (value: string, score: number) => `Vanaf ${value}: ${score}.`,
    options: (parts: readonly string[]) => `${listOf(parts)}. Een ander woord telt als niet bekend.`,
    option: (word: string, score: number) => `${word}: score ${score}`,
  },
  missing: 'Van geen enkele overgebleven locatie is dit bekend; het telt dus niet mee.',
  method: 'Rekenwijze en lengte van de lijst',
  methodChoice: 'Eerste rekenwijze',
  methodHelp:
    'Deze rekenwijze geeft de eerste volgorde. De andere rekenwijzen staan er bij Scores als tweede mening naast.',
  shortlist: 'Zoveel locaties komen op de shortlist',
  shortlistHelp: 'Een heel getal, 1 of hoger.',
} as const;

/** Words of the files of rules and criteria. */
export const rulesFileText = {
  heading: 'Bewaren en openen',
  download: 'Bewaar regels en criteria (JSON)',
  open: 'Open een bewaard bestand',
  saved: (file: string) => `Het bestand ${file} is gemaakt.`,
  opened: (file: string) => `${file} is geopend. Met Ongedaan maken krijgt u terug wat er stond.`,
  otherConcept: (file: string, concept: string) => `${file} is geopend voor het concept ${concept}.`,
  unknownConcept: (file: string, concept: string) =>
    `${file} gaat over het concept “${concept}”, dat hier niet bestaat. Open eerst het bestand met dat concept. Er is niets veranderd.`,
  help: 'Met dit bestand rekent ook npm run site -- --weighing, zonder browser.',
} as const;

/** Words of the sealing. */
export const sealingText = {
  heading: 'Verzegelen',
  what: 'Verzegelen legt regels, criteria, gewichten en rekenwijze vast met een controlegetal, nog voor iemand een locatie kiest. Later wijzigen mag, maar dan staat in elk bestand wat er is veranderd.',
  blind: 'Eerst verzegelen, dan locaties tonen',
  blindHelp:
    'Zolang dit aan staat en er nog niet verzegeld is, ziet niemand in Plaatsen welke locaties het zijn of hoe ze scoren.',
  seal: 'Verzegel regels en criteria',
  sealing: 'Bezig met verzegelen…',
  sealed: (when: string) => `Verzegeld op ${when}.`,
  hash: 'Controlegetal (SHA-256)',
  whole: 'Toon het hele controlegetal',
  copy: 'Kopieer het controlegetal',
  copied: 'Het controlegetal is gekopieerd.',
  copyFailed: 'Kopiëren lukte niet vanzelf; het hele controlegetal staat hierboven.',
  done: 'Regels en criteria zijn verzegeld.',
  breaking: 'Verbreek de verzegeling',
  sure: 'Weet u het zeker? Het controlegetal en de lijst van wijzigingen verdwijnen. De regels en criteria blijven zoals ze nu zijn.',
  yes: 'Ja, verbreek de verzegeling',
  no: 'Nee, laat staan',
  broken: 'De verzegeling is verbroken. Met Ongedaan maken komt ze terug.',
} as const;
