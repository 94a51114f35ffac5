import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type QrModules, qrModules, qrPath, qrPng } from '../../src/export/qrPicture.ts';
import { createRandom } from '../../src/model/random.ts';
import { type Pixels, readQrImage } from '../../src/sources/qrImage.ts';

const code = '7K3G-ZQ1A-00B2-M4XW-9TCD';
const link = `https://voorbeeld.nl/wijkbalans/#stem=1.9f86d081.GM9901;punten;Wat+weegt+voor+u%3F;${'rust,Rust+in+de+buurt,'.repeat(20)}`;

function modulesOf(text: string): QrModules {
  const made = qrModules(text);
  if (!made.ok) throw new Error(made.failure.sentence);
  return made.value;
}

interface Seen {
  readonly side: number;
  /** pixels per module */
  readonly scale: number;
  /** degrees */
  readonly turned: number;
  /** part (0–1) of full light by which a pixel may be off, either way */
  readonly noise: number;
  /** light of dark and of light modules, 0–255 */
  readonly dark: number;
  readonly light: number;
}
const sharp: Seen = { side: 400, scale: 6, turned: 0, noise: 0, dark: 0, light: 255 };

/** The code as a camera sees it, in the middle of a grey picture. */
function seen(modules: QrModules, { side, scale, turned, noise, dark, light }: Seen): Pixels {
  const random = createRandom('camera');
  const data = new Uint8ClampedArray(side * side * 4);
  const [sine, cosine] = [Math.sin((turned * Math.PI) / 180), Math.cos((turned * Math.PI) / 180)];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [x - side / 2, y - side / 2];
      const across = Math.floor((dx * cosine + dy * sine) / scale + modules.length / 2);
      const down = Math.floor((dy * cosine - dx * sine) / scale + modules.length / 2);
      const isDark = modules[down]?.[across];
      const value = (isDark === undefined ? 150 : isDark ? dark : light) + random.between(-noise, noise) * 255;
      data.set([value, value, value, 255], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

describe('a QR code', () => {
  it('is read back, sharp', () => {
    expect(readQrImage(seen(modulesOf(code), sharp))).toEqual({ ok: true, value: code });
    expect(readQrImage(seen(modulesOf(link), { ...sharp, side: 700, scale: 6 }))).toEqual({ ok: true, value: link });
  });

  it.each([
    ['turned a little', { turned: 7 }],
    ['turned far', { turned: 33 }],
    ['upside down', { turned: 180 }],
    ['with noise', { noise: 0.25 }],
    ['washed out', { dark: 120, light: 190 }],
    ['turned, with noise and washed out', { turned: 12, noise: 0.08, dark: 90, light: 200 }],
    ['small', { scale: 3, noise: 0.05 }],
  ])('is read %s', (_, difference) => {
    const picture = seen(modulesOf(code), { ...sharp, ...difference });
    expect(readQrImage(picture, 5_000)).toEqual({ ok: true, value: code });
  });

  it('is read with a thumb on it', () => {
    const modules = modulesOf(code).map((row, y) =>
      row.map((dark, x) => dark && !(x > 20 && x < 26 && y > 20 && y < 26)),
    );
    expect(readQrImage(seen(modules, sharp), 5_000)).toEqual({ ok: true, value: code });
  });

  it('is not seen where none is', () => {
    for (const picture of [
      { width: 64, height: 48, data: new Uint8ClampedArray(64 * 48 * 4) },
      seen([], { ...sharp, noise: 1 }),
    ]) {
      const read = readQrImage(picture);
      expect(read.ok ? read.value : read.failure.sentence).toContain('Er is geen QR-code te zien.');
    }
    const wrong = readQrImage({ width: 10, height: 10, data: new Uint8ClampedArray(10) });
    expect(wrong.ok ? '' : wrong.failure.sentence).toBe('Een beeld van 10 bij 10 beeldpunten is niet te lezen.');
    expect(readQrImage({ width: 0, height: 0, data: new Uint8ClampedArray() }).ok).toBe(false);
  });

  it('has four light modules around, and is refused when it would be too fine', () => {
    const modules = modulesOf(code);
    for (const at of [0, 1, 2, 3, -1, -2, -3, -4]) {
      expect(modules.at(at)?.some(Boolean)).toBe(false);
      expect(modules.some((row) => row.at(at) === true)).toBe(false);
    }
    expect(modules[4]?.[4]).toBe(true);
    expect(modulesOf('é'.repeat(635))).toHaveLength(117 + 8);
    const long = qrModules('x'.repeat(1_271));
    expect(long.ok ? '' : long.failure.sentence).toContain('heeft 1271 tekens');
    expect(qrModules('').ok).toBe(false);
  });

  it('draws each run of dark modules as one rectangle', () => {
    expect(
      qrPath([
        [true, true, false, true],
        [false, false, true, false],
      ]),
    ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM2 1h1v1h-1z');
    const modules = modulesOf(code);
    const area = [...qrPath(modules).matchAll(/h(\d+)v/g)].reduce((sum, [, length]) => sum + Number(length), 0);
    expect(area).toBe(modules.flat().filter(Boolean).length);
  });

  it('is a PNG that holds the same modules', () => {
    const modules = modulesOf(code);
    const scale = 3;
    const png = qrPng(modules, scale, { title: 'Stemcode', description: `QR-code van ${code}` });
    const view = new DataView(png.buffer);
    const side = modules.length * scale;
    expect([view.getUint32(16), view.getUint32(20), png[24], png[25]]).toEqual([side, side, 1, 0]);
    const text = new TextDecoder('latin1').decode(png);
    expect(text).toContain('QR-code van 7K3G');
    const from = text.indexOf('IDAT') + 4;
    const rows = unzlibSync(png.slice(from, from + view.getUint32(from - 8)));
    const bytes = 1 + Math.ceil(side / 8);
    expect(rows).toHaveLength(side * bytes);
    for (const [y, row] of modules.entries()) {
      for (const [x, dark] of row.entries()) {
        const [px, py] = [x * scale + 1, y * scale + 1];
        const byte = rows[py * bytes + 1 + (px >> 3)] ?? Number.NaN;
        expect((byte & (0x80 >> (px & 7))) === 0).toBe(dark);
      }
    }
  });
});
