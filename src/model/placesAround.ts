import type { Area, AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Project } from '../domain/place.ts';
import { boundsOf, distanceMetres, distanceToArea, type LonLat } from './geometry.ts';

/** Places for vragers in an area and around it, counted one by one: no weight for concept or distance. */
export interface PlacesAround {
  readonly code: AreaCode;
  readonly name: string;
  /** null = of at least one project in the area the number is not known */
  readonly own: number | null;
  /** outside the area, at most so many metres from its edge, whatever area they lie in; null as above */
  readonly near: number | null;
}

const add = (sum: number | null, places: number | null): number | null =>
  sum === null || places === null ? null : sum + places;

/** Places of these projects in and around each area that has a boundary, in the order of the areas. */
export function placesAroundAreas(
  areas: readonly Pick<Area, 'code' | 'name'>[],
  boundaries: AreaFeatureCollection,
  projects: readonly Project[],
  radiusMetres: number,
): readonly PlacesAround[] {
  const geometryOf = new Map(boundaries.features.map(({ properties, geometry }) => [properties.code, geometry]));
  return areas.flatMap(({ code, name }): PlacesAround[] => {
    const geometry = geometryOf.get(code);
    if (geometry === undefined) return [];
    const [west, south, east, north] = boundsOf(geometry, radiusMetres);
    let own: number | null = 0;
    let near: number | null = 0;
    for (const project of projects) {
      const { lon, lat, placesVragers } = project;
      if (lon < west || lon > east || lat < south || lat > north) continue;
      const metres = distanceToArea(geometry, project);
      if (metres === 0) own = add(own, placesVragers);
      else if (metres <= radiusMetres) near = add(near, placesVragers);
    }
    return [{ code, name, own, near }];
  });
}

/** Places of the projects within so many metres of a spot, as the crow flies; null when a number is not known. */
export function placesAroundSpot(
  spot: LonLat,
  projects: readonly Project[],
  radiusMetres: number,
): { readonly projects: readonly Project[]; readonly places: number | null } {
  const within = projects.filter((project) => distanceMetres(spot, project) <= radiusMetres);
  return { projects: within, places: within.reduce<number | null>((sum, each) => add(sum, each.placesVragers), 0) };
}
