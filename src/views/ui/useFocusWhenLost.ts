import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * Gives the focus a place when what had it went away with a change of `key`: without this it falls to the page, and a
 * person at the keyboard begins again at the top. A focus that is somewhere else is left alone.
 */
export function useFocusWhenLost(key: string, next: (before: string) => HTMLElement | null): void {
  const before = useRef(key);
  const give = useEffectEvent((former: string) => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const place = next(former);
    place?.focus({ preventScroll: true });
    // no further than it takes to see it
    place?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    const former = before.current;
    before.current = key;
    if (former !== key) give(former);
  }, [key]);
}
