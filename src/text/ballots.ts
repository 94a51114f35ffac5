import { pointsToDivide } from '../domain/ballot.ts';
import { listOf } from './nl.ts';

const answers = (count: number): string => (count === 1 ? '1 antwoord' : `${count} antwoorden`);

/** Words of filling in a ballot, on a phone and on the shared screen. */
export const answerText = {
  points: `Verdeel ${pointsToDivide} punten. Hoe belangrijker u iets vindt, hoe meer punten.`,
  pairs: 'Kies steeds wat u belangrijker vindt.',
  pointsFor: (criterion: string) => `Punten voor ${criterion}`,
  say: (points: number) => (points === 1 ? '1 punt' : `${points} punten`),
  noAnswer: 'nog niet ingevuld',
  all: 'Alle 100 punten zijn verdeeld.',
  blanks: (criteria: readonly string[]) =>
    `U vulde niets in bij ${listOf(criteria)}. Leeg betekent: geen antwoord. Wilt u er geen punten aan geven? Dan hoort er een 0.`,
  fillBlanks: 'Vul daar 0 in',
  equal: 'Even belangrijk',
  pair: (at: number, of: number) => `Vergelijking ${at} van ${of}`,
  howMuch: 'Hoeveel belangrijker?',
  strength: ['Iets', 'Duidelijk', 'Veel', 'Heel veel'],
  compared: (made: number, all: number) => `${made} van de ${all} vergelijkingen gedaan.`,
  lookAgain: 'Naar die vergelijking',
} as const;

/** Words of the page a phone opens. */
export const phoneText = {
  title: 'Uw antwoord – Wijkbalans',
  reading: 'De vraag wordt gelezen…',
  chooseGroup: 'Bij welke groep hoort u?',
  needGroup: 'Kies eerst bij welke groep u hoort.',
  noGroups: 'Bij deze vraag zijn nog geen groepen gemaakt. Vraag de gespreksleider om dat te doen en scan opnieuw.',
  privacy:
    'Uw antwoord gaat niet over internet. Het staat alleen op deze telefoon, tot u de code laat zien of voorleest. Wijkbalans vraagt en bewaart geen namen.',
  ready: 'Klaar: maak mijn code',
  code: 'Uw code',
  show: 'Houd dit scherm voor de camera van de laptop.',
  aloud: 'Of lees deze code voor:',
  codePicture: 'QR-code van uw antwoord',
  change: 'Verander mijn antwoord',
  changed: 'Is uw eerdere antwoord al geteld? Dan haalt de gespreksleider dat eerst weg.',
  given: 'U gaf',
} as const;

