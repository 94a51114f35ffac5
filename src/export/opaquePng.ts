import { unzlibSync, zlibSync } from 'fflate';
import { chunk } from './pngChunks.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** channels of an RGBA and an RGB pixel of 8 bits */
const [withAlpha, plain] = [4, 3];
const rgba = 6;
const rgb = 2;

interface PngHeader {
  readonly width: number;
  readonly height: number;
}

/**
 * A PNG as a canvas writes it (8 bits RGBA, not interlaced), without its alpha channel and laid on white; any other PNG
 * comes back as it is. A PDF then holds it as it stands: the library would take alpha apart in a worker the site's policy
 * refuses. Chunks beside header and picture are left out. Throws when the picture data are damaged.
 */
export function opaquePng(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (!signature.every((byte, at) => png[at] === byte)) return png;
  const parts: Uint8Array[] = [];
  let header: PngHeader | null = null;
  for (let at = signature.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      const isCanvas = data[8] === 8 && data[9] === rgba && data[12] === 0;
      if (!isCanvas) return png;
      header = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    } else if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  if (header === null) return png;
  const rows = withoutAlpha(unfiltered(unzlibSync(joined(parts)), header), header);
  const head = new Uint8Array(13);
  const headView = new DataView(head.buffer);
  headView.setUint32(0, header.width);
  headView.setUint32(4, header.height);
  head[8] = 8;
  head[9] = rgb;
  return joined([
    Uint8Array.from(signature),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return at < 0 ? 0 : (bytes[at] ?? 0);
}

/** left, above or upper left, whichever lies nearest to left + above − upper left (PNG 3rd edition, 9.4) */
function paeth(left: number, above: number, upperLeft: number): number {
  const guess = left + above - upperLeft;
  const [toLeft, toAbove, toUpper] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - upperLeft)];
  if (toLeft <= toAbove && toLeft <= toUpper) return left;
  return toAbove <= toUpper ? above : upperLeft;
}

/** Takes back the filters of the rows (9.2); the filter bytes go. */
function unfiltered(raw: Uint8Array, { width, height }: PngHeader): Uint8Array {
  const stride = width * withAlpha;
  if (raw.length !== height * (stride + 1)) throw new Error('the picture does not have the size its header says');
  const pixels = new Uint8Array(height * stride);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    for (let at = 0; at < stride; at += 1) {
      const left = at < withAlpha ? 0 : byteAt(pixels, to + at - withAlpha);
      const above = byteAt(pixels, to + at - stride);
      const upperLeft = at < withAlpha ? 0 : byteAt(pixels, to + at - stride - withAlpha);
      pixels[to + at] = byteAt(raw, from + at) + predicted(filter, left, above, upperLeft);
    }
  }
  return pixels;
}

function predicted(filter: number | undefined, left: number, above: number, upperLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, upperLeft);
    default:
      throw new Error(`a PNG has no filter ${filter}`);
  }
}

/** Pixels on white, as rows with filter 1 (the difference with the pixel to the left). */
function withoutAlpha(pixels: Uint8Array, { width, height }: PngHeader): Uint8Array {
  const rows = new Uint8Array(height * (width * plain + 1));
  const before = new Uint8Array(plain);
  let to = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % width === 0) {
      rows[to] = 1;
      to += 1;
      before.fill(0);
    }
    const alpha = byteAt(pixels, pixel * withAlpha + plain);
    for (let channel = 0; channel < plain; channel += 1) {
      const colour = byteAt(pixels, pixel * withAlpha + channel);
      const onWhite = alpha === 255 ? colour : Math.round((colour * alpha + 255 * (255 - alpha)) / 255);
      rows[to] = onWhite - byteAt(before, channel);
      before[channel] = onWhite;
      to += 1;
    }
  }
  return rows;
}
