/** Where a project stands in a year. */
export const phaseText = {
  not_yet: 'nog niet',
  running: 'lopend',
  ended: 'afgelopen',
  stopped: 'gestopt',
  late: 'te laat: het beginjaar is voorbij, maar het project is er niet',
  unknown: 'onbekend',
} as const;

/** The same, short, for a row of counts. */
export const phaseShort = {
  not_yet: 'nog niet',
  running: 'lopend',
  ended: 'afgelopen',
  stopped: 'gestopt',
  late: 'te laat',
  unknown: 'onbekend',
} as const;

export const yearText = {
  title: 'Door de jaren heen',
  slider: 'Kies een jaar',
  chosen: (year: number) => `Jaar: ${year}`,
  all: 'Alle projecten staan op de kaart, van welk jaar ook.',
  allYears: 'Alle jaren',
  in: (year: number, counts: readonly string[]) => `In ${year}: ${counts.join(', ')}.`,
  help: 'Wat er in het gekozen jaar niet is, staat lichter op de kaart. Plannen tellen mee alsof ze op tijd komen.',
  none: 'Er zijn nog geen projecten.',
  chart: 'Plekken voor vragers per jaar',
  table: 'Als tabel',
  year: 'Jaar',
  realised: 'gerealiseerd',
  planned: 'gepland of idee',
  unknown: 'projecten zonder aantal',
} as const;
