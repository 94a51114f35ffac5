import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import type { LonLat } from '../../../model/geometry.ts';
import { newPlace, type Start } from './makePlace.ts';
import { typedIn, withCell } from './placeCells.ts';
import type { AnyPlace } from './placeFields.ts';
import type { PlaceColumn } from './placeTable.ts';
import { readWhere } from './readWhere.ts';
import type { Areas } from './useAreas.ts';

/** A row that is being typed: no place yet, so that nothing of it is lost or guessed. */
export interface DraftRow {
  readonly key: string;
  /** what was typed, by id of the column */
  readonly texts: Readonly<Record<string, string>>;
  /** the spot of an address that was looked up, as long as it stands there */
  readonly found: { readonly typed: string; readonly spot: LonLat } | null;
  /** why it is no place yet, by id of the column; empty until somebody wanted to save it */
  readonly problems: Readonly<Record<string, string>>;
}

export type DraftStart = Omit<Start, 'name' | 'spot' | 'area'>;

const nowhere: LonLat = { lon: 0, lat: 0 };

/** What a new place has of itself in a column, e.g. the status of an idea. */
function startTexts(as: PlaceKindOfWork, columns: readonly PlaceColumn[], start: DraftStart): DraftRow['texts'] {
  const blank = newPlace(as, { ...start, name: '', spot: nowhere, area: null });
  return Object.fromEntries(
    columns.map(({ id, target }) => [id, target.is === 'where' ? '' : typedIn(blank, target)] as const),
  );
}

/** An empty row, or one with what was pasted. */
export function draftRow(
  as: PlaceKindOfWork,
  columns: readonly PlaceColumn[],
  start: DraftStart,
  texts: DraftRow['texts'] = {},
): DraftRow {
  return { key: start.id, texts: { ...startTexts(as, columns, start), ...texts }, found: null, problems: {} };
}

/** Nothing was typed in it. */
export function isBlank(
  as: PlaceKindOfWork,
  { texts }: DraftRow,
  columns: readonly PlaceColumn[],
  start: DraftStart,
): boolean {
  const first = startTexts(as, columns, start);
  return columns.every(({ id }) => (texts[id] ?? '').trim() === (first[id] ?? ''));
}

export type DraftRead =
  | { readonly ok: true; readonly place: AnyPlace }
  /** `address`: what to look up first, when nothing else is in the way */
  | { readonly ok: false; readonly problems: DraftRow['problems']; readonly address: string | null };

/** The place a row says, every cell read by the rules of the form, or a sentence for each cell that cannot be read. */
export function readDraft(
  as: PlaceKindOfWork,
  { texts, found }: DraftRow,
  columns: readonly PlaceColumn[],
  areas: Pick<Areas, 'choices' | 'codeAt'>,
  start: DraftStart,
): DraftRead {
  const problems: Record<string, string> = {};
  let spot = nowhere;
  let address: string | null = null;
  const where = columns.find(({ target }) => target.is === 'where');
  if (where !== undefined) {
    const typed = texts[where.id] ?? '';
    const read = readWhere(typed, areas.choices);
    if (found !== null && found.typed === typed) spot = found.spot;
    else if (read.is === 'spot') spot = read.spot;
    else if (read.is === 'address') address = read.typed;
    else problems[where.id] = read.sentence;
  }
  let place = newPlace(as, { ...start, name: '', spot, area: areas.codeAt(spot) });
  for (const { id, target } of columns) {
    if (target.is === 'where') continue;
    const typed = texts[id] ?? '';
    if (target.is === 'own' && typed.trim() === '') continue;
    const read = withCell(place, target, typed);
    if (read.ok) place = read.place;
    else problems[id] = read.sentence;
  }
  return Object.keys(problems).length === 0 && address === null
    ? { ok: true, place }
    : { ok: false, problems, address };
}
