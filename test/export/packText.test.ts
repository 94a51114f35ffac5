import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText } from '../../src/export/packText.ts';
import { unpackText } from '../../src/sources/unpackText.ts';

const read = async (packed: string, most = 10_000): Promise<string | null> => {
  const bytes = await unpackText(packed, most);
  return bytes === null ? null : new TextDecoder().decode(bytes);
};

describe('a text in a link', () => {
  it('comes back the same, in signs that no link escapes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const packed = await packText(text);
        expect(packed).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(encodeURIComponent(packed)).toBe(packed);
        expect(await read(packed)).toBe(text);
        expect(inflateRawSync(Buffer.from(packed, 'base64url')).toString()).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when it was cut off, is no text at all, or would grow beyond all measure', async () => {
    const packed = await packText('Wijkbalans '.repeat(50));
    expect(await read(packed.slice(0, -4))).toBeNull();
    expect(await read('%%%')).toBeNull();
    expect(await read(await packText('0'.repeat(50_000)))).toBeNull();
  });
});
