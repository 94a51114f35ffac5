import { Delaunay } from 'd3-delaunay';
import type { Random } from '../../src/model/random.ts';
import { createRandom } from '../../src/model/random.ts';
import type { PolygonRings } from './dissolve.ts';
import { dissolve } from './dissolve.ts';
import type { Subdivision } from './faces.ts';
import type { Point } from './plane.ts';
import { distance, doubleArea, segmentsOf } from './plane.ts';

/** One area of the made-up country; polygons in units of 1e−5 degree. */
export interface NationalArea {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly PolygonRings[];
}

export interface Country {
  readonly buurten: readonly (NationalArea & { readonly parent: string; readonly urbanity: number })[];
  readonly gemeenten: readonly NationalArea[];
}

/** size of the country in units of 1e−5 degree: about 230 × 290 km, from 3.6° E 50.9° N */
const country = { west: 360_000, south: 5_090_000, width: 340_000, height: 260_000 };

function scatter(count: number, random: Random): Point[] {
  const across = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i): Point => {
    const x = ((i % across) + random.between(0.1, 0.9)) / across;
    const y = (Math.floor(i / across) + random.between(0.1, 0.9)) / Math.ceil(count / across);
    return [country.west + x * country.width, country.south + y * country.height];
  });
}

/** Centre of gravity of a cell's corners: one step of Lloyd's relaxation, good enough to even out the cells. */
function middleOf(cell: readonly Point[]): Point {
  const open = cell.slice(1);
  const sum = open.reduce<Point>((total, p) => [total[0] + p[0], total[1] + p[1]], [0, 0]);
  return [sum[0] / open.length, sum[1] / open.length];
}

function cellsOf(seeds: readonly Point[]): Point[][] {
  const { west, south, width, height } = country;
  const voronoi = Delaunay.from(seeds.map(([x, y]) => [x, y])).voronoi([west, south, west + width, south + height]);
  return seeds.map((_, i) => (voronoi.cellPolygon(i) ?? []).map(([x, y]): Point => [x, y]));
}

