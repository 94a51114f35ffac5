import type { Map as MapLibreMap } from 'maplibre-gl';
import type { PlacedMark } from './arrangeMarks.ts';
import type { PlaceMark } from './port.ts';

/** Longitude and latitude in degrees. */
export type LonLat = [number, number];

/** Where a mark or a disc stands, whatever is drawn there. */
export interface Standing {
  readonly place: LonLat;
  /** where it really is */
  readonly origin: LonLat;
  /** indices into the marks */
  readonly members: readonly number[];
}

export function standingOf({ x, y, origin, members }: PlacedMark, map: Pick<MapLibreMap, 'unproject'>): Standing {
  const place = map.unproject([x, y]).toArray();
  return { place, origin: map.unproject([origin.x, origin.y]).toArray(), members };
}

type Spot = Pick<PlaceMark, 'kind' | 'lon' | 'lat'>;

/** Whether marks stand where others stood, in the same order, so that only what is drawn there can differ. */
export function standAlike(marks: readonly Spot[], others: readonly Spot[]): boolean {
  return (
    marks.length === others.length &&
    marks.every(({ kind, lon, lat }, at) => {
      const other = others[at];
      return kind === other?.kind && lon === other.lon && lat === other.lat;
    })
  );
}
