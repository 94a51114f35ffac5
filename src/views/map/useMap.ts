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

/** ms before each new try that is made without a person's asking; a graphics card that was reset needs a moment */
const waits = { worker_failed: [0], context_lost: [200, 2000, 5000] } as const;
/** ms after which earlier trouble no longer counts */
const calmAfter = 60_000;

type Recoverable = keyof typeof waits;

interface Attempt {
  /** tries already made */
  readonly tries: Readonly<Record<Recoverable, number>>;
  /** performance.now() at which this attempt was decided on */
  readonly at: number;
}
const first: Attempt = { tries: { worker_failed: 0, context_lost: 0 }, at: 0 };

/**
 * Loads the map engine (about 500 kB compressed, so only once a map is wanted) and keeps one map in `container`.
 * A worker that fails is replaced once, a lost WebGL context three times, each with a whole new map on a new canvas,
 * because deck.gl cannot go on in a restored context. After that the failure stands until `retry`.
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
    const remove = (): void => {
      gone = true;
      clearTimeout(wait);
      setPort(null);
      made?.destroy();
      made = null;
    };
    const again = (kind: Recoverable): void => {
      const now = performance.now();
      const { tries } = now - attempt.at < calmAfter ? attempt : first;
      const delay = waits[kind][tries[kind]];
      remove();
      setStatus(delay === undefined ? { kind: 'failed', reason: kind } : { kind: 'interrupted' });
      if (delay === undefined) return;
      const next = { tries: { ...tries, [kind]: tries[kind] + 1 }, at: now + delay };
      wait = setTimeout(() => setAttempt(next), delay);
    };
    setStatus({ kind: attempt === first ? 'loading' : 'interrupted' });
    const events: MapEvents = {
      onReady: () => setStatus({ kind: 'ready' }),
      onHover: (code, point) => report((to) => to.onHover(code, point)),
      onHoverPlaces: (places) => report((to) => to.onHoverPlaces(places)),
      onSelect: (code) => report((to) => to.onSelect(code)),
      onPlace: (place) => report((to) => to.onPlace(place)),
      onPick: (spot) => report((to) => to.onPick?.(spot)),
      onDrop: (spot) => report((to) => to.onDrop?.(spot)),
      onBackgroundTile: (came) => report((to) => to.onBackgroundTile(came)),
      onMove: (camera) => report((to) => to.onMove?.(camera)),
      onSettled: (camera) => report((to) => to.onSettled(camera)),
      onFailure: (kind, detail) => {
        if (gone) return;
        console.warn(`map: ${kind} ${detail}`);
        if (kind !== 'no_webgl') again(kind);
        // right after a loss the browser may refuse a new context for a while
        else if (attempt.tries.context_lost > 0) again('context_lost');
        else setStatus({ kind: 'failed', reason: kind });
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
    return remove;
  }, [container, attempt]);

  const retry = useCallback(() => setAttempt({ ...first }), []);
  return { port, status, retry };
}
