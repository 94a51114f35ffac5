import { formText } from '../../../text/placeEdit.ts';
import { placeRowText } from '../../../text/placeRows.ts';
import { readNumber } from '../../explore/manualBounds.ts';
import { type AnyPlace, type FieldValue, fieldOf, type PlaceField } from './placeFields.ts';

export type FieldRead =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly sentence: string };

const refuse = (sentence: string): FieldRead => ({ ok: false, sentence });
const take = (value: FieldValue): FieldRead => ({ ok: true, value });

/** no count of homes or people is larger */
const most = 1_000_000;
const years = { first: 1900, last: 2200 } as const;

/** Pairs of years of which the second may not come before the first. */
const yearPairs = [
  ['yearFrom', 'yearTo'],
  ['availableFrom', 'availableTo'],
] as const;

function readCount({ label, type }: PlaceField, typed: string): FieldRead {
  const number = readNumber(typed);
  if (number === null) return refuse(formText.notNumber(label, typed.trim()));
  if (number < 0) return refuse(formText.negative(label));
  if (number > most) return refuse(formText.tooLarge(label));
  if (type === 'whole' && !Number.isInteger(number)) return refuse(formText.notWhole(label, typed.trim()));
  return take(number);
}

function readYear({ id, label }: PlaceField, typed: string, place: AnyPlace): FieldRead {
  const year = Number(typed.trim());
  if (!/^\d{4}$/.test(typed.trim()) || year < years.first || year > years.last) {
    return refuse(formText.notYear(label, typed.trim()));
  }
  for (const [first, last] of yearPairs) {
    const from = id === first ? year : fieldOf(place, first);
    const to = id === last ? year : fieldOf(place, last);
    const isPair = id === first || id === last;
    if (isPair && typeof from === 'number' && typeof to === 'number' && to < from) {
      return refuse(formText.yearOrder(from, to));
    }
  }
  return take(year);
}

const yesWords = ['ja', 'j', 'x', 'waar'];
const noWords = ['nee', 'n', 'onwaar'];

function readYesNo({ label }: PlaceField, typed: string): FieldRead {
  const word = typed.trim().toLowerCase();
  if (yesWords.includes(word)) return take(true);
  return noWords.includes(word) ? take(false) : refuse(placeRowText.notOne(label, typed.trim(), ['ja', 'nee']));
}

/** By what is kept or by what it is called, as a spreadsheet has it. */
function readChoice({ label, choices = [] }: PlaceField, typed: string): FieldRead {
  const word = typed.trim().toLowerCase();
  const found = choices.find(([id, name]) => id.toLowerCase() === word || name.toLowerCase() === word);
  if (found !== undefined) return take(found[0] === '' ? null : found[0]);
  const some = choices.map(([id, name]) => name || id).filter((name) => name !== '');
  return refuse(placeRowText.notOne(label, typed.trim(), some.slice(0, 3)));
}

/** What a person typed in a field of a place, or in one sentence why it cannot be taken. Empty = not known, never 0. */
export function readField(field: PlaceField, typed: string, place: AnyPlace): FieldRead {
  const isEmpty = typed.trim() === '';
  switch (field.type) {
    case 'name':
      return isEmpty ? refuse(formText.needsName) : take(typed.trim());
    case 'text':
    case 'lines':
      return take(typed.trim());
    case 'words':
      return take(
        typed
          .split(/[,|;]/)
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      );
    case 'whole':
    case 'decimal':
      return isEmpty ? take(null) : readCount(field, typed);
    case 'year':
      return isEmpty ? take(null) : readYear(field, typed, place);
    case 'yes_no':
      return isEmpty ? take(null) : readYesNo(field, typed);
    case 'choice':
      return readChoice(field, typed);
  }
}
