import { unzipSync } from 'fflate';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { staysInside } from '../manifest.ts';
import { unpackedLimit } from './limits.ts';

/** Names of the files in a zip, with forward slashes; folders and what file managers leave behind are not named. */
export function listEntries(file: string, bytes: Uint8Array): Result<readonly string[]> {
  const names: string[] = [];
  const listed = walk(file, bytes, (name) => {
    names.push(name);
    return false;
  });
  return listed.ok ? succeed(names.filter((name) => !isLitter(name))) : listed;
}

/** Unpacks the files that are wanted, on this thread: fflate's other way starts workers from blobs, which the content policy forbids. */
export function readEntries(
  file: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  return walk(file, bytes, wanted);
}

function walk(
  file: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  let outside: string | null = null;
  let unpacked = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const path = name.replaceAll('\\', '/');
        if (!staysInside(path.replace(/\/$/, ''))) outside ??= name;
        if (outside !== null || path.endsWith('/') || !wanted(path)) return false;
        unpacked += originalSize;
        return unpacked <= unpackedLimit;
      },
    });
    if (outside !== null) {
      return fail('file_rejected', `${file} bevat het pad "${outside}", en dat wijst buiten de zip.`, {
        file,
        value: outside,
      });
    }
    if (unpacked > unpackedLimit) {
      return fail('file_rejected', `${file} is uitgepakt groter dan 500 MB en wordt niet geopend.`, { file });
    }
    return succeed(new Map(Object.entries(entries).map(([name, content]) => [name.replaceAll('\\', '/'), content])));
  } catch (cause) {
    return fail('file_rejected', `${file} is beschadigd en kan niet worden uitgepakt.`, { file }, cause);
  }
}

function isLitter(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db');
}
