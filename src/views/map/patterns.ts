import { keepOutWidth } from './mapStyle.ts';

/** A picture as `map.addImage` takes it: RGBA bytes, drawn at two pixels per CSS pixel. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

type Rgba = readonly [number, number, number, number];

const side = 16;
const clear: Rgba = [0, 0, 0, 0];

function paint(size: number, colourAt: (x: number, y: number) => Rgba): PatternImage {
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) data.set(colourAt(x, y), 4 * (y * size + x));
  }
  return { width: size, height: size, data };
}

/** colours of the lines for "geen gegevens"; a pale projector takes most of the light one away */
export const hatchColours = { screen: [138, 154, 159], room: [70, 88, 93] } as const;

/** Diagonal lines, 8 px apart, for "geen gegevens"; tiles without a seam. */
export function hatchImage(place: keyof typeof hatchColours): PatternImage {
  return paint(side, (x, y) => {
    const distance = Math.abs(((x + y) % side) - side / 2);
    const cover = Math.max(0, Math.min(1, 2.6 - distance));
    return [...hatchColours[place], Math.round(255 * cover)];
  });
}

/** Dark dots with a light rim, visible on the lightest and the darkest class, for figures of a larger area. */
export function dotsImage(): PatternImage {
  return paint(side, (x, y) => {
    const distance = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2);
    if (distance <= 1.7) return [20, 40, 45, 200];
    return distance <= 3 ? [255, 255, 255, 170] : clear;
  });
}

/** Nothing to see: keeps labels off the project marks. */
export function keepOutImage(): PatternImage {
  return paint(2 * keepOutWidth, () => clear);
}
