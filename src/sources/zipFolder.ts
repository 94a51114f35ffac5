import { unzipSync } from 'fflate';
import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import type { BundleFolder } from './files.ts';
import { staysInside } from './manifest.ts';
import { memoryFolder } from './memoryFolder.ts';

const largestUnpacked = 500 * 1024 * 1024;

/**
 * A bundle in one zip. Unpacked on this thread: fflate's other way starts workers from blobs, which the site's
 * content policy forbids. Refused: paths that leave the zip, more than 500 MB unpacked, and anything that is no zip.
 */
export async function zipFolder(file: File): Promise<Result<BundleFolder>> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    return fail('file_rejected', `${file.name} kan niet worden gelezen.`, { file: file.name }, cause);
  }
  const contents = unpack(file.name, bytes);
  return contents.ok ? memoryFolder(file.name, contents.value, async (content) => content) : contents;
}

function unpack(name: string, bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>> {
  let outside: string | null = null;
  let unpacked = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        unpacked += entry.originalSize;
        if (!staysInside(withSlashes(entry.name).replace(/\/$/, ''))) outside = entry.name;
        return outside === null && unpacked <= largestUnpacked && !entry.name.endsWith('/');
      },
    });
    if (outside !== null) {
      return fail('file_rejected', `${name} bevat het pad "${outside}", en dat wijst buiten de zip.`, {
        file: outside,
      });
    }
    if (unpacked > largestUnpacked) {
      return fail('file_rejected', `${name} is uitgepakt groter dan 500 MB en wordt niet geopend.`, { file: name });
    }
    return succeed(new Map(Object.entries(entries).map(([path, content]) => [withSlashes(path), content])));
  } catch (cause) {
    return fail('file_rejected', `${name} is geen leesbare zip; het bestand is beschadigd.`, { file: name }, cause);
  }
}

/** Some Windows programs write backslashes, against the standard (PKZIP appnote 4.4.17). */
function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
