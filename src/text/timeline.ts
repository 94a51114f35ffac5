/** Where a project stands in a year. */
export const phaseText = {
  not_yet: 'nog niet',
  running: 'lopend',
  ended: 'afgelopen',
  stopped: 'gestopt',
  late: 'te laat: het beginjaar is voorbij, maar het project is er niet',
  unknown: 'onbekend',
} as const;
