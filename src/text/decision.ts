import type { SiteMethod } from '../domain/siting.ts';
import { formatCount, formatDecimal, formatShare, hiddenChange } from './nl.ts';
import { methodText, sealText } from './siting.ts';

const sites = (count: number): string => (count === 1 ? '1 locatie' : `${formatCount(count)} locaties`);

/** Words of the decision on paper. */
export const paperText = {
  page: (page: number, pages: number) => `pagina ${page} van ${pages}`,
  invented: 'Let op: de gegevens in dit stuk zijn fictief.',
  chapter: {
    asked: 'Wat is gevraagd',
    shortlist: 'Shortlist',
    map: 'Kaart',
    all: 'Alle locaties die aan de regels voldoen',
    rejected: 'Afgevallen locaties',
    criteria: 'Punten per criterium',
    areas: 'De gebieden om de locaties',
    sureness: 'Hoe zeker is de volgorde?',
    effect: 'Wat doet het met de wijk?',
    seal: 'Vooraf vastgelegd?',
    remarks: 'Opmerkingen bij de gegevens',
    sources: 'Bronnen',
    method: 'Hoe is gerekend',
    open: 'Dit werk openen',
  },
  concept: (label: string, forWhom: string | null) =>
    forWhom === null ? `Woonzorgconcept: ${label}.` : `Woonzorgconcept: ${label}. Voor wie: ${forWhom}`,
  outcome: (all: number, kept: number, chosen: number) =>
    `Van ${sites(all)} voldoen er ${formatCount(kept)} aan de regels. Op de shortlist ${chosen === 0 ? 'staat er nog geen' : chosen === 1 ? 'staat er 1' : `staan er ${formatCount(chosen)}`}.`,
  usually: '“Meestal plaats” zegt waar een locatie staat in 90 van de 100 andere wegingen en rekenmethoden.',
  rules: 'Regels: wie hier niet aan voldoet, valt af',
  noRules: 'Er zijn geen regels; geen locatie valt af.',
  criteria: 'Criteria: waarop de andere locaties zijn vergeleken',
  noCriteria: 'Er zijn geen criteria; de locaties hebben geen score.',
  any: 'ten minste één van deze',
  noShortlist: 'Er is nog geen locatie gekozen.',
  gone: (id: string) => `Locatie ${id} staat niet meer in de lijst van locaties.`,
  place: (rank: number, ranked: number, score: string) => `plaats ${rank} van ${ranked}, score ${score}`,
  scoreOf: (method: SiteMethod, score: number) =>
    Number.isNaN(score) ? 'geen score' : method === 'promethee' ? formatDecimal(score, 2) : formatDecimal(score, 1),
  points: (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '–' : formatCount(value * 100)),
  dash: 'Een streepje betekent: niet bekend.',
  noRank: 'geen plaats',
  rejected: (reasons: string) => `Valt af. ${reasons}`,
  noReason: 'Geen reden opgeschreven.',
  ranksBetween: (low: number, high: number) => (low === high ? `${low}` : `${low} tot ${high}`),
  known: (share: number) => (Number.isNaN(share) ? '–' : formatShare(share)),
  knownHelp: '“Bekend” is het deel van het gewicht van de index waarvan het cijfer bekend is.',
  figure,
  caption: {
    shortlist: 'De shortlist, in de gekozen volgorde',
    all: (method: SiteMethod) => `Locaties met score en plaats (${methodText[method]})`,
    rejected: 'Locaties die afvallen, met elke regel waaraan ze niet voldoen',
    points: 'Punten van 0 (slechtst) tot 100 (best) per criterium',
    effect: 'Gebieden waar een cijfer verandert, nu en straks',
  },
  column: {
    site: 'Locatie',
    area: 'Wijk en buurt',
    place: 'Plaats',
    score: 'Score',
    known: 'Bekend',
    agreement: 'Zekerheid',
    ranks: 'Meestal plaats',
    choice: 'Keuze',
    reason: 'Reden of opmerking',
    why: 'Waarom',
    rule: 'Regel',
    demands: 'Eisen',
    fails: 'Vallen af',
    criterion: 'Criterium',
    measure: 'Waar naar gekeken wordt',
    value: 'Hoe er punten van komen',
    weight: 'Gewicht',
    areaName: 'Gebied',
    areasOf: { gemeente: 'Gemeente', wijk: 'Wijk', buurt: 'Buurt' },
    capacity: 'Draagkracht',
    load: 'Draaglast',
    field: 'Veld van de balans',
    sites: 'Locaties',
    source: 'Bron',
    licence: 'Licentie',
    years: 'Jaren',
  },
  number: (at: number) => `C${at + 1}`,
  change: (before: number, after: number) => {
    if (before === after || (Number.isNaN(before) && Number.isNaN(after))) return figure(after);
    const hidden = hiddenChange(before, after);
    return hidden === null ? `${figure(before)} → ${figure(after)}` : `${figure(after)} (${hidden})`;
  },
  fieldChange: (before: string, after: string) => (before === after ? after : `${before} → ${after}`),
  leftOut: (figure: string, axis: string) =>
    `Het cijfer “${figure}” verandert, maar telt niet overal mee in ${axis}: van dat onderdeel van de index zijn te weinig cijfers bekend.`,
  noEffect: 'Geen cijfer van een gebied verandert.',
  changed: (changes: number) => sealText.heading(changes),
  lacks: (what: string, reason: string) => `${what}: ${reason}.`,
  lackedByAll: 'Dit ontbreekt bij al deze locaties:',
  lackedBeyond: 'Daaronder: wat verder ontbreekt',
  lacked: 'Daaronder: wat ontbreekt',
  openRules: (rules: readonly string[]) => `Nog niet te toetsen: ${rules.join('; ')}.`,
  mapCaption: 'De kaart laat de stand zien op het moment dat dit stuk is gemaakt.',
  linkIntro: 'Met dit adres gaat het werk open zoals het was toen dit stuk is gemaakt:',
  openWork: 'Open dit werk in Wijkbalans',
  linkLong: (letters: number, file: string) =>
    `Het adres telt ${formatCount(letters)} tekens en is te lang om over te typen. Wie dit stuk op een scherm leest, volgt de verwijzing. Wie het op papier heeft, opent het bestand ${file}: dat bewaart u bij Wegen met “Bewaar al uw wijzigingen”.`,
  qr: 'Of scan deze code met een telefoon of tablet.',
  qrAlt: 'QR-code met het adres waarmee dit werk opengaat.',
} as const;

function figure(value: number): string {
  return Number.isNaN(value) ? 'geen score' : formatDecimal(value, 1);
}
