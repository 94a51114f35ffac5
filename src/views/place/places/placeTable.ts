import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import { smallCount } from '../../../model/smallCount.ts';
import { fieldLabels, formText } from '../../../text/placeEdit.ts';
import { complexText } from '../../../text/places.ts';
import type { CellTarget } from './placeCells.ts';
import type { AnyPlace, FieldMaterial, FieldValue, PlaceField } from './placeFields.ts';
import { fieldOf, fieldsOf } from './placeFields.ts';

/** A column of the table of one kind of place. */
export interface PlaceColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly target: CellTarget;
  /** what stands in the cell; empty = not known */
  text(place: AnyPlace): string;
  /** what it is sorted on; null goes last, whichever way */
  key(place: AnyPlace): number | string | null;
}

const numbers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const collator = new Intl.Collator('nl', { numeric: true });

/** figures of a complex that are about people */
const aboutPeople = ['residents', 'placesVragers'];

function wordsOf(field: PlaceField, value: FieldValue): string {
  if (value === null || value === '') return '';
  if (field.choices !== undefined) return field.choices.find(([id]) => id === value)?.[1] ?? String(value);
  if (typeof value === 'boolean') return value ? fieldLabels.yes : fieldLabels.no;
  if (typeof value === 'number') return field.type === 'year' ? String(value) : numbers.format(value);
  return typeof value === 'string' ? value : value.join(', ');
}

/** All fields of a kind as columns, with the area after the name; own fields of sites at the end. */
export function placeColumns(
  as: PlaceKindOfWork,
  material: FieldMaterial,
  places: readonly AnyPlace[],
  areaName: (code: string | null) => string,
  smallest: number,
): readonly PlaceColumn[] {
  const [name, ...others] = fieldsOf(as, material).map((field): PlaceColumn => {
    const numeric = field.type === 'whole' || field.type === 'decimal' || field.type === 'year';
    const hides = as === 'complexes' && aboutPeople.includes(field.id);
    const read = (place: AnyPlace): FieldValue | 'hidden' => {
      const value = fieldOf(place, field.id);
      return hides && typeof value === 'number' && smallCount(value, smallest).kind === 'hidden' ? 'hidden' : value;
    };
    return {
      id: field.id,
      label: field.label,
      numeric,
      target: { is: 'field', field },
      text: (place) => {
        const value = read(place);
        return value === 'hidden' ? complexText.hidden : wordsOf(field, value);
      },
      key: (place) => {
        const value = read(place);
        if (typeof value === 'number') return value;
        const words = value === 'hidden' ? '' : wordsOf(field, value);
        return words === '' ? null : words;
      },
    };
  });
  if (name === undefined) return [];
  const area: PlaceColumn = {
    id: 'area',
    label: fieldLabels.area,
    numeric: false,
    target: { is: 'where' },
    text: (place) => areaName(place.area),
    key: (place) => areaName(place.area) || null,
  };
  return [name, area, ...others, ...ownColumns(places)];
}

function ownColumns(places: readonly AnyPlace[]): readonly PlaceColumn[] {
  const columnsOf = (of: 'attributes' | 'judgements', heading: string): readonly PlaceColumn[] => {
    const values = (place: AnyPlace) => ('hectares' in place ? (place[of] ?? {}) : {});
    const names = [...new Set(places.flatMap((place) => Object.keys(values(place))))].sort(collator.compare);
    return names.map((name) => {
      const read = (place: AnyPlace) => values(place)[name] ?? null;
      return {
        id: `${of} ${name}`,
        label: `${heading}: ${name}`,
        numeric: places.every((place) => ['number', 'object'].includes(typeof read(place))),
        target: { is: 'own', of, name },
        text: (place) => {
          const value = read(place);
          if (value === null) return '';
          if (typeof value === 'boolean') return value ? fieldLabels.yes : fieldLabels.no;
          return typeof value === 'number' ? numbers.format(value) : value;
        },
        key: (place) => {
          const value = read(place);
          return typeof value === 'boolean' ? (value ? fieldLabels.yes : fieldLabels.no) : value;
        },
      };
    });
  };
  return [...columnsOf('attributes', formText.ownShort), ...columnsOf('judgements', formText.judgementShort)];
}

/** The order as it was, with what came since above it, so that no row jumps away while one types in it. */
export function steadyOrder(order: readonly string[], places: readonly AnyPlace[]): readonly string[] {
  const known = new Set(order);
  const fresh = places.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return fresh.length === 0 ? order : [...fresh.reverse(), ...order];
}

/** Sorted on a column; what is not known comes last either way, and equal ones stand by name. */
export function sortedPlaces(
  places: readonly AnyPlace[],
  column: PlaceColumn | undefined,
  descending: boolean,
): readonly AnyPlace[] {
  const byName = (a: AnyPlace, b: AnyPlace): number => collator.compare(a.name, b.name);
  if (column === undefined) return places.toSorted(byName);
  const way = descending ? -1 : 1;
  return places
    .map((place) => ({ place, key: column.key(place) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return Number(a.key === null) - Number(b.key === null) || byName(a.place, b.place);
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : collator.compare(String(a.key), String(b.key));
      return way * order || byName(a.place, b.place);
    })
    .map(({ place }) => place);
}
