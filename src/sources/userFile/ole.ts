import type { Result } from '../../domain/failure.ts';
import { fail } from '../../domain/failure.ts';

/**
 * A compound file of Microsoft (MS-CFB): a workbook behind a password (MS-OFFCRYPTO wraps it as the stream
 * "EncryptedPackage") or one from before 2007. Neither is read.
 */
export function refuseOle(file: string, bytes: Uint8Array): Result<never> {
  const encrypted = holds(bytes, 'EncryptedPackage');
  const sentence = encrypted
    ? `${file} is beveiligd met een wachtwoord; haal in Excel de beveiliging eraf en bewaar het opnieuw.`
    : `${file} is een oud Excel-bestand (.xls); bewaar het in Excel als .xlsx of als CSV.`;
  return fail('file_rejected', sentence, { file });
}

/** Whether a name stands in the directory of a compound file, which writes names in UTF-16LE. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}
