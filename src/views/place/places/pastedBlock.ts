import { fieldLabels } from '../../../text/placeEdit.ts';
import { placeFileText } from '../../../text/placeFiles.ts';
import type { PlaceColumn } from './placeTable.ts';

/** Texts of one row, by id of the column. */
export type PastedRow = Readonly<Record<string, string>>;

export type PastedRows =
  | { readonly is: 'rows'; readonly headed: boolean; readonly rows: readonly PastedRow[] }
  /** its columns are not those of the table */
  | { readonly is: 'other' };

/** more rows than these are a file, which can be looked at before it is added */
export const mostPasted = 500;

/** Cells as a spreadsheet puts them on the clipboard: a tab between cells, a line per row, quotes around what holds one of these. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  const rows: string[][] = [[]];
  while (cells.lastIndex < text.length) {
    const [whole = '', quoted, bare = '', end = ''] = cells.exec(text) ?? [];
    if (whole === '') break;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end !== '\t' && cells.lastIndex < text.length) rows.push([]);
    // an empty cell at the very end
    if (end === '\t' && cells.lastIndex === text.length) rows.at(-1)?.push('');
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** Whether a text is more than one cell. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Headings by which a column is known: those of the table, and those of the files the app writes itself. */
function headingsOf(columns: readonly PlaceColumn[]): ReadonlyMap<string, string> {
  const inFiles: Readonly<Record<string, string>> = placeFileText.header;
  const known = columns.flatMap(({ id, label }) =>
    [label, ...(inFiles[id] === undefined ? [] : [inFiles[id]])].map((each) => [plain(each), id] as const),
  );
  const where = columns.find(({ target }) => target.is === 'where')?.id ?? '';
  return new Map([
    ...known,
    ...['adres', 'plek', 'buurt', 'wijk'].map((each) => [each, where] as const),
    ...[fieldLabels.lon, placeFileText.header.lon, 'lon'].map((each) => [plain(each), 'lon'] as const),
    ...[fieldLabels.lat, placeFileText.header.lat, 'lat'].map((each) => [plain(each), 'lat'] as const),
    [plain(placeFileText.header.data), ''],
  ]);
}

/** Coordinates go before the name of an area. */
function rowOf(ids: readonly string[], cells: readonly string[], where: string): PastedRow {
  const texts = Object.fromEntries(ids.map((id, at) => [id, cells[at] ?? ''] as const).filter(([id]) => id !== ''));
  const { lon = '', lat = '', ...rest } = texts;
  return lon === '' || lat === '' ? rest : { ...rest, [where]: `${lat}; ${lon}` };
}

/**
 * Which cell of the table each pasted cell is meant for: by the headings when the first row holds them, else one after
 * another from the column where it was pasted.
 */
export function rowsOfBlock(
  block: readonly (readonly string[])[],
  columns: readonly PlaceColumn[],
  from: number,
): PastedRows {
  const where = columns.find(({ target }) => target.is === 'where')?.id ?? '';
  const headings = headingsOf(columns);
  const [first = [], ...others] = block;
  const heads = first.map((cell) => (cell === '' ? '' : headings.get(plain(cell))));
  // nobody calls a place "Naam"
  const isHeaded = heads.includes('name') || heads.filter((id) => (id ?? '') !== '').length > first.length / 2;
  if (isHeaded) {
    const ids = heads.flatMap((id) => (id === undefined ? [] : [id]));
    if (ids.length < heads.length || others.length === 0) return { is: 'other' };
    return { is: 'rows', headed: true, rows: others.map((cells) => rowOf(ids, cells, where)) };
  }
  const ids = columns.slice(from).map(({ id }) => id);
  if (block.some((cells) => cells.length > ids.length)) return { is: 'other' };
  return { is: 'rows', headed: false, rows: block.map((cells) => rowOf(ids.slice(0, cells.length), cells, where)) };
}
