import type { Concept, ConceptNeed } from '../domain/place.ts';
import { formatCount } from './nl.ts';

/** Words of the woonzorgconcepten. */
export const conceptsText = {
  heading: (count: number) => `Woonzorgconcepten (${formatCount(count)})`,
  intro:
    'Wat is elk concept, voor wie, hoe groot, en wat vraagt en brengt het? De getallen zijn voorbeelden tot uw gemeente ze vaststelt.',
  status: { voorbeeld: 'voorbeeld, geen norm', vastgesteld: 'vastgesteld' },
  origin: { given: '', changed: 'aangepast', own: 'eigen concept' },
  fresh: 'Nieuw concept',
  add: 'Nieuw concept maken',
  emptyText: 'nog in te vullen',
  ownSource: 'Eigen invulling',
  copyOf: (label: string) => `${label} (kopie)`,
  duplicate: 'Kopieer als eigen concept',
  remove: 'Haal dit concept weg',
  removeSure: (label: string, projects: number) =>
    projects === 0
      ? `Wilt u ${label} weghalen? Regels en criteria ervoor blijven bewaard.`
      : `${projects === 1 ? '1 project gebruikt' : `${formatCount(projects)} projecten gebruiken`} ${label}. ${projects === 1 ? 'Dat project blijft' : 'Die projecten blijven'} staan, maar hoe zwaar een plek weegt is dan niet bekend; de concentratie daar dus ook niet.`,
  removeYes: 'Ja, haal weg',
  removeNo: 'Nee, laat staan',
  restore: 'Zet terug zoals meegeleverd',
  restoreRemoved: (count: number) =>
    count === 1 ? 'Zet het weggehaalde concept terug' : `Zet ${formatCount(count)} weggehaalde concepten terug`,
  label: 'Naam',
  forWhom: 'Voor wie?',
  description: 'Wat is het?',
  intensity: 'Zwaarte van een plek',
  intensityHelp: '1 = een gewone plek. Bij 2 telt een plek dubbel in de concentratie.',
  source: 'Bron',
  statusLabel: 'Status',
  sourceNeeded: 'Een bron mag niet leeg zijn.',
  size: 'Omvang van één project',
  sizeUnit: 'Gerekend in',
  sizeUnits: { none: 'geen opgave', woningen: 'woningen', plekken: 'plekken' },
  from: 'Vanaf',
  to: 'Tot en met',
  emptyBound: 'Leeg = geen grens bekend.',
  turned: 'Het einde ligt onder het begin.',
  whole: 'Hier hoort een heel getal van 1 of hoger, of niets.',
  share: 'Dragers en vragers',
  shareOn: 'Er is een verhouding bekend',
  shareFrom: 'Dragers vanaf (%)',
  shareTo: 'Dragers tot en met (%)',
  shareHelp: (from: number, to: number) =>
    `Van elke 10 bewoners ${from === to ? `zijn er ${count(from)}` : `zijn er ${count(from)} tot ${count(to)}`} drager; de anderen zijn vrager.`,
  brings: 'Wat brengt het de wijk?',
  bringsHelp: 'Gescheiden door een komma, bijvoorbeeld: ontmoetingsruimte, tuin.',
  needs: 'Wat heeft het nodig?',
  noNeeds: 'Er is nog niets opgeschreven.',
  need: (need: ConceptNeed, name: string) => {
    if (need.kind === 'facility') return `${name} binnen ${formatCount(need.maxMetres)} m`;
    return need.kind === 'attribute' ? `${name}: ${need.words.join(' of ')}` : name;
  },
  needKind: {
    facility: 'Voorziening in de buurt',
    attribute: 'Kenmerk van de locatie',
    social_base: 'Sociale basis van de wijk',
  } satisfies Readonly<Record<ConceptNeed['kind'], string>>,
  addNeed: 'Soort behoefte om toe te voegen',
  addNeedButton: 'Voeg behoefte toe',
  needReason: 'nog in te vullen',
  facility: 'Soort voorziening',
  metres: 'Hoogstens (m)',
  attribute: 'Kenmerk',
  words: 'Woorden die goed zijn',
  wordsHelp: 'Gescheiden door een komma.',
  item: 'Onderdeel van de sociale basis',
  reason: 'Waarom?',
  removeNeed: (name: string) => `Haal “${name}” weg`,
  files: 'Bewaren en openen',
  saveOne: (label: string) => `Bewaar ${label} (JSON)`,
  saveAll: 'Bewaar alle concepten (JSON)',
  open: 'Open een bewaard bestand',
  saved: (file: string) => `Het bestand ${file} is gemaakt.`,
  opened: (file: string, concepts: readonly Concept[]) =>
    `${file} is geopend: ${concepts.length === 1 ? concepts[0]?.label : `${formatCount(concepts.length)} concepten`}. Met Ongedaan maken krijgt u terug wat er stond.`,
  rules: 'Naar regels en criteria voor dit concept',
} as const;

function count(share: number): string {
  return new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(share * 10);
}
