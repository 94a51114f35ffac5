import type { Result } from '../domain/failure.ts';
import type { BundleFolder } from './files.ts';
import { memoryFolder } from './memoryFolder.ts';

/** A folder a person chose or dropped: files with their path below that folder. */
export function openedFolder(files: readonly File[]): Result<BundleFolder> {
  const contents = new Map(files.map((file) => [pathOf(file), file]));
  const name = [...contents.keys()][0]?.split('/').at(-2) ?? 'de geopende map';
  return memoryFolder(name, contents, async (file) => new Uint8Array(await file.arrayBuffer()));
}

/** Loose files have no path; a directory input gives `GM9901/areas.csv`. */
function pathOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}
