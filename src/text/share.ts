/** Texts of the button that copies a link. */
export const shareText = {
  changesCarried: 'Uw gewijzigde gewichten en grenzen gaan mee met de link.',
  allCarried:
    'Alles wat u maakte gaat mee met de link. Die is lang: sommige mailprogramma’s breken hem af. Stuur bij twijfel het bestand mee (Wegen, Bewaar al uw wijzigingen).',
  fileNeeded:
    'Wat u maakte past niet in een link. Bewaar het bij Wegen als bestand (Bewaar al uw wijzigingen) en stuur dat mee.',
  brought: 'Deze link bracht het werk van iemand anders mee. Wat hier stond, krijgt u terug met Ongedaan maken.',
  undo: 'Ongedaan maken',
} as const;
