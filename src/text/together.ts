import {
  type BallotProblem,
  criteriaBounds,
  type GroupRole,
  type PairsProblem,
  type PointsProblem,
  pointsToDivide,
  type QuestionProblem,
  type QuestionWay,
} from '../domain/ballot.ts';
import type { NeutralFinding } from '../domain/neutralWords.ts';
import type { SceneShow } from '../domain/scene.ts';
import type { RemarkKind } from '../domain/sessionLog.ts';
import { clockText } from './moment.ts';
import { listOf } from './nl.ts';

const decimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const oneDecimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const part = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0, style: 'percent' });

export const roleText: Readonly<Record<GroupRole, string>> = {
  gemeente: 'Gemeente',
  corporatie: 'Woningcorporatie',
  zorgaanbieder: 'Zorgaanbieder',
  bewoners: 'Bewoners',
  ervaringsdeskundigen: 'Ervaringsdeskundigen',
  anders: 'Andere groep',
};

export const wayText: Readonly<Record<QuestionWay, string>> = {
  punten: '100 punten verdelen',
  paren: 'Twee aan twee vergelijken',
};

export const showText: Readonly<Record<SceneShow, string>> = {
  kaart: 'Kaart',
  wiel: 'Wiel',
  spreiding: 'Spreidingsgrafiek',
  matrix: 'Locaties en criteria',
  effect: 'Effect van een plan',
  vraag: 'Vraag aan de zaal',
  tabel: 'Tabel',
};

export const remarkText: Readonly<Record<RemarkKind, string>> = {
  opmerking: 'Opmerking',
  afspraak: 'Afspraak',
  bezwaar: 'Bezwaar',
  vraag: 'Vraag',
};

export const groupHelp = 'Geef een groep een naam die geen persoon aanwijst. Wijkbalans vraagt en bewaart geen namen.';

/** Comparison of two criteria in words, from −8 to 8. */
export function stepText(step: number, first: string, second: string): string {
  const size = Math.abs(step);
  if (size === 0) return `${first} en ${second} zijn even belangrijk`;
  const words = ['iets', 'duidelijk', 'veel', 'heel veel'] as const;
  const word = words[Math.ceil(size / 2) - 1] ?? 'heel veel';
  const [more, less] = step > 0 ? [first, second] : [second, first];
  return `${more} is ${word} belangrijker dan ${less} (${size + 1} op een schaal van 1 tot 9)`;
}

// --- what was given and cannot be counted (yet) ---

export function pointsSentence(problem: PointsProblem): string {
  switch (problem.kind) {
    case 'none_given':
      return `Er zijn nog geen punten verdeeld. Verdeel er ${pointsToDivide}.`;
    case 'too_few': {
      const left = pointsToDivide - problem.total;
      return `U hebt ${problem.total} punten verdeeld. Nog ${left === 1 ? '1 punt' : `${left} punten`} te gaan.`;
    }
    case 'too_many': {
      const over = problem.total - pointsToDivide;
      return `U hebt ${problem.total} punten verdeeld. Dat is ${over === 1 ? '1 punt' : `${over} punten`} te veel.`;
    }
    case 'not_whole':
      return Number.isNaN(problem.value)
        ? 'Een van de antwoorden is geen getal. Geef hele punten van 0 tot en met 100.'
        : `${decimal.format(problem.value)} is geen aantal punten. Geef hele punten van 0 tot en met 100.`;
    case 'wrong_count':
      return `De vraag heeft ${problem.expected} criteria, maar er zijn ${problem.found} antwoorden.`;
  }
}

export function pairsSentence(problem: PairsProblem): string {
  return problem.kind === 'wrong_count'
    ? `De vraag heeft ${problem.expected} vergelijkingen, maar er zijn ${problem.found} antwoorden.`
    : `Vergelijk ook ${listOf(problem.apart)} met een van de andere criteria. Anders is het gewicht niet te bepalen.`;
}

/** Friendly, and never a reason to refuse. */
export function contradictionSentence(first: string, second: string, given: number, fitting: number): string {
  return `Sommige vergelijkingen spreken elkaar tegen. Kijk nog eens naar ${first} en ${second}: u koos “${stepText(given, first, second)}”. Bij uw andere antwoorden past “${stepText(fitting, first, second)}”. U mag uw keuze ook laten staan.`;
}

