import { type AreaGeometry, boundsOf, distanceToArea, type LonLat } from './geometry.ts';

/** Something with a name on the map. */
export interface NamedPoint extends LonLat {
  readonly name: string;
}

export interface Nearby<T> {
  readonly place: T;
  /** metres to the nearest edge of the area, as the crow flies; 0 inside it */
  readonly distance: number;
}

/** Of the box in which points are looked at closely: degrees differ a little in length from its middle to its edge. */
const slack = 1.02;

/** Points in an area or within `radius` metres of it, nearest first; those inside in the order of their names. */
export function placesNear<T extends NamedPoint>(
  geometry: AreaGeometry,
  places: readonly T[],
  radius: number,
): readonly Nearby<T>[] {
  const [west, south, east, north] = boundsOf(geometry, slack * radius);
  const collator = new Intl.Collator('nl');
  return places
    .filter(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north)
    .map((place) => ({ place, distance: distanceToArea(geometry, place) }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || collator.compare(a.place.name, b.place.name));
}
