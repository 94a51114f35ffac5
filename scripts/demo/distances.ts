import { createRandom } from '../../src/model/random.ts';
import type { TownFacility } from './facilities.ts';
import type { Distances } from './figureSpec.ts';
import { createPlacer } from './placement.ts';
import type { Point } from './plane.ts';
import { distance } from './plane.ts';
import type { TownBuurt } from './townAreas.ts';

/** road distance over distance as the crow flies */
const detour = 1.3;
const homesPerBuurt = 24;

/**
 * Mean road distance (km) from 24 random homes in the buurt to the nearest facility, so that the figures agree with
 * the points on the map.
 */
export function distancesOf(buurt: TownBuurt, facilities: readonly TownFacility[], seed: string): Distances {
  const random = createRandom(`${seed}/homes/${buurt.code}`);
  const place = createPlacer(buurt);
  const homes = Array.from({ length: homesPerBuurt }, () => place(random, 15).at);
  const nearest = (home: Point, kinds: readonly string[]) =>
    Math.min(...facilities.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => distance(home, at)));
  const mean = (...kinds: string[]) =>
    (homes.reduce((sum, home) => sum + nearest(home, kinds), 0) / homes.length / 1000) * detour;
  return {
    huisarts: mean('huisarts'),
    supermarkt: mean('supermarkt'),
    apotheek: mean('apotheek'),
    ov: mean('ov_halte', 'station'),
    ontmoeting: mean('ontmoeting'),
  };
}
