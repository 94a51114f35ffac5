import { useEffect, useEffectEvent, useRef } from 'react';

/** Whether the browser took the focus from it because it can no longer have it. */
function cannotHold(element: Element): boolean {
  return !element.isConnected || element.getClientRects().length === 0 || element.matches(':disabled');
}

/**
 * Gives the focus a place when what had it went away with a change of `key`: without this it falls to the page, and a
 * person at the keyboard begins again at the top. A focus that is somewhere else is left alone, and so is one that fell
 * to the page by itself: on a Mac a button, box or link that is clicked takes no focus.
 */
export function useFocusWhenLost(key: string, next: (before: string) => HTMLElement | null): void {
  const before = useRef(key);
  const holder = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      holder.current = target instanceof Element ? target : null;
    };
    holder.current = document.activeElement;
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const give = useEffectEvent((former: string) => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    if (holder.current === null || !cannotHold(holder.current)) return;
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
