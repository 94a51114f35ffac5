import { describe, expect, it } from 'vitest';
import { isAsDrawn } from '../../../src/views/ui/readsCanvas.ts';

const drawn = [11, 79, 90, 255];
const canvas = (pixel: (at: number) => readonly number[]): Uint8ClampedArray =>
  Uint8ClampedArray.from({ length: 64 }, (_, at) => at).reduce(
    (pixels, at) => {
      pixels.set(pixel(at), 4 * at);
      return pixels;
    },
    new Uint8ClampedArray(64 * 4),
  );

describe('isAsDrawn', () => {
  it('knows the colour again, also where a browser blurs it a little or spoils a few pixels', () => {
    expect(isAsDrawn(canvas(() => drawn))).toBe(true);
    expect(isAsDrawn(canvas((at) => [11 + (at % 2), 79, 90 - (at % 3), 255]))).toBe(true);
    expect(isAsDrawn(canvas((at) => (at < 20 ? [200, 3, 77, 255] : drawn)))).toBe(true);
  });

  it('is not fooled by noise, white or nothing', () => {
    expect(isAsDrawn(canvas((at) => [(at * 73) % 256, (at * 151) % 256, (at * 199) % 256, (at * 31) % 256]))).toBe(
      false,
    );
    expect(isAsDrawn(canvas(() => [255, 255, 255, 255]))).toBe(false);
    expect(isAsDrawn(new Uint8ClampedArray(0))).toBe(false);
  });
});
