import type { Area, AreaCode } from '../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import { createRandom } from '../../src/model/random.ts';

/** So many columns in a row of the grid: areas lie beside each other like the squares of a chessboard. */
const columns = 60;

/** Made-up areas on a grid, with figures that rise to the east; a seventeenth of them is missing. */
export function spatialGrid(count: number): {
  readonly areas: readonly Area[];
  readonly boundaries: AreaFeatureCollection;
  readonly values: Float64Array;
} {
  const random = createRandom('raster');
  const codeOf = (place: number) => `BU99${String(place).padStart(6, '0')}` as AreaCode;
  const areas = Array.from({ length: count }, (_, place): Area => {
    return { code: codeOf(place), name: `Vak ${place}`, level: 'buurt', parent: null, inhabitants: 9, households: 9 };
  });
  const features = areas.map(({ code, name }, place): AreaFeatureCollection['features'][number] => {
    const [west, south] = [5 + (place % columns) / 100, 51 + Math.floor(place / columns) / 100];
    const [east, north] = [5 + ((place % columns) + 1) / 100, 51 + (Math.floor(place / columns) + 1) / 100];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: 'Feature', properties: { code, name }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  const values = Float64Array.from(areas, (_, place) =>
    place % 17 === 5 ? Number.NaN : (place % columns) / 20 + random.bell(),
  );
  return { areas, boundaries: { type: 'FeatureCollection', features }, values };
}
