import type { Result } from '../domain/failure.ts';

/** Where the files of a bundle come from: a folder on the site, an opened folder, a zip, a folder on disk. */
export interface BundleFolder {
  /** shown in messages, e.g. "GM0193.zip" */
  readonly name: string;
  /** null when the place cannot list its files (a plain web server) */
  list(): Promise<readonly string[] | null>;
  read(file: string): Promise<Result<Uint8Array>>;
}
