/** What stands on the first screen; the rest of these words comes with the form (`mapPicture.ts`). */
export const mapPictureOpenText = {
  menu: 'Kaart als afbeelding (PNG)…',
  heading: 'Kaart als afbeelding',
  loading: 'Het maken van afbeeldingen wordt geladen.',
  missing: 'Het maken van afbeeldingen kon niet worden geladen. Sluit dit venster en probeer het opnieuw.',
} as const;
