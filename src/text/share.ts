const placesOfFiles = (count: number): string =>
  count === 1 ? '1 plek uit een ingelezen bestand' : `${count} plekken uit ingelezen bestanden`;

/** What a link or a file of work takes along, as the button that copies the link tells it. */
export const shareText = {
  changesCarried: 'Uw gewijzigde gewichten en grenzen gaan mee met de link.',
  /** `places`: those of imported files among it */
  allCarried: (places: number) =>
    `Alles wat u maakte gaat mee met de link${places === 0 ? '' : `, ook ${placesOfFiles(places)}`}. Die is lang: sommige mailprogramma’s breken hem af. Stuur bij twijfel het bestand mee.`,
  fileNeeded: 'Wat u maakte past niet in een link. Bewaar het als bestand en stuur dat mee.',
  placesLeft: (places: number) =>
    `${placesOfFiles(places)} ${places === 1 ? 'past' : 'passen'} niet in de link. In het bestand ${places === 1 ? 'staat die' : 'staan ze'} wel: stuur dat mee.`,
  heldBack: (places: number) =>
    `${places === 1 ? '1 kandidaatlocatie' : `${places} kandidaatlocaties`} uit een ingelezen bestand ${places === 1 ? 'gaat' : 'gaan'} nog niet mee: locaties blijven ongenoemd tot de regels en criteria zijn verzegeld.`,
  placesUnread: 'De plekken uit ingelezen bestanden gaan niet mee, want ze zijn niet te lezen.',
  saveFile: 'Bewaar al uw werk als bestand',
  saved: (file: string) => `Het bestand ${file} is gemaakt.`,
} as const;
