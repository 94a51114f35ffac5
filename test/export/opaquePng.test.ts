import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opaquePng } from '../../src/export/opaquePng.ts';
import { chunk } from '../../src/export/pngChunks.ts';

/** A PNG of RGBA pixels in which every row is written with another filter, by the letter of the standard. */
function pngOf(width: number, height: number, pixels: Uint8Array, filterOf: (row: number) => number): Uint8Array {
  const stride = width * 4;
  const at = (row: number, byte: number): number =>
    row < 0 || byte < 0 ? 0 : (pixels[row * stride + byte] ?? Number.NaN);
  const rows: number[] = [];
  for (let row = 0; row < height; row += 1) {
    const filter = filterOf(row);
    rows.push(filter);
    for (let byte = 0; byte < stride; byte += 1) {
      const [a, b, c] = [at(row, byte - 4), at(row - 1, byte), byte < 4 ? 0 : at(row - 1, byte - 4)];
      const p = a + b - c;
      const nearest = [a, b, c].reduce((best, each) => (Math.abs(p - each) < Math.abs(p - best) ? each : best));
      const guess = [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? Number.NaN;
      rows.push((at(row, byte) - guess + 256) % 256);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows));
  // two pieces, as a canvas writes large pictures
  const pieces = [data.subarray(0, 7), data.subarray(7)].map((piece) => chunk('IDAT', piece));
  return Buffer.concat([signature, chunk('IHDR', head), ...pieces, chunk('IEND', new Uint8Array(0))]);
}

/** Pixels of an RGB picture of which every row has filter 1, and its colour type. */
function readRgb(png: Uint8Array): { type: number | undefined; pixels: number[] } {
  const buffer = Buffer.from(png);
  const width = buffer.readUInt32BE(16);
  const length = buffer.readUInt32BE(33);
  const raw = inflateSync(buffer.subarray(41, 41 + length));
  const pixels: number[] = [];
  for (const [at, byte] of raw.entries()) {
    const inRow = at % (width * 3 + 1);
    if (inRow === 0) expect(byte).toBe(1);
    else pixels.push(inRow <= 3 ? byte : (byte + (pixels.at(-3) ?? Number.NaN)) % 256);
  }
  return { type: png[25], pixels };
}

describe('a picture without alpha', () => {
  it('has the very colours of every opaque pixel, whatever filters the rows have', () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(size, size, fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (width, height, stream) => {
        const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
          at % 4 === 3 ? 255 : (stream.next().value as number),
        );
        const { type, pixels: read } = readRgb(opaquePng(pngOf(width, height, pixels, (row) => row % 5)));
        expect(type).toBe(2);
        expect(read).toEqual([...pixels].filter((_, at) => at % 4 !== 3));
      }),
    );
  });

  it('lies on white where it was see-through', () => {
    const pixels = Uint8Array.from([0, 0, 0, 0, 200, 100, 0, 128]);
    // 200 · 128/255 + 255 · 127/255 = 227.4; 100 → 177.2; 0 → 127
    expect(readRgb(opaquePng(pngOf(2, 1, pixels, () => 0))).pixels).toEqual([255, 255, 255, 227, 177, 127]);
  });

  it('is left as it is when it has no alpha or is no PNG, and refused when it is damaged', () => {
    const opaque = opaquePng(pngOf(1, 1, Uint8Array.from([1, 2, 3, 255]), () => 0));
    expect(opaquePng(opaque)).toBe(opaque);
    const text = new TextEncoder().encode('geen plaatje');
    expect(opaquePng(text)).toBe(text);
    const damaged = pngOf(2, 2, new Uint8Array(16), () => 0);
    damaged.set([0, 0, 0, 9], 16);
    expect(() => opaquePng(damaged)).toThrow('size');
  });
});
