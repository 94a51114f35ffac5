import type { Project, Site } from '../../src/domain/place.ts';
import { createRandom } from '../../src/model/random.ts';
import { createPlacer, lonLat } from './placement.ts';
import { projectRows } from './projectList.ts';
import { siteRows } from './siteList.ts';
import type { Town } from './townAreas.ts';

type Placed<T> = Omit<T, 'area'> & { readonly area: string };

function spotFinder(town: Town, seed: string) {
  const byName = new Map(town.buurten.map((buurt) => [buurt.name, buurt]));
  return (buurtName: string, key: string) => {
    const buurt = byName.get(buurtName);
    if (buurt === undefined) throw new Error(`No buurt called ${buurtName}`);
    const spot = createPlacer(buurt)(createRandom(`${seed}/${key}`), 60);
    const [lon, lat] = lonLat(spot);
    return { lon, lat, area: spot.area };
  };
}

function numbered(letter: string, order: number): string {
  return `${letter}${String(order + 1).padStart(2, '0')}`;
}

export function placeProjects(town: Town, seed: string): Placed<Project>[] {
  const find = spotFinder(town, seed);
  return projectRows.map((row, i) => ({
    id: numbered('P', i),
    name: row[0],
    concept: row[1],
    status: row[2],
    ...find(row[3], `project/${row[0]}`),
    placesVragers: row[4],
    placesDragers: row[5],
    yearFrom: row[6],
    yearTo: row[7],
    brings: row[8] === '' ? [] : row[8].split('|'),
    note: row[9],
  }));
}

export function placeSites(town: Town, seed: string): Placed<Site>[] {
  const find = spotFinder(town, seed);
  return siteRows.map((row, i) => ({
    id: numbered('L', i),
    name: row[0],
    ...find(row[1], `site/${row[0]}`),
    hectares: row[2],
    owner: row[3],
    zoning: row[4],
    capacity: row[5],
    availableFrom: row[6],
    lowStimulus: row[7],
    greenBlueNetwork: row[8],
    note: row[9],
  }));
}
