import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { MapEvents, MapPort } from './port.ts';

export type MapStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  /** the WebGL context went; the map draws itself again when the browser gives it back */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'failed'; readonly reason: 'no_webgl' | 'worker_failed' | 'not_loaded' };

export type MapReports = Omit<MapEvents, 'onReady' | 'onFailure'>;

interface MapHandle {
  readonly port: MapPort | null;
  readonly status: MapStatus;
  retry(): void;
}

/**
 * Loads the map engine (about 500 kB compressed, so only once a map is wanted) and keeps one map in `container`.
 * A worker that fails is replaced once, with the whole map; a second failure is final until `retry`.
 */
export function useMap(container: HTMLElement | null, reports: MapReports): MapHandle {
  const [attempt, setAttempt] = useState(0);
  const [port, setPort] = useState<MapPort | null>(null);
  const [status, setStatus] = useState<MapStatus>({ kind: 'loading' });

  const report = useEffectEvent((tell: (to: MapReports) => void) => tell(reports));

  useEffect(() => {
    if (container === null) return;
    let made: MapPort | null = null;
    let gone = false;
    // even attempts are a person's, odd ones the automatic second try
    const secondTry = attempt % 2 === 1;
    setStatus({ kind: 'loading' });
    const events: MapEvents = {
      onReady: () => setStatus({ kind: 'ready' }),
      onHover: (code, point) => report((to) => to.onHover(code, point)),
      onHoverProjects: (ids) => report((to) => to.onHoverProjects(ids)),
      onSelect: (code) => report((to) => to.onSelect(code)),
      onProject: (id) => report((to) => to.onProject(id)),
      onSettled: (camera) => report((to) => to.onSettled(camera)),
      onFailure: (kind, detail) => {
        if (gone || kind === 'context_restored') return;
        if (kind === 'context_lost') return setStatus({ kind: 'interrupted' });
        console.warn(`map: ${kind} ${detail}`);
        if (kind === 'worker_failed' && !secondTry) return setAttempt(attempt + 1);
        setStatus({ kind: 'failed', reason: kind });
      },
    };
    import('./maplibreMap.ts').then(
      ({ createMap }) => {
        if (gone) return;
        const result = createMap(container, events);
        if (!result.ok) return;
        made = result.value;
        setPort(made);
      },
      () => {
        if (!gone) setStatus({ kind: 'failed', reason: 'not_loaded' });
      },
    );
    return () => {
      gone = true;
      setPort(null);
      made?.destroy();
    };
  }, [container, attempt]);

  const retry = useCallback(() => setAttempt((last) => last + 2 - (last % 2)), []);
  return { port, status, retry };
}