/** Words of weighing by groups, for who leads the session. */
export const weighingText = {
  groups: 'Groepen',
  noGroups: 'Er zijn nog geen groepen.',
  label: 'Naam van de groep',
  role: 'Soort groep',
  addGroup: 'Voeg groep toe',
  groupAdded: (label: string, count: number) =>
    `${label} doet mee. ${count === 1 ? 'Er is 1 groep' : `Er zijn ${count} groepen`}.`,
  groupRemoved: (label: string) => `${label} doet niet meer mee.`,
  removeGroup: (group: string) => `Haal ${group} weg`,
  fullGroups: 'Er kunnen niet meer dan 31 groepen zijn.',
  sameLabel: (label: string) => `Er is al een groep die ${label} heet.`,
  asked: 'Een groep die u nu toevoegt, verandert of weghaalt, geldt vanaf de volgende vraag.',
  newQuestion: 'Nieuwe vraag',
  title: 'De vraag',
  titleFor: (concept: string) => `Wat weegt het zwaarst bij een plek voor ${concept}?`,
  way: 'Hoe wordt gewogen?',
  criteria: 'Waarover?',
  ofConcept: (concept: string) => `De criteria van ${concept}`,
  typed: 'Eigen criteria',
  concept: 'Woonzorgconcept',
  typedHelp: 'Eén per regel.',
  typedLabel: 'Criteria',
  ownHelp: 'Met eigen criteria is er geen volgorde van locaties: die hoort bij de criteria van het concept.',
  tooLong: (label: string) => `“${label}” is te lang voor een criterium: hoogstens 120 tekens.`,
  twice: (label: string) => `“${label}” staat er twee keer.`,
  needTitle: 'Schrijf eerst de vraag op.',
  needGroups: 'Maak eerst minstens één groep.',
  open: 'Open de vraag',
  rounds: 'Vragen',
  round: 'Welke vraag?',
  state: (isOpen: boolean, count: number) => `${isOpen ? 'Open' : 'Gesloten'}, ${answers(count)} geteld.`,
  perGroup: 'Antwoorden per groep',
  group: 'Groep',
  count: 'Antwoorden',
  onScreen: 'Weeg op dit scherm',
  phones: 'Weeg met telefoons',
  closeRound: 'Sluit de vraag',
  reopen: 'Open de vraag opnieuw',
  isClosed: 'De vraag is gesloten. Er wordt niets meer geteld, tot u hem opnieuw opent.',
  again: 'Stel dezelfde vraag nog eens',
  removeRound: 'Haal deze vraag weg',
  askRemoveRound: (count: number) => `De vraag en ${answers(count)} weghalen? Met Ongedaan maken komt alles terug.`,
  removeBallot: (group: string, at: string) => `Haal het antwoord van ${group} van ${at} weg`,
  askRemoveBallot: 'Dit antwoord weghalen? Het telt dan niet meer mee.',
  remove: 'Weghalen',
  keep: 'Laten staan',
  ballots: 'Getelde antwoorden',
  turn: 'Welke groep is aan de beurt?',
  countIt: 'Tel dit antwoord',
  counted: (group: string, count: number) => `Geteld: ${group}. Nu ${answers(count)}.`,
  nextTurn: 'De volgende groep kan antwoorden.',
  scanThis: 'Scan deze code met een telefoon. De vraag opent vanzelf; er is geen app nodig.',
  unreached:
    'Opent een telefoon de vraag niet? Sluit dit venster en laat die mensen antwoorden met Weeg op dit scherm. Een code kunt u ook intypen.',
  orLink: 'Of open deze link:',
  copyLink: 'Kopieer de link',
  linkCopied: 'De link is gekopieerd.',
  linkPicture: (title: string) => `QR-code van de vraag “${title}”`,
  bigger: 'Alleen de QR-code, groot',
  smaller: 'Alles weer tonen',
  answersBack: 'Antwoorden tellen',
  scan: 'Scan met de camera',
  stopScan: 'Stop de camera',
  scanning: 'De camera kijkt. Houd een telefoon met een code voor de laptop.',
  video: 'Beeld van de camera',
  cameraRefused: 'De camera mag niet aan. U kunt de code intypen die de telefoon laat zien.',
  cameraAbsent: 'Er is geen camera gevonden. U kunt de code intypen die de telefoon laat zien.',
  code: 'Code van de telefoon',
  countCode: 'Tel deze code',
  local:
    'Deze site staat alleen op deze laptop. Een telefoon kan deze link niet openen; weeg op dit scherm, of zet de site op een adres dat telefoons kunnen bereiken.',
} as const;

