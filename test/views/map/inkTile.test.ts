import { describe, expect, it } from 'vitest';
import { bivariate, sequential } from '../../../src/state/palette.ts';
import { toInk } from '../../../src/views/map/inkTile.ts';

type Rgb = readonly number[];

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A grey of the map laid over a colour. */
function over(grey: number, colour: Rgb): Rgb {
  const pixel = new Uint8ClampedArray([grey, grey, grey, 255]);
  toInk(pixel);
  const share = (pixel[3] ?? 0) / 255;
  return colour.map((channel, at) => channel * (1 - share) + (pixel[at] ?? 0) * share);
}

/** CIE L*a*b* of sRGB under D65 (IEC 61966-2-1, CIE 15). */
function lab(colour: Rgb): Rgb {
  const [r = 0, g = 0, b = 0] = colour.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [x = 0, y = 0, z = 0] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((part) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const difference = (one: Rgb, other: Rgb): number =>
  Math.hypot(...lab(one).map((part, at) => part - (lab(other)[at] ?? Number.NaN)));

describe('the background map as ink', () => {
  it('leaves paper clear, gives names most ink, and keeps what was clear clear', () => {
    const pixels = new Uint8ClampedArray([255, 255, 255, 255, 242, 242, 242, 255, 20, 20, 20, 255, 60, 60, 60, 0]);
    toInk(pixels);
    const [road, land, name, clear] = [3, 7, 11, 15].map((at) => pixels[at]);
    expect([road, land, clear]).toEqual([0, 0, 0]);
    // 0.8 of 255, at most
    expect(name).toBe(204);
    expect([...pixels.slice(8, 11)]).toEqual([0x14, 0x28, 0x2d]);
  });

  it('gives more ink the darker the map is', () => {
    const shares = [255, 230, 208, 176, 120, 60].map((grey) => {
      const pixel = new Uint8ClampedArray([grey, grey, grey, 255]);
      toInk(pixel);
      return pixel[3] ?? 0;
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[2]).toBeGreaterThan(25);
  });

  it.each([...Object.entries(sequential), ['draagkracht en draaglast', bivariate] as const])(
    'keeps every class of %s nearest to its own colour under land, buildings and water',
    (_, palette) => {
      for (const grey of [255, 242, 232, 224, 216, 208]) {
        const read = palette.map((colour) => {
          const seen = over(grey, rgb(colour));
          const distances = palette.map((other) => difference(seen, rgb(other)));
          return distances.indexOf(Math.min(...distances));
        });
        expect(read, `grey ${grey}`).toEqual(palette.map((__, index) => index));
      }
    },
  );
});
