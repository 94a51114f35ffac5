import { sha256 } from '@noble/hashes/sha2.js';
import type { Manifest } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import type { BundleFolder } from './files.ts';
import { rejectFile } from './rejection.ts';

function hexDigits(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 as 64 lower-case hex digits, on this thread. */
export function digest(bytes: Uint8Array): string {
  return hexDigits(sha256(bytes));
}

/**
 * The same, by the browser and beside this thread, which for the files of a whole country saves a second of standing
 * still. Browsers withhold WebCrypto from plain http; there the page does the work itself.
 */
export async function digestAside(bytes: Uint8Array): Promise<string> {
  const { buffer, byteOffset, length } = bytes;
  // WebCrypto refuses memory that another thread may change
  if (!('subtle' in crypto) || !(buffer instanceof ArrayBuffer)) return digest(bytes);
  return hexDigits(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(buffer, byteOffset, length))));
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
  const found = await digestAside(read.value);
  if (found !== promised.sha256) {
    return rejectFile(
      file,
      `${file} in ${folder.name} is niet het bestand dat dataset.json beschrijft: de controlesom (SHA-256) klopt niet.`,
      found,
    );
  }
  return succeed(read.value);
}
