import { formatCount, listOf } from './nl.ts';

/** Words for typing in the table of places. */
export const placeRowText = {
  add: 'Rij toevoegen',
  help: 'Klik op een cel om te wijzigen, of druk op Enter of F2. Enter bewaart en gaat omlaag, Tab gaat verder, Escape laat het zoals het was. U kunt ook rijen uit Excel plakken.',
  cell: (column: string, name: string) => `${column} van ${name}`,
  draft: (column: string, number: number) => `${column}, nieuwe rij ${number}`,
  save: 'Bewaar',
  saveOf: (number: number) => `Bewaar nieuwe rij ${number}`,
  drop: (number: number) => `Laat nieuwe rij ${number} weg`,
  whereHint: 'gebied, adres of coördinaten',
  noWhere: 'Vul in waar het ligt: de naam of code van een gebied, een adres, of coördinaten.',
  noSuchArea: (typed: string) => `“${typed}” is hier geen gebied.`,
  moreAreas: (typed: string, codes: readonly string[]) =>
    `Er is meer dan één gebied “${typed}”. Vul de code in: ${listOf(codes).replace(' en ', ' of ')}.`,
  lookUp: 'Druk op Enter om dit adres te zoeken.',
  notOne: (label: string, typed: string, some: readonly string[]) =>
    `“${typed}” hoort niet bij ${label}. Kies bijvoorbeeld ${listOf(some).replace(' en ', ' of ')}.`,
  added: (count: number, what: { readonly one: string; readonly many: string }) =>
    `${formatCount(count)} ${count === 1 ? `${what.one} staat` : `${what.many} staan`} erbij.`,
  waiting: (count: number) =>
    count === 1
      ? '1 rij wacht nog: kijk wat eronder staat.'
      : `${formatCount(count)} rijen wachten nog: kijk wat eronder staat.`,
  changed: (label: string, name: string) => `${label} van ${name} is gewijzigd.`,
  changedMany: (cells: number) =>
    cells === 1 ? '1 cel is gewijzigd.' : `${formatCount(cells)} cellen zijn gewijzigd.`,
  refused: (cells: number, first: string) =>
    `${cells === 1 ? '1 cel is' : `${formatCount(cells)} cellen zijn`} niet overgenomen. ${first}`,
  handedOver: 'Deze kolommen passen niet op de tabel. Ze staan klaar bij het toevoegen van een bestand.',
  pastedName: 'geplakt.csv',
} as const;
