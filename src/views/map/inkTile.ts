/** colour of the ink: the one of borders and names */
const [red, green, blue] = [0x14, 0x28, 0x2d] as const;
/** luminance (0–255) at and above which paper counts as white: land and roads of the grey BRT */
const paper = 240;
/** ink per missing light: at this strength every class keeps to its own colour under water and buildings */
const strength = 1;
/** share of ink at most, so that a class stays to be seen under a name */
const densest = 0.8;

/**
 * Turns a grey map into dark ink on glass, in place (RGBA bytes, row by row): white paper becomes clear and the darker
 * a pixel is, the more ink it gets. Laid over the areas their colours keep their own value wherever the map is paper;
 * mixing the map with the areas would pale all classes alike and shift them towards each other.
 * Luminance after ITU-R BT.601.
 */
export function toInk(pixels: Uint8ClampedArray): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const byte = (channel: number): number => pixels[at + channel] ?? Number.NaN;
    const luminance = 0.299 * byte(0) + 0.587 * byte(1) + 0.114 * byte(2);
    const share = Math.min(densest, Math.max(0, (strength * (paper - luminance)) / 255));
    pixels[at + 3] = share * byte(3);
    pixels[at] = red;
    pixels[at + 1] = green;
    pixels[at + 2] = blue;
  }
}

/** A tile as ink on glass. Rejects when the bytes are no picture. */
export async function inkTile(tile: Blob): Promise<ImageBitmap> {
  const picture = await createImageBitmap(tile);
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context for a tile');
  context.drawImage(picture, 0, 0);
  const image = context.getImageData(0, 0, picture.width, picture.height);
  picture.close();
  toInk(image.data);
  return createImageBitmap(image);
}
