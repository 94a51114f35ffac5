import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize, pictureSizeIds, wholeScale } from '../../../src/views/map/pictureSizes.ts';
import { tilesOf } from '../../../src/views/map/pictureTiles.ts';

const screen = { width: 1280, height: 720, density: 1 };

describe('pictureSize', () => {
  it('gives the paper sizes in pixels', () => {
    const sizes = (['a4_150', 'a4_300', 'a3_150', 'a3_300'] as const).map((id) => {
      const { width, height, dpi } = pictureSize(id, 'landscape', screen);
      return [width, height, dpi];
    });
    expect(sizes).toEqual([
      [1754, 1240, 150],
      [3508, 2480, 300],
      [2480, 1754, 150],
      [4961, 3508, 300],
    ]);
  });

  it('stands a sheet upright, and leaves a slide as it is', () => {
    expect(pictureSize('a3_300', 'portrait', screen)).toMatchObject({ width: 3508, height: 4961 });
    expect(pictureSize('slide', 'portrait', screen)).toMatchObject({ width: 1920, height: 1080, dpi: null });
  });

  it('takes the pixels of a dense screen, three per CSS px at most', () => {
    const phone = { width: 390, height: 844, density: 3.5 };
    expect(pictureSize('screen', 'landscape', phone)).toMatchObject({
      width: 1170,
      height: 2532,
      scale: 3,
      grows: true,
    });
  });

  it('has scales that keep 64 CSS px a whole number of pixels', () => {
    for (const id of pictureSizeIds) {
      const { scale } = pictureSize(id, 'landscape', { ...screen, density: 1.100000023841858 });
      expect(Number.isInteger(64 * scale), id).toBe(true);
    }
    expect(wholeScale(3.906)).toBe(3.90625);
  });
});

describe('tilesOf', () => {
  it('is one drawing where the browser can hold it', () => {
    const tiling = tilesOf(1000, 700, 2, 8192);
    expect(tiling).toEqual({
      width: 512,
      height: 384,
      tiles: [{ x: 0, y: 0, width: 1000, height: 700, fromX: 0, fromY: 0, middleX: 256, middleY: 192 }],
    });
  });

  it('worked by hand: 3000 px at 2 px per CSS px on canvases of 2048', () => {
    // 1024 CSS px drawn, 192 thrown away on each side: 640 kept = 1280 px
    const tiling = tilesOf(3000, 100, 2, 2048);
    expect(tiling?.width).toBe(1024);
    expect(tiling?.tiles.map(({ x, width, fromX, middleX }) => [x, width, fromX, middleX])).toEqual([
      [0, 1280, 384, 320],
      [1280, 1280, 384, 960],
      [2560, 440, 384, 1600],
    ]);
  });

  it('covers every pixel once, stays on its canvas, and keeps each point in its place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6000 }),
        fc.integer({ min: 1, max: 6000 }),
        fc.integer({ min: 32, max: 256 }).map((parts) => parts / 64),
        fc.integer({ min: 2048, max: 8192 }),
        (width, height, scale, longest) => {
          const tiling = tilesOf(width, height, scale, longest);
          if (tiling === null) throw new Error('no tiling');
          expect(tiling.width * scale).toBeLessThanOrEqual(longest);
          expect(Number.isInteger(tiling.width * scale)).toBe(true);
          let area = 0;
          for (const tile of tiling.tiles) {
            area += tile.width * tile.height;
            expect(tile.fromX + tile.width).toBeLessThanOrEqual(tiling.width * scale);
            expect(tile.fromY + tile.height).toBeLessThanOrEqual(tiling.height * scale);
            // left edge of the canvas on the map + what is thrown away = left edge of the tile
            expect((tile.middleX - tiling.width / 2) * scale + tile.fromX).toBeCloseTo(tile.x, 6);
            expect((tile.middleY - tiling.height / 2) * scale + tile.fromY).toBeCloseTo(tile.y, 6);
          }
          expect(area).toBe(width * height);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives up when a canvas would be all overlap', () => {
    expect(tilesOf(3000, 3000, 4, 1500)).toBeNull();
  });
});
