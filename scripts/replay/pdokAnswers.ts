import { answer, type Fault, type ReplayAnswer, refuse } from './answer.ts';
import type { Collection, ReplayFeature, Stock } from './stock.ts';

const collections: readonly Collection[] = ['buurten', 'wijken', 'gemeenten'];
const ogcParameters = new Set(['f', 'limit', 'bbox', 'cursor', 'buurtcode', 'wijkcode', 'gemeentecode']);

/** `/cbs/wijken-en-buurten-{year}/ogc/v1/collections/{collection}/items`: CRS84, snake_case, pages behind `next`. */
export function ogcAnswer(
  stock: Stock,
  base: string,
  path: string,
  query: URLSearchParams,
  largestPage: number,
  fault: Fault | null,
): ReplayAnswer {
  const parts = /^\/cbs\/wijken-en-buurten-(\d{4})\/ogc\/v1\/collections\/(\w+)\/items$/.exec(path);
  const collection = collections.find((name) => name === parts?.[2]);
  const map = stock.maps.get(Number(parts?.[1]));
  if (collection === undefined || map === undefined) return refuse(404, 'The requested URI was not found.');
  const unknown = [...query.keys()].find((name) => !ogcParameters.has(name));
  if (unknown !== undefined) return refuse(400, `unknown query parameter: ${unknown}`);
  const box = query.get('bbox')?.split(',').map(Number);
  const codes = ['buurtcode', 'wijkcode', 'gemeentecode'].filter((name) => query.has(name));
  const matching = map[collection]
    .filter(({ properties }) => codes.every((name) => properties[name] === query.get(name)))
    .filter((feature) => box === undefined || meets(feature, box));
  const start = Number(query.get('cursor') ?? 0);
  const limit = Math.min(Number(query.get('limit') ?? 10), largestPage);
  const page = fault === 'empty' ? [] : matching.slice(start, start + limit);
  const next = new URLSearchParams(query);
  next.set('cursor', String(start + limit));
  const links = [
    { rel: 'self', type: 'application/geo+json', href: `${base}${path}?${query}` },
    ...(start + limit < matching.length && fault !== 'empty'
      ? [{ rel: 'next', type: 'application/geo+json', href: `${base}${path}?${next}` }]
      : []),
  ];
  return answer({
    type: 'FeatureCollection',
    links,
    numberReturned: page.length,
    features: page.map((feature) => spoilt(feature, fault)),
  });
}

/** `/cbs/wijkenbuurten/{year}/wfs/v1_0`: camelCase, RD unless asked otherwise, `cql_filter` ignored. */
export function wfsAnswer(stock: Stock, path: string, query: URLSearchParams, fault: Fault | null): ReplayAnswer {
  const year = Number(/^\/cbs\/wijkenbuurten\/(\d{4})\/wfs\/v1_0$/.exec(path)?.[1]);
  const map = stock.maps.get(year);
  const collection = collections.find((name) => `wijkenbuurten:${name}` === query.get('typeNames'));
  if (map === undefined || collection === undefined) return refuse(404, 'Not found.');
  const filter = /<ValueReference>(\w+)<\/ValueReference><Literal>([^<]*)<\/Literal>/.exec(query.get('FILTER') ?? '');
  const matching = map[collection].filter(
    ({ properties }) => filter === null || properties[filter[1] ?? ''] === filter[2],
  );
  const start = Number(query.get('startIndex') ?? 0);
  const count = Math.min(Number(query.get('count') ?? 1000), 1000);
  const page = fault === 'empty' ? [] : matching.slice(start, start + count);
  const inDegrees = query.get('srsName') === 'EPSG:4326';
  return answer({
    type: 'FeatureCollection',
    numberMatched: matching.length,
    numberReturned: page.length,
    features: page.map((feature) => camelCase(spoilt(inDegrees ? feature : inMetres(feature), fault))),
  });
}

function spoilt(feature: ReplayFeature, fault: Fault | null): ReplayFeature {
  if (fault === 'crs') return inMetres(feature);
  if (fault !== 'renamed') return feature;
  const entries = Object.entries(feature.properties).map(([key, cell]) => [key.replace('code', '_id'), cell] as const);
  return { ...feature, properties: Object.fromEntries(entries) };
}

function camelCase(feature: ReplayFeature): ReplayFeature {
  const entries = Object.entries(feature.properties).map(
    ([key, cell]) => [key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()), cell] as const,
  );
  return { ...feature, properties: Object.fromEntries(entries) };
}

/** About where a place lies in the Rijksdriehoek, in metres: close enough to stand for the wrong system. */
function inMetres(feature: ReplayFeature): ReplayFeature {
  const move = (coordinates: unknown): unknown => {
    if (!Array.isArray(coordinates)) return coordinates;
    const [lon, lat]: unknown[] = coordinates;
    return typeof lon === 'number' && typeof lat === 'number'
      ? [Math.round(155_000 + (lon - 5.387) * 68_000), Math.round(463_000 + (lat - 52.155) * 111_260)]
      : coordinates.map(move);
  };
  return {
    ...feature,
    geometry: { ...feature.geometry, coordinates: feature.geometry.coordinates.map(move) },
  };
}

const boxes = new WeakMap<ReplayFeature, readonly number[]>();

function meets(feature: ReplayFeature, [west, south, east, north]: readonly number[]): boolean {
  const known = boxes.get(feature) ?? boxOf(feature.geometry.coordinates);
  boxes.set(feature, known);
  const [w, s, e, n] = known;
  if ([w, s, e, n, west, south, east, north].some((side) => side === undefined)) return false;
  return (
    Number(w) <= Number(east) && Number(e) >= Number(west) && Number(s) <= Number(north) && Number(n) >= Number(south)
  );
}

function boxOf(coordinates: unknown): readonly number[] {
  if (!Array.isArray(coordinates)) return [];
  const [lon, lat]: unknown[] = coordinates;
  if (typeof lon === 'number' && typeof lat === 'number') return [lon, lat, lon, lat];
  const parts = coordinates.map(boxOf);
  const side = (at: number, pick: (...values: number[]) => number): number =>
    parts.reduce((found, part) => pick(found, part[at] ?? found), parts[0]?.[at] ?? Number.NaN);
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}