export function ballotSentence(problem: BallotProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Er is geen stemcode ingevuld.';
    case 'closed':
      return 'Deze vraag is gesloten. Er is niets geteld; open de vraag opnieuw om verder te tellen.';
    case 'strange_sign':
      return `In een stemcode komt geen “${problem.sign}” voor. Er is niets geteld; kijk de code na.`;
    case 'too_short':
      return `Deze stemcode heeft ${problem.found} tekens en moet er ${problem.expected} hebben: er ontbreekt iets. Er is niets geteld.`;
    case 'too_long':
      return `Deze stemcode heeft ${problem.found} tekens en moet er ${problem.expected} hebben: er staat te veel. Er is niets geteld.`;
    case 'damaged':
      return 'In deze stemcode klopt een teken niet. Er is niets geteld; lees de code nog eens over of scan hem opnieuw.';
    case 'other_question':
      return 'Deze stemcode hoort bij een andere vraag. Er is niets geteld; open op de telefoon de vraag die nu op het scherm staat.';
    case 'unknown_group':
      return 'Deze stemcode is van een groep die bij deze vraag niet meedoet. Er is niets geteld.';
    case 'points':
      return `Deze stemcode telt niet mee. ${pointsSentence(problem.problem)}`;
    case 'pairs':
      return `Deze stemcode telt niet mee. ${pairsSentence(problem.problem)}`;
    case 'counted_already':
      return problem.isSame
        ? 'Deze stemcode is al geteld en telt niet nog een keer mee.'
        : 'Van dit apparaat is al een antwoord op deze vraag geteld. Haal dat eerst weg als dit nieuwe antwoord moet gelden.';
  }
}

export function questionSentence(problem: QuestionProblem): string {
  switch (problem.kind) {
    case 'no_question':
      return 'In deze link staat geen vraag.';
    case 'newer':
      return 'Deze vraag is gemaakt met een nieuwere versie van Wijkbalans. Laad de pagina opnieuw en scan de code nog eens.';
    case 'damaged':
      return 'De link met de vraag is niet heel overgekomen. Scan de code op het scherm nog eens.';
  }
}

export const questionSizeSentence = `Een vraag heeft ${criteriaBounds.least} tot ${criteriaBounds.most} criteria.`;

// --- what a room thinks ---

/** Keys are classes of Kendall's W. */
export const agreementWords: Readonly<Record<'none' | 'weak' | 'moderate' | 'strong' | 'very_strong', string>> = {
  none: 'geen overeenstemming over de volgorde',
  weak: 'weinig overeenstemming over de volgorde',
  moderate: 'enige overeenstemming over de volgorde',
  strong: 'duidelijke overeenstemming over de volgorde',
  very_strong: 'veel overeenstemming over de volgorde',
};

export const opinionText = {
  noBallots: 'Er zijn nog geen antwoorden.',
  oneGroup: (group: string) => `Alleen ${group} heeft geantwoord. Er valt nog niets te vergelijken.`,
  groupWithoutAnswers: (group: string) => `${group} heeft nog niet geantwoord.`,
  mediansZero: (group: string | null) =>
    group === null
      ? 'De groepen leggen hun gewicht bij zulke verschillende criteria, dat er geen gedeelde weging is.'
      : `Binnen ${group} kiest ieder zo anders, dat er geen gedeelde weging is.`,
  criteriaWithoutAnswers: (criteria: readonly string[]) => `Over ${listOf(criteria)} heeft niemand iets ingevuld.`,
  missing: (count: number) => (count === 1 ? '1 zonder antwoord' : `${count} zonder antwoord`),
  leftOut: (count: number) =>
    `${count === 1 ? '1 antwoord is' : `${count} antwoorden zijn`} niet volledig en ${count === 1 ? 'telt' : 'tellen'} hierin niet mee.`,
  dividing: (criteria: readonly string[], points: number) =>
    `Over ${listOf(criteria)} lopen de meningen het meest uiteen: tussen de middelste helft van de antwoorden zit ${decimal.format(points)} punten.`,
  nothingDivides: 'Over geen enkel criterium lopen de meningen uiteen.',
} as const;

