import type { Position } from 'geojson';
import proj4 from 'proj4';
import type { Projection } from '../../domain/userFile.ts';

/**
 * Rijksdriehoeksstelsel (EPSG:28992) with the seven parameters of the Kadaster towards ETRS89, which is WGS 84 to
 * within a metre. Against RDNAPTRANS, which adds a correction grid, a point moves at most 25 cm.
 */
const rijksdriehoek =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';

type Box = readonly [west: number, south: number, east: number, north: number];

/** Where the European Netherlands lies in each system, a little wider. */
const inDegrees: Box = [3, 50.5, 7.5, 53.8];
const inMetres: Box = [-7000, 289_000, 300_000, 629_000];
const inMercator: Box = [333_000, 6_540_000, 835_000, 7_130_000];

const boxes: Readonly<Record<Projection, Box>> = {
  wgs84: inDegrees,
  wgs84_swapped: turned(inDegrees),
  rd: inMetres,
  rd_swapped: turned(inMetres),
  web_mercator: inMercator,
};

const projections: readonly Projection[] = ['wgs84', 'wgs84_swapped', 'rd', 'rd_swapped', 'web_mercator'];

/**
 * The system in which at least nine in ten of the positions lie in the Netherlands; failing that WGS 84 when all can
 * be degrees, and null when they cannot. A file's own word for its system is not needed: the ranges do not overlap.
 */
export function detectProjection(positions: readonly Position[]): Projection | null {
  const inside = (box: Box): number => positions.filter((position) => isIn(position, box)).length;
  const found = projections.find((projection) => inside(boxes[projection]) >= 0.9 * positions.length);
  return found ?? (inside([-180, -90, 180, 90]) === positions.length ? 'wgs84' : null);
}

/** Turns a position into [longitude, latitude] in WGS 84, to 7 decimals (1 cm). */
export function toDegrees(projection: Projection): (position: Position) => Position {
  switch (projection) {
    case 'wgs84':
      return ([x = Number.NaN, y = Number.NaN]) => [x, y];
    case 'wgs84_swapped':
      return ([y = Number.NaN, x = Number.NaN]) => [x, y];
    case 'web_mercator':
      return ([x = Number.NaN, y = Number.NaN]) => degrees('EPSG:3857', x, y);
    case 'rd':
      return ([x = Number.NaN, y = Number.NaN]) => degrees(rijksdriehoek, x, y);
    case 'rd_swapped':
      return ([y = Number.NaN, x = Number.NaN]) => degrees(rijksdriehoek, x, y);
  }
}

/** Whether a position in WGS 84 lies in the European Netherlands or just outside. */
export function isInNetherlands(position: Position): boolean {
  return isIn(position, inDegrees);
}

type Convert = (position: [number, number]) => readonly number[];

const converters = new Map<string, Convert>();

function degrees(from: string, x: number, y: number): Position {
  // proj4 throws on what is no number, and one such corner must not lose the file
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
  const known = converters.get(from);
  const convert: Convert = known ?? proj4(from, 'WGS84').forward;
  if (known === undefined) converters.set(from, convert);
  const [lon = Number.NaN, lat = Number.NaN] = convert([x, y]);
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}

function isIn([x = Number.NaN, y = Number.NaN]: Position, [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function turned([west, south, east, north]: Box): Box {
  return [south, west, north, east];
}
