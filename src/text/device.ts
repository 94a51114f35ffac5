import { dayText } from './moment.ts';

const megabytes = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Megabytes of 1,000,000 bytes, never shown as nothing. */
export function formatSize(bytes: number): string {
  return bytes < 100_000 ? 'minder dan 0,1 MB' : `${megabytes.format(bytes / 1e6)} MB`;
}

// --- what this browser keeps, and new versions of the site ---

export const deviceText = {
  kept: (bytes: number, savedAt: string) => `Bewaard op dit apparaat op ${dayText(savedAt)}, ${formatSize(bytes)}.`,
  notKept: 'Niet bewaard op dit apparaat: weg na het sluiten van deze pagina.',
  keptHelp: 'Wat u opent, blijft in deze browser tot u het verwijdert, en werkt ook zonder netwerk.',
  saveAsFile: 'Bewaar als bestand',
  saveAsFileOf: (municipality: string) => `Bewaar als bestand: ${municipality}`,
  saved: (file: string) => `Het bestand ${file} is gemaakt. Het opent overal waar Wijkbalans werkt.`,
  forget: 'Verwijderen',
  forgetOf: (municipality: string) => `Verwijderen: ${municipality}`,
  forgetAll: 'Verwijder alles wat u hebt geopend',
  sure: (municipality: string) => `${municipality} verwijderen van dit apparaat?`,
  sureAll: (count: number) => `Alle ${count} gemeenten die u hebt geopend, verwijderen van dit apparaat?`,
  yes: 'Ja, verwijderen',
  no: 'Nee, laten staan',
  newVersion: 'Er is een nieuwe versie van Wijkbalans.',
  newVersionHelp: 'Wat u hebt gekozen, blijft staan.',
  useNewVersion: 'Nu vernieuwen',
  later: 'Later',
} as const;
