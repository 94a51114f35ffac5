const side = 8;
/** steps of 0–255 a channel may be off: a colour profile, or a browser that blurs only a little */
const tolerance = 6;
const colour = [11, 79, 90] as const;

function drawAndRead(): Uint8ClampedArray | null {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.fillStyle = `rgb(${colour.join(' ')})`;
  context.fillRect(0, 0, side, side);
  return context.getImageData(0, 0, side, side).data;
}

/** Whether most pixels, RGBA row by row, have the colour that was drawn. */
export function isAsDrawn(pixels: Uint8ClampedArray): boolean {
  let same = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (colour.every((value, channel) => Math.abs((pixels[at + channel] ?? Number.NaN) - value) <= tolerance))
      same += 1;
  }
  return same > pixels.length / 8;
}

let known: boolean | null = null;

/**
 * Whether a canvas gives back what was drawn on it. A browser that guards against being recognised
 * (privacy.resistFingerprinting of Firefox, and what is built on it) gives noise: letters on the map, which are read back
 * from a canvas, then become blocks, and so would any picture. A page that was allowed to read has to be loaded anew.
 */
export function readsCanvas(): boolean {
  if (known === null) {
    const pixels = drawAndRead();
    known = pixels === null || isAsDrawn(pixels);
  }
  return known;
}