/** Buurt seeds crowd around the middle of their municipality; every fifth municipality is a town with more of them. */
function crowd(centres: readonly Point[], buurten: number, random: Random): Point[] {
  const weights = centres.map((_, i) => (i % 5 === 0 ? random.between(2, 5) : random.between(0.4, 1.2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const reach = Math.sqrt((country.width * country.height) / centres.length) / 2.6;
  const seeds = centres.flatMap((centre, i) => {
    const count = Math.max(2, Math.round(((weights[i] ?? Number.NaN) / total) * buurten));
    return Array.from({ length: count }, (): Point => {
      const clampTo = (v: number, low: number, size: number) => Math.min(low + size - 2, Math.max(low + 2, v));
      return [
        clampTo(centre[0] + random.bell() * reach, country.west, country.width),
        clampTo(centre[1] + random.bell() * reach, country.south, country.height),
      ];
    });
  });
  while (seeds.length < buurten) {
    seeds.push([
      country.west + random.between(2, country.width - 2),
      country.south + random.between(2, country.height - 2),
    ]);
  }
  return seeds.slice(0, buurten);
}

/** Wriggles an edge by midpoint displacement, the same from both sides because it starts at the lower end. */
function wriggle(a: Point, b: Point, depth: number, random: Random): Point[] {
  if (depth === 0 || distance(a, b) < 12) return [b];
  const side = random.between(-0.11, 0.11);
  const middle: Point = [
    Math.round((a[0] + b[0]) / 2 - (b[1] - a[1]) * side),
    Math.round((a[1] + b[1]) / 2 + (b[0] - a[0]) * side),
  ];
  return [...wriggle(a, middle, depth - 1, random), ...wriggle(middle, b, depth - 1, random)];
}

function isOnEdge(a: Point, b: Point): boolean {
  const { west, south, width, height } = country;
  const same = (i: 0 | 1, value: number) => a[i] === value && b[i] === value;
  return same(0, west) || same(0, west + width) || same(1, south) || same(1, south + height);
}

function shapedRings(cells: readonly Point[][], seed: string): Point[][] {
  const arcs = new Map<string, Point[]>();
  const arc = (a: Point, b: Point): Point[] => {
    const isForward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
    const [low, high] = isForward ? [a, b] : [b, a];
    const key = `${low} ${high}`;
    const depth = isOnEdge(a, b) ? 0 : distance(a, b) > 1800 ? 3 : 2;
    const line = arcs.get(key) ?? [low, ...wriggle(low, high, depth, createRandom(`${seed}/${key}`))];
    arcs.set(key, line);
    return isForward ? line : line.toReversed();
  };
  return cells.map((cell) => {
    const corners = cell.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
    const distinct = corners.filter((p, i) => i === 0 || String(p) !== String(corners[i - 1]));
    const ring = segmentsOf(distinct).flatMap(([a, b]) => arc(a, b).slice(0, -1));
    const closed = [...ring, ...ring.slice(0, 1)];
    return doubleArea(closed) < 0 ? closed.reverse() : closed;
  });
}

/** Half-edges of rings that share their points; what has no other side gets an outside with cycle −1. */
function planeOf(rings: readonly Point[][]): Subdivision {
  const ids = new Map<string, number>();
  const points: Point[] = [];
  const id = (p: Point): number => {
    const key = `${p}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, points.length);
    return points.push(p) - 1;
  };
  const found = rings.flatMap((ring, cell) => segmentsOf(ring).map(([a, b]) => ({ from: id(a), to: id(b), cell })));
  const at = new Map(found.map(({ from, to }, h) => [`${from} ${to}`, h]));
  const outside = found.filter(({ from, to }) => !at.has(`${to} ${from}`));
  const all = [...found, ...outside.map(({ from, to }) => ({ from: to, to: from, cell: -1 }))];
  all.forEach(({ from, to }, h) => {
    at.set(`${from} ${to}`, h);
  });
  const halves = all.map(({ from, to }) => ({ from, to, twin: at.get(`${to} ${from}`) ?? -1 }));
  return { points, halves, cycleOf: all.map(({ cell }) => cell), cycles: rings };
}

/** A made-up country of municipalities and buurten with shared borders of about 30 points, GM9001 and on. */
export function layOutCountry(municipalities: number, buurten: number, seed: string): Country {
  const random = createRandom(`${seed}/country`);
  const centres = scatter(municipalities, random);
  const crowded = crowd(centres, buurten, random);
  const seeds = cellsOf(cellsOf(crowded).map(middleOf)).map(middleOf);
  const rings = shapedRings(cellsOf(seeds), seed);
  const nearest = Delaunay.from(centres.map(([x, y]) => [x, y]));
  const counts = centres.map(() => 0);
  const cells = seeds.map((p, cell) => {
    const municipality = nearest.find(p[0], p[1]);
    const order = counts[municipality] ?? 0;
    counts[municipality] = order + 1;
    const number = String(9001 + municipality);
    // two digits for the wijk, two for the buurt in it: at most 60 buurten to a wijk
    const code = `BU${number}${String(Math.floor(order / 60)).padStart(2, '0')}${String(order % 60).padStart(2, '0')}`;
    const spread = distance(p, centres[municipality] ?? p);
    return { cell, code, parent: `GM${number}`, urbanity: 1.5 - spread / 7000 };
  });
  const parents = cells.map(({ parent }) => parent);
  const dissolved = dissolve(planeOf(rings), (cell) => parents[cell] ?? null);
  return {
    buurten: cells
      .map(({ cell, code, parent, urbanity }) => {
        return { code, name: `Buurt ${code.slice(2)}`, parent, urbanity, polygons: [[rings[cell] ?? []]] };
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    gemeenten: [...dissolved]
      .map(([code, polygons]) => ({ code, name: `Gemeente ${code.slice(2)}`, polygons }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
