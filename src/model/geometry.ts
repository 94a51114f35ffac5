import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from '../domain/boundary.ts';

export type AreaGeometry = Polygon | MultiPolygon;

/** WGS 84 longitude and latitude in degrees. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** mean radius of the earth (IUGG), metres */
const earthRadius = 6_371_008.8;
const radian = Math.PI / 180;

type Ring = readonly Position[];

function polygonsOf(geometry: AreaGeometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Metres per degree of longitude and of latitude around a parallel. */
export function metresPerDegree(lat: number): { readonly lon: number; readonly lat: number } {
  const perLatitude = earthRadius * radian;
  return { lon: perLatitude * Math.cos(lat * radian), lat: perLatitude };
}

/**
 * Distance over the earth in metres between two points, on a plane that touches the earth halfway between them
 * (equirectangular). Within 20 km it differs less than 0.01 % from the great circle (R `geosphere::distHaversine`).
 */
export function distanceMetres(from: LonLat, to: LonLat): number {
  const scale = metresPerDegree((from.lat + to.lat) / 2);
  return Math.hypot((to.lon - from.lon) * scale.lon, (to.lat - from.lat) * scale.lat);
}

/**
 * Distance in metres from a point to the nearest edge of an area, 0 inside it. A hole is outside. On a plane that
 * touches the earth in the point. R `sf::st_distance`, PostGIS `ST_Distance`.
 */
export function distanceToArea(geometry: AreaGeometry, point: LonLat): number {
  if (containsPoint(geometry, point)) return 0;
  const scale = metresPerDegree(point.lat);
  let nearest = Number.POSITIVE_INFINITY;
  forEachEdge(geometry, (fromLon, fromLat, toLon, toLat) => {
    const x = (fromLon - point.lon) * scale.lon;
    const y = (fromLat - point.lat) * scale.lat;
    const dx = (toLon - fromLon) * scale.lon;
    const dy = (toLat - fromLat) * scale.lat;
    nearest = Math.min(nearest, squareToEdge(x, y, dx, dy));
  });
  return Math.sqrt(nearest);
}

/** Whether a point lies in an area, by counting the edges east of it (even–odd); holes are outside. */
export function containsPoint(geometry: AreaGeometry, point: LonLat): boolean {
  return crossingsOf(geometry, point.lat).filter((lon) => point.lon < lon).length % 2 === 1;
}

/** edges as longitude and latitude of begin and end, four numbers each; boundaries do not change once they are read */
const flatEdges = new WeakMap<AreaGeometry, Float64Array>();

function edgesOf(geometry: AreaGeometry): Float64Array {
  const known = flatEdges.get(geometry);
  if (known !== undefined) return known;
  const edges: number[] = [];
  forEachEdge(geometry, (fromLon, fromLat, toLon, toLat) => edges.push(fromLon, fromLat, toLon, toLat));
  const flat = Float64Array.from(edges);
  flatEdges.set(geometry, flat);
  return flat;
}

/**
 * Makes, for many points, the test whether a point lies in an area, and if not, whether it lies within `metres` of it: the
 * same as `containsPoint` and `distanceToArea` in one walk along the edges, of which only those close by are measured.
 */
export function nearTo(geometry: AreaGeometry, metres: number): (point: LonLat) => 'within' | 'near' | 'outside' {
  return (point) => {
    const edges = edgesOf(geometry);
    const { lon, lat } = point;
    const scale = metresPerDegree(lat);
    // a hair wider, so that no edge is lost to rounding
    const [wide, high] = [(1.001 * metres) / scale.lon, (1.001 * metres) / scale.lat];
    let isWithin = false;
    let isNear = false;
    for (let at = 0; at < edges.length; at += 4) {
      const fromLon = edges[at] ?? Number.NaN;
      const fromLat = edges[at + 1] ?? Number.NaN;
      const toLon = edges[at + 2] ?? Number.NaN;
      const toLat = edges[at + 3] ?? Number.NaN;
      if (fromLat > lat !== toLat > lat && lon < fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon)) {
        isWithin = !isWithin;
      }
      const isFar =
        (fromLat > lat + high && toLat > lat + high) ||
        (fromLat < lat - high && toLat < lat - high) ||
        (fromLon > lon + wide && toLon > lon + wide) ||
        (fromLon < lon - wide && toLon < lon - wide);
      if (isFar || isNear) continue;
      isNear =
        squareToEdge(
          (fromLon - lon) * scale.lon,
          (fromLat - lat) * scale.lat,
          (toLon - fromLon) * scale.lon,
          (toLat - fromLat) * scale.lat,
        ) <=
        metres * metres;
    }
    return isWithin ? 'within' : isNear ? 'near' : 'outside';
  };
}

/** Squared distance from the origin to an edge that begins at (x, y) and runs over (dx, dy). */
function squareToEdge(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  // foot of the perpendicular from the point, kept on the edge
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
  const east = x + along * dx;
  const north = y + along * dy;
  return east * east + north * north;
}

/**
 * Point that stands for an area: its centroid, weighted by surface, holes taken out; in a shape that curves around its
 * centroid, the middle of the widest stretch of the area on the centroid's parallel. Null without surface.
 */
