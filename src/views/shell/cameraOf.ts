import type { Bounds } from '../../domain/boundary.ts';
import type { Camera } from '../../state/viewState.ts';

/** MapLibre's world is 512 px wide at zoom 0 */
const worldPixels = 512;
/** share of the picture an area may fill, so that its neighbours stay in view */
const share = 0.55;
const nearest = 15;

/** Web Mercator y as a share of the world's height, 0 in the north; latitude in degrees. */
function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/**
 * Camera that shows the bounds with surroundings in a map of `width` × `height` CSS pixels.
 * A size of 0 (map not drawn) is taken as 600 px, so that the link still points at the area.
 */
export function cameraOf([west, south, east, north]: Bounds, width: number, height: number): Camera {
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const fits = (pixels: number, part: number): number =>
    part > 0 ? Math.log2(((pixels > 0 ? pixels : 600) * share) / (worldPixels * part)) : nearest;
  return {
    lon: (west + east) / 2,
    lat: latitudeOf((top + bottom) / 2),
    zoom: Math.max(0, Math.min(nearest, fits(width, (east - west) / 360), fits(height, bottom - top))),
  };
}
