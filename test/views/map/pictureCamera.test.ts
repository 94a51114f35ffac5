import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFor, fromWorld, toWorld } from '../../../src/views/map/pictureCamera.ts';

describe('the camera of a picture', () => {
  it('goes to the Mercator world and back', () => {
    expect(toWorld(0, 0, 0)).toEqual({ x: 256, y: 256 });
    const { lon, lat } = fromWorld(toWorld(5.24, 52.55, 11.3), 11.3);
    expect(lon).toBeCloseTo(5.24, 9);
    expect(lat).toBeCloseTo(52.55, 9);
  });

  it('shows all of the bounds, as large as fits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3.4, max: 7, noNaN: true }),
        fc.double({ min: 50.8, max: 53.4, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.1, noNaN: true }),
        fc.integer({ min: 200, max: 1600 }),
        fc.integer({ min: 200, max: 1600 }),
        (west, south, wide, high, width, height) => {
          const bounds = [west, south, west + wide, south + high] as const;
          const camera = cameraFor({ kind: 'whole', bounds }, width, height);
          const middle = toWorld(camera.lon, camera.lat, camera.zoom);
          const [a, b] = [toWorld(west, south, camera.zoom), toWorld(west + wide, south + high, camera.zoom)];
          expect(middle.x - a.x).toBeLessThanOrEqual(width / 2);
          expect(b.x - middle.x).toBeLessThanOrEqual(width / 2);
          expect(a.y - middle.y).toBeLessThanOrEqual(height / 2);
          expect(middle.y - b.y).toBeLessThanOrEqual(height / 2);
          const filled = Math.max((b.x - a.x) / (width - 44), (a.y - b.y) / (height - 44));
          if (camera.zoom < 15.5) expect(filled).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it('keeps what was on screen: twice as wide and three times as high is one zoom step', () => {
    const camera = { lon: 5, lat: 52, zoom: 12 };
    const extent = { kind: 'screen', camera, width: 500, height: 300 } as const;
    expect(cameraFor(extent, 1000, 900)).toEqual({ ...camera, zoom: 13 });
  });

  it('survives areas without extent and a map without room', () => {
    expect(cameraFor({ kind: 'whole', bounds: [5, 52, 5, 52] }, 800, 600).zoom).toBe(15.5);
    expect(Number.isFinite(cameraFor({ kind: 'whole', bounds: [5, 52, 5.1, 52.1] }, 10, 10).zoom)).toBe(true);
  });
});
