import type { PlaceKind } from './userImport.ts';

/** Ids of the places that imports brought. */
export type ImportedPlaces = Readonly<Record<PlaceKind, readonly string[]>>;

export const noImportedPlaces: ImportedPlaces = { projects: [], sites: [], facilities: [] };
