import { formatCount, formatPlaces } from './nl.ts';

/** Words for the concentration of places. */
export const nearbyText = {
  title: 'Hoe dicht bij elkaar?',
  radius: 'Straal (meter)',
  kernel: 'Hoe telt de afstand?',
  kernels: { linear: 'verder weg telt minder', flat: 'alles binnen de straal telt even zwaar' },
  settings: 'Deze straal en deze telling gelden ook voor de index en voor regels over plekken in de omgeving.',
  counted: 'Welke projecten tellen hier mee?',
  countedKinds: { realised: 'alleen gerealiseerd', planned: 'gerealiseerd, in aanbouw en gepland' },
  toMap: 'Toon plekken per 1.000 inwoners op de kaart',
  mapCounts:
    'De kaart telt alleen gerealiseerde projecten. Regels en criteria tellen ook wat gepland of in aanbouw is.',
  choose: 'Kies een plek of een gebied. Dan staat de straal eromheen op de kaart.',
  around: (metres: number, name: string, places: number | null, projects: number, counted: string) =>
    `Binnen ${formatCount(metres)} meter van ${name}: ${
      places === null ? 'een onbekend aantal plekken' : formatPlaces(places)
    } voor vragers in ${projects === 1 ? '1 project' : `${formatCount(projects)} projecten`} (${counted}).`,
  table: 'Tabel per gebied',
  tableHelp: (metres: number, counted: string) =>
    `Plekken voor vragers (${counted}) in het gebied zelf, en tot ${formatCount(metres)} meter erbuiten, ook over de grens. Per 1.000 inwoners telt ook de zwaarte van het concept en de afstand.`,
  area: 'Gebied',
  own: 'Hier',
  near: 'Eromheen',
  perThousand: 'Per 1.000',
  unknown: 'niet bekend',
  notListed:
    'Er is nog geen project bekend dat er staat of in aanbouw is. Ideeën, schetsen en plannen zeggen niet wat er nu is. Daarom is de concentratie van plekken niet bekend: dat is iets anders dan 0. Voeg eerst bestaande projecten toe.',
  noBoundaries: 'De grenzen zijn er nog niet.',
  more: (count: number) => `Toon er nog ${formatCount(count)}`,
} as const;
