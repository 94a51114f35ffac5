import { useEffect } from 'react';
import { useData } from '../appContext.tsx';

/**
 * Fetches parts of the screen ahead, once the page has all it needs, so that they open when the connection has gone.
 * `parts` must be one and the same list at every render.
 */
export function useFetchAhead(parts: readonly (() => Promise<unknown>)[]): void {
  const { engine } = useData();
  const settled = engine.kind === 'ready' || engine.kind === 'failed';
  useEffect(() => {
    // what fails here is tried again, and told, when it is wanted
    if (settled) for (const load of parts) load().catch(() => undefined);
  }, [settled, parts]);
}
