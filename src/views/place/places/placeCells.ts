import type { Site } from '../../../domain/place.ts';
import { formatTyped } from '../../../text/nl.ts';
import { readNumber } from '../../explore/manualBounds.ts';
import { type AnyPlace, type FieldValue, fieldOf, type PlaceField } from './placeFields.ts';
import { readField } from './readField.ts';

/** What a cell of the table of places stands for. */
export type CellTarget =
  | { readonly is: 'field'; readonly field: PlaceField }
  /** where it lies: see `readWhere.ts` */
  | { readonly is: 'where' }
  /** a field people added to a site themselves */
  | { readonly is: 'own'; readonly of: 'attributes' | 'judgements'; readonly name: string };

type ValueTarget = Exclude<CellTarget, { is: 'where' }>;

export type CellRead =
  | { readonly ok: true; readonly place: AnyPlace }
  | { readonly ok: false; readonly sentence: string };

/** A value as one would type it; empty for what is not known. */
export function typedOf(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return formatTyped(value);
  return typeof value === 'string' ? value : value.join(', ');
}

/** A value as typed: a number, yes or no, or words; empty = not known. */
export function readOwn(typed: string): NonNullable<Site['attributes']>[string] {
  const text = typed.trim();
  if (text === '') return null;
  if (/^(ja|nee)$/i.test(text)) return text.toLowerCase() === 'ja';
  return readNumber(text) ?? text;
}

/** What stands in a cell, as one would type it. */
export function typedIn(place: AnyPlace, target: ValueTarget): string {
  if (target.is === 'field') return typedOf(fieldOf(place, target.field.id));
  return typedOf('hectares' in place ? (place[target.of]?.[target.name] ?? null) : null);
}

/** The place with another value in a cell, by the rules of its form; or why that value cannot be taken. */
export function withCell(place: AnyPlace, target: ValueTarget, typed: string): CellRead {
  if (target.is === 'field') {
    const read = readField(target.field, typed, place);
    return read.ok ? { ok: true, place: { ...place, [target.field.id]: read.value } } : read;
  }
  if (!('hectares' in place)) return { ok: true, place };
  return { ok: true, place: { ...place, [target.of]: { ...place[target.of], [target.name]: readOwn(typed) } } };
}

/** What a cell is typed in. */
export function fieldOfCell({ id, label, target }: { id: string; label: string; target: CellTarget }): PlaceField {
  return target.is === 'field' ? target.field : { id, label, type: 'text' };
}
