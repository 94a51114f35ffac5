import { useMemo } from 'react';
import type { Project } from '../../../domain/place.ts';
import type { LonLat } from '../../../model/geometry.ts';
import { effectText } from '../../../text/effect.ts';
import { spotText } from '../../../text/placeSpots.ts';
import { useSignsOnMap } from '../../appContext.tsx';
import type { MapSigns } from '../../map/mapSigns.ts';

interface SketchOnMap {
  readonly sketch: Project;
  /** the map asks for a spot */
  readonly isAsking: boolean;
  /** empty outside all areas */
  readonly nameAt: (spot: LonLat) => string;
  readonly onSpot: (spot: LonLat) => void;
  readonly onStop: () => void;
}

/** Lets the mark of a sketch be dragged, and lets the map ask where it comes while that is wanted. */
export function useSketchOnMap({ sketch, isAsking, nameAt, onSpot, onStop }: SketchOnMap): void {
  const { id, lon, lat } = sketch;
  const signs = useMemo((): Partial<MapSigns> => {
    const movable: MapSigns['movable'] = { place: { kind: 'projects', id }, onMove: onSpot };
    if (!isAsking) return { movable };
    const describe = (spot: LonLat): string => {
      const name = nameAt(spot);
      return name === '' ? spotText.nowhere : spotText.in(name);
    };
    return {
      movable,
      asked: { sentence: effectText.sketch.picking, start: { lon, lat }, describe, onPick: onSpot, onStop },
    };
  }, [id, lon, lat, isAsking, nameAt, onSpot, onStop]);
  useSignsOnMap(signs);
}
