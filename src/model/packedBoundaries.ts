import type { MultiPolygon, Position } from 'geojson';
import type { Area, AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';

/** Boundaries in the order of a list of areas, as two arrays that go to a worker some fifty times as fast as objects. */
export interface PackedBoundaries {
  /** longitude and latitude (degrees) of every position in turn */
  readonly positions: Float64Array<ArrayBuffer>;
  /** per area its number of polygons (0 = no boundary), per polygon its number of rings, per ring its number of positions */
  readonly counts: Int32Array<ArrayBuffer>;
}

/** Heights are left out. */
export function packBoundaries(
  areas: readonly Pick<Area, 'code'>[],
  { features }: AreaFeatureCollection,
): PackedBoundaries {
  const polygonsOf = new Map<AreaCode, MultiPolygon['coordinates']>(
    features.map(({ properties, geometry }) => [
      properties.code,
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ]),
  );
  const counts: number[] = [];
  const rings: (readonly Position[])[] = [];
  let length = 0;
  for (const { code } of areas) {
    const polygons = polygonsOf.get(code) ?? [];
    counts.push(polygons.length);
    for (const polygon of polygons) {
      counts.push(polygon.length);
      for (const ring of polygon) {
        counts.push(ring.length);
        rings.push(ring);
        length += ring.length;
      }
    }
  }
  const positions = new Float64Array(2 * length);
  let place = 0;
  for (const ring of rings) {
    for (const position of ring) {
      positions[place] = position[0] ?? Number.NaN;
      positions[place + 1] = position[1] ?? Number.NaN;
      place += 2;
    }
  }
  return { positions, counts: Int32Array.from(counts) };
}

/** What was packed, per area; null for an area without a boundary. */
export function unpackBoundaries({ positions, counts }: PackedBoundaries): readonly (MultiPolygon | null)[] {
  let [read, place] = [0, 0];
  const count = (): number => {
    const next = counts[read] ?? 0;
    read += 1;
    return next;
  };
  const position = (): Position => {
    const pair = [positions[place] ?? Number.NaN, positions[place + 1] ?? Number.NaN];
    place += 2;
    return pair;
  };
  const listOf = <T>(length: number, make: () => T): T[] => Array.from({ length }, make);
  const geometries: (MultiPolygon | null)[] = [];
  while (read < counts.length) {
    const coordinates = listOf(count(), () => listOf(count(), () => listOf(count(), position)));
    geometries.push(coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates });
  }
  return geometries;
}
