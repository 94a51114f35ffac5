import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { AreaFeatureCollection, Bounds } from '../domain/boundary.ts';
import { boundsOf, type LonLat, nearTo } from './geometry.ts';

/** Two areas closer than this to a point are both a candidate: boundaries are drawn to about as many metres. */
export const borderMetres = 5;

/** spots of which the area is remembered, per level */
const mostSpots = 20_000;

export interface FoundArea {
  readonly code: AreaCode;
  readonly name: string;
}

/** Where a point lies among the areas of one level. */
export interface PointPlace {
  /** null outside all areas */
  readonly area: FoundArea | null;
  /** other areas within `borderMetres`; a point between two areas lies in `area` by the code that comes first */
  readonly alsoNear: readonly FoundArea[];
}

interface BoundedArea extends FoundArea {
  readonly bounds: Bounds;
  readonly lies: ReturnType<typeof nearTo>;
}

/**
 * Makes a finder of the area a point (WGS 84, degrees) lies in, for many points. On a border the area with the first
 * code is taken and the others are named, whatever the order of the boundaries. A spot asked for before is not looked up
 * again. PostGIS `ST_Contains`, `ST_DWithin`.
 */
export function createAreaFinder(boundaries: AreaFeatureCollection): (point: LonLat) => PointPlace {
  const areas = boundaries.features
    .map(
      ({ properties, geometry }): BoundedArea => ({
        code: properties.code,
        name: properties.name,
        bounds: boundsOf(geometry, borderMetres),
        lies: nearTo(geometry, borderMetres),
      }),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const find = (point: LonLat): PointPlace => {
    const near = areas.flatMap(({ code, name, lies, bounds: [west, south, east, north] }) => {
      const isNear = point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north;
      if (!isNear) return [];
      const lying = lies(point);
      const area: FoundArea = { code, name };
      return lying === 'outside' ? [] : [{ area, isWithin: lying === 'within' }];
    });
    const within = near.find(({ isWithin }) => isWithin)?.area ?? null;
    return { area: within, alsoNear: near.map(({ area }) => area).filter((area) => area !== within) };
  };
  const known = new Map<string, PointPlace>();
  return (point) => {
    const spot = `${point.lon} ${point.lat}`;
    const found = known.get(spot) ?? find(point);
    // a place that is dragged about leaves spots behind that nobody asks for again
    if (known.size >= mostSpots) known.clear();
    known.set(spot, found);
    return found;
  };
}

/** What is to be said about where a site lies; facts, for a sentence. */
export type LocationRemark =
  | { readonly kind: 'outside_municipality' }
  | { readonly kind: 'no_area'; readonly level: AreaLevel }
  | { readonly kind: 'on_border'; readonly level: AreaLevel; readonly areas: readonly FoundArea[] }
  | { readonly kind: 'other_area'; readonly told: string; readonly found: FoundArea };

export interface SitePlace {
  readonly areas: ReadonlyMap<AreaLevel, FoundArea>;
  readonly remarks: readonly LocationRemark[];
}

export type AreaFinders = ReadonlyMap<AreaLevel, (point: LonLat) => PointPlace>;

/**
 * Areas a site lies in, by its point; what its own file tells about its buurt is compared, not believed. Outside every
 * area of the largest level it lies outside the municipality; within that but in no smaller area (water that no buurt
 * has) it is said per level.
 */
export function placeOf(site: LonLat & { readonly area: string | null }, finders: AreaFinders): SitePlace {
  const areas = new Map<AreaLevel, FoundArea>();
  const remarks: LocationRemark[] = [];
  const levels = (['gemeente', 'wijk', 'buurt'] as const).filter((level) => finders.has(level));
  for (const level of levels) {
    const found = finders.get(level)?.(site);
    if (found === undefined) continue;
    if (found.area !== null) areas.set(level, found.area);
    else if (level === levels[0]) return { areas, remarks: [{ kind: 'outside_municipality' }] };
    else remarks.push({ kind: 'no_area', level });
    if (found.alsoNear.length > 0) {
      const both = found.area === null ? found.alsoNear : [found.area, ...found.alsoNear];
      remarks.push({ kind: 'on_border', level, areas: both });
    }
  }
  const buurt = areas.get('buurt');
  if (site.area !== null && buurt !== undefined && buurt.code !== site.area) {
    remarks.push({ kind: 'other_area', told: site.area, found: buurt });
  }
  return { areas, remarks };
}

/** Groups of things that lie at one spot, within a metre (five decimals of a degree); each in the order given. */
export function sharedSpots<T extends LonLat>(things: readonly T[]): readonly (readonly T[])[] {
  const bySpot = new Map<string, T[]>();
  for (const thing of things) {
    const spot = `${thing.lon.toFixed(5)} ${thing.lat.toFixed(5)}`;
    const others = bySpot.get(spot);
    if (others === undefined) bySpot.set(spot, [thing]);
    else others.push(thing);
  }
  return [...bySpot.values()].filter((group) => group.length > 1);
}
