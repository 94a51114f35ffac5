import { zipSync } from 'fflate';
import { bundleFiles } from '../domain/bundle.ts';
import { type Result, succeed } from '../domain/failure.ts';
import { readVerified } from './digest.ts';
import type { BundleFolder } from './files.ts';
import { readManifest } from './manifest.ts';

/**
 * A bundle as one zip, in a folder named after its municipality: `zipFolder` opens it anywhere. Holds `dataset.json`
 * and every file it names, each checked against it.
 *
 * @returns bytes of the zip; the first file that is missing or changed is the failure
 */
export async function bundleZip(folder: BundleFolder): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const description = await folder.read(bundleFiles.manifest);
  if (!description.ok) return description;
  const top = manifest.value.municipality.code;
  const entries: Record<string, Uint8Array> = { [`${top}/${bundleFiles.manifest}`]: description.value };
  for (const file of Object.keys(manifest.value.files)) {
    const bytes = await readVerified(folder, manifest.value, file);
    if (!bytes.ok) return bytes;
    entries[`${top}/${file}`] = bytes.value;
  }
  return succeed(zipSync(entries));
}
