import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { MapEvents, MapPort } from './port.ts';

export type MapStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  /** the WebGL context went; a new map follows shortly */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'failed'; readonly reason: MapTrouble };

export type MapTrouble = 'no_webgl' | 'context_lost' | 'worker_failed' | 'not_loaded';

export type MapReports = Omit<MapEvents, 'onReady' | 'onFailure'>;

interface MapHandle {
  readonly port: MapPort | null;
  readonly status: MapStatus;
  retry(): void;
}

/** ms to wait for the browser to give a lost context back before trying with a new map */
const restoreWait = 3000;
/** tries without a person's asking, for a worker and for a context */
const triesOnItsOwn = { worker_failed: 1, context_lost: 3 } as const;

interface Attempt {
  readonly worker_failed: number;
  readonly context_lost: number;
}
const first: Attempt = { worker_failed: 0, context_lost: 0 };

/**
 * Loads the map engine (about 500 kB compressed, so only once a map is wanted) and keeps one map in `container`.
 * A worker that fails is replaced once, a lost WebGL context three times, each with a whole new map, because deck.gl
 * cannot go on in a restored context. After that the failure stands until `retry`.
 */
export function useMap(container: HTMLElement | null, reports: MapReports): MapHandle {
  const [attempt, setAttempt] = useState(first);
  const [port, setPort] = useState<MapPort | null>(null);
  const [status, setStatus] = useState<MapStatus>({ kind: 'loading' });

  const report = useEffectEvent((tell: (to: MapReports) => void) => tell(reports));

  useEffect(() => {
    if (container === null) return;
    let made: MapPort | null = null;
    let gone = false;
    let wait: ReturnType<typeof setTimeout> | undefined;
    const again = (kind: keyof Attempt): void => {
      if (attempt[kind] < triesOnItsOwn[kind]) setAttempt({ ...attempt, [kind]: attempt[kind] + 1 });
      else setStatus({ kind: 'failed', reason: kind });
    };
    setStatus({ kind: 'loading' });
    const events: MapEvents = {
      onReady: () => setStatus({ kind: 'ready' }),
      onHover: (code, point) => report((to) => to.onHover(code, point)),
      onHoverProjects: (ids) => report((to) => to.onHoverProjects(ids)),
      onSelect: (code) => report((to) => to.onSelect(code)),
      onProject: (id) => report((to) => to.onProject(id)),
      onSettled: (camera) => report((to) => to.onSettled(camera)),
      onFailure: (kind, detail) => {
        if (gone) return;
        if (kind === 'context_restored') return again('context_lost');
        console.warn(`map: ${kind} ${detail}`);
        if (kind === 'worker_failed') return again(kind);
        if (kind === 'no_webgl') return setStatus({ kind: 'failed', reason: kind });
        setStatus({ kind: 'interrupted' });
        wait = setTimeout(() => again(kind), restoreWait);
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
      clearTimeout(wait);
      setPort(null);
      made?.destroy();
    };
  }, [container, attempt]);

  const retry = useCallback(() => setAttempt({ ...first }), []);
  return { port, status, retry };
}
