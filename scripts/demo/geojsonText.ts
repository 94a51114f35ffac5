import type { PolygonRings } from './dissolve.ts';
import { toDegrees } from './townPlan.ts';

interface Outlined {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly PolygonRings[];
}

function ringText(ring: PolygonRings[number]): string {
  return `[${ring
    .map(toDegrees)
    .map(([lon, lat]) => `[${lon.toFixed(5)},${lat.toFixed(5)}]`)
    .join(',')}]`;
}

function polygonText(rings: PolygonRings): string {
  return `[${rings.map(ringText).join(',')}]`;
}

function featureText({ code, name, polygons }: Outlined): string {
  const [only] = polygons;
  const geometry =
    polygons.length === 1 && only !== undefined
      ? `{"type":"Polygon","coordinates":${polygonText(only)}}`
      : `{"type":"MultiPolygon","coordinates":[${polygons.map(polygonText).join(',')}]}`;
  return `{"type":"Feature","properties":${JSON.stringify({ code, name })},"geometry":${geometry}}`;
}

/** FeatureCollection with one feature per line, longitude and latitude in five decimals. */
export function geojsonText(areas: readonly Outlined[]): string {
  return `{"type":"FeatureCollection","features":[\n${areas.map(featureText).join(',\n')}\n]}\n`;
}
