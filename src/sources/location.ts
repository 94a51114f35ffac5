import type { Position } from 'geojson';
import type { AreaCode } from '../domain/area.ts';
import type { AreaFeature } from '../domain/boundary.ts';
import type { Bundle } from '../domain/bundle.ts';
import { bundleFiles } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { rejectRow } from './rejection.ts';

/** Boundaries are often generalised: a point this close outside still belongs to its area. */
const toleranceMetres = 50;
const metresPerDegree = 111_320;

interface Located {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly area: AreaCode | null;
}

/** Every project, site and facility lies in the area its row names, as far as that area has a boundary. */
export function checkLocations(bundle: Bundle): Result<void> {
  const features = new Map<AreaCode, AreaFeature>();
  for (const { features: ofLevel } of bundle.boundaries.values()) {
    for (const feature of ofLevel) features.set(feature.properties.code, feature);
  }
  const lists: readonly [string, readonly Located[]][] = [
    [bundleFiles.projects, bundle.projects],
    [bundleFiles.sites, bundle.sites],
    [bundleFiles.facilities, bundle.facilities],
  ];
  for (const [file, places] of lists) {
    for (const [index, { id, lon, lat, area }] of places.entries()) {
      const feature = area === null ? undefined : features.get(area);
      if (feature === undefined || isNear(feature, lon, lat)) continue;
      return rejectRow(file, index + 2, `${id} ligt op ${lon} ${lat}, en dat punt valt buiten ${area}`);
    }
  }
  return succeed(undefined);
}

function isNear(feature: AreaFeature, lon: number, lat: number): boolean {
  return contains(feature, lon, lat) || ringsOf(feature).some((ring) => distanceTo(ring, lon, lat) <= toleranceMetres);
}

/** Whether a point (degrees) lies within an area. Even–odd over all rings at once: a hole makes a second crossing. */
export function contains(feature: AreaFeature, lon: number, lat: number): boolean {
  return ringsOf(feature).reduce((count, ring) => count + crossingsEast(ring, lon, lat), 0) % 2 === 1;
}

function ringsOf({ geometry }: AreaFeature): readonly Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat();
}

/** Number of edges that a ray due east from the point crosses. */
function crossingsEast(ring: readonly Position[], lon: number, lat: number): number {
  let count = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = Number.NaN, ay = Number.NaN] = ring[i - 1] ?? [];
    const [bx = Number.NaN, by = Number.NaN] = ring[i] ?? [];
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) count++;
  }
  return count;
}

/** Metres from a point to a ring, on a plane tangent at the point; exact enough over a municipality. */
function distanceTo(ring: readonly Position[], lon: number, lat: number): number {
  const eastScale = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < ring.length; i++) {
    const ax = ((ring[i - 1]?.[0] ?? Number.NaN) - lon) * eastScale;
    const ay = ((ring[i - 1]?.[1] ?? Number.NaN) - lat) * metresPerDegree;
    const dx = ((ring[i]?.[0] ?? Number.NaN) - lon) * eastScale - ax;
    const dy = ((ring[i]?.[1] ?? Number.NaN) - lat) * metresPerDegree - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return nearest;
}
