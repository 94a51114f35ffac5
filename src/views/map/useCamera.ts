import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { AreaFeatureCollection, Bounds } from '../../domain/boundary.ts';
import type { Camera } from '../../state/viewState.ts';
import { boundsOf } from './areaGeometry.ts';
import type { MapPort } from './port.ts';

/** whether two cameras give the same picture, given that a link carries five decimals and zoom two */
function alike(a: Camera | null, b: Camera): boolean {
  return (
    a !== null && Math.abs(a.lon - b.lon) < 2e-5 && Math.abs(a.lat - b.lat) < 2e-5 && Math.abs(a.zoom - b.zoom) < 0.02
  );
}

/**
 * Carries the wished camera to the map: null means everything in view, also after a resize. A camera the map itself
 * reported is not sent back. Returns the bounds of everything and a function for what the map reports.
 */
export function useCamera(
  port: MapPort | null,
  container: HTMLElement | null,
  boundaries: AreaFeatureCollection | null,
  camera: Camera | null,
): { readonly whole: Bounds | null; readonly settled: (camera: Camera) => void } {
  const whole = useMemo(() => (boundaries === null ? null : boundsOf(boundaries.features)), [boundaries]);
  const reported = useRef<Camera | null>(null);
  const wholeKey = whole?.map((degrees) => degrees.toFixed(2)).join() ?? '';

  const place = useEffectEvent((wanted: Camera | null) => {
    if (port === null) return;
    if (wanted !== null && !alike(reported.current, wanted)) port.moveTo(wanted, false);
    if (wanted === null && whole !== null) port.fit(whole, false);
    reported.current = wanted;
  });

  // a new map knows nothing of what the last one reported
  useEffect(() => {
    if (port !== null) reported.current = null;
  }, [port]);

  // another municipality has another extent; another level of the same one has not, and leaves the view alone
  useEffect(() => {
    if (port !== null && wholeKey !== '') place(camera);
  }, [port, wholeKey, camera]);

  const follow = useEffectEvent(() => {
    port?.resize();
    if (camera === null && whole !== null) port?.fit(whole, false);
  });

  useEffect(() => {
    if (port === null || container === null) return;
    const observer = new ResizeObserver(() => follow());
    observer.observe(container);
    return () => observer.disconnect();
  }, [port, container]);

  return {
    whole,
    settled: (now) => {
      reported.current = now;
    },
  };
}
