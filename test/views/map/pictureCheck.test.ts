import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../../src/domain/boundary.ts';
import { cameraFor } from '../../../src/views/map/pictureCamera.ts';
import { expectedColours, judgePicture, type ReadPixels } from '../../../src/views/map/pictureCheck.ts';

/** Squares beside each other, from 5° E along 52° N. */
function squares(count: number): AreaFeatureCollection {
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: count }, (_, at) => {
      const [west, east] = [5 + 0.01 * at, 5.01 + 0.01 * at];
      const ring = [
        [west, 52],
        [east, 52],
        [east, 52.01],
        [west, 52.01],
        [west, 52],
      ];
      return {
        type: 'Feature',
        properties: { code: `WK99010${at + 1}` as AreaCode, name: `Wijk ${at + 1}` },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    }),
  };
}

const colours = ['#ff8800', '#0044aa', null, '#11cc55'];
const scene = { boundaries: squares(4), fills: colours };
const map = { width: 400, height: 200, scale: 2 };
const camera = cameraFor({ kind: 'whole', bounds: [5, 52, 5.04, 52.01] }, map.width, map.height);

function plain(colour: (x: number) => string): ReadPixels {
  return (x, _, width, height) => {
    const pixels = new Uint8ClampedArray(4 * width * height);
    for (let at = 0; at < width * height; at += 1) {
      const hex = colour(x + (at % width));
      pixels.set([1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16)).concat(255), 4 * at);
    }
    return pixels;
  };
}

/** The four squares as the map would draw them: 22 CSS px free, then 89 CSS px each. */
function rightly(x: number): string {
  return colours[Math.floor((x / map.scale - 22) / 89)] ?? '#fbfbfa';
}

describe('judgePicture', () => {
  it('expects the colour of each area at its middle', () => {
    const found = expectedColours(scene, camera, map.width, map.height);
    expect(found.map(({ colour }) => colour).toSorted()).toEqual(['#0044aa', '#11cc55', '#fbfbfa', '#ff8800']);
    expect(found.map(({ x }) => Math.round(x)).toSorted((a, b) => a - b)).toEqual([67, 156, 245, 334]);
  });

  it('knows a drawn map', () => {
    expect(judgePicture(scene, camera, map, plain(rightly))).toBe('drawn');
  });

  it('knows an empty, a black and a one-coloured picture for blank', () => {
    for (const colour of ['#ffffff', '#000000', '#f3f5f4', '#ff8800']) {
      expect(
        judgePicture(
          scene,
          camera,
          map,
          plain(() => colour),
        ),
        colour,
      ).toBe('blank');
    }
  });

  it('knows shifted colours for no map of these areas', () => {
    expect(
      judgePicture(
        scene,
        camera,
        map,
        plain((x) => rightly(x - 178)),
      ),
    ).toBe('blank');
  });

  it('lets a mark or a name cover some of the middles', () => {
    expect(
      judgePicture(
        scene,
        camera,
        map,
        plain((x) => (x < 222 ? '#ffffff' : rightly(x))),
      ),
    ).toBe('drawn');
  });

  it('says when no area lies on the picture', () => {
    const elsewhere = { ...camera, lon: 6.5 };
    expect(judgePicture(scene, elsewhere, map, plain(rightly))).toBe('nothing_there');
  });
});
