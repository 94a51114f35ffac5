import type { Correction } from '../../domain/userFile.ts';
import type { ImportPlan, ImportRecord } from '../../domain/userImport.ts';
import type { ImportCatalogue } from './contribution.ts';
import type { Imports } from './importsFile.ts';
import type { KnownFile } from './knownFile.ts';
import type { TableReading } from './reading.ts';

/** A file, or text a person pasted. */
export interface GivenFile {
  readonly name: string;
  readonly content: Blob | string;
}

export interface ReadRequest {
  readonly id: string;
  readonly given: GivenFile;
  readonly correction: Correction;
  /** of the municipality on screen; for reading, `townFiles` are enough */
  readonly files: BundleBytes;
  readonly catalogue: ImportCatalogue;
}

export interface ApplyRequest extends ReadRequest {
  /** null = as recognised */
  readonly plan: ImportPlan | null;
  readonly origin: Imports['origin'];
  /** lower case letters, digits and hyphens */
  readonly importId: string;
  /** ISO 8601, UTC */
  readonly at: string;
}

/** All files of a bundle by name, `dataset.json` included; each verified by whoever read them. */
export type BundleBytes = ReadonlyMap<string, Uint8Array>;

/** A bundle with an import in it. */
export interface Carried {
  readonly files: BundleBytes;
  readonly record: ImportRecord;
}

/** A bundle with an import out of it. */
export interface Undone {
  readonly files: BundleBytes;
  /** no import is left, and the files are those of the site */
  readonly asOnSite: boolean;
}

/** What a file turned out to be. */
export type FileRead =
  | { readonly kind: 'table'; readonly reading: TableReading }
  | ({ readonly kind: 'known' } & KnownFile);
