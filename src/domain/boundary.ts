import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { AreaCode } from './area.ts';

export interface AreaProperties {
  readonly code: AreaCode;
  readonly name: string;
}

/** Boundary of one area, WGS 84 longitude/latitude, RFC 7946 winding (outer rings counter-clockwise). */
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;
export type AreaFeatureCollection = FeatureCollection<Polygon | MultiPolygon, AreaProperties>;

/** west, south, east, north in degrees */
export type Bounds = readonly [number, number, number, number];
