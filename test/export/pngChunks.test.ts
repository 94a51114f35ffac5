import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describePng } from '../../src/export/pngChunks.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
const pixel = deflateSync(Buffer.from([0, 10, 20, 30]));
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  chunk('IHDR', header),
  chunk('IDAT', pixel),
  chunk('IEND', Buffer.alloc(0)),
]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Reads chunks after PNG 5.3 and fails on a wrong checksum. */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

describe('describePng', () => {
  it('adds size on paper and words, with right checksums, and leaves the picture alone', () => {
    const made = Buffer.from(describePng(png, { dpi: 300, title: 'Balans – wijken', description: 'Één zin.' }));
    const chunks = chunksOf(made);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    // 300 / 0.0254 = 11,811 px per metre
    expect(chunks[1]?.data).toEqual(Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]));
    expect(chunks[2]?.data.toString('utf8')).toBe('Title\0\0\0nl\0\0Balans – wijken');
    expect(chunks[3]?.data.toString('utf8')).toBe('Description\0\0\0nl\0\0Één zin.');
    expect(chunks[5]?.data).toEqual(pixel);
  });

  it('says nothing of paper for a screen', () => {
    const made = Buffer.from(describePng(png, { dpi: null, title: '', description: '' }));
    expect(chunksOf(made).some(({ type }) => type === 'pHYs')).toBe(false);
  });
});
