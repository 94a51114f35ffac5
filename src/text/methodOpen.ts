/** What stands on the page before the screen of the method is fetched. */
export const methodOpenText = {
  open: 'Methode en voorbeeldsom',
  title: 'Methode',
  loading: 'De methode wordt geladen.',
  noRoom: 'De methode kon niet worden geladen. Sluit dit venster en probeer het opnieuw.',
} as const;
