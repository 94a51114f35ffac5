import type { Camera } from '../../state/viewState.ts';
import { labelPoint } from './areaGeometry.ts';
import { noValueFill } from './mapStyle.ts';
import { toWorld } from './pictureCamera.ts';
import type { MapScene } from './port.ts';

/** areas looked at: the largest ones */
const looked = 60;
/** pixels in a row and column around the middle of an area: a name or a mark may lie on it */
const across = 9;
/** CSS px between them */
const apart = 5;
/** steps of 0–255 a channel may be off: a colour profile, the rim of a name */
const tolerance = 6;
/** share of the areas whose colour must be found; ink of a background map or marks may hide some */
const enough = 0.6;

/** Reads a rectangle of pixels, RGBA row by row, px from the left top of the map's rectangle. */
export type ReadPixels = (x: number, y: number, width: number, height: number) => Uint8ClampedArray;

export type PictureVerdict = 'drawn' | 'blank' | 'nothing_there';

interface Expected {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

/** Middles of areas on a picture with their colour, CSS px from its left top, the largest areas first. */
export function expectedColours(
  scene: Pick<MapScene, 'boundaries' | 'fills'>,
  { lon, lat, zoom }: Camera,
  width: number,
  height: number,
): readonly Expected[] {
  const middle = toWorld(lon, lat, zoom);
  return scene.boundaries.features
    .flatMap(({ geometry }, index): Expected[] => {
      const point = labelPoint(geometry);
      if (point === null) return [];
      const at = toWorld(point.lon, point.lat, zoom);
      const [x, y] = [at.x - middle.x + width / 2, at.y - middle.y + height / 2];
      const colour = scene.fills[index] ?? noValueFill;
      return x < 0 || y < 0 || x >= width || y >= height ? [] : [{ x, y, size: point.size, colour }];
    })
    .toSorted((a, b) => b.size - a.size)
    .slice(0, looked);
}

function hasColour(pixels: Uint8ClampedArray, colour: string, stride: number): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let at = 0; at < pixels.length; at += 4 * stride) {
    if (channels.every((channel, place) => Math.abs((pixels[at + place] ?? Number.NaN) - channel) <= tolerance)) {
      return true;
    }
  }
  return false;
}

/**
 * Whether the areas are on the picture in their colours: around the middle of at least 60 % of the largest areas a
 * pixel has the colour of its class. A blank or black picture never passes. `nothing_there`: no middle of an area lies
 * within the picture.
 */
export function judgePicture(
  scene: Pick<MapScene, 'boundaries' | 'fills'>,
  camera: Camera,
  map: { readonly width: number; readonly height: number; readonly scale: number },
  read: ReadPixels,
): PictureVerdict {
  const expected = expectedColours(scene, camera, map.width, map.height);
  if (expected.length === 0) return 'nothing_there';
  const side = Math.ceil(across * apart * map.scale);
  const found = expected.filter(({ x, y, colour }) => {
    const left = Math.max(0, Math.round(x * map.scale - side / 2));
    const top = Math.max(0, Math.round(y * map.scale - side / 2));
    return hasColour(read(left, top, side, side), colour, Math.max(1, Math.floor(map.scale)));
  });
  return found.length >= enough * expected.length ? 'drawn' : 'blank';
}
