import { decodeQR } from 'qr/decode.js';
import { fail, type Result, succeed } from '../domain/failure.ts';

/** Pixels of a camera or a picture, four bytes each (`ImageData`). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Longest side and number of pixels the reader takes; a larger picture has to be drawn smaller first. */
export const largestSide = 4_096;

/**
 * The text of the QR code in a picture. Most pictures of a camera hold none: that is a failure with a sentence, not a
 * bug. `patience`: milliseconds for second looks at a doubtful picture, beside what one look takes.
 */
export function readQrImage({ width, height, data }: Pixels, patience = 100): Result<string> {
  const isPicture = width > 0 && height > 0 && width <= largestSide && height <= largestSide;
  if (!isPicture || data.length !== width * height * 4) {
    return fail('file_rejected', `Een beeld van ${width} bij ${height} beeldpunten is niet te lezen.`);
  }
  try {
    const text = decodeQR({ width, height, data }, { format: 'RGBA', timeLimit: patience });
    return text === '' ? notSeen() : succeed(text);
  } catch (cause) {
    return notSeen(cause);
  }
}

function notSeen(cause?: unknown): Result<never> {
  const sentence =
    'Er is geen QR-code te zien. Houd de telefoon stil en recht voor de camera, met het scherm op vol licht.';
  return fail('file_rejected', sentence, undefined, cause);
}
