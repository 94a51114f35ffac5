import type { AreaCode } from './area.ts';

/** An address as a file or a person writes it: in parts, or as one text. Parts that are absent are not compared. */
export interface AddressQuery {
  readonly street?: string;
  /** house number with its letter and addition, as written: "12", "12 A", "12-bis" */
  readonly number?: string;
  readonly postcode?: string;
  readonly place?: string;
  /** everything in one; used when street and postcode are absent */
  readonly text?: string;
}

/** What the address service found. */
export interface AddressMatch {
  /** id of the service */
  readonly id: string;
  /** as the service writes it: "Kadeweg 3, 9901AB Oeverstad" */
  readonly label: string;
  /** an address has its own point; a street or a postcode stands for many */
  readonly kind: 'adres' | 'weg' | 'postcode';
  /** WGS 84, degrees */
  readonly lon: number;
  readonly lat: number;
  readonly municipality: AreaCode | null;
  readonly municipalityName: string;
  /** Dutch: why this may be another place than was asked for. Null: all that was asked for agrees. */
  readonly doubt: string | null;
}

/** How far a series of addresses is. */
export interface AddressProgress {
  readonly done: number;
  readonly all: number;
}
