import type { AreaFeatureCollection } from '../../../domain/boundary.ts';
import { type LonLat, representativePoint } from '../../../model/geometry.ts';

/** Point that stands for an area; null without boundary or surface. */
export function middleOf(boundaries: AreaFeatureCollection | null, code: string): LonLat | null {
  const geometry = boundaries?.features.find(({ properties }) => properties.code === code)?.geometry;
  return geometry === undefined ? null : representativePoint(geometry);
}
