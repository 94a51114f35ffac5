import type { AddressMatch, AddressQuery } from './address.ts';

/** Parts of an address a column of a file can hold; `text`: all of it, or street and number, in one. */
export const addressParts = ['street', 'number', 'letter', 'addition', 'postcode', 'place', 'text'] as const;
export type AddressPart = (typeof addressParts)[number];
/** Names of the columns with addresses. */
export type AddressColumns = Readonly<Partial<Record<AddressPart, string>>>;

/** Addresses a file holds. */
export interface PreviewAddresses {
  readonly columns: AddressColumns;
  /** rows with an address */
  readonly rows: number;
  /** addresses, each counted once however many rows it stands in */
  readonly distinct: number;
}

/** One address of a file, to be looked up once. */
export interface AskedAddress {
  /** without capitals and spaces that do not matter; unique within the file */
  readonly key: string;
  /** as the file has it */
  readonly address: string;
  readonly query: AddressQuery;
  /** row numbers in the file */
  readonly rows: readonly number[];
}

export interface AddressList {
  readonly addresses: readonly AskedAddress[];
  /** row numbers in the file of rows without an address */
  readonly empty: readonly number[];
}

export interface LocatedAddress extends AskedAddress {
  readonly match: AddressMatch;
}

/** What looking up the addresses of a file came to. Every address stands in one of the lists. */
export interface LocatedReport {
  /** all that was asked for agrees */
  readonly found: readonly LocatedAddress[];
  /** something differs: used for the rows a person confirms only */
  readonly doubtful: readonly LocatedAddress[];
  /** outside the municipalities on screen: of no use there */
  readonly outside: readonly LocatedAddress[];
  readonly missing: readonly AskedAddress[];
  /** not looked up, because it was stopped */
  readonly pending: readonly AskedAddress[];
  readonly empty: readonly number[];
  /** Dutch: why it stopped half way; null when all was looked up */
  readonly stopped: string | null;
}

/** The place of a row, WGS 84 degrees. */
export interface RowPoint {
  /** row number in the file */
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
}

/** The rows of a file stand for places that are to be found by their addresses: no coordinates and no codes of areas. */
export function isAddressList(file: {
  readonly addresses: PreviewAddresses | null;
  readonly places: unknown;
  readonly codeColumn: string | null;
}): boolean {
  return file.addresses !== null && file.places === null && file.codeColumn === null;
}

/** Places of the rows whose address was found surely, and of those a person confirmed by the key of the address. */
export function pointsOfReport(
  { found, doubtful }: Pick<LocatedReport, 'found' | 'doubtful'>,
  confirmed: ReadonlySet<string>,
): readonly RowPoint[] {
  return [...found, ...doubtful.filter(({ key }) => confirmed.has(key))]
    .flatMap(({ rows, match: { lon, lat } }) => rows.map((row) => ({ row, lon, lat })))
    .sort((one, other) => one.row - other.row);
}
