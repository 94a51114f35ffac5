import type { Facility, Site } from '../../domain/place.ts';
import type { LonLat } from '../../model/geometry.ts';
import type { Camera } from '../../state/viewState.ts';
import { useEmit, useSetPointed, useView } from '../appContext.tsx';

/** near enough to read the name of a site and to see its streets */
const closeUp = 14;
/** px above the middle, so that the card at the foot of the map leaves the place free */
const lift = 90;
/** MapLibre's world is 512 px wide at zoom 0 */
const worldPixels = 512;

/** Camera with a place a little above the middle of the picture. */
function cameraAbove({ lon, lat }: LonLat, zoom: number): Camera {
  const degreesPerPixel = (360 / (worldPixels * 2 ** zoom)) * Math.cos((lat * Math.PI) / 180);
  return { lon, lat: lat - lift * degreesPerPixel, zoom };
}

/** A candidate site or facility as lists and the search box hold it. */
export type GoToPlace =
  | { readonly kind: 'sites'; readonly place: Site }
  | { readonly kind: 'facilities'; readonly place: Facility };

/** Brings a place into view, points it out and opens its card; switches its kind on where that was off. */
export function useGoToPlace(): (to: GoToPlace) => void {
  const { camera } = useView();
  const emit = useEmit();
  const setPointed = useSetPointed();
  return ({ kind, place }) => {
    const { id, lon, lat } = place;
    if (kind === 'sites') emit({ kind: 'show_sites', on: true });
    else emit({ kind: 'show_facilities', kinds: [place.kind], on: true });
    emit({ kind: 'settle_camera', camera: cameraAbove(place, Math.max(closeUp, camera?.zoom ?? 0)) });
    setPointed({ kind, id, lon, lat });
  };
}