// --- neutral words and pictures ---

export function findingSentence(finding: NeutralFinding): string {
  const { where, what } = finding;
  switch (finding.kind) {
    case 'loaded_word':
      return `${where}: “${what}” is een beladen woord. ${finding.word.reason} Liever: ${alternatives(finding.word.instead)}.`;
    case 'loaded_in_context':
      return `${where}: “${what}” kan beladen zijn. ${finding.word.reason} Past het hier niet, dan liever: ${alternatives(finding.word.instead)}.`;
    case 'league_table':
      return `${where}: ${what} staat van hoog naar laag. Dat leest als een ranglijst van wijken. Liever op alfabet.`;
    case 'red':
      return `${where}: de kleur ${what} is rood en leest als een oordeel. Liever ${finding.neutral}.`;
    case 'origin':
      return `${where}: “${what}” gaat over herkomst, nationaliteit of geloof. Laat dit cijfer weg, of zet erbij waarom het nodig is.`;
    case 'no_reference':
      return `${where}: bij ${what} staat niet ten opzichte van wat. Zet erbij waarmee is vergeleken, bijvoorbeeld “t.o.v. de gemeente”.`;
    case 'small_number':
      return `${where}: ${what} gaat over ${decimal.format(finding.value)}, minder dan ${decimal.format(finding.least)}. Zo’n klein aantal kan naar personen leiden. Laat het weg of voeg gebieden samen.`;
  }
}

const alternatives = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' of ');

/** A part 0–1 as a whole percentage. */
export function wholePart(value: number): string {
  return part.format(value);
}

// --- slides ---

export const slideText = {
  question: 'Vraag',
  page: (title: string, page: number, pages: number) => `${title} (${page} van ${pages})`,
  sources: (sources: readonly string[]) => `Bron: ${sources.join('; ')}`,
  link: (address: string) => `Dit beeld in Wijkbalans: ${address}`,
  invented: 'Fictieve gegevens',
  withoutValue: (names: readonly string[]) => `Zonder cijfer: ${listOf(names)}.`,
  legend: 'Legenda',
} as const;

// --- the record of a session ---

export const recordText = {
  title: (municipality: string) => `Verslag van de sessie in ${municipality}`,
  scenes: 'Wat er is getoond',
  scenesCaption: 'Scènes, in de volgorde van de sessie',
  scenesHeader: ['Nr.', 'Scène', 'Toelichting', 'Vraag aan de zaal'],
  groups: 'Wie er meedachten',
  weighing: 'Wat de groepen belangrijk vinden',
  noNames: 'In dit verslag staan groepen en geen personen.',
  way: 'Manier',
  opened: 'Geopend',
  closed: 'Gesloten',
  stillOpen: 'nog niet gesloten',
  answers: 'Antwoorden',
  counted: (counted: number, uncounted: number) =>
    uncounted === 0 ? `${counted}` : `${counted}; ${uncounted} niet geteld, omdat ze niet bij deze vraag passen`,
  spreadCaption: 'Punten per criterium, alle antwoorden',
  spreadHeader: ['Criterium', 'Laagste', 'Kwart onder', 'Midden', 'Kwart boven', 'Hoogste', 'Zonder antwoord'],
  groupsCaption: 'Midden van elke groep, samen 100 punten per groep',
  together: 'Samen',
  togetherHelp: 'Samen is het midden van de groepen: een grote groep telt even zwaar als een kleine.',
  remarks: { opmerking: 'Opmerkingen', afspraak: 'Afspraken', bezwaar: 'Bezwaren', vraag: 'Vragen' } as const,
  remark: (text: string, at: string, about: readonly string[]) =>
    `${clockText(at)} – ${text}${about.length === 0 ? '' : ` (${about.join('; ')})`}`,
  scene: (title: string) => `bij “${title}”`,
  sceneGone: 'bij een scène die is weggehaald',
  none: 'Geen.',
} as const;

/** A weight 0–1 as points with at most one decimal; a dash when there is none. */
export function formatPoints(weight: number): string {
  return Number.isNaN(weight) ? '–' : oneDecimal.format(weight * pointsToDivide);
}

/** Kendall's W with two decimals. */
export function formatAgreement(w: number): string {
  return twoDecimals.format(w);
}
