import type { Result } from '../../domain/failure.ts';
import { fail } from '../../domain/failure.ts';

/** Fewer bytes than this are read; more would not fit in the memory of an ordinary laptop once taken apart. */
export const fileLimit = 200_000_000;
/** All 14,500 buurten, 60 years: far more than a municipality has. */
export const rowLimit = 1_000_000;
export const cellLimit = 20_000_000;
/** a zip or workbook may not grow beyond this when unpacked */
export const unpackedLimit = 500_000_000;

/** Null when a file of this size may be read; to be asked before the file itself is. */
export function sizeRefusal(file: string, bytes: number): Result<never> | null {
  if (bytes < fileLimit) return null;
  const megabytes = Math.round(bytes / 1_000_000);
  return fail(
    'file_rejected',
    `${file} is ${megabytes} MB; Wijkbalans leest bestanden tot 200 MB. Maak het bestand kleiner, bijvoorbeeld met alleen de eigen gemeente.`,
    { file },
  );
}

/** Null when a table of this size may be read. */
export function tableRefusal(file: string, rows: number, columns: number): Result<never> | null {
  if (rows >= rowLimit) {
    return fail(
      'file_rejected',
      `${file} telt ${dutch(rows)} rijen; Wijkbalans leest er minder dan ${dutch(rowLimit)}. Bewaar alleen de rijen van de eigen gemeente.`,
      { file, row: rowLimit },
    );
  }
  if (rows * columns <= cellLimit) return null;
  return fail(
    'file_rejected',
    `${file} telt ${dutch(rows)} rijen van ${dutch(columns)} kolommen; samen mogen dat ${dutch(cellLimit)} cellen zijn. Laat kolommen weg die niet nodig zijn.`,
    { file },
  );
}

function dutch(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
