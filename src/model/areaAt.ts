import type { AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { boundsOf, containsPoint, type LonLat } from './geometry.ts';

/**
 * The area a point (WGS 84, degrees) lies in; null outside all of them. On a border between two areas it is one of
 * them. PostGIS `ST_Contains`.
 */
export function areaAt(
  boundaries: AreaFeatureCollection,
  point: LonLat,
): { readonly code: AreaCode; readonly name: string } | null {
  const found = boundaries.features.find(({ geometry }) => {
    const [west, south, east, north] = boundsOf(geometry);
    const isNear = point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north;
    return isNear && containsPoint(geometry, point);
  });
  return found?.properties ?? null;
}
