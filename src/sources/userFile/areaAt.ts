import type { AreaCode } from '../../domain/area.ts';
import type { AreaFeature, AreaFeatureCollection, Bounds } from '../../domain/boundary.ts';
import { contains } from '../location.ts';

/** Finds the area a point lies in (degrees, WGS 84); null outside all of them. Of areas that overlap, the first. */
export function areaFinder(boundaries: AreaFeatureCollection): (lon: number, lat: number) => AreaCode | null {
  const boxed = boundaries.features.map((feature) => ({ feature, box: boxOf(feature) }));
  return (lon, lat) => {
    const found = boxed.find(
      ({ feature, box: [west, south, east, north] }) =>
        lon >= west && lon <= east && lat >= south && lat <= north && contains(feature, lon, lat),
    );
    return found?.feature.properties.code ?? null;
  };
}

function boxOf({ geometry }: AreaFeature): Bounds {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = Number.NaN, lat = Number.NaN] of polygons.flat(2)) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
