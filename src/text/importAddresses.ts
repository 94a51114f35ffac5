import type { AddressPart } from '../domain/importAddresses.ts';
import { counted } from './import.ts';

const addresses = (count: number): string => counted(count, 'adres', 'adressen');

// --- a file with addresses instead of coordinates ---

export const fileAddressText = {
  heading: 'Adressen opzoeken',
  seen: (distinct: number, rows: number) =>
    distinct === rows
      ? `In dit bestand staan ${addresses(distinct)}.`
      : `In dit bestand staan ${addresses(distinct)}, in ${counted(rows, 'rij', 'rijen')}.`,
  later: 'Bij stap 3 kunt u ze laten opzoeken.',
  why: 'Er staan geen coördinaten in. PDOK kan zeggen waar de adressen liggen; elke plek krijgt dan de buurt waarin zij ligt.',
  sent: (columns: readonly string[]) =>
    columns.length === 1
      ? `Alleen kolom ${columns.join()} gaat naar PDOK. De andere kolommen blijven op dit apparaat.`
      : `Alleen de kolommen ${columns.slice(0, -1).join(', ')} en ${columns.at(-1)} gaan naar PDOK. De andere kolommen blijven op dit apparaat.`,
  start: (distinct: number) => `Zoek ${addresses(distinct)} op bij PDOK`,
  goOn: (pending: number) => `Zoek ook ${counted(pending, 'overgebleven adres', 'overgebleven adressen')} op`,
  stop: 'Stoppen met opzoeken',
  busy: 'PDOK zoekt de adressen.',
  progress: (done: number, all: number) => `${done} van ${addresses(all)} opgezocht`,
  invented: 'Adressen opzoeken kan alleen in een bestaande gemeente; deze is verzonnen.',
  offline: 'Zonder netwerk kunnen we geen adressen opzoeken. Wat al is gevonden, blijft staan.',
  result: (found: number, all: number) => `${found} van ${addresses(all)} zeker gevonden.`,
  stopped: (sentence: string) => `${sentence} Wat is gevonden, blijft staan.`,
  found: (count: number) => `${addresses(count)} zeker gevonden`,
  missing: (count: number) => `${addresses(count)} niet gevonden`,
  outside: (count: number) => `${addresses(count)} buiten deze gemeente`,
  empty: (count: number) => `${counted(count, 'rij', 'rijen')} zonder adres`,
  pending: (count: number) => `${addresses(count)} nog niet opgezocht`,
  left: 'Deze rijen worden niet toegevoegd.',
  rows: 'Rij',
  asked: 'Adres in het bestand',
  place: 'Gevonden',
  doubtful: (count: number) => `Bij ${addresses(count)} is het niet zeker`,
  doubtfulHelp: 'Kies per adres of het voorstel klopt. Wat u niet kiest, wordt niet toegevoegd.',
  doubtfulLabel: (rows: readonly number[], address: string) =>
    `${rows.length === 1 ? 'Rij' : 'Rijen'} ${rows.join(', ')}: ${address}`,
  leaveOut: 'niet toevoegen',
  takeAll: (count: number) => `Neem alle ${counted(count, 'voorstel', 'voorstellen')} over`,
  takeNone: 'Kies weer niets',
  taken: (count: number) => `${counted(count, 'voorstel', 'voorstellen')} gekozen.`,
  more: (count: number) => `Toon er nog ${count}`,
  columns: 'Kolommen met het adres',
  columnsHelp:
    'Een adres is een straat of postcode met een huisnummer, of één kolom met alles erin. Na een andere keuze wordt het bestand opnieuw gelezen.',
  part: {
    street: 'Straat',
    number: 'Huisnummer',
    letter: 'Huisletter',
    addition: 'Toevoeging',
    postcode: 'Postcode',
    place: 'Plaats',
    text: 'Heel adres in één kolom',
  } satisfies Record<AddressPart, string>,
  none: 'geen',
  placed: (rows: number) => `${counted(rows, 'rij heeft', 'rijen hebben')} een plaats door het adres.`,
  notPlaced: 'Geen enkele rij heeft nog een plaats: zoek eerst de adressen op bij stap 3.',
  toStep: 'Naar de adressen',
  problem: 'Zoek eerst de adressen op bij stap 3, of kies bij deze plekken “niet toevoegen”.',
} as const;
