import type { Bounds } from '../../domain/boundary.ts';
import type { Camera } from '../../state/viewState.ts';

/** MapLibre's world is 512 px wide at zoom 0 */
const worldPixels = 512;
/** CSS px kept free around the areas */
const padding = 22;
const nearest = 15.5;

/** What of the map is on the picture: everything, or what a map of `width` × `height` CSS px shows with this camera. */
export type PictureExtent =
  | { readonly kind: 'whole'; readonly bounds: Bounds }
  | { readonly kind: 'screen'; readonly camera: Camera; readonly width: number; readonly height: number };

export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** Web Mercator, px of a world that is 512 · 2^zoom px wide; y runs south. */
export function toWorld(lon: number, lat: number, zoom: number): WorldPoint {
  const world = worldPixels * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: world * (lon / 360 + 0.5), y: world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) };
}

/** Degrees of a point of that world. */
export function fromWorld({ x, y }: WorldPoint, zoom: number): { readonly lon: number; readonly lat: number } {
  const world = worldPixels * 2 ** zoom;
  return {
    lon: 360 * (x / world - 0.5),
    lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI,
  };
}

/** Camera that shows the extent in a map of `width` × `height` CSS px, as large as fits. */
export function cameraFor(extent: PictureExtent, width: number, height: number): Camera {
  if (extent.kind === 'screen') {
    const { camera } = extent;
    const share = Math.min(width / Math.max(1, extent.width), height / Math.max(1, extent.height));
    return { ...camera, zoom: camera.zoom + Math.log2(share) };
  }
  const [west, south, east, north] = extent.bounds;
  const [a, b] = [toWorld(west, north, 0), toWorld(east, south, 0)];
  const fits = (room: number, part: number): number =>
    part > 0 ? Math.log2(Math.max(1, room - 2 * padding) / part) : nearest;
  const zoom = Math.min(nearest, fits(width, b.x - a.x), fits(height, b.y - a.y));
  return { ...fromWorld({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 0), zoom };
}
