/** Words for choosing a spot on the map. */
export const spotText = {
  click: (what: string) => `Klik op de kaart waar ${what} komt.`,
  stop: 'Stop',
  cross: 'Kruis in het midden van de kaart. Pijltjes verschuiven de kaart, Enter kiest de plek, Escape stopt.',
  keysNew: 'Met toetsen: pijltjes verschuiven het kruis (met Shift in kleine stappen), Enter kiest, Escape stopt.',
  keysMove: 'Met toetsen: pijltjes verschuiven 10 meter (met Shift 1 meter), Enter kiest, Escape stopt.',
  in: (area: string) => `Het kruis staat in ${area}.`,
  nowhere: 'Het kruis staat buiten alle gebieden.',
  alsoHere: 'Op dezelfde plek:',
  pale: (phase: string, year: number) => `In ${year}: ${phase}.`,
} as const;
