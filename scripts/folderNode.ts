import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fail, succeed } from '../src/domain/failure.ts';
import type { BundleFolder } from '../src/sources/files.ts';

/** A bundle in a folder on disk. */
export function diskFolder(directory: string): BundleFolder {
  const root = resolve(directory);
  const name = basename(root);
  return {
    name,
    async list() {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
    async read(file) {
      try {
        return succeed(new Uint8Array(await readFile(join(root, file))));
      } catch (cause) {
        return fail('file_rejected', `${file} ontbreekt in ${name}.`, { file }, cause);
      }
    },
  };
}
