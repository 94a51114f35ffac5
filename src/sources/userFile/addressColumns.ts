import type { AddressQuery } from '../../domain/address.ts';
import type {
  AddressColumns,
  AddressList,
  AddressPart,
  AskedAddress,
  PreviewAddresses,
} from '../../domain/importAddresses.ts';
import { nameKey } from '../open/sameName.ts';
import { missingMark } from './missingCell.ts';
import type { TableReading, UserColumn } from './reading.ts';

const columnWords: Readonly<Record<AddressPart, RegExp>> = {
  street: /^((adres)?straat(naam)?|openbareruimte(naam)?|street)$/,
  number: /^(huis(nummer|nr|no)|hnr|nummer|nr)$/,
  letter: /^(huis)?letter$/,
  addition: /^(huis(nummer|nr))?toev(oeging)?$/,
  postcode: /^(postcode|pc6|postalcode)$/,
  place: /^((woon)?plaats(naam)?|stad|city)$/,
  text: /^((volledig|bezoek|locatie|straat)?adres(regel|gegevens)?1?|address)$/,
};

const holdsWhole = (text: string): boolean => /\p{L}{2}/u.test(text) && /\d/.test(text);
const isPostcode = (text: string): boolean => /^\d{4}\s?[a-z]{2}$/i.test(text);

/**
 * Columns with addresses: street or postcode with a number beside it, or a column that holds them in one. Null when
 * there are none; a column called "nummer" or "plaats" alone is no address.
 */
export function findAddressColumns(columns: readonly UserColumn[]): AddressColumns | null {
  const named = (part: AddressPart): UserColumn | undefined =>
    columns.find(({ name, type }) => type !== 'code' && columnWords[part].test(nameKey(name)));
  const postcode = mostly(named('postcode'), isPostcode);
  const number = named('number');
  const isWhole = (column: UserColumn | undefined): boolean => mostly(column, holdsWhole) !== undefined;
  const whole = [named('text'), named('street')].find(isWhole);
  const bare = isWhole(named('street')) ? undefined : named('street');
  // a column "Nummer" beside whole addresses numbers the rows
  const street = bare ?? (whole === undefined ? named('text') : undefined);
  const inParts =
    number !== undefined && (bare !== undefined || (whole === undefined && (street ?? postcode) !== undefined));
  if (!inParts && whole === undefined) return null;
  const parts = inParts ? { street, number, letter: named('letter'), addition: named('addition') } : { text: whole };
  const found: Partial<Record<AddressPart, UserColumn | undefined>> = { ...parts, postcode, place: named('place') };
  const names = Object.entries(found).flatMap(([part, column]) => (column === undefined ? [] : [[part, column.name]]));
  return Object.fromEntries(names);
}

/** The column, when at least half of what is filled in fits. */
function mostly(column: UserColumn | undefined, fits: (text: string) => boolean): UserColumn | undefined {
  const filled = column?.texts.filter((text) => said(text) !== '') ?? [];
  return filled.length > 0 && filled.filter(fits).length * 2 >= filled.length ? column : undefined;
}

function said(text: string): string {
  return missingMark(text) === null ? text.replace(/\s+/g, ' ').trim() : '';
}

/** The addresses in these columns, the same one once, in the order of the file; other columns are not read. */
export function addressesIn(
  { columns, rowNumbers }: Pick<TableReading, 'columns' | 'rowNumbers'>,
  chosen: AddressColumns,
): AddressList {
  const textOf = (part: AddressPart): readonly string[] =>
    columns.find(({ name }) => name === chosen[part])?.texts ?? [];
  const [streets, numbers, letters, additions] = [
    textOf('street'),
    textOf('number'),
    textOf('letter'),
    textOf('addition'),
  ];
  const [postcodes, places, wholes] = [textOf('postcode'), textOf('place'), textOf('text')];
  const byKey = new Map<string, AskedAddress & { readonly rows: number[] }>();
  const empty: number[] = [];
  for (const [at, row] of rowNumbers.entries()) {
    const [street, postcode, place, whole] = [streets, postcodes, places, wholes].map((texts) => said(texts[at] ?? ''));
    const number = [numbers, letters, additions]
      .map((texts) => said(texts[at] ?? ''))
      .filter((text) => text !== '')
      .join(' ');
    const query = queryOf({ street, number, postcode, place, text: whole });
    if (query === null) {
      empty.push(row);
      continue;
    }
    const address = [whole, street, number, postcode, place].filter(Boolean).join(' ');
    const key = address.toLowerCase().replace(/\b(\d{4}) ([a-z]{2})\b/g, '$1$2');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { key, address, query, rows: [row] });
    else known.rows.push(row);
  }
  return { addresses: [...byKey.values()], empty };
}

type Written = { readonly [Part in keyof AddressQuery]: string | undefined };

/** What is asked of one row; null without a street, a postcode or a whole address. With a whole one all is one text. */
function queryOf({ street = '', number = '', postcode = '', place = '', text = '' }: Written): AddressQuery | null {
  if (text !== '') return { text: [text, number, postcode, place].filter((part) => part !== '').join(' ') };
  if (street === '' && postcode === '') return null;
  const parts = Object.entries({ street, number, postcode, place }).filter(([, part]) => part !== '');
  return Object.fromEntries(parts);
}

/** Null when no row has an address. */
export function describeAddresses(
  reading: Pick<TableReading, 'columns' | 'rowNumbers'>,
  columns: AddressColumns,
): PreviewAddresses | null {
  const { addresses, empty } = addressesIn(reading, columns);
  const rows = reading.rowNumbers.length - empty.length;
  return rows === 0 ? null : { columns, rows, distinct: addresses.length };
}
