import type { AddressMatch, AddressProgress, AddressQuery } from '../domain/address.ts';
import type { TileAddress } from '../domain/backgroundMap.ts';
import type { Result } from '../domain/failure.ts';

/** What is asked of services outside the site. Each refuses without the person's agreement to its host. */
export interface OutsideCommands {
  /** switches the background map; remembered on this device, never in a link */
  showBackground(on: boolean): void;
  /** one tile of the background map as a picture; `file_rejected` when there is none at this place */
  readBackgroundTile(tile: TileAddress, signal: AbortSignal): Promise<Result<Blob>>;
  /** addresses that fit a text, those in the open municipality first; a new search stops the one before */
  findAddresses(text: string): Promise<Result<readonly AddressMatch[]>>;
  /** marks an address on the map; null takes the mark away, and so does another municipality */
  markAddress(match: AddressMatch | null): void;
  /**
   * The best match of each row, in their order; null where nothing was found. A match with a doubt is a proposal that a
   * person confirms. At most 5,000 rows, four at a time. After a failure, asking again repeats only what is missing.
   */
  lookUpAddresses(
    rows: readonly AddressQuery[],
    /** after each address, also before a failure: how far it is, which row, and what was found */
    onProgress?: (progress: AddressProgress, place: number, match: AddressMatch | null) => void,
    signal?: AbortSignal,
  ): Promise<Result<readonly (AddressMatch | null)[]>>;
}
