import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/domain/bundle.ts';
import { bundleFiles } from '../src/domain/bundle.ts';
import type { Result } from '../src/domain/failure.ts';
import { succeed } from '../src/domain/failure.ts';
import { digest } from '../src/sources/digest.ts';
import { readManifest } from '../src/sources/manifest.ts';
import { diskFolder } from './folderNode.ts';

/**
 * Writes size and SHA-256 of every file of a bundle into its `dataset.json`, in alphabetical order; files that are
 * gone disappear from it. `change` may alter the manifest on the way.
 */
export async function sealBundle(
  directory: string,
  change: (manifest: Manifest) => Manifest = (manifest) => manifest,
): Promise<Result<Manifest>> {
  const folder = diskFolder(directory);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const files: Record<string, { sha256: string; bytes: number }> = {};
  for (const path of (await folder.list()) ?? []) {
    if (path === bundleFiles.manifest) continue;
    const bytes = await folder.read(path);
    if (!bytes.ok) return bytes;
    files[path] = { sha256: digest(bytes.value), bytes: bytes.value.length };
  }
  const sealed = change({ ...manifest.value, files });
  await writeFile(join(directory, bundleFiles.manifest), `${JSON.stringify(sealed, null, 2)}\n`);
  return succeed(sealed);
}