/** Words of what the room thinks. */
export const outcomeText = {
  heading: 'Wat de zaal vindt',
  none: 'Er is nog geen vraag gesteld. Begin bij Samen wegen.',
  counted: (count: number, groups: number) =>
    `${answers(count)} van ${groups === 1 ? '1 groep' : `${groups} groepen`}.`,
  silentGroups: (groups: readonly string[]) => `Nog niet geantwoord: ${listOf(groups)}.`,
  uncounted: (count: number) =>
    count === 1
      ? '1 antwoord past niet bij deze vraag en telt niet mee.'
      : `${count} antwoorden passen niet bij deze vraag en tellen niet mee.`,
  contradicting: (count: number) =>
    count === 1
      ? 'Eén antwoord bevat vergelijkingen die elkaar tegenspreken. Het telt gewoon mee.'
      : `${count} antwoorden bevatten vergelijkingen die elkaar tegenspreken. Ze tellen gewoon mee.`,
  betweenGroups: (words: string, w: string) => `Tussen de groepen is er ${words} van de criteria (Kendalls W ${w}).`,
  betweenBallots: (words: string, w: string) =>
    `Tussen alle antwoorden is er ${words} van de criteria (Kendalls W ${w}).`,
  noOrder: 'Niemand zet de criteria in een volgorde; over overeenstemming valt niets te zeggen.',
  dividingGroups: (criteria: readonly string[], points: string) =>
    `Tussen de groepen ${criteria.length === 1 ? 'verschilt' : 'verschillen'} ${listOf(criteria)} het meest: ${points} punten tussen de hoogste en de laagste groep.`,
  sameGroups: 'De groepen geven elk criterium evenveel gewicht.',
  figure: 'Wat wilt u zien?',
  spread: 'Verdeling per criterium',
  spreadHelp:
    'Een blok is de middelste helft van alle antwoorden, de streep daarin het midden. De lijn loopt van het laagste naar het hoogste antwoord. De tekens zijn het midden van elke groep.',
  profiles: 'Profielen naast elkaar',
  profilesHelp: 'Wat elke groep het zwaarst vindt. Samen is het midden van de groepen, nooit een gemiddelde.',
  tick: 'Het streepje in elke balk is waar de groepen samen staan.',
  together: 'Samen',
  criterion: 'Criterium',
  median: 'Midden',
  quartiles: 'Middelste helft',
  range: 'Laagste tot hoogste',
  missing: 'Zonder antwoord',
  fromTo: (from: string, to: string) => `${from} tot ${to}`,
  points: 'punten',
  table: 'Als tabel',
  tableCaption: 'In punten van 100. De eerste kolommen gaan over alle antwoorden, daarna het midden van elke groep.',
  ranking: 'Volgorde van locaties',
  rankingHelp: (concept: string) =>
    `De locaties voor ${concept}, met de weging van elke groep. Regels, waarden en rekenwijze zijn voor elke groep dezelfde; een plaats zegt iets ten opzichte van deze locaties.`,
  byPlace: 'Op volgorde van de plaats samen, in plaats van op naam',
  site: 'Locatie',
  span: 'Plaats bij de groepen',
  spanText: (best: number, worst: number) => (best === worst ? `overal ${best}` : `van ${best} tot ${worst}`),
  unranked: 'niet te plaatsen',
  more: (count: number) => `Toon nog ${count}`,
  shared: (sites: readonly string[], first: number) =>
    sites.length === 0
      ? `Geen enkele locatie staat bij elke groep bij de eerste ${first}.`
      : `Bij elke groep bij de eerste ${first}: ${listOf(sites)}.`,
  parted: (sites: readonly string[], first: number) =>
    sites.length === 0
      ? `Alle groepen hebben dezelfde locaties bij de eerste ${first}.`
      : `Bij sommige groepen wel bij de eerste ${first} en bij andere niet: ${listOf(sites)}.`,
  silent: (groups: readonly string[]) => `Zonder weging, en dus zonder volgorde: ${listOf(groups)}.`,
  notInMatrix: (criteria: readonly string[]) =>
    `Doet in de volgorde niet mee, want het concept heeft dit criterium niet: ${listOf(criteria)}.`,
  notAsked: (criteria: readonly string[]) =>
    `Doet in de volgorde niet mee, want het is niet gevraagd: ${listOf(criteria)}.`,
  otherCriteria: (concept: string) =>
    `Deze vraag ging niet over de criteria van ${concept}. Daarom is er geen volgorde van locaties.`,
  blind:
    'De volgorde van locaties blijft dicht tot regels en criteria zijn verzegeld. Dat doet u in Plaatsen, bij Regels en criteria.',
  sealed: (at: string, hash: string) => `Regels en criteria zijn verzegeld op ${at} (controlegetal ${hash}…).`,
  sealedChanged: 'Na het verzegelen is er iets veranderd. Dat staat bij Regels en criteria.',
  noSites: 'Er zijn geen locaties die aan de regels voldoen.',
  adopt: 'Neem de gezamenlijke weging over',
  adoptHelp: (concept: string) =>
    `Zet het midden van de groepen als gewichten bij de criteria van ${concept}. Met Ongedaan maken gaat het terug.`,
  adopted: 'De gezamenlijke weging staat nu bij de criteria.',
  isAdopted: 'De gewichten bij de criteria zijn al die van de zaal.',
  cannotAdopt: 'Er is geen gedeelde weging om over te nemen.',
  concept: 'Locaties voor',
  short: 'Uitkomst',
  openWord: 'Toon',
  closeWord: 'Verberg',
  large: 'Groot',
} as const;
