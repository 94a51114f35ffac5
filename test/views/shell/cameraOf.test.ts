import { describe, expect, it } from 'vitest';
import { cameraOf } from '../../../src/views/shell/cameraOf.ts';

describe('cameraOf', () => {
  it('centres on the bounds and leaves room around them', () => {
    // 0.1° wide on the equator in 550 px: 0.1/360 of a world of 512·2^z px must be 0.55·1000 px
    const camera = cameraOf([5, -0.001, 5.1, 0.001], 1000, 1000);
    expect(camera.lon).toBeCloseTo(5.05, 9);
    expect(camera.lat).toBeCloseTo(0, 9);
    expect(camera.zoom).toBeCloseTo(Math.log2((0.55 * 1000 * 360) / (512 * 0.1)), 9);
  });

  it('takes the tighter of width and height', () => {
    const wide = cameraOf([5, 52, 5.1, 52.01], 800, 400);
    const high = cameraOf([5, 52, 5.1, 52.2], 800, 400);
    expect(high.zoom).toBeLessThan(wide.zoom);
  });

  it('stays usable for a point and for a map that is not drawn', () => {
    expect(cameraOf([5, 52, 5, 52], 800, 400).zoom).toBe(15);
    expect(cameraOf([5, 52, 5.1, 52.1], 0, 0).zoom).toBeGreaterThan(5);
  });
});
