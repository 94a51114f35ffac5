/** Texts of the button that copies a link. */
export const shareText = {
  changesCarried: 'Uw gewijzigde gewichten en grenzen gaan mee met de link.',
  fileNeeded:
    'Uw gewijzigde recepten passen niet in een link. Bewaar ze bij Wegen als bestand en stuur dat bestand mee.',
} as const;
