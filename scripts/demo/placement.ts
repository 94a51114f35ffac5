import type { Random } from '../../src/model/random.ts';
import type { Point } from './plane.ts';
import { distance, insidePolygon, nearestOnLine } from './plane.ts';
import type { TownArea } from './townAreas.ts';
import { toDegrees, toGrid, toMetres } from './townPlan.ts';

/** A spot in a buurt, in metres of the plan. */
export interface Spot {
  readonly area: string;
  readonly at: Point;
}

/** Draws points in the largest part of an area, at least `clear` metres from its border where it is wide enough. */
export function createPlacer(area: TownArea): (random: Random, clear?: number, near?: Point, reach?: number) => Spot {
  const rings = (area.polygons[0] ?? []).map((ring) => ring.map(toMetres));
  const xs = rings.flat().map((p) => p[0]);
  const ys = rings.flat().map((p) => p[1]);
  const box = { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
  return (random, clear = 40, near, reach = Number.POSITIVE_INFINITY) => {
    for (let attempt = 1; attempt <= 5000; attempt += 1) {
      const p: Point = [random.between(box.west, box.east), random.between(box.south, box.north)];
      if (near !== undefined && distance(p, near) > reach) continue;
      // narrow areas: ask for less room the longer the search takes
      const room = Math.max(8, clear * (1 - attempt / 5000));
      if (insidePolygon(p, rings) && rings.every((ring) => nearestOnLine(p, ring).distance >= room)) {
        return { area: area.code, at: p };
      }
    }
    throw new Error(`No room found in ${area.name}`);
  };
}

/** Longitude and latitude on the grid of the boundaries. */
export function lonLat({ at }: Spot): Point {
  return toDegrees(toGrid(at));
}
