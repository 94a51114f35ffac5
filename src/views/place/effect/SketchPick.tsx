import { useCallback, useEffect, useRef } from 'react';
import type { Project } from '../../../domain/place.ts';
import type { LonLat } from '../../../model/geometry.ts';
import { effectText } from '../../../text/effect.ts';
import { useDesk } from '../../appContext.tsx';
import { useAreas } from '../places/useAreas.ts';
import { usePutSketch } from './usePutSketch.ts';
import { useSketchOnMap } from './useSketchOnMap.ts';

/** Lets the mark of a sketch be dragged, and asks the map for another spot. */
export function SketchPick({ sketch }: { readonly sketch: Project }) {
  const { codeAt, nameAt } = useAreas();
  const [{ wanted }, change] = useDesk();
  const put = usePutSketch(sketch);
  const words = effectText.sketch;
  const isAsking = wanted?.for === 'move' && wanted.id === sketch.id;
  const latest = useRef({ put, change, codeAt });
  useEffect(() => {
    latest.current = { put, change, codeAt };
  });
  // a form that goes away takes its question along
  useEffect(() => () => latest.current.change({ wanted: null }), []);
  const onStop = useCallback(() => latest.current.change({ wanted: null }), []);
  const onSpot = useCallback(({ lon, lat }: LonLat) => {
    latest.current.put({ lon, lat, area: latest.current.codeAt({ lon, lat }) }, null);
    latest.current.change({ wanted: null });
  }, []);
  useSketchOnMap({ sketch, isAsking, nameAt, onSpot, onStop });
  return (
    <button
      type="button"
      className="wb-button"
      aria-pressed={isAsking}
      onClick={() => change({ wanted: isAsking ? null : { for: 'move', id: sketch.id } })}
    >
      {isAsking ? words.stopPicking : words.pick}
    </button>
  );
}
