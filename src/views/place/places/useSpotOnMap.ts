import { useEffect, useMemo, useRef } from 'react';
import type { LonLat } from '../../../model/geometry.ts';
import { formText, placeListText } from '../../../text/placeEdit.ts';
import { spotText } from '../../../text/placeSpots.ts';
import { useDesk, useSignsOnMap } from '../../appContext.tsx';
import type { MapSigns } from '../../map/mapSigns.ts';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

/** Lets the map ask for the spot that is wanted, and lets the mark of the open place be dragged. */
export function useSpotOnMap(use: PlaceDeskUse): void {
  const latest = useRef(use);
  useEffect(() => {
    latest.current = use;
  });
  const [, change] = useDesk();
  const { as, open, areas, desk } = use;
  const wanted = desk.wanted?.for ?? null;
  const { id = null, name = '', lon = null, lat = null } = open ?? {};

  // a step that closes takes its question along
  useEffect(() => () => latest.current.change({ wanted: null }), []);

  const describe = useMemo(
    () =>
      (spot: LonLat): string => {
        const area = areas.nameAt(spot);
        return area === '' ? spotText.nowhere : spotText.in(area);
      },
    [areas],
  );
  const signs = useMemo((): Pick<MapSigns, 'asked' | 'movable'> => {
    const moveOpen = (spot: LonLat): void => {
      const { open: present, move } = latest.current;
      if (present !== null) move(present, spot);
    };
    const rest = { describe, onStop: () => change({ wanted: null }) };
    const asked = (): MapSigns['asked'] => {
      if (wanted === 'new') {
        const sentence = spotText.click(placeListText.names[as].the);
        return { ...rest, sentence, start: null, onPick: (spot) => latest.current.add(spot) };
      }
      if (wanted !== 'move' || lon === null || lat === null) return null;
      return { ...rest, sentence: formText.moving(name), start: { lon, lat }, onPick: moveOpen };
    };
    // plates of facilities are drawn by the map itself and stay where they are
    const isMovable = id !== null && as !== 'facilities';
    return { asked: asked(), movable: isMovable ? { place: { kind: as, id }, onMove: moveOpen } : null };
  }, [wanted, as, id, name, lon, lat, describe, change]);
  useSignsOnMap(signs);
}