export function representativePoint(geometry: AreaGeometry): LonLat | null {
  const centre = centroid(geometry);
  if (centre === null || containsPoint(geometry, centre)) return centre;
  const crossings = crossingsOf(geometry, centre.lat).sort((a, b) => a - b);
  let widest = { width: 0, lon: centre.lon };
  // the area lies between the first and second crossing, the third and fourth, and so on
  for (let place = 0; place + 1 < crossings.length; place += 2) {
    const west = crossings[place] ?? Number.NaN;
    const east = crossings[place + 1] ?? Number.NaN;
    if (east - west > widest.width) widest = { width: east - west, lon: (west + east) / 2 };
  }
  return { lon: widest.lon, lat: centre.lat };
}

/** Centroid weighted by surface, holes taken out, in degrees. Null without surface. PostGIS `ST_Centroid`. */
export function centroid(geometry: AreaGeometry): LonLat | null {
  const origin = geometry.type === 'Polygon' ? geometry.coordinates[0]?.[0] : geometry.coordinates[0]?.[0]?.[0];
  const originLon = origin?.[0];
  const originLat = origin?.[1];
  if (originLon === undefined || originLat === undefined) return null;
  let surface = 0;
  let sumLon = 0;
  let sumLat = 0;
  for (const polygon of polygonsOf(geometry)) {
    for (const [place, ring] of polygon.entries()) {
      const part = ringMoments(ring, originLon, originLat);
      // outer rings add and holes subtract, whichever way they are wound
      const sign = Math.sign(part.surface) * (place === 0 ? 1 : -1);
      surface += sign * part.surface;
      sumLon += sign * part.lon;
      sumLat += sign * part.lat;
    }
  }
  if (!(surface > 0)) return null;
  return { lon: originLon + sumLon / surface, lat: originLat + sumLat / surface };
}

/** Signed surface of a ring and its first moments, relative to an origin near by (keeps the digits). */
function ringMoments(ring: Ring, originLon: number, originLat: number): LonLat & { readonly surface: number } {
  let surface = 0;
  let lon = 0;
  let lat = 0;
  forEachEdgeOfRing(ring, (fromLon, fromLat, toLon, toLat) => {
    const x0 = fromLon - originLon;
    const y0 = fromLat - originLat;
    const x1 = toLon - originLon;
    const y1 = toLat - originLat;
    const cross = x0 * y1 - x1 * y0;
    surface += cross / 2;
    lon += ((x0 + x1) * cross) / 6;
    lat += ((y0 + y1) * cross) / 6;
  });
  return { surface, lon, lat };
}

/** boundaries do not change once they are read */
const extents = new WeakMap<AreaGeometry, Bounds>();

function extentOf(geometry: AreaGeometry): Bounds {
  const known = extents.get(geometry);
  if (known !== undefined) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  forEachEdge(geometry, (lon, lat) => {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  });
  const extent: Bounds = [west, south, east, north];
  extents.set(geometry, extent);
  return extent;
}

/** West, south, east and north in degrees, widened by `margin` metres; infinite and reversed for an empty geometry. */
export function boundsOf(geometry: AreaGeometry, margin = 0): Bounds {
  const [west, south, east, north] = extentOf(geometry);
  // the parallel nearest to a pole has the most degrees to a metre
  const scale = metresPerDegree(Math.max(Math.abs(south), Math.abs(north)));
  const [lonMargin, latMargin] = [margin / scale.lon, margin / scale.lat];
  return [west - lonMargin, south - latMargin, east + lonMargin, north + latMargin];
}

type VisitEdge = (fromLon: number, fromLat: number, toLon: number, toLat: number) => void;

function forEachEdge(geometry: AreaGeometry, visit: VisitEdge): void {
  for (const polygon of polygonsOf(geometry)) for (const ring of polygon) forEachEdgeOfRing(ring, visit);
}

/** Visits every position of every ring, holes too; the first of a ring is visited again at its end. */
export function forEachPosition(geometry: AreaGeometry, visit: (lon: number, lat: number) => void): void {
  for (const polygon of polygonsOf(geometry)) {
    for (const ring of polygon) {
      for (const position of ring) visit(position[0] ?? Number.NaN, position[1] ?? Number.NaN);
    }
  }
}

/** GeoJSON repeats the first position of a ring at its end. */
function forEachEdgeOfRing(ring: Ring, visit: VisitEdge): void {
  let fromLon = Number.NaN;
  let fromLat = Number.NaN;
  // by number: this is most of the work of finding areas, and an iterator costs several times as much
  for (let place = 0; place < ring.length; place += 1) {
    const position = ring[place];
    const toLon = position?.[0] ?? Number.NaN;
    const toLat = position?.[1] ?? Number.NaN;
    if (place > 0) visit(fromLon, fromLat, toLon, toLat);
    fromLon = toLon;
    fromLat = toLat;
  }
}

/** Longitudes at which the edges cross a parallel. */
function crossingsOf(geometry: AreaGeometry, lat: number): number[] {
  const crossings: number[] = [];
  forEachEdge(geometry, (fromLon, fromLat, toLon, toLat) => {
    if (fromLat > lat !== toLat > lat)
      crossings.push(fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon));
  });
  return crossings;
}
