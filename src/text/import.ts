import type { ImportRecord } from '../domain/userImport.ts';
import { momentText } from './moment.ts';
import { levelText, listOf } from './nl.ts';

const count = new Intl.NumberFormat('nl-NL');

/** "1 cijfer", "12 cijfers". */
export function counted(number: number, one: string, many: string): string {
  return `${count.format(number)} ${number === 1 ? one : many}`;
}

const placeWords = {
  projects: ['woonzorgproject', 'woonzorgprojecten'],
  sites: ['kandidaatlocatie', 'kandidaatlocaties'],
  facilities: ['voorziening', 'voorzieningen'],
} as const;

/** What an import added, e.g. "Ouderenindex (2023, 2024; buurten; 166 waarden)". */
export function describeImport({ figures, places }: Pick<ImportRecord, 'figures' | 'places'>): readonly string[] {
  const parts = figures.map(({ label, years, levels, values }) => {
    const words = levels.map((level) => levelText[level].many).join(', ');
    return `${label} (${years.join(', ')}; ${words}; ${counted(values, 'waarde', 'waarden')})`;
  });
  if (places === null) return parts;
  const [one, many] = placeWords[places.as];
  return [...parts, counted(places.count, one, many)];
}

/** Places that did not come with the figures of the municipality: those of files, and those put by hand. */
export function ownPlacesSentence(
  imports: readonly Pick<ImportRecord, 'file' | 'places'>[],
  byHand: number,
  [one, many]: readonly [string, string],
): string | null {
  const fromFiles = imports
    .filter(({ places }) => places !== null && places.count > 0)
    .map(({ file, places }) => `${describeImport({ figures: [], places }).join('')} uit ${file}`);
  const hand =
    byHand === 0
      ? []
      : [`${counted(byHand, one, many)} met de hand toegevoegd of gewijzigd, of meegekomen met een link of bestand`];
  const own = [...fromFiles, ...hand];
  return own.length === 0
    ? null
    : `Door de gebruiker toegevoegd: ${listOf(own)}. Deze plekken komen niet uit de genoemde bronnen.`;
}

// --- the way in to one's own figures, and what came of it; the screen itself has its texts in importScreen.ts ---

export const importText = {
  title: 'Eigen cijfers toevoegen',
  open: 'Eigen cijfers toevoegen',
  openHelp: 'Een tabel uit Excel, een CSV of een kaartbestand, bij de gemeente die u nu ziet.',
  loading: 'Het scherm wordt geladen.',
  noRoom: 'Het scherm om cijfers toe te voegen kon niet worden geladen. Sluit dit venster en probeer het opnieuw.',
  drop: 'Laat het bestand los om het te lezen',
  dropHelp: 'Het bestand blijft op dit apparaat.',
  several: (file: string) => `Wijkbalans leest één bestand tegelijk. Dit is ${file}.`,
  added: (file: string, what: readonly string[]) =>
    what.length > 3
      ? `Toegevoegd uit ${file}: ${what.slice(0, 3).join(', ')} en nog ${what.length - 3}.`
      : `Toegevoegd uit ${file}: ${what.join(', ')}.`,
  unused: (notes: number) => `${counted(notes, 'gegeven kon', 'gegevens konden')} niet worden gebruikt`,
  undo: 'Ongedaan maken',
  undoOf: (file: string) => `Ongedaan maken: ${file}`,
  undone: (file: string) => `Wat uit ${file} kwam, is weer weg.`,
  undoing: 'Wordt ongedaan gemaakt.',
  heading: 'Eigen cijfers die u hebt toegevoegd',
  line: momentText,
  replaced: (cells: number) =>
    `Er ${cells === 1 ? 'maakte 1 waarde' : `maakten ${count.format(cells)} waarden`} plaats; bij ongedaan maken ${cells === 1 ? 'komt die' : 'komen die'} terug.`,
} as const;
