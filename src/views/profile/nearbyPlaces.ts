import type { AreaCode } from '../../domain/area.ts';
import type { AreaFeatureCollection } from '../../domain/boundary.ts';
import type { FacilityKind } from '../../domain/place.ts';
import { type NamedPoint, type Nearby, placesNear } from '../../model/nearby.ts';

/** Places in an area and within `radius` metres of it, nearest first; null when its boundary is not known. */
export function nearbyPlaces<T extends NamedPoint>(
  boundaries: AreaFeatureCollection | null,
  code: AreaCode,
  places: readonly T[],
  radius: number,
): readonly Nearby<T>[] | null {
  const own = boundaries?.features.find(({ properties }) => properties.code === code);
  return own === undefined ? null : placesNear(own.geometry, places, radius);
}

export interface NearbyKind<T> {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Nearby<T>[];
}

/** The same rows by kind, in the order of `known`; kinds that list lacks follow, named by their id. */
export function byKind<T extends { readonly kind: string }>(
  rows: readonly Nearby<T>[],
  known: readonly FacilityKind[],
): readonly NearbyKind<T>[] {
  const groups = new Map<string, Nearby<T>[]>(known.map(({ id }) => [id, []]));
  for (const row of rows) groups.set(row.place.kind, [...(groups.get(row.place.kind) ?? []), row]);
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([id, members]) => ({ id, label: labels.get(id) ?? id, rows: members }));
}
