import type { Browser } from 'playwright-core';
import type { Pixels } from '../../src/sources/qrImage.ts';

export interface Likeness {
  /** share 0–1 of pixels that differ clearly */
  readonly differing: number;
  /** number of colours in the first picture, each channel in steps of 16 */
  readonly colours: number;
}

/** Compares two screenshots of one size pixel by pixel, in an empty page of the same browser. */
export async function compare(browser: Browser, first: Buffer, second: Buffer): Promise<Likeness> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (pictures) => {
        const pixels = async (base64: string): Promise<Uint8ClampedArray> => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('no 2d context');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        };
        const [a, b] = [await pixels(pictures[0] ?? ''), await pixels(pictures[1] ?? '')];
        if (a.length !== b.length) return { differing: 1, colours: 0 };
        const colours = new Set<number>();
        let differing = 0;
        for (let at = 0; at < a.length; at += 4) {
          const [red = 0, green = 0, blue = 0] = a.subarray(at, at + 3);
          colours.add(((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4));
          const far = [0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 24);
          if (far) differing += 1;
        }
        return { differing: (4 * differing) / a.length, colours: colours.size };
      },
      [first.toString('base64'), second.toString('base64')],
    );
  } finally {
    await page.close();
  }
}

/** Number of clearly different colours in a screenshot: an empty one has one or two. */
export async function countColours(browser: Browser, picture: Buffer): Promise<number> {
  return (await compare(browser, picture, picture)).colours;
}

/** A screenshot as pixels, opaque, four bytes each, decoded in an empty page of the same browser. */
export async function readPixels(browser: Browser, picture: Buffer): Promise<Pixels> {
  const page = await browser.newPage();
  try {
    const read = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) throw new Error('no 2d context');
      context.drawImage(image, 0, 0);
      const bytes = context.getImageData(0, 0, width, height).data;
      let text = '';
      // in parts, as a call takes no more arguments than fit on its stack
      for (let at = 0; at < bytes.length; at += 32_768) {
        text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
      }
      return { width, height, base64: btoa(text) };
    }, picture.toString('base64'));
    return { width: read.width, height: read.height, data: Buffer.from(read.base64, 'base64') };
  } finally {
    await page.close();
  }
}
