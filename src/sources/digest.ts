import { sha256 } from '@noble/hashes/sha2.js';
import type { Manifest } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import type { BundleFolder } from './files.ts';
import { rejectFile } from './rejection.ts';

/** SHA-256 as 64 lower-case hex digits. Not WebCrypto, which browsers withhold from plain http. */
export function digest(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads a file and compares size and SHA-256 with what the manifest promised. */
export async function readVerified(
  folder: BundleFolder,
  manifest: Manifest,
  file: string,
): Promise<Result<Uint8Array>> {
  const promised = manifest.files[file];
  if (promised === undefined) return rejectFile(file, `dataset.json noemt ${file} niet bij zijn bestanden.`);
  const read = await folder.read(file);
  if (!read.ok) return read;
  if (read.value.length !== promised.bytes) {
    return rejectFile(
      file,
      `${file} in ${folder.name} telt ${read.value.length} bytes in plaats van ${promised.bytes}: het bestand is gewijzigd of niet volledig.`,
      String(read.value.length),
    );
  }
  const found = digest(read.value);
  if (found !== promised.sha256) {
    return rejectFile(
      file,
      `${file} in ${folder.name} is niet het bestand dat dataset.json beschrijft: de controlesom (SHA-256) klopt niet.`,
      found,
    );
  }
  return succeed(read.value);
}
