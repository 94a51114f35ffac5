import { zlibSync } from 'fflate';
import { encodeQR } from 'qr';
import { fail, type Result, succeed } from '../domain/failure.ts';
import { chunk, describePng } from './pngChunks.ts';

/** Rows of modules, true = dark, with four light modules around (ISO/IEC 18004 asks for that many). */
export type QrModules = readonly (readonly boolean[])[];

/** modules of light around the code */
const quietZone = 4;
/** more letters give modules too small to scan from the back of a room (version 25, 117 modules) */
const longest = 1_270;

/**
 * A text as the modules of a QR code. Codes of signs for a ballot are short and get room for a quarter of damage; a link
 * gets less, so that its modules stay large. Refused in one sentence when the text is too long to scan.
 */
export function qrModules(text: string): Result<QrModules> {
  const length = new TextEncoder().encode(text).length;
  if (length === 0 || length > longest) {
    const sentence =
      length === 0
        ? 'Er is niets om in een QR-code te zetten.'
        : `Deze link heeft ${length} tekens en een QR-code die van een afstand te scannen is hoogstens ${longest}. Maak de vraag of de namen korter.`;
    return fail('file_rejected', sentence, { value: String(length) });
  }
  const correction = length <= 120 ? 'quartile' : 'low';
  return succeed(encodeQR(text, 'raw', { ecc: correction, border: quietZone }));
}

/** One path for an `svg` whose view box is as wide and high as there are modules: a rectangle per run of dark modules. */
export function qrPath(modules: QrModules): string {
  return modules
    .flatMap((row, y) => runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`))
    .join('');
}

function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [at, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last !== undefined && last.from + last.length === at) last.length += 1;
    else runs.push({ from: at, length: 1 });
  }
  return runs;
}

/** The code as a PNG in black and white, `scale` pixels per module, with what it is in words. */
export function qrPng(
  modules: QrModules,
  scale: number,
  about: { readonly title: string; readonly description: string },
): Uint8Array<ArrayBuffer> {
  const side = modules.length * scale;
  const rowBytes = 1 + Math.ceil(side / 8);
  const pixels = new Uint8Array(side * rowBytes);
  const bits = new DataView(pixels.buffer);
  for (let y = 0; y < side; y += 1) {
    const row = modules[Math.floor(y / scale)] ?? [];
    for (let x = 0; x < side; x += 1) {
      if (row[Math.floor(x / scale)] === true) continue;
      const at = y * rowBytes + 1 + (x >> 3);
      // a byte per row says that it is not filtered; a bit that is 1 is white
      bits.setUint8(at, bits.getUint8(at) | (0x80 >> (x & 7)));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  // one bit per pixel
  header[8] = 1;
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', zlibSync(pixels)), chunk('IEND', new Uint8Array())];
  const png = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return describePng(png, { dpi: null, ...about });
}
