import type { AddressProgress } from '../domain/address.ts';
import type { Result } from '../domain/failure.ts';
import type { LocatedReport } from '../domain/importAddresses.ts';
import type { ImportedPlaces } from '../domain/importedPlaces.ts';
import type { Correction } from '../domain/userFile.ts';
import type { ImportPlan, ImportReading, ImportRecord } from '../domain/userImport.ts';

/** Bringing in files of a person, beside the figures of the municipality on screen. What fails leaves all as it was. */
export interface ImportCommands {
  /**
   * Reads a file, or a pasted table, away from the page's thread. One preview at a time: a new one takes the place of
   * the one before, and a reading that fails leaves that one usable.
   */
  read(given: File | string, correction: Correction): Promise<Result<ImportReading>>;
  /**
   * Looks the addresses of a preview up at PDOK, each once; of the file nothing but its addresses is sent, and nothing
   * without the person's agreement. Its places go into `ImportPlan.points`. What was found before it stopped stays.
   */
  locate(
    previewId: string,
    onProgress: (progress: AddressProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<LocatedReport>>;
  /** `plan` null: as recognised, for a preview of a known source. On success the new figures are on screen and kept. */
  apply(previewId: string, plan: ImportPlan | null): Promise<Result<ImportRecord>>;
  discard(previewId: string): void;
  /** takes an import away again, in whatever order, also one of an earlier visit */
  undo(importId: string): Promise<Result<void>>;
  /** which places of the municipality on screen its imports brought */
  places(): Promise<Result<ImportedPlaces>>;
  /** stops what `DataState.importing` tells of; it ends as a failure of one sentence */
  cancel(): void;
}
