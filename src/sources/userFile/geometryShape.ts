import type { Geometry, Position } from 'geojson';
import { ringFlaw, selfCrossing } from '../ring.ts';

/** Nesting of the coordinates per kind of geometry: a point is one position, a polygon a list of lists of them. */
const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;
export type SimpleType = keyof typeof depth;
export type SimpleGeometry = Extract<Geometry, { readonly type: SimpleType }>;

function isSimpleType(type: unknown): type is SimpleType {
  return typeof type === 'string' && Object.hasOwn(depth, type);
}

/** A value as geometry when its type is known and its coordinates are nested and filled as that type asks; null otherwise. */
export function asGeometry(value: unknown): SimpleGeometry | null {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value)) return null;
  const { type, coordinates } = value;
  if (!isSimpleType(type) || !isNested(coordinates, depth[type])) return null;
  return { type, coordinates } as SimpleGeometry;
}

function isNested(value: unknown, levels: number): boolean {
  if (!Array.isArray(value)) return false;
  if (levels > 0) return value.length > 0 && value.every((inner: unknown) => isNested(inner, levels - 1));
  return typeof value[0] === 'number' && typeof value[1] === 'number';
}

/** All positions of a geometry, in order. */
export function positionsOf(geometry: SimpleGeometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
  }
}

export function movePositions(geometry: SimpleGeometry, move: (position: Position) => Position): SimpleGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(move) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(move)) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(move))) };
  }
}

/** What is wrong with the rings of an area (completes a sentence), and where; null when nothing is. Positions in degrees. */
export function areaFlaw(geometry: SimpleGeometry): { readonly rule: string; readonly at: string } | null {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const ring of polygons.flat()) {
    const flaw = ringFlaw(ring) ?? selfCrossing(ring);
    if (flaw !== null) return flaw;
  }
  return null;
}
