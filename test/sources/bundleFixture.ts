import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFiles, manifestSchema } from '../../src/domain/bundle.ts';
import { fail, succeed } from '../../src/domain/failure.ts';
import { digest } from '../../src/sources/digest.ts';
import type { BundleFolder } from '../../src/sources/files.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/bundles/', import.meta.url));

export type Files = Map<string, Uint8Array>;

export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** The files of the one valid bundle all others are made of. */
export function smallBundle(): Files {
  const root = join(fixtures, 'klein');
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}

/** Replaces the first occurrence; a find that is not there is a mistake in the test. */
export function edit(files: Files, { file, find, put }: Edit): void {
  const text = textOf(files, file);
  if (!text.includes(find)) throw new Error(`${file} does not contain ${find}`);
  files.set(file, new TextEncoder().encode(text.replace(find, () => put)));
}

export function textOf(files: Files, file: string): string {
  return new TextDecoder().decode(files.get(file));
}

/** Brings sizes and SHA-256 in the manifest up to date with the files, so that only the mutation itself is wrong. */
export function seal(files: Files): void {
  const manifest = manifestSchema.parse(JSON.parse(textOf(files, bundleFiles.manifest)));
  const listed = [...files].filter(([name]) => name !== bundleFiles.manifest);
  const sealed = {
    ...manifest,
    files: Object.fromEntries(listed.map(([name, bytes]) => [name, { sha256: digest(bytes), bytes: bytes.length }])),
  };
  files.set(bundleFiles.manifest, new TextEncoder().encode(JSON.stringify(sealed)));
}

export function folderOf(files: Files, name = 'proef.zip'): BundleFolder {
  return {
    name,
    list: async () => [...files.keys()],
    read: async (file) => {
      const bytes = files.get(file);
      return bytes === undefined ? fail('file_rejected', `${file} ontbreekt in ${name}.`, { file }) : succeed(bytes);
    },
  };
}

/** The small bundle with some edits, sealed. */
export function edited(...edits: readonly Edit[]): Files {
  const files = smallBundle();
  for (const each of edits) edit(files, each);
  seal(files);
  return files;
}
