/** What stands on the page before the wheel itself is fetched. */
export const wheelOpenText = {
  fold: 'Wiel',
  section: 'Wiel en methode',
  chooseArea: 'Kies een gebied op de kaart of in de tabel. Dan staat hier het wiel van dat gebied.',
  open: 'Wiel groot openen',
  title: (index: string, area: string) => `${index} in een wiel: ${area}`,
  loading: 'Het wiel wordt geladen.',
  noRoom: 'Het wiel kon niet worden geladen. Sluit dit deel en probeer het opnieuw.',
} as const;
